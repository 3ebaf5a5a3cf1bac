package dev.wowlab.engine.comparison;

import dev.wowlab.engine.FightRecords;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.Sum128;
import dev.wowlab.engine.TotalsSink;
import dev.wowlab.engine.core.ProductSums;
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

    /// Fights whose records are kept at a time, of each that is compared.
    private static final int SLICE = 100;

    private final FightRunner base;
    private final Contender[] contenders;
    private final List<String> luckColumns;

    /// Plays before the others of `contenders`, which it is one of; null where nobody is compared with it.
    private final @Nullable Contender rival;

    private FightRecords recordsOfBase = new FightRecords(0, 0);

    ComparisonRunner(FightRunner base, List<Variant> variants, Optional<String> rival) {
        this.base = base;
        contenders = variants.stream().map(Contender::new).toArray(Contender[]::new);
        this.rival = rival.map(key -> find(key, contenders.length)).orElse(null);
        int kinds = 0;
        for (int i = 0; i < contenders.length; i++) {
            int before = i;
            Optional<Contender> measure = variants.get(i).against().map(key -> find(key, before));
            kinds = Math.max(kinds, contenders[i].compareWith(base, measure.orElse(null), this.rival));
        }
        luckColumns = ProductSums.columns(kinds);
    }

    private Contender find(String key, int before) {
        return Arrays.stream(contenders, 0, before)
                .filter(contender -> contender.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no '" + key + "' before its variants"));
    }

    @Override
    public List<String> kindsOfLuck() {
        return base.kindsOfLuck();
    }

    @Override
    public void run(long jobSeed, long firstIteration, int fights) {
        for (int done = 0; done < fights; done += recordsOfBase.fights()) {
            int slice = Math.min(SLICE, fights - done);
            if (recordsOfBase.fights() != slice) {
                recordsOfBase = new FightRecords(slice, base.kindsOfLuck().size());
            }
            runEach(jobSeed, firstIteration + done, recordsOfBase);
        }
    }

    /// Tells the fights of the first.
    @Override
    public void runEach(long jobSeed, long firstIteration, FightRecords records) {
        base.runEach(jobSeed, firstIteration, records);
        if (rival != null) {
            rival.play(jobSeed, firstIteration, records, null);
        }
        for (Contender contender : contenders) {
            if (contender != rival) {
                contender.play(jobSeed, firstIteration, records, rival);
            }
        }
    }

    @Override
    public void drainTo(TotalsSink sink) {
        base.drainTo(sink);
        for (Contender contender : contenders) {
            contender.drainTo(sink, luckColumns);
        }
    }

    private static final class Contender {
        private final String key;

        /// Rows of which it has many are called by its number alone: names are long.
        private final String number;

        private final FightRunner runner;
        private long sumOfDps;

        /// What it does more than nothing: its own DPS; null where its own spread is not asked for.
        private final @Nullable GainSums own;
        private GainSums gain = new GainSums(List.of(), List.of());

        /// What its gain is over; null for the first.
        private @Nullable Contender measure;

        /// Its gain over the rival; null where there is none.
        private @Nullable GainSums toRival;

        /// Of the fights that were played last.
        private FightRecords records = new FightRecords(0, 0);

        Contender(Variant variant) {
            key = variant.key();
            number = variant.number();
            runner = variant.plan().newRunner();
            own = variant.ownSpread() ? new GainSums(List.of(), runner.kindsOfLuck()) : null;
        }

        /// @param over what its gain is over; null for the first
        /// @return how many kinds of luck it compares at most
        int compareWith(FightRunner base, @Nullable Contender over, @Nullable Contender rival) {
            List<String> kinds = runner.kindsOfLuck();
            measure = over;
            gain = new GainSums(over == null ? base.kindsOfLuck() : over.runner.kindsOfLuck(), kinds);
            if (rival == null) {
                return gain.kinds();
            }
            toRival = new GainSums(rival.runner.kindsOfLuck(), kinds);
            return Math.max(gain.kinds(), toRival.kinds());
        }

        /// @param rival that has played before; null where there is none, or this is it
        void play(long jobSeed, long firstIteration, FightRecords base, @Nullable Contender rival) {
            if (records.fights() != base.fights()) {
                records = new FightRecords(base.fights(), runner.kindsOfLuck().size());
            }
            runner.runEach(jobSeed, firstIteration, records);
            for (long dps : records.dps()) {
                sumOfDps = Math.addExact(sumOfDps, dps);
            }
            if (own != null) {
                own.add(new FightRecords(records.fights(), 0), records);
            }
            gain.add(measure == null ? base : measure.records, records);
            if (rival != null && toRival != null) {
                toRival.add(rival.records, records);
            }
        }

        void drainTo(TotalsSink sink, List<String> luckColumns) {
            GainSums.Taken taken = gain.take(luckColumns.size());
            sink.row("variants", key, COLUMNS, new long[] {sumOfDps, taken.sum(), taken.ahead(), taken.level()});
            emit(sink, "variant", SQUARE_COLUMNS, taken, luckColumns);
            if (toRival != null) {
                GainSums.Taken toIt = toRival.take(luckColumns.size());
                sink.row("rivals", key, RIVAL_COLUMNS, new long[] {toIt.sum()});
                emit(sink, "rival", SQUARE_COLUMNS, toIt, luckColumns);
            }
            if (own != null) {
                emit(sink, "variantDps", DPS_SQUARE_COLUMNS, own.take(luckColumns.size()), luckColumns);
            }
            sumOfDps = 0;
            runner.drainTo(Discarded.SINK);
        }

        private void emit(
                TotalsSink sink,
                String tables,
                List<String> squareColumns,
                GainSums.Taken taken,
                List<String> luckColumns) {
            long[] squares = {taken.squaresHigh(), taken.squaresLow()};
            sink.row(tables + "Squares", key, squareColumns, squares);
            for (int kind = 0; kind < taken.luck().size(); kind++) {
                sink.row(
                        tables + "Luck",
                        "%s|%02d".formatted(number, kind),
                        luckColumns,
                        taken.luck().get(kind));
            }
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
