package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;

/// Lacerate rank 1, spell 33745: bleeding for fifteen seconds, up to five times over. Stateless, thread-safe.
final class Lacerate {
    /// The most wounds.
    static final int STACKS = 5;

    private static final int SPELL = 33745;
    private static final int TICKS = 5;
    private static final double DAMAGE = 155;
    private static final double SHARE_OF_ATTACK_POWER = 0.01;
    private static final double THREAT_SHARE = 0.5;
    private static final double THREAT = 267;

    private Lacerate() {}

    static Spell register(Feral feral) {
        return feral.unit()
                .registerSpell(FeralSpell.ofBear(feral, SPELL, DruidSpells.LACERATE, 15)
                        .threatMultiplier(THREAT_SHARE)
                        .flatThreat(THREAT)
                        .dot(DotConfig.of(AuraConfig.of("Lacerate").maxStacks(STACKS))
                                .ticks(TICKS, seconds(3))
                                .onSnapshot((dot, target) -> dot.snapshot(
                                        target,
                                        wound(feral, target) * dot.aura().stacks()))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK)))
                        .onApply((spell, target) -> strike(feral, spell, target)));
    }

    private static double wound(Feral feral, Unit target) {
        return DAMAGE / TICKS
                + feral.more().lacerate
                + SHARE_OF_ATTACK_POWER * feral.unit().attackPower(target);
    }

    private static void strike(Feral feral, Spell spell, Unit target) {
        double damage = wound(feral, target) * feral.tearing(target);
        if (!spell.calcAndDealDamage(target, damage, Roll.MELEE_WEAPON_SPECIAL_HIT_AND_CRIT)
                .landed()) {
            FeralSpell.refund(feral, spell);
            return;
        }
        Dot dot = spell.dot(target);
        if (dot.isActive()) {
            // It ticks on as it did, for another fifteen seconds.
            dot.aura().refresh();
            dot.aura().addStack();
        } else {
            dot.apply();
            dot.aura().setStacks(1);
        }
        dot.takeSnapshot();
    }
}
