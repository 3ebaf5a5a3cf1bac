package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellCallbacks.OnResult;
import dev.wowlab.gamedata.School;

/// Shadow Bolt rank 11, spell 27209. With the talent its crits make the target take more shadow damage. Stateless,
/// thread-safe.
final class ShadowBolt {
    private static final double COEFFICIENT = 0.857;
    private static final int DEBUFF_STACKS = 4;

    private ShadowBolt() {}

    static void register(Warlock warlock) {
        Aura debuff = warlock.improvedShadowBolt();
        OnResult arrival = debuff == null
                ? Spell::dealDamage
                : (spell, result) -> {
                    boolean crit = result.crit();
                    spell.dealDamage(result);
                    if (crit) {
                        if (!debuff.isActive()) {
                            debuff.activate();
                        }
                        debuff.setStacks(DEBUFF_STACKS);
                    }
                };
        warlock.unit()
                .registerSpell(WarlockSpell.damaging(27209, School.SHADOW, WarlockSpells.SHADOW_BOLT)
                        .missileSpeed(20)
                        .manaCost(420)
                        .castTime(seconds(3))
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) -> spell.afterTravel(
                                spell.calcDamage(target, warlock.roll(544, 607), Roll.MAGIC_HIT_AND_CRIT), arrival)));
    }
}
