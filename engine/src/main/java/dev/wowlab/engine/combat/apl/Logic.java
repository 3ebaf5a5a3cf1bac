package dev.wowlab.engine.combat.apl;

import java.util.List;

/// Truths made of truths. Thread-safe: no state.
public final class Logic {

    private Logic() {}

    /// True where all are, asked in order up to the first that is not.
    public static Value all(List<Value> values) {
        return new Several(values.toArray(Value[]::new), false);
    }

    /// True where one is, asked in order up to the first that is.
    public static Value any(List<Value> values) {
        return new Several(values.toArray(Value[]::new), true);
    }

    /// The opposite.
    public static Value not(Value value) {
        return new Not(value);
    }

    /// Truths asked in order up to the first that is `deciding`, which is the answer. Confined to one thread.
    static final class Several extends Value.Bool {
        final Value[] parts;
        final boolean deciding;

        private Several(Value[] parts, boolean deciding) {
            this.parts = parts;
            this.deciding = deciding;
        }

        @Override
        public boolean bool() {
            for (Value part : parts) {
                if (part.bool() == deciding) {
                    return deciding;
                }
            }
            return !deciding;
        }
    }

    /// Confined to one thread.
    static final class Not extends Value.Bool {
        final Value value;

        private Not(Value value) {
            this.value = value;
        }

        @Override
        public boolean bool() {
            return !value.bool();
        }
    }
}
