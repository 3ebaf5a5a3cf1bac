package dev.wowlab.specs.priest;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.gamedata.School;

/// Shadow Word: Death, its last rank spell 32996: hurts the priest as much as the target. Stateless,
/// thread-safe.
final class ShadowWordDeath {
    private static final double COEFFICIENT = 0.429;
    private static final SpellRank[] RANKS = {
        SpellRank.hit(32379, 243, 450, 522, COEFFICIENT), SpellRank.hit(32996, 309, 572, 664, COEFFICIENT)
    };

    private ShadowWordDeath() {}

    static void register(Priest priest) {
        CooldownTimer cooldown = priest.unit().newCooldown();
        for (SpellRank rank : RANKS) {
            priest.unit()
                    .registerSpell(PriestSpell.direct(rank, School.SHADOW, PriestSpells.SHADOW_WORD_DEATH)
                            .rank(rank.numberIn(RANKS))
                            .cooldown(cooldown, seconds(12))
                            .onApply((spell, target) -> {
                                SpellResult result = spell.calcDamage(
                                        target, priest.roll(rank.min(), rank.max()), Roll.MAGIC_HIT_AND_CRIT);
                                double damage = result.damage();
                                spell.dealDamage(result);
                                priest.unit().health().lose(damage);
                            }));
        }
    }
}
