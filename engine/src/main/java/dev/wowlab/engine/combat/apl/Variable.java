package dev.wowlab.engine.combat.apl;

/// References to a named value, which is evaluated once per decision and type however often it is asked.
/// Confined to one thread.
public final class Variable {

    /// What all references to one name share. Confined to one thread.
    public static final class Memory {
        int boolAt;
        boolean bool;
        int intAt;
        int integer;
        int floatAt;
        double number;
        int durationAt;
        long nanos;
    }

    private Variable() {}

    /// A reference to `value`, remembered in `memory` for as long as `clock` shows the same decision.
    public static Value reference(Value value, Memory memory, DecisionClock clock) {
        Remembered remembered = new Remembered(value, memory, clock);
        return switch (value.type()) {
            case BOOL -> new BoolReference(remembered);
            case INT -> new IntReference(remembered);
            case FLOAT -> new FloatReference(remembered);
            case DURATION -> new DurationReference(remembered);
        };
    }

    /// A value and where it is remembered. Immutable.
    record Remembered(Value value, Memory memory, DecisionClock clock) {}

    /// Confined to one thread.
    static final class BoolReference extends Value.Bool {
        final Remembered remembered;

        private BoolReference(Remembered remembered) {
            this.remembered = remembered;
        }

        @Override
        public boolean bool() {
            Memory memory = remembered.memory;
            if (memory.boolAt != remembered.clock.decision) {
                memory.bool = remembered.value.bool();
                memory.boolAt = remembered.clock.decision;
            }
            return memory.bool;
        }
    }

    /// Confined to one thread.
    static final class IntReference extends Value.Int {
        final Remembered remembered;

        private IntReference(Remembered remembered) {
            this.remembered = remembered;
        }

        @Override
        public int integer() {
            Memory memory = remembered.memory;
            if (memory.intAt != remembered.clock.decision) {
                memory.integer = remembered.value.integer();
                memory.intAt = remembered.clock.decision;
            }
            return memory.integer;
        }
    }

    /// Confined to one thread.
    static final class FloatReference extends Value.Float {
        final Remembered remembered;

        private FloatReference(Remembered remembered) {
            this.remembered = remembered;
        }

        @Override
        public double number() {
            Memory memory = remembered.memory;
            if (memory.floatAt != remembered.clock.decision) {
                memory.number = remembered.value.number();
                memory.floatAt = remembered.clock.decision;
            }
            return memory.number;
        }
    }

    /// Confined to one thread.
    static final class DurationReference extends Value.Duration {
        final Remembered remembered;

        private DurationReference(Remembered remembered) {
            this.remembered = remembered;
        }

        @Override
        public long nanos() {
            Memory memory = remembered.memory;
            if (memory.durationAt != remembered.clock.decision) {
                memory.nanos = remembered.value.nanos();
                memory.durationAt = remembered.clock.decision;
            }
            return memory.nanos;
        }
    }
}
