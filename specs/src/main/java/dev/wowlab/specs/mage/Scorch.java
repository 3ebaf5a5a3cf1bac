package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.gamedata.School;

/// Scorch rank 9, spell 27074; with the talent it makes its target take more fire damage. Stateless, thread-safe.
final class Scorch {
    private static final double COEFFICIENT = 0.42899999022;
    private static final double[] CHANCE_BY_POINTS = {0, 0.33, 0.66, 1};

    private Scorch() {}

    static void register(Mage mage) {
        double chance = CHANCE_BY_POINTS[mage.talents().improvedScorch];
        mage.unit()
                .registerSpell(MageSpell.damaging(27074, School.FIRE, MageSpells.SCORCH)
                        .manaCost(180)
                        .gcd(SpellConfig.GCD)
                        .castTime(millis(1500))
                        .coefficient(COEFFICIENT)
                        .relatedAuras(mage.improvedScorch())
                        .onApply((spell, target) -> {
                            boolean landed = spell.calcAndDealDamage(
                                            target, mage.roll(304, 361), Roll.MAGIC_HIT_AND_CRIT)
                                    .landed();
                            if (landed && chance > 0 && spell.unit().fight().proc(chance)) {
                                Aura debuff = mage.improvedScorch().on(target);
                                debuff.activate();
                                debuff.addStack();
                            }
                        }));
    }
}
