package dev.wowlab.specs.hunter;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;

/// Aspect of the Hawk (spell 27044, rank 8) and Aspect of the Viper (34074): one at a time. Stateless,
/// thread-safe.
final class Aspects {
    private static final int HAWK = 27044;
    private static final int VIPER = 34074;
    private static final double RANGED_ATTACK_POWER = 155;
    private static final long QUICK_SHOTS = SimTime.seconds(12);

    private Aspects() {}

    static void register(Hunter hunter) {
        Unit unit = hunter.unit();
        Aura hawk = aspect(unit, "Aspect of the Hawk", HAWK)
                .attachStats(StatBonus.of(Stat.RANGED_ATTACK_POWER, RANGED_ATTACK_POWER));
        if (hunter.talents().improvedAspectOfTheHawk > 0) {
            improve(unit, hawk, hunter.talents().improvedAspectOfTheHawk);
        }
        spell(unit, hawk, HunterSpells.ASPECT_OF_THE_HAWK, 140);
        Aura viper = aspect(unit, "Aspect of the Viper", VIPER);
        Spell viperSpell = spell(unit, viper, HunterSpells.ASPECT_OF_THE_VIPER, 40);
        ResourceMetrics metrics = unit.costMetrics(viperSpell);
        unit.mana().afterTick(() -> {
            if (viper.isActive()) {
                unit.mana().gain(viperMana(hunter), metrics);
            }
        });
    }

    private static Aura aspect(Unit unit, String label, int spellId) {
        return unit.registerAura(
                        AuraConfig.of(label).id(ActionId.spell(spellId)).duration(SimTime.NEVER))
                .exclusive("Aspect", true, 0, _ -> {}, _ -> {});
    }

    private static Spell spell(Unit unit, Aura aspect, long classMask, int cost) {
        return unit.registerSpell(SpellConfig.of(aspect.id())
                .school(School.NATURE)
                .classMask(classMask)
                .flags(SpellFlag.APL)
                .manaCost(cost)
                .gcd(SpellConfig.GCD)
                .ignoreHaste()
                .relatedSelfBuff(aspect)
                .onApply((_, _) -> aspect.activate()));
    }

    /// Quick Shots (spell 6150) from automatic shots under the Hawk.
    private static void improve(Unit unit, Aura hawk, int points) {
        Aura quickShots = HunterShot.hasten(
                unit.registerAura(
                        AuraConfig.of("Quick Shots").id(ActionId.spell(6150)).duration(QUICK_SHOTS)),
                1 + 0.03 * points);
        hawk.attachProc(ProcConfig.of("Improved Aspect of the Hawk")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.RANGED_AUTO)
                .outcome(Outcome.LANDED)
                .chance(0.1)
                .handler((_, _) -> quickShots.activate()));
    }

    /// What the Viper gives every two seconds: the more, the less mana there is, between 20 % and 90 %.
    private static double viperMana(Hunter hunter) {
        Unit unit = hunter.unit();
        double share = Math.max(0.2, Math.min(0.9, unit.mana().fraction()));
        double ofIntellect = 22.0 / 35 * (0.9 - share) + 0.11 + hunter.viperBonus();
        double perFiveSeconds = unit.stats().get(Stat.INTELLECT) * ofIntellect + 0.35 * Unit.PLAYER_LEVEL;
        return perFiveSeconds * 2 / 5;
    }
}
