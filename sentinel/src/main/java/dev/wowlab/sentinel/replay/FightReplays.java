package dev.wowlab.sentinel.replay;

import dev.wowlab.engine.FightRecords;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.protocol.job.ChosenFights;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.json.FightEventJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Plays fights once more. Thread-safe; one at a time, since a sentinel's processors are for other work.
final class FightReplays {
    /// More than half an hour of one character has, and as much as a browser draws.
    static final int MAX_EVENTS = 150_000;

    /// Fights of a raid, or long ones, take a while: then fewer are looked at.
    private static final Duration LOOKING = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// Fights between two looks at the clock; the first few are looked at sooner, since they may be long.
    private static final int AT_ONCE = 20;

    private static final double MILLI = 1e3;

    private final Semaphore room = new Semaphore(1, true);

    /// A fight with more events than are told.
    static final class TooManyEventsException extends Exception {
        private static final long serialVersionUID = 1;
    }

    /// Ends a replay from within its log.
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// Everything that happens in one fight, one JSON object a line.
    ///
    /// @return empty while other fights are played
    /// @throws TooManyEventsException when there is more to tell than `MAX_EVENTS`
    Optional<byte[]> events(PlannedSimulation plan, long seed, long fight)
            throws TooManyEventsException, InterruptedException {
        if (!room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(tell(plan, seed, fight));
        } finally {
            room.release();
        }
    }

    private static byte[] tell(PlannedSimulation plan, long seed, long fight) throws TooManyEventsException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int[] events = {0};
        try {
            plan.replay(seed, fight, event -> {
                if (++events[0] > MAX_EVENTS) {
                    throw new Enough();
                }
                lines.writeBytes(Json.mapper().writeValueAsBytes(FightEventJson.of(event)));
                lines.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
            });
        } catch (Enough tooMany) {
            throw new TooManyEventsException();
        }
        return lines.toByteArray();
    }

    /// Plays the first fights and chooses.
    ///
    /// @param among fights to play at most, at least 1; fewer where they take long
    /// @return empty while other fights are played
    Optional<ChosenFights> chosen(PlannedSimulation plan, long seed, int among) throws InterruptedException {
        if (!room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(choose(plan.newReplayRunner(), seed, among));
        } finally {
            room.release();
        }
    }

    private static ChosenFights choose(FightRunner runner, long seed, int among) {
        long end = System.nanoTime() + LOOKING.toNanos();
        int kinds = runner.kindsOfLuck().size();
        FightRecords played = new FightRecords(0, kinds);
        while (played.fights() < among && (played.fights() == 0 || System.nanoTime() < end)) {
            FightRecords more =
                    new FightRecords(Math.min(Math.clamp(played.fights(), 1, AT_ONCE), among - played.fights()), kinds);
            runner.runEach(seed, played.fights(), more);
            played = played.followedBy(more);
        }
        long[] dps = played.dps();
        int[] order = IntStream.range(0, dps.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(fight -> dps[fight]).thenComparingInt(fight -> fight))
                .mapToInt(Integer::intValue)
                .toArray();
        return new ChosenFights(
                dps.length,
                fight(order[0], dps),
                fight(order[(dps.length - 1) / 2], dps),
                fight(order[dps.length - 1], dps),
                firstDeath(played).map(number -> fight(number, dps)));
    }

    private static Optional<Integer> firstDeath(FightRecords played) {
        int[] deaths = played.deaths();
        for (int number = 0; number < deaths.length; number++) {
            if (deaths[number] > 0) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private static ChosenFights.Fight fight(int number, long[] dps) {
        return new ChosenFights.Fight(number, dps[number] / MILLI);
    }
}
