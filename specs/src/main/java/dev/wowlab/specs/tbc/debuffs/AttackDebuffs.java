package dev.wowlab.specs.tbc.debuffs;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ExclusiveEffect;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;

/// What makes a target hit less hard or less often, of which only the strongest of its kind works, whoever brings it.
/// Confined to one thread.
public final class AttackDebuffs {
    private static final double[] THUNDER_CLAP_SLOWS = {1.1, 1.14, 1.17, 1.2};

    private final ExclusiveEffect effect;

    private AttackDebuffs(Aura aura) {
        effect = aura.newExclusiveEffect(
                "Demoralizing", true, 0, holder -> weaken(holder.unit(), 1), holder -> weaken(holder.unit(), -1));
    }

    private void weaken(Unit target, int direction) {
        target.stats().add(Stat.ATTACK_POWER, -direction * effect.priority());
    }

    /// Thunder Clap (25264) on a target, registered when it is not yet: it swings slower.
    ///
    /// @param points of Improved Thunder Clap, 0 to 3
    public static Aura thunderClap(Unit target, int points) {
        return slow(
                target.getOrRegisterAura(AuraConfig.of("ThunderClap-" + points)
                        .id(ActionId.spell(25264))
                        .duration(seconds(30))),
                THUNDER_CLAP_SLOWS[points]);
    }

    /// Lets a target's aura slow its swings, where nothing does so more strongly.
    ///
    /// @param factor by how much longer they take
    public static Aura slow(Aura aura, double factor) {
        return aura.exclusive(
                "AtkSpdReduction",
                false,
                factor,
                slowed -> slowed.unit().multiplyAttackSpeed(1 / factor),
                slowed -> slowed.unit().multiplyAttackSpeed(factor));
    }

    /// Demoralizing Roar (26998) on a target, registered when it is not yet, as strong as the strongest.
    ///
    /// @param points of Feral Aggression, 0 to 5
    public static Aura demoralizingRoar(Unit target, int points) {
        return demoralizing(target, "Demoralizing Roar", 26998, seconds(30), 248 * (1 + 0.08 * points));
    }

    /// Demoralizing Shout (25203) on a target, registered when it is not yet, as strong as the strongest.
    ///
    /// @param longer points of Booming Voice, 0 to 5
    /// @param stronger points of Improved Demoralizing Shout, 0 to 5
    public static Aura demoralizingShout(Unit target, int longer, int stronger) {
        long duration = (long) (seconds(30) * (1 + 0.1 * longer));
        return demoralizing(target, "Demoralizing Shout", 25203, duration, 300 * (1 + 0.1 * stronger));
    }

    private static Aura demoralizing(Unit target, String label, int spell, long duration, double attackPower) {
        Aura aura = target.getOrRegisterAura(
                AuraConfig.of(label).id(ActionId.spell(spell)).duration(duration));
        new AttackDebuffs(aura).effect.strengthen(attackPower);
        return aura;
    }
}
