package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;

/// Mangle (Bear) rank 3, spell 33987. Stateless, thread-safe.
final class MangleBear {
    private static final int SPELL = 33987;
    private static final double SHARE = 1.15;
    private static final double DAMAGE = 155;
    private static final double THREAT = 1.5;

    private MangleBear() {}

    static Spell register(Feral feral, AuraArray debuffs) {
        Unit unit = feral.unit();
        return unit.registerSpell(FeralSpell.ofBear(feral, SPELL, DruidSpells.MANGLE_BEAR, 20)
                .cooldown(unit.newCooldown(), seconds(6))
                .damageMultiplier(SHARE)
                .threatMultiplier(THREAT / SHARE)
                .onApply((spell, target) -> strike(feral, spell, target, debuffs)));
    }

    private static void strike(Feral feral, Spell spell, Unit target, AuraArray debuffs) {
        double damage = (DAMAGE + feral.more().mangleBear) / SHARE + FeralSpell.rollPaw(feral, target);
        if (spell.calcAndDealDamage(target, damage, Roll.MELEE_WEAPON_SPECIAL_HIT_AND_CRIT)
                .landed()) {
            debuffs.on(target).activate();
        } else {
            FeralSpell.refund(feral, spell);
        }
    }
}
