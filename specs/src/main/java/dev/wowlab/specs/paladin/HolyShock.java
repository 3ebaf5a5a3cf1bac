package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.specs.character.Character;

/// Holy Shock, its last rank spell 33072, against enemies. Stateless, thread-safe.
final class HolyShock {
    private static final double COEFFICIENT = 0.429;
    private static final SpellRank[] RANKS = {
        new SpellRank(1, 20473, 335, 277, 299),
        new SpellRank(2, 20929, 410, 379, 409),
        new SpellRank(3, 20930, 485, 496, 628),
        new SpellRank(4, 27174, 575, 614, 664),
        new SpellRank(5, 33072, 650, 721, 779)
    };

    private HolyShock() {}

    static void register(Paladin paladin) {
        if (paladin.talents().holyShock == 0) {
            return;
        }
        CooldownTimer cooldown = paladin.unit().newCooldown();
        for (SpellRank rank : RANKS) {
            paladin.unit()
                    .registerSpell(PaladinSpell.holy(rank, PaladinSpells.HOLY_SHOCK)
                            .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                            .range(0, 20)
                            .cooldown(cooldown, seconds(15))
                            .coefficient(COEFFICIENT)
                            .onApply((spell, target) ->
                                    spell.calcAndDealDamage(target, paladin.roll(rank), Roll.MAGIC_HIT_AND_CRIT)));
        }
    }
}
