package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.request.Debuffs;

/// By what others weaken the blows of a target. Stateless. It holds for the whole fight, so that the numbers are
/// part of
/// what the target starts with.
final class TargetWeakening {
    private static final double[] THUNDER_CLAP_SLOWS = {1.1, 1.2};

    private TargetWeakening() {}

    static void apply(Unit target, Debuffs debuffs) {
        demoralize(target, debuffs);
        if (debuffs.insectSwarm()) {
            mark(target, "Insect Swarm", 27013);
            target.stats().add(Stat.PHYSICAL_HIT_PERCENT, -2);
            target.stats().add(Stat.SPELL_HIT_PERCENT, -2);
        }
        if (debuffs.scorpidSting()) {
            mark(target, "Scorpid Sting", 3043);
            target.stats().add(Stat.PHYSICAL_HIT_PERCENT, -5);
        }
        if (debuffs.screech()) {
            mark(target, "Screech", 27051);
            target.stats().add(Stat.ATTACK_POWER, -210);
        }
        if (debuffs.shadowEmbrace()) {
            mark(target, "Shadow Embrace", 32394);
            target.multiplyModifier(Modifier.damageDealt(School.PHYSICAL), 0.95);
        }
        if (debuffs.thunderClap() != TristateEffect.MISSING) {
            boolean improved = debuffs.thunderClap() == TristateEffect.IMPROVED;
            mark(target, "ThunderClap", 25264);
            target.multiplyAttackSpeed(1 / THUNDER_CLAP_SLOWS[improved ? 1 : 0]);
        }
    }

    /// Demoralizing Roar (26998) and Demoralizing Shout (25203) do not add up: the stronger counts.
    private static void demoralize(Unit target, Debuffs debuffs) {
        double roar = strength(debuffs.demoralizingRoar(), 248, 0.08 * 5);
        double shout = strength(debuffs.demoralizingShout(), 300, 0.1 * 5);
        if (roar > 0 && roar > shout) {
            mark(target, "Demoralizing Roar", 26998);
            target.stats().add(Stat.ATTACK_POWER, -roar);
        } else if (shout > 0) {
            mark(target, "Demoralizing Shout", 25203);
            target.stats().add(Stat.ATTACK_POWER, -shout);
        }
    }

    private static double strength(TristateEffect effect, double attackPower, double improvement) {
        return switch (effect) {
            case MISSING -> 0;
            case REGULAR -> attackPower;
            case IMPROVED -> attackPower * (1 + improvement);
        };
    }

    private static void mark(Unit target, String label, int spellId) {
        target.registerAura(AuraConfig.of(label).id(ActionId.spell(spellId)).permanent());
    }
}
