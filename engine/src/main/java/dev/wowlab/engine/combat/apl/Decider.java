package dev.wowlab.engine.combat.apl;

import org.jspecify.annotations.Nullable;

/// Finds the first ready one of some steps: by asking each, or as code compiled for them. Confined to one thread.
public abstract class Decider {
    Decider() {}

    /// The first ready step, `null` where none is. Cooldowns are looked at before conditions, which may cost more.
    ///
    /// @param now the time
    /// @param soon the end of the spell queue window
    /// @param gcdAt when the global cooldown is over
    abstract @Nullable Step firstReady(long now, long soon, long gcdAt, boolean inSequence);

    /// Whether the condition of the step with this number holds; true where it has none.
    abstract boolean conditionHolds(int step);

    /// Does a step.
    void execute(Step step) {
        step.act.execute();
    }

    /// Asks each step. Confined to one thread.
    static final class Asking extends Decider {
        private final Step[] steps;

        Asking(Step[] steps) {
            this.steps = steps;
        }

        @Override
        @Nullable
        Step firstReady(long now, long soon, long gcdAt, boolean inSequence) {
            for (Step step : steps) {
                if (step.isOpen(now, soon, gcdAt, inSequence) && step.ready()) {
                    return step;
                }
            }
            return null;
        }

        @Override
        boolean conditionHolds(int step) {
            Value condition = steps[step].condition;
            return condition == null || condition.bool();
        }
    }
}
