package dev.wowlab.specs.rogue;

import static dev.wowlab.engine.core.SimTime.minutes;

import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;

/// Preparation, spell 14185: Cold Blood, Shadowstep, Premeditation and Vanish are ready again. Stateless,
/// thread-safe.
final class Preparation {
    private Preparation() {}

    static void register(Rogue rogue) {
        if (rogue.talents().preparation == 0) {
            return;
        }
        Unit unit = rogue.unit();
        Spell spell = unit.registerSpell(RogueSpell.of(14185, RogueSpells.PREPARATION)
                .flags(SpellFlag.NONE)
                .cooldown(unit.newCooldown(), minutes(10))
                .onApply((_, _) -> rogue.prepare()));
        unit.majorCooldowns().add(MajorCooldown.of(spell).type(MajorCooldown.DPS));
    }
}
