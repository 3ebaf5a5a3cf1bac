package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.specs.character.Character;

/// Windfury Totem (25587): extra swings for those who swing; the others only see the buff. Stateless.
final class WindfuryTotem {
    /// The totem renews its buff of ten seconds every five.
    private static final long PULSE = SimTime.seconds(5);

    private WindfuryTotem() {}

    static void give(Character character) {
        Unit unit = character.unit();
        if (unit.swings().hasMelee()) {
            character.plan().warn("the extra swings of Windfury Totem are not modelled");
        }
        unit.registerAura(AuraConfig.of("Windfury Totem Trigger")
                .id(BuffLedger.external(25580))
                .permanent());
        unit.registerAura(AuraConfig.of("Windfury Totem")
                        .id(BuffLedger.external(25587))
                        .permanent())
                .countRenewals(PULSE);
    }
}
