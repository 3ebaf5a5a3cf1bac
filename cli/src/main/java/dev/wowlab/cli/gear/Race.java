package dev.wowlab.cli.gear;

import dev.wowlab.engine.race.Differences;
import dev.wowlab.engine.race.RaceRound;
import dev.wowlab.engine.race.RaceRules;
import dev.wowlab.engine.race.Score;
import dev.wowlab.engine.race.Standing;
import dev.wowlab.engine.race.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Finds the best of many by rounds of fights in this process; `RaceRules` says who leaves. All play each fight with
/// the same luck. Confined to one thread; it starts its own workers.
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

    private final Fights fights;
    private final RaceRules rules;
    private final long[][] dps;
    private final boolean[] beaten;
    private long played;
    private int rival;

    private Race(int contenders, Fights fights, RaceRules rules) {
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
    ///
    /// @param rules of at most as many fights as an array holds
    public static Result run(int contenders, Fights fights, RaceRules rules, int threads, Progress progress)
            throws InterruptedException {
        Race race = new Race(contenders, fights, rules);
        boolean over = false;
        for (int round = 1; !over; round++) {
            int count = Math.toIntExact(rules.fightsAfter(round));
            race.playTo(count, threads);
            over = race.judge(count);
            progress.afterRound(count, race.left());
        }
        return race.result();
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
    /// @return whether the race is over
    private boolean judge(int count) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < dps.length; i++) {
            if (i == 0 || !beaten[i]) {
                scores.add(
                        new Score(i, Differences.of(dps[i], dps[0], count), Differences.of(dps[i], dps[rival], count)));
            }
        }
        RaceRound round = new RaceRound(
                dps.length, count, rival, (double) Arrays.stream(dps[0]).sum(), beaten[0], scores);
        Verdict verdict = rules.judge(round);
        Arrays.fill(beaten, true);
        verdict.left().forEach(contender -> beaten[contender] = false);
        rival = verdict.best();
        return rules.endsWith(round, verdict);
    }

    private Result result() {
        List<Standing> standings = new ArrayList<>();
        double firstMean = (double) Arrays.stream(dps[0]).sum() / dps[0].length * MILLI;
        for (int i = 0; i < dps.length; i++) {
            Differences toFirst = Differences.of(dps[i], dps[0], dps[i].length);
            standings.add(Standing.of(i, dps[i].length, firstMean, toFirst, !beaten[i]));
        }
        standings.sort(Standing.BEST_FIRST);
        return new Result(List.copyOf(standings), played);
    }
}
