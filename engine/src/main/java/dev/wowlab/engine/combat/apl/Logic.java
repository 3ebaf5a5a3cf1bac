package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.core.SimTime;
import java.util.List;

/// Truths made of truths. Thread-safe: no state.
public final class Logic {

    private Logic() {}

    /// True where all are, asked in order up to the first that is not.
    public static Value all(List<Value> values) {
        if (values.size() == 2) {
            Value first = values.get(0);
            Value second = values.get(1);
            return new Value.Bool() {
                @Override
                public boolean bool() {
                    return first.bool() && second.bool();
                }

                @Override
                long holdsUntil(long now) {
                    if (!first.bool()) {
                        return first.holdsUntil(now);
                    }
                    return second.bool()
                            ? Math.min(first.holdsUntil(now), second.holdsUntil(now))
                            : second.holdsUntil(now);
                }
            };
        }
        Value[] array = values.toArray(Value[]::new);
        return new Value.Bool() {
            @Override
            public boolean bool() {
                for (Value value : array) {
                    if (!value.bool()) {
                        return false;
                    }
                }
                return true;
            }

            @Override
            long holdsUntil(long now) {
                return until(array, false, now);
            }
        };
    }

    /// True where one is, asked in order up to the first that is.
    public static Value any(List<Value> values) {
        Value[] array = values.toArray(Value[]::new);
        return new Value.Bool() {
            @Override
            public boolean bool() {
                for (Value value : array) {
                    if (value.bool()) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            long holdsUntil(long now) {
                return until(array, true, now);
            }
        };
    }

    /// As long as the first that decides by being `deciding`, else as long as every one.
    private static long until(Value[] values, boolean deciding, long now) {
        long all = SimTime.NEVER;
        for (Value value : values) {
            long until = value.holdsUntil(now);
            if (value.bool() == deciding) {
                return until;
            }
            all = Math.min(all, until);
        }
        return all;
    }

    /// The opposite.
    public static Value not(Value value) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                return !value.bool();
            }

            @Override
            long holdsUntil(long now) {
                return value.holdsUntil(now);
            }
        };
    }
}
