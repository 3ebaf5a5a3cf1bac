package dev.wowlab.engine.combat.apl;

/// References to a named value, which is evaluated once per decision and type however often it is asked.
/// Confined to one thread.
public final class Variable {

    /// What all references to one name share. Confined to one thread.
    public static final class Memory {
        private int boolAt;
        private boolean bool;
        private int intAt;
        private int integer;
        private int floatAt;
        private double number;
        private int durationAt;
        private long nanos;
    }

    private Variable() {}

    /// A reference to `value`, remembered in `memory` for as long as `clock` shows the same decision.
    public static Value reference(Value value, Memory memory, DecisionClock clock) {
        return switch (value.type()) {
            case BOOL ->
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        if (memory.boolAt != clock.decision) {
                            memory.bool = value.bool();
                            memory.boolAt = clock.decision;
                        }
                        return memory.bool;
                    }

                    @Override
                    long holdsUntil(long now) {
                        return value.holdsUntil(now);
                    }
                }.dependingOn(value, value);
            case INT ->
                new Value.Int() {
                    @Override
                    public int integer() {
                        if (memory.intAt != clock.decision) {
                            memory.integer = value.integer();
                            memory.intAt = clock.decision;
                        }
                        return memory.integer;
                    }

                    @Override
                    double leastDrift() {
                        return value.leastDrift();
                    }

                    @Override
                    double mostDrift() {
                        return value.mostDrift();
                    }
                }.dependingOn(value, value);
            case FLOAT ->
                new Value.Float() {
                    @Override
                    public double number() {
                        if (memory.floatAt != clock.decision) {
                            memory.number = value.number();
                            memory.floatAt = clock.decision;
                        }
                        return memory.number;
                    }

                    @Override
                    double leastDrift() {
                        return value.leastDrift();
                    }

                    @Override
                    double mostDrift() {
                        return value.mostDrift();
                    }
                }.dependingOn(value, value);
            case DURATION ->
                new Value.Duration() {
                    @Override
                    public long nanos() {
                        if (memory.durationAt != clock.decision) {
                            memory.nanos = value.nanos();
                            memory.durationAt = clock.decision;
                        }
                        return memory.nanos;
                    }

                    @Override
                    double leastDrift() {
                        return value.leastDrift();
                    }

                    @Override
                    double mostDrift() {
                        return value.mostDrift();
                    }
                }.dependingOn(value, value);
        };
    }
}
