package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;

/// What action lists take a tick to be worth before it comes, right now or as the running application was put on.
/// Immutable. It follows WoWSims: part of the damage may be resisted, which is rolled anew each time it is asked.
///
/// @param damage base damage, which is not that of a tick for all spells
/// @param rollNow how the damage of now is weighed
/// @param rollRunning how that of the running application is weighed
/// @param perSecond whether the damage is divided by the time between two ticks
/// @param times multiplies the damage
public record ExpectedTick(BaseDamage damage, Roll rollNow, Roll rollRunning, boolean perSecond, double times) {

    /// The base damage of now.
    @FunctionalInterface
    public interface BaseDamage {
        /// The damage, before the caster's bonus and multipliers.
        double of(Dot dot);
    }

    /// A tick that may miss.
    public static ExpectedTick hitting(BaseDamage damage) {
        return new ExpectedTick(damage, Roll.EXPECTED_MAGIC_HIT, Roll.EXPECTED_MAGIC_HIT, false, 1);
    }

    /// A tick that may crit if it comes now.
    public static ExpectedTick critting(BaseDamage damage) {
        return new ExpectedTick(damage, Roll.EXPECTED_MAGIC_CRIT, Roll.ALWAYS_HIT_NO_COUNT, false, 1);
    }

    /// A tick of a bleeding wound, weighed as if it could crit.
    public static ExpectedTick bleeding(BaseDamage damage) {
        return new ExpectedTick(damage, Roll.EXPECTED_PHYSICAL_CRIT, Roll.ALWAYS_HIT_NO_COUNT, false, 1);
    }

    /// A critting tick divided by the time between two ticks.
    public static ExpectedTick perSecond(BaseDamage damage, double times) {
        return new ExpectedTick(damage, Roll.EXPECTED_MAGIC_CRIT, Roll.ALWAYS_HIT_NO_COUNT, true, times);
    }

    /// The worth if it were put on now.
    double ofNow(Dot dot) {
        Spell spell = dot.spell();
        return worth(spell.calcPeriodicDamage(dot.target(), damage.of(dot), rollNow), dot.calcTickNs());
    }

    /// The worth of the running application, next to nothing where none runs.
    double ofRunning(Dot dot) {
        return worth(dot.calcSnapshotTick(dot.target(), rollRunning), dot.tickNs());
    }

    private double worth(SpellResult result, long tickNs) {
        result.release();
        double worth = result.damage() * times;
        return perSecond ? worth / SimTime.toSeconds(tickNs) : worth;
    }
}
