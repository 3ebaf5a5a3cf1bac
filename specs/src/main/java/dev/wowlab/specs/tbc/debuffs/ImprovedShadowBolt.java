package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.tbc.FixedUptime;

/// Improved Shadow Bolt (17800): 4 % more shadow damage for each point of the talent, for four shadow hits.
/// Stateless.
public final class ImprovedShadowBolt {
    private static final long DURATION = SimTime.seconds(12);
    private static final int CHARGES = 4;

    private ImprovedShadowBolt() {}

    /// The debuff on a target that the character's own crits put on, registered when it is not yet. Where others keep
    /// it up, it is one debuff, and from then on hits use up its charges.
    public static Aura on(Unit target, int points) {
        boolean shared = target.auras().byLabel(label(points)) != null;
        Aura debuff = target.getOrRegisterAura(config(points).onSpellHitTaken(ImprovedShadowBolt::useCharge));
        return shared ? debuff : worsening(debuff, points);
    }

    /// Other warlocks keep it up for a share of the fight.
    static void external(Unit target, double uptime) {
        FixedUptime.keep(worsening(target.registerAura(config(5)), 5), uptime, DURATION, 1);
    }

    private static String label(int points) {
        return "ImprovedShadowBolt-" + points;
    }

    private static AuraConfig config(int points) {
        return AuraConfig.of(label(points))
                .tag("ImprovedShadowBolt")
                .id(ActionId.spell(17800))
                .duration(DURATION)
                .maxStacks(CHARGES);
    }

    private static Aura worsening(Aura debuff, int points) {
        return debuff.attachMultiplier(Modifier.damageTaken(School.SHADOW), 1 + 0.04 * points);
    }

    private static void useCharge(Aura aura, Spell spell, SpellResult result) {
        if (spell.isSchool(School.SHADOW)
                && result.landed()
                && result.damage() != 0
                && (spell.procMask() & ProcMask.SPELL_DAMAGE) != 0) {
            aura.removeStack();
        }
    }
}
