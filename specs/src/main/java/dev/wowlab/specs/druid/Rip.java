package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.ExpectedTick;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;

/// Rip rank 7, spell 27008: bleeding for twelve seconds, the stronger the more combo points. Fewer than three of them
/// do as much as three, as WoWSims has it. Stateless, thread-safe.
final class Rip {
    private static final int SPELL = 27008;
    private static final int TICKS = 6;
    private static final int MOST_POINTS = 5;
    private static final double[] DAMAGE = {990, 990, 990, 990, 1272, 1554};
    private static final double[] SHARE_OF_ATTACK_POWER = {0.18, 0.18, 0.18, 0.18, 0.24, 0.24};

    private Rip() {}

    static Spell register(Feral feral) {
        ResourceMetrics points = feral.pointsOf(SPELL);
        return feral.unit()
                .registerSpell(FeralSpell.finisher(feral, SPELL, DruidSpells.RIP, 30)
                        .dot(DotConfig.of("Rip")
                                .ticks(TICKS, seconds(2))
                                .onSnapshot((dot, target) -> takeSnapshot(feral, dot, target))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK))
                                .expectedTick(ExpectedTick.bleeding(dot -> tick(feral, MOST_POINTS, dot.target()))))
                        .onApply((spell, target) -> strike(feral, spell, target, points)));
    }

    private static void takeSnapshot(Feral feral, Dot dot, Unit target) {
        dot.snapshot(target, tick(feral, feral.unit().comboPoints().current(), target));
    }

    private static double tick(Feral feral, int points, Unit target) {
        double whole =
                DAMAGE[points] + SHARE_OF_ATTACK_POWER[points] * feral.unit().attackPower(target);
        return whole / TICKS + feral.more().ripPerPoint * points;
    }

    private static void strike(Feral feral, Spell spell, Unit target, ResourceMetrics points) {
        SpellResult hit = spell.calcOutcome(target, Roll.MELEE_SPECIAL_HIT_NO_COUNT);
        if (hit.landed()) {
            spell.dot(target).apply();
            feral.unit().comboPoints().spend(points);
        }
        spell.dealDamage(hit);
    }
}
