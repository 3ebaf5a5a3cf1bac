package dev.wowlab.specs.rogue;

import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;

/// Ambush, spell 27441: 275 % damage out of stealth, from behind; with any weapon and without a refund, as
/// WoWSims has it. Stateless, thread-safe.
final class Ambush {
    private static final int SPELL = 27441;
    private static final double DAMAGE = 134;
    private static final double SHARE = 2.75;

    private Ambush() {}

    static void register(Rogue rogue) {
        ResourceMetrics points = rogue.pointsOf(SPELL);
        rogue.unit()
                .registerSpell(RogueSpell.strike(SPELL, RogueSpells.AMBUSH, 60)
                        .range(0, Unit.MELEE_RANGE)
                        .damageMultiplier(SHARE)
                        .condition((_, _) ->
                                rogue.stealth().isBehind() && rogue.stealth().isOn())
                        .onApply((spell, target) -> strike(rogue, spell, target, points)));
    }

    private static void strike(Rogue rogue, Spell spell, Unit target, ResourceMetrics points) {
        rogue.stealth().leave();
        double damage = DAMAGE + rogue.weapons().rollMainHand(target);
        if (spell.calcAndDealDamage(target, damage, Roll.MELEE_SPECIAL_NO_BLOCK_DODGE_PARRY)
                .landed()) {
            rogue.unit().comboPoints().gain(1, points);
        }
    }
}
