package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.core.SimTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Values of damage-over-time effects. Thread-safe: no state. A unit that cannot have the dot counts as one
/// without it.
public final class DotValues {

    private static final double ROUNDING = 100_000;

    private DotValues() {}

    /// Whether it runs.
    public static Value isActive(DotSource dots) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                Dot dot = dots.get();
                return dot != null && dot.isActive();
            }
        };
    }

    /// Time to its end, 0 where it does not run.
    public static Value remaining(DotSource dots) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                Dot dot = dots.get();
                return dot == null ? 0 : dot.remaining();
            }
        };
    }

    /// Time between its ticks: of the running application, else of one begun now.
    public static Value tickTime(DotSource dots) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                Dot dot = dots.get();
                if (dot == null) {
                    return 0;
                }
                return dot.isActive() ? dot.tickNs() : dot.calcTickNs();
            }
        };
    }

    /// Time to its next tick; negative where it does not run.
    public static Value timeToNextTick(DotSource dots) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                Dot dot = dots.get();
                return dot == null ? 0 : dot.nextTickAt() - dot.spell().fight().now();
            }
        };
    }

    /// By which share a tick put on now is worth more than one of the running application, or than one at the pull
    /// where the base is given; 1 where there is none to compare with. Cut to five decimals.
    ///
    /// @param base what a tick was worth at the pull, `null` to compare with the running application
    public static Value increase(DotSource dots, @Nullable DotBase base) {
        return new Value.Float() {
            @Override
            public double number() {
                Dot dot = dots.get();
                double before = base != null ? base.value : dot == null ? 0 : dot.expectedTickRunning();
                if (dot == null || before == 0) {
                    return 1;
                }
                return Math.floor(dot.expectedTickNow() / before * ROUNDING + 0.5) / ROUNDING - 1;
            }
        };
    }

    /// By which share ticks put on now come faster than those of the running application, or than at the pull where
    /// the base is given; 1 where there are none to compare with.
    ///
    /// @param base seconds between two ticks at the pull, `null` to compare with the running application
    public static Value tickRateIncrease(DotSource dots, @Nullable DotBase base) {
        return new Value.Float() {
            @Override
            public double number() {
                Dot dot = dots.get();
                double before = base != null
                        ? base.value
                        : dot == null || !dot.isActive() ? 0 : SimTime.toSeconds(dot.tickNs());
                return dot == null || before == 0 ? 1 : before / SimTime.toSeconds(dot.calcTickNs()) - 1;
            }
        };
    }

    /// Its length before haste and before what lengthens it in a fight, as set bonuses do.
    public static Value baseDuration(Dot dot) {
        return Constant.ofNanos(dot.baseDurationNs());
    }

    /// Whether all run whose targets are enabled.
    public static Value allActive(List<Dot> dots) {
        Dot[] array = dots.toArray(Dot[]::new);
        return new Value.Bool() {
            @Override
            public boolean bool() {
                for (Dot dot : array) {
                    if (!dot.isActive() && dot.target().isEnabled()) {
                        return false;
                    }
                }
                return true;
            }
        };
    }

    /// The least time to an end of those whose targets are enabled; 0 where one does not run.
    public static Value leastRemaining(List<Dot> dots) {
        Dot[] array = dots.toArray(Dot[]::new);
        return new Value.Duration() {
            @Override
            public long nanos() {
                long least = SimTime.NEVER;
                for (Dot dot : array) {
                    if (dot.target().isEnabled()) {
                        least = Math.min(least, dot.remaining());
                    }
                }
                return least;
            }
        };
    }
}
