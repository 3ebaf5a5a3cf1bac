package dev.wowlab.node;

import dev.wowlab.engine.FightLog;
import dev.wowlab.engine.FightRecords;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.engine.Sum128;
import dev.wowlab.engine.TotalsSink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/// An engine whose fights are one random number each, drawn from seed and iteration alone. Thread-safe.
final class CountingEngine implements SimulationEngine {
    final AtomicInteger plans = new AtomicInteger();
    final AtomicInteger fights = new AtomicInteger();
    private volatile LongConsumer beforeFight = iteration -> {};
    private volatile String ofInput = "";

    /// Runs before each fight, with its iteration: to block, or to throw.
    void beforeFight(LongConsumer action) {
        beforeFight = action;
    }

    /// Runs before each fight of inputs that contain this, and before no other.
    void beforeFightOf(String input, LongConsumer action) {
        ofInput = input;
        beforeFight = action;
    }

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public PlannedSimulation plan(byte[] input) throws InvalidInputException {
        plans.incrementAndGet();
        String text = new String(input, StandardCharsets.UTF_8);
        if (text.contains("wrong")) {
            throw new InvalidInputException(List.of(new InputProblem("raid", "is wrong")));
        }
        return new PlannedSimulation() {
            @Override
            public List<String> warnings() {
                return List.of();
            }

            @Override
            public void replay(long jobSeed, long iteration, FightLog log) {
                throw new UnsupportedOperationException("it counts, it does not fight");
            }

            @Override
            public FightRunner newRunner() {
                return new Runner(text);
            }
        };
    }

    private final class Runner implements FightRunner {
        private static final int BINS = 100;
        private final String input;
        private long count;
        private long sum;
        private long squares;
        private long min = Long.MAX_VALUE;
        private long max = Long.MIN_VALUE;
        private long[] bins = new long[BINS];

        Runner(String input) {
            this.input = input;
        }

        @Override
        public List<String> kindsOfLuck() {
            return List.of();
        }

        @Override
        public void runEach(long jobSeed, long firstIteration, FightRecords records) {
            throw new UnsupportedOperationException("it counts, it does no damage");
        }

        @Override
        public void run(long jobSeed, long firstIteration, int number) {
            for (long i = firstIteration; i < firstIteration + number; i++) {
                if (input.contains(ofInput)) {
                    beforeFight.accept(i);
                }
                long value = new SplittableRandom(jobSeed * 31 + i).nextInt(BINS * 10);
                count++;
                sum += value;
                squares += value * value;
                min = Math.min(min, value);
                max = Math.max(max, value);
                bins[(int) value / 10]++;
                fights.incrementAndGet();
            }
        }

        @Override
        public void drainTo(TotalsSink sink) {
            sink.fights(count);
            if (count > 0) {
                int first = (int) min / 10;
                long[] counts = java.util.Arrays.copyOfRange(bins, first, (int) max / 10 + 1);
                sink.distribution("dps", 10, new Sum128(0, sum), new Sum128(0, squares), min, max, first, counts);
                sink.row("actions", "player|spell:1", List.of("casts", "damageMilli"), new long[] {count, sum});
            }
            count = 0;
            sum = 0;
            squares = 0;
            min = Long.MAX_VALUE;
            max = Long.MIN_VALUE;
            bins = new long[BINS];
        }
    }
}
