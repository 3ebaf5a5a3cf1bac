package dev.wowlab.specs.rogue;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;

/// What several spells of a rogue have in common. Stateless, thread-safe.
final class RogueSpell {
    /// Haste does not shorten it.
    static final long GCD = seconds(1);

    /// The share of its cost that a strike gives back where it was avoided.
    static final double STRIKE_REFUND = 0.8;

    private static final int MOST_POINTS = 5;

    private RogueSpell() {}

    /// A spell that an APL may cast, with a rogue's global cooldown.
    static SpellConfig of(int spell, long classMask) {
        return SpellConfig.of(ActionId.spell(spell))
                .flags(SpellFlag.APL)
                .classMask(classMask)
                .gcd(GCD)
                .ignoreHaste();
    }

    /// A strike with the main hand.
    ///
    /// @param energy its cost
    static SpellConfig strike(int spell, long classMask, int energy) {
        return of(spell, classMask)
                .school(School.PHYSICAL)
                .procMask(ProcMask.MELEE_MH_SPECIAL)
                .flags(SpellFlag.APL | SpellFlag.MELEE_METRICS)
                .energyCost(energy)
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .coefficient(1);
    }

    /// A strike with the main hand that spends combo points, and is reported by their number. With Surprise
    /// Attacks it cannot be dodged.
    static SpellConfig finisher(Rogue rogue, int spell, long classMask, int energy) {
        boolean dodged = rogue.talents().surpriseAttacks == 0;
        int flags = SpellFlag.APL | SpellFlag.MELEE_METRICS | (dodged ? 0 : SpellFlag.CANNOT_BE_DODGED);
        return byPoints(rogue, strike(spell, classMask, energy).flags(flags));
    }

    /// Something that needs combo points, and is reported by their number.
    static SpellConfig byPoints(Rogue rogue, SpellConfig config) {
        return config.metricRows(
                        MOST_POINTS + 1,
                        () -> Math.max(0, rogue.unit().comboPoints().current()))
                .condition((_, _) -> rogue.unit().comboPoints().current() > 0);
    }

    /// What follows on a strike: a combo point where it landed, most of its cost back where it was avoided.
    static void afterStrike(Rogue rogue, Spell spell, boolean landed, ResourceMetrics points) {
        if (landed) {
            rogue.unit().comboPoints().gain(1, points);
        } else {
            rogue.unit().energy().refund(spell, STRIKE_REFUND);
        }
    }

    /// What follows on a finishing move: see [Rogue#finish], or with Quick Recovery some of its cost back.
    static void afterFinisher(Rogue rogue, Spell spell, boolean landed, ResourceMetrics points) {
        if (landed) {
            rogue.finish(points);
        } else {
            rogue.unit().energy().refund(spell, 0.4 * rogue.talents().quickRecovery);
        }
    }
}
