package dev.wowlab.specs.rogue;

import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;

/// Sinister Strike, spell 26862. Stateless, thread-safe.
final class SinisterStrike {
    private static final int SPELL = 26862;
    private static final double DAMAGE = 98;

    private SinisterStrike() {}

    static void register(Rogue rogue) {
        ResourceMetrics points = rogue.pointsOf(SPELL);
        rogue.unit()
                .registerSpell(RogueSpell.strike(SPELL, RogueSpells.SINISTER_STRIKE, 45)
                        .onApply((spell, target) -> strike(rogue, spell, target, points)));
    }

    private static void strike(Rogue rogue, Spell spell, Unit target, ResourceMetrics points) {
        rogue.stealth().leave();
        double damage = DAMAGE + rogue.weapons().rollMainHand(target);
        boolean landed = spell.calcAndDealDamage(target, damage, Roll.MELEE_WEAPON_SPECIAL_HIT_AND_CRIT)
                .landed();
        RogueSpell.afterStrike(rogue, spell, landed, points);
    }
}
