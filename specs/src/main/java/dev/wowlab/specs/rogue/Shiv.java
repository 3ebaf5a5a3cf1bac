package dev.wowlab.specs.rogue;

import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellMod;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;

/// Shiv, spell 5938: strikes with the off hand and its poison; the slower the weapon, the more it costs.
/// Stateless, thread-safe.
final class Shiv {
    private static final int SPELL = 5938;
    private static final double ENERGY_PER_SECOND_OF_SWING = 10;

    private Shiv() {}

    static void register(Rogue rogue) {
        Unit unit = rogue.unit();
        ResourceMetrics points = rogue.pointsOf(SPELL);
        SpellMod cost = unit.addStaticMod(SpellModConfig.of(SpellModKind.COST_FLAT)
                .classMask(RogueSpells.SHIV)
                .value(costOfSpeed(rogue)));
        rogue.weapons().onChange(() -> cost.setValue(costOfSpeed(rogue)));
        unit.registerSpell(RogueSpell.strike(SPELL, RogueSpells.SHIV, 20)
                .procMask(ProcMask.MELEE_OH_SPECIAL)
                .flags(SpellFlag.APL | SpellFlag.MELEE_METRICS | SpellFlag.CANNOT_BE_DODGED)
                .onApply((spell, target) -> strike(rogue, spell, target, points)));
    }

    private static int costOfSpeed(Rogue rogue) {
        return (int) (ENERGY_PER_SECOND_OF_SWING * rogue.weapons().offHandSpeed());
    }

    private static void strike(Rogue rogue, Spell spell, Unit target, ResourceMetrics points) {
        rogue.stealth().leave();
        double damage = rogue.weapons().rollOffHand(target);
        if (spell.calcAndDealDamage(target, damage, Roll.MELEE_WEAPON_SPECIAL_NO_PARRY)
                .landed()) {
            rogue.unit().comboPoints().gain(1, points);
            rogue.poisons().applyOffHand(target);
        }
    }
}
