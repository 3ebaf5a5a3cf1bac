package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;

/// Mangle (Cat) rank 3, spell 33983. Stateless, thread-safe.
final class MangleCat {
    private static final int SPELL = 33983;
    private static final double SHARE = 1.6;
    private static final double DAMAGE = 264;

    private MangleCat() {}

    static Spell register(Feral feral, AuraArray debuffs) {
        ResourceMetrics points = feral.pointsOf(SPELL);
        return feral.unit()
                .registerSpell(FeralSpell.ofCat(feral, SPELL, DruidSpells.MANGLE_CAT, 45)
                        .damageMultiplier(SHARE)
                        .onApply((spell, target) -> strike(feral, spell, target, points, debuffs)));
    }

    private static void strike(Feral feral, Spell spell, Unit target, ResourceMetrics points, AuraArray debuffs) {
        double damage = (DAMAGE + feral.more().mangleCat) / SHARE + FeralSpell.rollPaw(feral, target);
        boolean landed = spell.calcAndDealDamage(target, damage, Roll.MELEE_WEAPON_SPECIAL_HIT_AND_CRIT)
                .landed();
        FeralSpell.afterStrike(feral, spell, landed, points);
        if (landed) {
            debuffs.on(target).activate();
        }
    }
}
