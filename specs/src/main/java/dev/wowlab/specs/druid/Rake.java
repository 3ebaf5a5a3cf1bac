package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.ExpectedTick;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;

/// Rake rank 5, spell 27003: a scratch, and bleeding for nine seconds. Stateless, thread-safe.
final class Rake {
    private static final int SPELL = 27003;
    private static final double DAMAGE = 78;
    private static final double SHARE_OF_ATTACK_POWER = 0.01;
    private static final double TICK_DAMAGE = 36;
    private static final double TICK_SHARE_OF_ATTACK_POWER = 0.02;

    private Rake() {}

    static Spell register(Feral feral) {
        ResourceMetrics points = feral.pointsOf(SPELL);
        Unit unit = feral.unit();
        return unit.registerSpell(FeralSpell.ofCat(feral, SPELL, DruidSpells.RAKE, 40)
                .dot(DotConfig.of("Rake")
                        .ticks(3, seconds(3))
                        .onSnapshot((dot, target) -> dot.snapshot(target, tick(unit, target)))
                        .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK))
                        .expectedTick(ExpectedTick.bleeding(dot -> tick(unit, dot.target()))))
                .onApply((spell, target) -> strike(feral, spell, target, points)));
    }

    private static double tick(Unit cat, Unit target) {
        return TICK_DAMAGE + TICK_SHARE_OF_ATTACK_POWER * cat.attackPower(target);
    }

    private static void strike(Feral feral, Spell spell, Unit target, ResourceMetrics points) {
        double damage = DAMAGE + SHARE_OF_ATTACK_POWER * feral.unit().attackPower(target);
        boolean landed = spell.calcAndDealDamage(
                        target, damage * feral.tearing(target), Roll.MELEE_WEAPON_SPECIAL_HIT_AND_CRIT)
                .landed();
        FeralSpell.afterStrike(feral, spell, landed, points);
        if (landed) {
            spell.dot(target).apply();
        }
    }
}
