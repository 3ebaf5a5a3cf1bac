package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.request.Debuffs;

/// By what others weaken the blows of a target. Stateless. It holds for the whole fight; what nobody else can bring is
/// part of what the target starts with.
final class TargetWeakening {
    private static final int MOST_POINTS = 5;
    private static final int THUNDER_CLAP_POINTS = 3;

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
            AttackDebuffs.thunderClap(target, improved(debuffs.thunderClap(), THUNDER_CLAP_POINTS))
                    .makePermanent();
        }
    }

    private static void demoralize(Unit target, Debuffs debuffs) {
        if (debuffs.demoralizingRoar() != TristateEffect.MISSING) {
            AttackDebuffs.demoralizingRoar(target, improved(debuffs.demoralizingRoar(), MOST_POINTS))
                    .makePermanent();
        }
        if (debuffs.demoralizingShout() != TristateEffect.MISSING) {
            AttackDebuffs.demoralizingShout(target, MOST_POINTS, improved(debuffs.demoralizingShout(), MOST_POINTS))
                    .makePermanent();
        }
    }

    private static int improved(TristateEffect effect, int points) {
        return effect == TristateEffect.IMPROVED ? points : 0;
    }

    private static void mark(Unit target, String label, int spellId) {
        target.registerAura(AuraConfig.of(label).id(ActionId.spell(spellId)).permanent());
    }
}
