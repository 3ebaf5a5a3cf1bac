package dev.wowlab.specs.rogue;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;

/// Adrenaline Rush, spell 13750: twice the energy. Stateless, thread-safe.
final class AdrenalineRush {
    private static final int SPELL = 13750;
    private static final double MORE = 2;

    private AdrenalineRush() {}

    static void register(Rogue rogue) {
        if (rogue.talents().adrenalineRush == 0) {
            return;
        }
        Unit unit = rogue.unit();
        Aura rush = unit.registerAura(AuraConfig.of("Adrenaline Rush")
                        .id(ActionId.spell(SPELL))
                        .duration(seconds(15)))
                .onGain(_ -> unit.energy().multiplyRegen(MORE))
                .onExpire(_ -> unit.energy().multiplyRegen(1 / MORE));
        Spell spell = unit.registerSpell(RogueSpell.of(SPELL, RogueSpells.ADRENALINE_RUSH)
                .cooldown(unit.newCooldown(), minutes(5))
                .onApply((_, _) -> rush.activate()));
        unit.majorCooldowns().add(MajorCooldown.of(spell).type(MajorCooldown.DPS));
    }
}
