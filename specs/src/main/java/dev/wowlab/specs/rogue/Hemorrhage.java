package dev.wowlab.specs.rogue;

import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;

/// Hemorrhage, spell 26864: 110 % of the weapon's damage; gives nothing back where it is avoided, and its
/// debuff is left out, as WoWSims has it. Stateless, thread-safe.
final class Hemorrhage {
    private static final int SPELL = 26864;
    private static final double SHARE = 1.1;

    private Hemorrhage() {}

    static void register(Rogue rogue) {
        if (rogue.talents().hemorrhage == 0) {
            return;
        }
        ResourceMetrics points = rogue.pointsOf(SPELL);
        rogue.unit()
                .registerSpell(RogueSpell.strike(SPELL, RogueSpells.HEMORRHAGE, 35)
                        .range(0, Unit.MELEE_RANGE)
                        .damageMultiplier(SHARE)
                        .onApply((spell, target) -> strike(rogue, spell, target, points)));
    }

    private static void strike(Rogue rogue, Spell spell, Unit target, ResourceMetrics points) {
        rogue.stealth().leave();
        double damage = rogue.weapons().rollMainHand(target);
        if (spell.calcAndDealDamage(target, damage, Roll.MELEE_SPECIAL_HIT_AND_CRIT)
                .landed()) {
            rogue.unit().comboPoints().gain(1, points);
        }
    }
}
