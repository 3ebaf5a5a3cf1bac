package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.PeriodicAction;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.specs.character.Character;

/// Windfury Totem (25587): extra swings for those who swing; the others only see the buff. Stateless.
final class WindfuryTotem {
    private WindfuryTotem() {}

    static void give(Character character) {
        Unit unit = character.unit();
        if (unit.swings().hasMelee()) {
            character.plan().warn("the extra swings of Windfury Totem are not modelled");
        }
        unit.registerAura(AuraConfig.of("Windfury Totem Trigger")
                .id(BuffLedger.external(25580))
                .permanent());
        // The totem renews its buff of ten seconds every five.
        Aura buff = unit.registerAura(
                AuraConfig.of("Windfury Totem").id(BuffLedger.external(25587)).duration(SimTime.seconds(10)));
        PeriodicAction pulse = new PeriodicAction(unit.fight(), SimTime.seconds(5), 0, Priority.AUTO, buff::activate);
        buff.onReset(aura -> {
            aura.activate();
            pulse.start(false);
        });
    }
}
