package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.AutoAttack;
import dev.wowlab.engine.combat.Swings;
import dev.wowlab.engine.combat.Unit;

/// Values of a unit's automatic attacks. Thread-safe: no state.
public final class AttackValues {

    private AttackValues() {}

    /// The time between two attacks under the present haste.
    public static Value swingTime(Unit unit, AutoAttack of) {
        Swings swings = unit.swings();
        return new Value.Duration() {
            @Override
            public long nanos() {
                return swings.swingTimeNs(of);
            }
        };
    }

    /// Time to the next attack, 0 where it only waits for the unit to be in reach.
    public static Value timeToNext(Unit unit, AutoAttack of) {
        Swings swings = unit.swings();
        return new Value.Duration() {
            @Override
            public long nanos() {
                return swings.timeToNextNs(of);
            }
        };
    }

    /// Time since the last attack was due.
    public static Value timeSinceLast(Unit unit, AutoAttack of) {
        Swings swings = unit.swings();
        return new Value.Duration() {
            @Override
            public long nanos() {
                return swings.timeSinceLastNs(of);
            }
        };
    }
}
