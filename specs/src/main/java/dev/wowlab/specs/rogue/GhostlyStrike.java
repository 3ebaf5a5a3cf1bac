package dev.wowlab.specs.rogue;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;

/// Ghostly Strike, spell 14278: 125 % of the weapon's damage; gives nothing back where it is avoided, and no
/// dodge, as WoWSims has it. Stateless, thread-safe.
final class GhostlyStrike {
    private static final int SPELL = 14278;
    private static final double SHARE = 1.25;

    private GhostlyStrike() {}

    static void register(Rogue rogue) {
        if (rogue.talents().ghostlyStrike == 0) {
            return;
        }
        ResourceMetrics points = rogue.pointsOf(SPELL);
        rogue.unit()
                .registerSpell(RogueSpell.strike(SPELL, RogueSpells.GHOSTLY_STRIKE, 40)
                        .range(0, Unit.MELEE_RANGE)
                        .cooldown(rogue.unit().newCooldown(), seconds(20))
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
