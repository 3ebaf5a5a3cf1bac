package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.ComboPoints;
import dev.wowlab.engine.combat.EnergyBar;

/// Values of a unit's energy and combo points. Thread-safe: no state.
public final class EnergyValues {

    private EnergyValues() {}

    /// Energy.
    public static Value energy(EnergyBar bar) {
        return new Value.Float() {
            @Override
            public double number() {
                return bar.current();
            }
        };
    }

    /// Time to the next tick.
    public static Value timeToNextTick(EnergyBar bar) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                return bar.timeToNextTick();
            }
        };
    }

    /// Time until ticks have filled it so far; for ever for more than it can hold.
    public static Value timeTo(EnergyBar bar, Value energy) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                return bar.timeTo(energy.number());
            }
        };
    }

    /// Combo points.
    public static Value comboPoints(ComboPoints points) {
        return new Value.Int() {
            @Override
            public int integer() {
                return points.current();
            }
        };
    }
}
