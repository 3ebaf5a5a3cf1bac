package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.EnergyBar;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;

/// Ferocious Bite rank 6, spell 24248: damage by combo points and by all energy that is left, which is gone even where
/// the bite is avoided. Stateless, thread-safe.
final class FerociousBite {
    private static final int SPELL = 24248;
    private static final double DAMAGE = 57;
    private static final double SPREAD = 66;
    private static final double DAMAGE_PER_POINT = 169;
    private static final double DAMAGE_PER_ENERGY = 4.1;
    private static final double SHARE_OF_ATTACK_POWER = 0.05;

    private FerociousBite() {}

    static Spell register(Feral feral) {
        ResourceMetrics points = feral.pointsOf(SPELL);
        return feral.unit()
                .registerSpell(FeralSpell.finisher(feral, SPELL, DruidSpells.FEROCIOUS_BITE, 35)
                        .onApply((spell, target) -> strike(feral, spell, target, points)));
    }

    private static void strike(Feral feral, Spell spell, Unit target, ResourceMetrics points) {
        Unit unit = feral.unit();
        int number = unit.comboPoints().current();
        EnergyBar energy = unit.energy();
        double excess = energy.current();
        if (excess > 0) {
            energy.spend(excess, unit.costMetrics(spell));
        }
        double least = DAMAGE
                + (DAMAGE_PER_POINT + feral.more().bitePerPoint) * number
                + DAMAGE_PER_ENERGY * excess
                + SHARE_OF_ATTACK_POWER * number * unit.attackPower(target);
        double damage = feral.fight().roll(least, least + SPREAD);
        if (spell.calcAndDealDamage(target, damage, Roll.MELEE_WEAPON_SPECIAL_HIT_AND_CRIT)
                .landed()) {
            unit.comboPoints().spend(points);
        }
    }
}
