package dev.wowlab.cli.gear;

import dev.wowlab.cli.sim.KnownFights;
import dev.wowlab.engine.race.Gain;
import dev.wowlab.engine.race.RaceRound;
import dev.wowlab.engine.race.RaceRules;
import dev.wowlab.engine.race.Score;
import dev.wowlab.engine.race.Standing;
import dev.wowlab.engine.race.Verdict;
import dev.wowlab.protocol.result.FreedMean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Finds the best of many by rounds of fights in this process; `RaceRules` says who leaves. All play each fight with
/// the same luck. Confined to one thread; it starts its own workers.
public final class Race {
    /// What a contender does in a fight. Called from several threads, for one contender from one at a time.
    @FunctionalInterface
    public interface Fights {
        /// What `count` fights from `first` on come to.
        KnownFights play(int contender, long first, int count);
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
    private final @Nullable KnownFights[] known;
    private final boolean[] beaten;
    private long played;
    private int rival;

    private Race(int contenders, Fights fights, RaceRules rules) {
        this.fights = fights;
        this.rules = rules;
        known = new KnownFights[contenders];
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
            for (int i = 0; i < known.length; i++) {
                if (i == 0 || !beaten[i]) {
                    int contender = i;
                    played += count - fightsOf(i);
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

    private int fightsOf(int contender) {
        KnownFights own = known[contender];
        return own == null ? 0 : own.number();
    }

    private void extend(int contender, int count) {
        KnownFights before = known[contender];
        known[contender] = before == null
                ? fights.play(contender, 0, count)
                : before.followedBy(fights.play(contender, before.number(), count - before.number()));
    }

    /// Sends off those that are worse for certain.
    ///
    /// @return whether the race is over
    private boolean judge(int count) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            if (i == 0 || !beaten[i]) {
                Gain toFirst = gain(i, 0);
                scores.add(new Score(i, toFirst, rival == 0 ? toFirst : gain(i, rival)));
            }
        }
        RaceRound round = new RaceRound(known.length, count, rival, dpsOfFirst(), beaten[0], scores);
        Verdict verdict = rules.judge(round);
        Arrays.fill(beaten, true);
        verdict.left().forEach(contender -> beaten[contender] = false);
        rival = verdict.best();
        return rules.endsWith(round, verdict);
    }

    private double dpsOfFirst() {
        return fightsOfOne(0).dps().mean();
    }

    /// Over the fights that the contender has played, of which the other has no fewer.
    private Gain gain(int contender, int other) {
        if (contender == other) {
            return Gain.NONE;
        }
        FreedMean gain = fightsOfOne(contender).gainOver(fightsOfOne(other));
        return new Gain(gain.mean(), gain.standardError(), gain.freedom());
    }

    private KnownFights fightsOfOne(int contender) {
        return Objects.requireNonNull(known[contender], "all have played the first round");
    }

    private Result result() {
        List<Standing> standings = new ArrayList<>();
        double firstMean = dpsOfFirst();
        for (int i = 0; i < known.length; i++) {
            standings.add(Standing.of(i, fightsOf(i), firstMean, gain(i, 0), !beaten[i]));
        }
        standings.sort(Standing.BEST_FIRST);
        return new Result(List.copyOf(standings), played);
    }
}
