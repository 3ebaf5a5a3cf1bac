package dev.wowlab.engine.combat.apl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.core.SimTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Holds compiled steps to what asking each step says, on random lists of random values.
class StepCompilerTest {
    private static final int DEPTH = 5;
    private static final int STEPS = 12;
    private static final int MOMENTS = 200;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final DecisionClock clock = new DecisionClock();
    private final List<Value> shared = new ArrayList<>();
    private int moment;

    @RepeatedTest(20)
    void compiledStepsChooseWhatAskingEachWouldChoose() {
        Step[] steps = new Step[STEPS];
        for (int i = 0; i < STEPS; i++) {
            steps[i] = new Step(random.nextInt(8) == 0 ? null : truth(DEPTH), new Always(random.nextInt(4) != 0), -1);
        }
        Decider asking = new Decider.Asking(steps);
        Decider compiled = StepCompiler.compile(steps).orElseThrow();
        int chosen = 0;
        for (moment = 0; moment < MOMENTS; moment++) {
            clock.next();
            Step expected = asking.firstReady(moment, moment, moment, false);
            clock.next();
            assertThat(compiled.firstReady(moment, moment, moment, false))
                    .as("moment %d, seed %d", moment, seed)
                    .isSameAs(expected);
            chosen += expected == null ? 0 : 1;
        }
        assertThat(chosen).as("seed %d", seed).isPositive();
    }

    @Test
    void aListWithoutLinesIsLeftAsItIs() {
        assertThat(StepCompiler.compile(new Step[0])).isEmpty();
    }

    @Test
    void everyConditionHoldsAsItWouldWhenAsked() {
        Step[] steps = new Step[STEPS];
        for (int i = 0; i < STEPS; i++) {
            steps[i] = new Step(i % 3 == 0 ? null : truth(DEPTH), new Always(true), -1);
        }
        Decider asking = new Decider.Asking(steps);
        Decider compiled = StepCompiler.compile(steps).orElseThrow();
        for (moment = 0; moment < MOMENTS; moment++) {
            for (int step = 0; step < STEPS; step++) {
                clock.next();
                boolean expected = asking.conditionHolds(step);
                clock.next();
                assertThat(compiled.conditionHolds(step))
                        .as("step %d, moment %d, seed %d", step, moment, seed)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aDivisionByZeroNamesItsPlace() {
        Value quotient = Arithmetic.quotient(Constant.of(1), Constant.of(0), "here");
        Value condition = Comparison.of(Comparison.Operator.GREATER, ValueType.INT, quotient, Constant.of(0));
        Decider compiled = StepCompiler.compile(new Step[] {new Step(condition, new Always(true), -1)})
                .orElseThrow();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> compiled.firstReady(0, 0, 0, false))
                .hasMessage("here: division by zero");
    }

    @Test
    void aRememberedValueIsAskedOncePerDecision() {
        int[] asked = new int[1];
        Value counting = new Value.Int() {
            @Override
            public int integer() {
                return ++asked[0];
            }
        };
        Variable.Memory memory = new Variable.Memory();
        Value first = Variable.reference(counting, memory, clock);
        Value second = Variable.reference(counting, memory, clock);
        Value same = Comparison.of(Comparison.Operator.EQUAL, ValueType.INT, first, second);
        Decider compiled = StepCompiler.compile(new Step[] {new Step(same, new Always(true), -1)})
                .orElseThrow();
        clock.next();
        assertThat(compiled.firstReady(0, 0, 0, false)).isNotNull();
        assertThat(asked[0]).isEqualTo(1);
        clock.next();
        compiled.firstReady(0, 0, 0, false);
        assertThat(asked[0]).isEqualTo(2);
    }

    // ---- random values ----

    private Value truth(int depth) {
        if (depth == 0) {
            return random.nextInt(5) == 0 ? Constant.of(random.nextBoolean()) : new ChangingTruth(random.nextInt());
        }
        return switch (random.nextInt(8)) {
            case 0 -> Logic.all(several(depth));
            case 1 -> Logic.any(several(depth));
            case 2 -> Logic.not(truth(depth - 1));
            case 3 ->
                Comparison.of(
                        random.nextBoolean() ? Comparison.Operator.EQUAL : Comparison.Operator.NOT_EQUAL,
                        ValueType.BOOL,
                        truth(depth - 1),
                        truth(depth - 1));
            case 4 -> remembered(truth(depth - 1));
            default -> comparison(depth);
        };
    }

    private List<Value> several(int depth) {
        List<Value> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            parts.add(truth(depth - 1));
        }
        return parts;
    }

    private Value comparison(int depth) {
        Comparison.Operator[] operators = Comparison.Operator.values();
        ValueType type = numeric();
        return Comparison.of(operators[random.nextInt(operators.length)], type, figure(depth - 1), figure(depth - 1));
    }

    private ValueType numeric() {
        return ValueType.values()[random.nextInt(3)];
    }

    private Value figure(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(6)) {
            case 0 -> Arithmetic.sum(figure(depth - 1), figure(depth - 1), random.nextBoolean());
            case 1 -> product(figure(depth - 1), figure(depth - 1));
            case 2 -> Arithmetic.quotient(figure(depth - 1), Constant.of(1 + random.nextInt(9)), "somewhere");
            case 3 -> Arithmetic.quotient(figure(depth - 1), Constant.of(random.nextDouble() + 0.1), "somewhere");
            case 4 ->
                Arithmetic.extreme(
                        List.of(figure(depth - 1), figure(depth - 1), figure(depth - 1)), random.nextBoolean());
            default -> remembered(figure(depth - 1));
        };
    }

    private static Value product(Value left, Value right) {
        boolean spans = left.type() == ValueType.DURATION && right.type() == ValueType.DURATION;
        return spans ? Arithmetic.sum(left, right, false) : Arithmetic.product(left, right);
    }

    /// Some references share one memory, as those to one variable do.
    private Value remembered(Value value) {
        if (!shared.isEmpty() && random.nextBoolean()) {
            Value known = shared.get(random.nextInt(shared.size()));
            if (known.type() == value.type()) {
                return known;
            }
        }
        Value reference = Variable.reference(value, new Variable.Memory(), clock);
        shared.add(reference);
        return reference;
    }

    private Value leaf() {
        int salt = random.nextInt();
        return switch (random.nextInt(6)) {
            case 0 -> Constant.of(random.nextInt(7) - 3);
            case 1 -> Constant.of(random.nextInt(50) == 0 ? Double.NaN : random.nextGaussian());
            case 2 -> Constant.ofNanos(random.nextLong(-SimTime.SECOND, SimTime.SECOND));
            case 3 ->
                new Value.Int() {
                    @Override
                    public int integer() {
                        return changing(salt) % 5;
                    }
                };
            case 4 ->
                new Value.Float() {
                    @Override
                    public double number() {
                        return changing(salt) / 1e9;
                    }
                };
            default ->
                new Value.Duration() {
                    @Override
                    public long nanos() {
                        return changing(salt);
                    }
                };
        };
    }

    private int changing(int salt) {
        int mixed = (moment + 1) * 0x9e3779b9 ^ salt;
        mixed = (mixed ^ (mixed >>> 15)) * 0x85ebca6b;
        return mixed ^ (mixed >>> 13);
    }

    private final class ChangingTruth extends Value.Bool {
        private final int salt;

        ChangingTruth(int salt) {
            this.salt = salt;
        }

        @Override
        public boolean bool() {
            return (changing(salt) & 1) == 0;
        }
    }

    private static final class Always extends Act {
        private final boolean ready;

        Always(boolean ready) {
            this.ready = ready;
        }

        @Override
        public boolean ready() {
            return ready;
        }

        @Override
        public void execute() {
            throw new IllegalStateException("nobody does it");
        }
    }
}
