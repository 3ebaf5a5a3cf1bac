package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Fireball rank 13, spell 27070, with the burning it leaves. Stateless, thread-safe.
final class Fireball {
    private static final double COEFFICIENT = 1.0;
    private static final double TICK_DAMAGE = 21;

    private Fireball() {}

    static void register(Mage mage) {
        mage.unit()
                .registerSpell(MageSpell.damaging(27070, School.FIRE, MageSpells.FIREBALL)
                        .missileSpeed(24)
                        .manaCost(425)
                        .gcd(SpellConfig.GCD)
                        .castTime(millis(3500))
                        .coefficient(COEFFICIENT)
                        .dot(DotConfig.of("FireballDoT")
                                .ticks(4, seconds(2))
                                .onSnapshot((dot, target) -> dot.snapshot(target, TICK_DAMAGE))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK)))
                        .onApply((spell, target) -> spell.afterTravel(
                                spell.calcDamage(target, mage.roll(649, 821), Roll.MAGIC_HIT_AND_CRIT),
                                (fireball, result) -> {
                                    boolean landed = result.landed();
                                    Unit hit = result.target();
                                    fireball.dealDamage(result);
                                    if (landed) {
                                        fireball.dot(hit).apply();
                                    }
                                })));
    }
}
