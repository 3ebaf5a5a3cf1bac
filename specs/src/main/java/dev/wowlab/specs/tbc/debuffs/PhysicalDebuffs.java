package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.tbc.FixedUptime;

/// By what others make a target take more physical damage. Stateless.
public final class PhysicalDebuffs {
    private PhysicalDebuffs() {}

    /// Blood Frenzy (29859): 2 % more physical damage a point. Everybody's is one and the same. Only before
    /// the fight.
    ///
    /// @param points of the talent, 1 or 2; only those of the first count
    public static Aura bloodFrenzy(Unit target, int points) {
        String label = "Blood Frenzy";
        Aura known = target.auras().byLabel(label);
        if (known != null) {
            return known;
        }
        return target.registerAura(
                        AuraConfig.of(label).id(ActionId.spell(29859)).duration(SimTime.NEVER))
                .attachMultiplier(Modifier.damageTaken(School.PHYSICAL), 1 + 0.02 * points);
    }

    /// Gift of Arthas (11374) on a target, registered when it is not yet: 8 more damage from each physical hit.
    public static Aura giftOfArthas(Unit target) {
        Aura present = target.auras().byLabel("Gift of Arthas");
        if (present != null) {
            return present;
        }
        AuraConfig config = AuraConfig.of("Gift of Arthas").id(ActionId.spell(11374));
        return target.registerAura(config.duration(SimTime.minutes(3)))
                .attachAddition(Modifier.BONUS_PHYSICAL_DAMAGE_TAKEN, 8);
    }

    /// Hemorrhage (26864): 42 more damage from each physical hit, for a share of the fight.
    static void hemorrhage(Unit target, double uptime) {
        long duration = SimTime.seconds(15);
        Aura aura = target.registerAura(
                        AuraConfig.of("Hemorrhage").id(ActionId.spell(26864)).duration(duration))
                .attachAddition(Modifier.BONUS_PHYSICAL_DAMAGE_TAKEN, 42);
        FixedUptime.hold(aura, uptime);
    }

    /// Mangle (33876): 30 % more bleed damage. Everybody's is one and the same, the raid's does not end. Only before
    /// the fight.
    public static Aura mangle(Unit target) {
        String label = "Mangle";
        Aura known = target.auras().byLabel(label);
        if (known != null) {
            return known;
        }
        return target.registerAura(
                        AuraConfig.of(label).id(ActionId.spell(33876)).duration(SimTime.seconds(12)))
                .exclusive(
                        label,
                        true,
                        1.3,
                        aura -> aura.unit().multiplyModifier(Modifier.PERIODIC_PHYSICAL_DAMAGE_TAKEN, 1.3),
                        aura -> aura.unit().multiplyModifier(Modifier.PERIODIC_PHYSICAL_DAMAGE_TAKEN, 1 / 1.3));
    }

    /// Expose Weakness (34503): a quarter of the hunter's agility as attack power for everybody, for a share
    /// of the fight.
    static void exposeWeakness(Unit target, double uptime, double agility) {
        long duration = SimTime.seconds(7);
        int attackPower = (int) (agility * 0.25);
        Aura aura = target.registerAura(AuraConfig.of("Expose Weakness")
                        .tag("ExposeWeakness")
                        .id(ActionId.spell(34503))
                        .duration(duration))
                .attachAddition(Modifier.BONUS_ATTACK_POWER_TAKEN, attackPower)
                .attachAddition(Modifier.BONUS_RANGED_ATTACK_POWER_TAKEN, attackPower);
        FixedUptime.hold(aura, uptime);
    }
}
