package dev.wowlab.specs.rogue;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;

/// Rupture, spell 26867: bleeding, the longer and stronger the more combo points. Stateless, thread-safe.
final class Rupture {
    private static final int SPELL = 26867;
    private static final double DAMAGE = 70;
    private static final double DAMAGE_PER_POINT = 11;
    private static final double[] SHARE_OF_ATTACK_POWER = {0, 0.01, 0.02, 0.03, 0.03, 0.03};
    private static final int FEWEST_TICKS = 3;

    private Rupture() {}

    static void register(Rogue rogue) {
        ResourceMetrics points = rogue.pointsOf(SPELL);
        rogue.unit()
                .registerSpell(RogueSpell.finisher(rogue, SPELL, RogueSpells.RUPTURE, 25)
                        .coefficient(0)
                        .dot(DotConfig.of("Rupture")
                                .ticks(0, seconds(2))
                                .onSnapshot((dot, target) -> takeSnapshot(rogue, dot, target))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK)))
                        .onApply((spell, target) -> strike(rogue, spell, target, points)));
    }

    private static void takeSnapshot(Rogue rogue, Dot dot, Unit target) {
        int number = rogue.unit().comboPoints().current();
        dot.snapshot(
                target,
                DAMAGE
                        + DAMAGE_PER_POINT * number
                        + SHARE_OF_ATTACK_POWER[number] * rogue.unit().attackPower(target));
    }

    private static void strike(Rogue rogue, Spell spell, Unit target, ResourceMetrics points) {
        rogue.stealth().leave();
        SpellResult hit = spell.calcOutcome(target, Roll.MELEE_SPECIAL_HIT);
        boolean landed = hit.landed();
        if (landed) {
            Dot dot = spell.dot(target);
            dot.baseTicks = FEWEST_TICKS + rogue.unit().comboPoints().current();
            dot.apply();
        }
        RogueSpell.afterFinisher(rogue, spell, landed, points);
        spell.dealDamage(hit);
    }
}
