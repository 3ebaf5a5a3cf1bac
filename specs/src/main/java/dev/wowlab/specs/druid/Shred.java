package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;

/// Shred rank 7, spell 27002: from behind. Stateless, thread-safe.
final class Shred {
    private static final int SPELL = 27002;
    private static final double SHARE = 2.25;
    private static final double DAMAGE = 405;

    private Shred() {}

    static Spell register(Feral feral) {
        ResourceMetrics points = feral.pointsOf(SPELL);
        return feral.unit()
                .registerSpell(FeralSpell.ofCat(feral, SPELL, DruidSpells.SHRED, 60)
                        .damageMultiplier(SHARE)
                        .condition((_, _) -> feral.forms().isIn(Forms.CAT) && feral.isBehind())
                        .onApply((spell, target) -> strike(feral, spell, target, points)));
    }

    private static void strike(Feral feral, Spell spell, Unit target, ResourceMetrics points) {
        double damage = (DAMAGE + feral.more().shred) / SHARE + FeralSpell.rollPaw(feral, target);
        boolean landed = spell.calcAndDealDamage(
                        target, damage * feral.tearing(target), Roll.MELEE_WEAPON_SPECIAL_HIT_AND_CRIT)
                .landed();
        FeralSpell.afterStrike(feral, spell, landed, points);
    }
}
