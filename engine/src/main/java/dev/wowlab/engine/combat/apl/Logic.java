package dev.wowlab.engine.combat.apl;

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
        };
    }

    /// The opposite.
    public static Value not(Value value) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                return !value.bool();
            }
        };
    }
}
