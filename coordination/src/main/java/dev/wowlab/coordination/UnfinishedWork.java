package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.roster.RosterId;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ZAddArgs;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Counts the jobs and races of users that have not ended. Thread-safe. The jobs of a race are part of it and do
/// not count, nor do those of rosters, of which a user has few.
///
/// A place is taken before its job is created and is free when the job is settled, each in a step of its own. What
/// a crash in between leaves taken is found by whoever finds no place free.
public final class UnfinishedWork {
    private static final Duration KEPT = Duration.ofDays(30);

    /// What is not there after this is not about to be created.
    private static final Duration CREATED_WITHIN = Duration.ofMinutes(1);

    /// Places that are looked at when none is free, those first that were taken first.
    private static final int MOST_LOOKED_AT = 1_000;

    private static final String JOB = "job:";
    private static final String RACE = "race:";

    private final RedisClusterCommands<String, byte[]> commands;
    private final RedisClusterAsyncCommands<String, byte[]> async;
    private final Scripts scripts;
    private final RedisClock clock;

    UnfinishedWork(Redis redis, Scripts scripts, RedisClock clock) {
        this.commands = redis.sync();
        this.async = redis.async();
        this.scripts = scripts;
        this.clock = clock;
    }

    /// Takes a place for a job that is about to be created; taking it again changes nothing.
    ///
    /// @param most places that its user has, at least 1
    public PlaceReply take(String user, JobId job, int most) {
        return take(user, JOB + job, most);
    }

    /// The same for a race.
    public PlaceReply take(String user, RaceId race, int most) {
        return take(user, RACE + race, most);
    }

    private PlaceReply take(String user, String member, int most) {
        PlaceReply reply = takeOnce(user, member, most);
        return reply instanceof PlaceReply.Full && freeEnded(user) > 0 ? takeOnce(user, member, most) : reply;
    }

    private PlaceReply takeOnce(String user, String member, int most) {
        Reply reply = scripts.run(Script.TAKE_PLACE, List.of(Keys.userUnfinished(user)), member, most, KEPT.toMillis());
        return switch (reply.word()) {
            case "TAKEN" -> new PlaceReply.Taken();
            case "FULL" -> new PlaceReply.Full(reply.number(1));
            default -> throw reply.unexpected();
        };
    }

    /// @return how many places were taken by what has ended, or never came to be
    private long freeEnded(String user) {
        String key = Keys.userUnfinished(user);
        double latest = clock.millis() - CREATED_WITHIN.toMillis();
        Map<String, CompletionStage<byte[]>> asked = new LinkedHashMap<>();
        for (byte[] member : commands.zrangebyscore(key, Range.create(0d, latest), Limit.from(MOST_LOOKED_AT))) {
            String text = new String(member, StandardCharsets.UTF_8);
            asked.put(text, async.hget(keyOf(text), "state"));
        }
        long free = 0;
        for (Map.Entry<String, CompletionStage<byte[]>> one : asked.entrySet()) {
            CompletableFuture<byte[]> state = one.getValue().toCompletableFuture();
            if (isOver(one.getKey(), Scripts.await(state))) {
                free += commands.zrem(key, bytes(one.getKey()));
            }
        }
        return free;
    }

    private static String keyOf(String member) {
        return member.startsWith(RACE)
                ? Keys.race(new RaceId(member.substring(RACE.length()))).getFirst()
                : Keys.job(new JobId(member.substring(JOB.length())));
    }

    private static boolean isOver(String member, byte[] stored) {
        if (stored == null) {
            return true;
        }
        String state = new String(stored, StandardCharsets.UTF_8);
        return member.startsWith(RACE)
                ? RaceState.valueOf(state).isFinal()
                : JobState.valueOf(state).isFinal();
    }

    /// Counts a job that exists, however many others there are.
    void add(String user, JobId job) {
        if (counts(job)) {
            add(user, JOB + job);
        }
    }

    void add(String user, RaceId race) {
        add(user, RACE + race);
    }

    private void add(String user, String member) {
        String key = Keys.userUnfinished(user);
        commands.zadd(key, ZAddArgs.Builder.nx(), clock.millis(), bytes(member));
        commands.pexpire(key, KEPT.toMillis());
    }

    /// Counts a job no more, since it has ended.
    void remove(String user, JobId job) {
        if (counts(job)) {
            commands.zrem(Keys.userUnfinished(user), bytes(JOB + job));
        }
    }

    void remove(String user, RaceId race) {
        commands.zrem(Keys.userUnfinished(user), bytes(RACE + race));
    }

    private static boolean counts(JobId job) {
        return !RaceId.plays(job) && !RosterId.plays(job);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
