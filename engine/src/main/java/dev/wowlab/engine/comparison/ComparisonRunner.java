package dev.wowlab.engine.comparison;

import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.Sum128;
import dev.wowlab.engine.TotalsSink;
import dev.wowlab.engine.core.SplitProduct;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Plays the fights of a simulation and its variants with the same luck and sums the differences. Confined to one
/// thread.
final class ComparisonRunner implements FightRunner {
    /// Sums over the fights: the variant's own DPS and its DPS minus the first one's, both in thousandths; fights in
    /// which it did more, and in which it did the same.
    private static final List<String> COLUMNS = List.of("dpsMilli", "gainMilli", "ahead", "level");

    private static final List<String> SQUARE_COLUMNS = List.of("gainMilliHigh", "gainMilliLow");

    private static final List<String> DPS_SQUARE_COLUMNS = List.of("dpsMilliHigh", "dpsMilliLow");

    /// Sum of the variant's DPS minus the rival's.
    private static final List<String> RIVAL_COLUMNS = List.of("gainMilli");

    private final FightRunner base;
    private final Contender[] contenders;

    /// Plays before the others of `contenders`, which it is one of; null where nobody is compared with it.
    private final @Nullable Contender rival;

    private long[] dpsOfBase = new long[0];
    private long[] dpsOfVariant = new long[0];
    private long[] dpsOfRival = new long[0];

    ComparisonRunner(FightRunner base, List<Variant> variants, Optional<String> rival) {
        this.base = base;
        contenders = variants.stream().map(Contender::new).toArray(Contender[]::new);
        for (int i = 0; i < contenders.length; i++) {
            Optional<String> against = variants.get(i).against();
            if (against.isPresent()) {
                contenders[i].measureBy(earlier(against.get(), i));
            }
        }
        this.rival = Arrays.stream(contenders)
                .filter(contender -> rival.isPresent() && contender.key.equals(rival.get()))
                .findFirst()
                .orElse(null);
    }

    private Contender earlier(String key, int before) {
        return Arrays.stream(contenders, 0, before)
                .filter(contender -> contender.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no '" + key + "' before its variants"));
    }

    @Override
    public void run(long jobSeed, long firstIteration, int fights) {
        if (dpsOfBase.length != fights) {
            dpsOfBase = new long[fights];
        }
        runEach(jobSeed, firstIteration, dpsOfBase);
    }

    /// Tells the DPS of the first.
    @Override
    public void runEach(long jobSeed, long firstIteration, long[] dps) {
        base.runEach(jobSeed, firstIteration, dps);
        if (dpsOfVariant.length != dps.length) {
            dpsOfVariant = new long[dps.length];
            dpsOfRival = rival == null ? dpsOfRival : new long[dps.length];
        }
        if (rival != null) {
            rival.runner.runEach(jobSeed, firstIteration, dpsOfRival);
            rival.add(dps, dpsOfRival);
        }
        for (Contender contender : contenders) {
            if (contender != rival) {
                long[] own = contender.dpsOrElse(dpsOfVariant);
                contender.runner.runEach(jobSeed, firstIteration, own);
                contender.add(contender.measureOrElse(dps), own);
                if (rival != null) {
                    contender.addToRival(dpsOfRival, own);
                }
            }
        }
    }

    @Override
    public void drainTo(TotalsSink sink) {
        base.drainTo(sink);
        for (Contender contender : contenders) {
            contender.drainTo(sink, rival != null);
        }
    }

    private static final class Contender {
        private final String key;
        private final FightRunner runner;
        private long[] sums = new long[COLUMNS.size()];
        private long[] squares = new long[SQUARE_COLUMNS.size()];
        private final long[] squaresOfDps = new long[DPS_SQUARE_COLUMNS.size()];
        private final boolean ownSpread;

        /// What its gain is over; null for the first.
        private @Nullable Contender measure;

        /// Of the fights that were played last, kept where others' gains are over these; empty until then.
        private long[] dps = new long[0];

        private boolean isMeasure;
        private long toRival;
        private long[] squaresToRival = new long[SQUARE_COLUMNS.size()];

        Contender(Variant variant) {
            key = variant.key();
            ownSpread = variant.ownSpread();
            runner = variant.plan().newRunner();
        }

        void measureBy(Contender other) {
            measure = other;
            other.isMeasure = true;
        }

        /// An array for its own DPS: one that stays, where others need it.
        long[] dpsOrElse(long[] shared) {
            if (!isMeasure) {
                return shared;
            }
            if (dps.length != shared.length) {
                dps = new long[shared.length];
            }
            return dps;
        }

        long[] measureOrElse(long[] base) {
            return measure == null ? base : measure.dps;
        }

        void add(long[] base, long[] own) {
            for (int i = 0; i < own.length; i++) {
                long gain = own[i] - base[i];
                sums[0] = Math.addExact(sums[0], own[i]);
                sums[1] = Math.addExact(sums[1], gain);
                sums[2] += gain > 0 ? 1 : 0;
                sums[3] += gain == 0 ? 1 : 0;
                squares[0] = Math.addExact(squares[0], SplitProduct.high(gain, gain));
                squares[1] = Math.addExact(squares[1], SplitProduct.low(gain, gain));
                if (ownSpread) {
                    squaresOfDps[0] = Math.addExact(squaresOfDps[0], SplitProduct.high(own[i], own[i]));
                    squaresOfDps[1] = Math.addExact(squaresOfDps[1], SplitProduct.low(own[i], own[i]));
                }
            }
        }

        void addToRival(long[] rival, long[] own) {
            for (int i = 0; i < own.length; i++) {
                long gain = own[i] - rival[i];
                toRival = Math.addExact(toRival, gain);
                squaresToRival[0] = Math.addExact(squaresToRival[0], SplitProduct.high(gain, gain));
                squaresToRival[1] = Math.addExact(squaresToRival[1], SplitProduct.low(gain, gain));
            }
        }

        /// @param compared whether it is compared with a rival
        void drainTo(TotalsSink sink, boolean compared) {
            if (compared) {
                sink.row("rivals", key, RIVAL_COLUMNS, new long[] {toRival});
                sink.row("rivalSquares", key, SQUARE_COLUMNS, squaresToRival);
                toRival = 0;
                squaresToRival = new long[SQUARE_COLUMNS.size()];
            }
            sink.row("variants", key, COLUMNS, sums);
            sink.row("variantSquares", key, SQUARE_COLUMNS, squares);
            if (ownSpread) {
                sink.row("variantDpsSquares", key, DPS_SQUARE_COLUMNS, squaresOfDps.clone());
                Arrays.fill(squaresOfDps, 0);
            }
            sums = new long[COLUMNS.size()];
            squares = new long[SQUARE_COLUMNS.size()];
            runner.drainTo(Discarded.SINK);
        }
    }

    /// Of a variant only what is compared leaves the engine.
    private enum Discarded implements TotalsSink {
        SINK;

        @Override
        public void fights(long count) {}

        @Override
        public void distribution(
                String name,
                long binWidth,
                Sum128 sum,
                Sum128 sumOfSquares,
                long min,
                long max,
                long firstBin,
                long[] counts) {}

        @Override
        public void row(String table, String key, List<String> columns, long[] values) {}
    }
}
