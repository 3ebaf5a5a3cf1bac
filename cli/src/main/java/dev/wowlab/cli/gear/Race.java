package dev.wowlab.cli.gear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.statistics.distribution.TDistribution;

/// Finds the best of many by rounds of fights. All play each fight with the same luck; after each round, of which each
/// doubles the fights, those leave that are worse than the best one for certain. Confined to one thread; it starts its
/// own workers.
///
/// The confidence is that of the whole race: each of its tests, one a contender and round, may err with an equal share
/// of what is left of it (Bonferroni). The tests are Student's, of the differences fight by fight.
public final class Race {
    private static final double MILLI = 1e-3;

    /// What a contender does in a fight. Called from several threads, for one contender from one at a time.
    @FunctionalInterface
    public interface Fights {
        /// DPS of `count` fights from `first` on, in thousandths.
        long[] play(int contender, long first, int count);
    }

    /// Is told after each round.
    @FunctionalInterface
    public interface Progress {
        /// @param fights how many each of those left has played
        /// @param left how many may still be the best
        void afterRound(int fights, int left);
    }

    /// How long the race goes.
    ///
    /// @param firstFights fights of each in the first round, at least 10
    /// @param mostFights fights of each in all, at most
    /// @param precision differences of this share of the best one's DPS may stay unknown, like 0.001
    /// @param confidence that the best one is among those left, like 0.99
    public record Rules(int firstFights, int mostFights, double precision, double confidence) {
        public Rules {
            if (firstFights < 10 || mostFights < firstFights) {
                throw new IllegalArgumentException(firstFights + " to " + mostFights + " fights make no race");
            }
            if (!(precision > 0 && precision < 1 && confidence > 0 && confidence < 1)) {
                throw new IllegalArgumentException("precision and confidence lie between 0 and 1");
            }
        }

        int rounds() {
            int rounds = 1;
            for (long fights = firstFights; fights < mostFights; fights *= 2) {
                rounds++;
            }
            return rounds;
        }
    }

    /// How a contender ended.
    ///
    /// @param contender its number
    /// @param fights how many it has played
    /// @param dps its mean
    /// @param toFirst its mean minus that of contender 0, over the fights of both
    /// @param toFirstError standard error of that
    /// @param left whether it may still be the best
    public record Standing(int contender, int fights, double dps, double toFirst, double toFirstError, boolean left) {}

    private final Fights fights;
    private final Rules rules;
    private final long[][] dps;
    private final boolean[] beaten;
    private long played;

    private Race(int contenders, Fights fights, Rules rules) {
        this.fights = fights;
        this.rules = rules;
        dps = new long[contenders][0];
        beaten = new boolean[contenders];
    }

    /// The end of a race.
    ///
    /// @param standings of all, the best first: by the difference to contender 0
    /// @param fights how many were played in all
    public record Result(List<Standing> standings, long fights) {}

    /// Runs a race of at least two. Contender 0 is what others are compared with and plays to the end.
    public static Result run(int contenders, Fights fights, Rules rules, int threads, Progress progress)
            throws InterruptedException {
        Race race = new Race(contenders, fights, rules);
        int count = rules.firstFights();
        while (true) {
            race.playTo(count, threads);
            boolean decided = race.judge(count);
            progress.afterRound(count, race.left());
            if (decided || count == rules.mostFights()) {
                return race.result();
            }
            count = (int) Math.min(2L * count, rules.mostFights());
        }
    }

    private int left() {
        int left = 0;
        for (boolean out : beaten) {
            left += out ? 0 : 1;
        }
        return left;
    }

    private void playTo(int count, int threads) throws InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < dps.length; i++) {
                if (i == 0 || !beaten[i]) {
                    int contender = i;
                    played += count - dps[i].length;
                    parts.add(workers.submit(() -> extend(contender, count)));
                }
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a simulation failed: " + failed.getCause(), failed.getCause());
        }
    }

    private void extend(int contender, int count) {
        long[] before = dps[contender];
        long[] more = fights.play(contender, before.length, count - before.length);
        long[] all = Arrays.copyOf(before, count);
        System.arraycopy(more, 0, all, before.length, more.length);
        dps[contender] = all;
    }

    /// Sends off those that are worse for certain.
    ///
    /// @return whether the rest is known well enough
    private boolean judge(int count) {
        int best = 0;
        for (int i = 1; i < dps.length; i++) {
            if (!beaten[i] && mean(dps[i]) > mean(dps[best])) {
                best = i;
            }
        }
        double bestMean = mean(dps[best]);
        double tests = Math.max(1, dps.length - 1) * (double) rules.rounds();
        double errors = TDistribution.of(count - 1).inverseSurvivalProbability((1 - rules.confidence()) / tests);
        boolean decided = true;
        for (int i = 0; i < dps.length; i++) {
            if (i == best || beaten[i]) {
                continue;
            }
            Difference behind = Difference.of(dps[best], dps[i]);
            double halfWidth = errors * behind.standardError();
            beaten[i] = behind.mean() > halfWidth;
            decided &= beaten[i] || halfWidth <= rules.precision() * bestMean;
        }
        return decided;
    }

    private Result result() {
        List<Standing> standings = new ArrayList<>();
        double firstMean = mean(dps[0]);
        for (int i = 0; i < dps.length; i++) {
            Difference toFirst = Difference.of(dps[i], dps[0]);
            standings.add(new Standing(
                    i, dps[i].length, firstMean + toFirst.mean(), toFirst.mean(), toFirst.standardError(), !beaten[i]));
        }
        standings.sort(Comparator.comparing(Standing::left)
                .thenComparing(Standing::toFirst)
                .reversed()
                .thenComparing(Standing::contender));
        return new Result(List.copyOf(standings), played);
    }

    private static double mean(long[] dps) {
        double sum = 0;
        for (long one : dps) {
            sum += one;
        }
        return sum / dps.length * MILLI;
    }

    /// The difference of two contenders over the fights that both have played.
    ///
    /// @param mean of one minus other
    record Difference(double mean, double standardError) {
        static Difference of(long[] one, long[] other) {
            int fights = Math.min(one.length, other.length);
            double sum = 0;
            for (int i = 0; i < fights; i++) {
                sum += one[i] - other[i];
            }
            double mean = sum / fights;
            double squares = 0;
            for (int i = 0; i < fights; i++) {
                double deviation = one[i] - other[i] - mean;
                squares += deviation * deviation;
            }
            double variance = squares / (fights - 1);
            return new Difference(mean * MILLI, Math.sqrt(variance / fights) * MILLI);
        }
    }
}
