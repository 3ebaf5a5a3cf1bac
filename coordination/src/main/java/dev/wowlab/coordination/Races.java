package dev.wowlab.coordination;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceProgress;
import dev.wowlab.protocol.race.RaceStandings;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.record.RaceRecord;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ZAddArgs;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Races from their creation to their end; `docs/races.md` draws it. Thread-safe.
public final class Races {
    /// A race is visited at least this often; sooner when one of its jobs ends.
    public static final Duration ROUND = Duration.ofSeconds(5);

    private static final Duration RECENT_KEPT = Duration.ofDays(30);

    private final RedisClusterCommands<String, byte[]> commands;
    private final Scripts scripts;
    private final RedisClock clock;
    private final Outbox outbox;
    private final UnfinishedWork unfinished;

    Races(Redis redis, Scripts scripts, RedisClock clock, Outbox outbox, UnfinishedWork unfinished) {
        this.commands = redis.sync();
        this.scripts = scripts;
        this.clock = clock;
        this.outbox = outbox;
        this.unfinished = unfinished;
    }

    /// Creates a race before its first stage. Repeating it changes nothing.
    ///
    /// @return whether it is new
    public boolean create(NewRace race, RaceProgress first) {
        return store(race, RaceState.RUNNING, new Stored(1, 0, first, RaceStandings.NONE));
    }

    /// Puts a race back that Redis lost, where PostgreSQL knows it to be; one that was paused stays paused. Its
    /// versions go on above every version that
    /// the lost one can have had.
    ///
    /// @return whether it was missing
    public boolean restore(RaceRecord last) {
        RaceView view = last.view();
        long version = (view.version() / NewJob.VERSION_EPOCH + 1) * NewJob.VERSION_EPOCH;
        NewRace race = NewRace.of(view, last.idempotencyKey());
        Stored stored = new Stored(version, view.createdAt().toEpochMilli(), view.progress(), last.standings());
        return store(race, view.state() == RaceState.PAUSED ? RaceState.PAUSED : RaceState.RUNNING, stored);
    }

    /// What changes of a race. Immutable.
    ///
    /// @param createdAtMs 0 for now
    private record Stored(long version, long createdAtMs, RaceProgress progress, RaceStandings standings) {}

    private boolean store(NewRace race, RaceState first, Stored stored) {
        // indexed before it exists, so that every race that exists is visited
        commands.zadd(Keys.RACES, ZAddArgs.Builder.nx(), clock.millis() + ROUND.toMillis(), member(race.id()));
        Reply reply = scripts.run(
                Script.CREATE_RACE,
                Keys.race(race.id()),
                stored.version(),
                stored.createdAtMs(),
                json(race),
                json(stored.progress()),
                json(stored.standings()),
                first);
        RaceState state = RaceState.valueOf(reply.text(1));
        if (!state.isFinal()) {
            String list = Keys.userRaces(race.owner());
            commands.zadd(list, reply.number(3), member(race.id()));
            commands.zremrangebyrank(list, 0, -Jobs.MAX_RECENT - 1L);
            commands.pexpire(list, RECENT_KEPT.toMillis());
            unfinished.add(race.owner(), race.id());
            visitBy(race.id(), Duration.ZERO);
        }
        return switch (reply.word()) {
            case "CREATED" -> true;
            case "EXISTS" -> false;
            default -> throw reply.unexpected();
        };
    }

    /// The race as the API shows it; empty when Redis does not have it (any more).
    public Optional<RaceView> find(RaceId id) {
        Map<String, byte[]> fields = commands.hgetall(Keys.race(id).getFirst());
        return fields.isEmpty() ? Optional.empty() : Optional.of(view(new HashFields("race", fields)));
    }

    /// Where its sets stand; none when Redis does not have the race (any more).
    public RaceStandings standings(RaceId id) {
        byte[] json = commands.get(Keys.race(id).getLast());
        return json == null ? RaceStandings.NONE : Json.mapper().readValue(json, RaceStandings.class);
    }

    private static RaceView view(HashFields fields) {
        NewRace race = Json.mapper().readValue(fields.required("spec"), NewRace.class);
        byte[] finished = fields.values().get("finishedAtMs");
        return new RaceView(
                race.id(),
                RaceState.valueOf(fields.text("state")),
                fields.number("version"),
                race.engine(),
                race.inputHash(),
                race.owner(),
                race.title(),
                race.visibility(),
                race.priority(),
                race.seed(),
                race.terms(),
                race.sets(),
                Json.mapper().readValue(fields.required("progress"), RaceProgress.class),
                Instant.ofEpochMilli(fields.number("createdAtMs")),
                Instant.ofEpochMilli(fields.number("updatedAtMs")),
                finished == null ? Optional.empty() : Optional.of(Instant.ofEpochMilli(HashFields.number(finished))));
    }

    /// The newest races of a user that Redis still has, newest first.
    public List<RaceView> recent(String owner, int limit) {
        List<RaceView> races = new ArrayList<>();
        for (byte[] id : commands.zrevrange(Keys.userRaces(owner), 0, Math.min(limit, Jobs.MAX_RECENT) - 1L)) {
            find(race(id)).ifPresent(races::add);
        }
        return races;
    }

    /// Stores a step, if nobody stepped since the race was read.
    ///
    /// @param read the race as it was read
    /// @param standings empty where they did not change
    public AdvanceReply advance(
            RaceView read, RaceState state, RaceProgress progress, Optional<RaceStandings> standings) {
        Reply reply = scripts.run(
                Script.ADVANCE_RACE,
                Keys.race(read.id()),
                read.version(),
                state,
                json(progress),
                standings.map(Races::json).orElse(new byte[0]));
        return switch (reply.word()) {
            case "ADVANCED" -> new AdvanceReply.Advanced(reply.number(1));
            case "STALE" -> new AdvanceReply.Stale(RaceState.valueOf(reply.text(1)), reply.number(2));
            case "UNKNOWN" -> new AdvanceReply.Unknown();
            default -> throw reply.unexpected();
        };
    }

    /// Writes the race as it is now to the outbox; one that ended is visited no more. Call it after every change of
    /// stage or state. If the caller dies before, the next visit does it.
    ///
    /// @return what was written; empty when Redis does not have the race
    public Optional<RaceView> settle(RaceId id) {
        Optional<RaceView> view = find(id);
        view.ifPresent(race -> {
            byte[] spec = commands.hget(Keys.race(id).getFirst(), "spec");
            String key = spec == null
                    ? ""
                    : Json.mapper().readValue(spec, NewRace.class).idempotencyKey();
            outbox.append(new RaceRecord(race, standings(id), key));
            if (race.state().isFinal()) {
                unfinished.remove(race.owner(), id);
                forget(id);
            }
        });
        return view;
    }

    /// Races whose visit is due, most overdue first.
    public List<RaceId> due(int limit) {
        return commands.zrangebyscore(Keys.RACES, Range.create(0, clock.millis()), Limit.from(limit)).stream()
                .map(Races::race)
                .toList();
    }

    /// Makes the next visit of a race come no later than after a while.
    public void visitBy(RaceId id, Duration wait) {
        commands.zadd(Keys.RACES, ZAddArgs.Builder.xx().lt(), clock.millis() + wait.toMillis(), member(id));
    }

    /// Says that a race is being visited: the next visit is due after a round.
    public void visited(RaceId id) {
        commands.zadd(Keys.RACES, ZAddArgs.Builder.xx(), clock.millis() + ROUND.toMillis(), member(id));
    }

    /// Visits a race no more: it has ended, or Redis does not have it.
    public void forget(RaceId id) {
        commands.zrem(Keys.RACES, member(id));
    }

    /// Says that PostgreSQL has this version of the race; a final one's keys then expire.
    public void persisted(RaceId id, long version) {
        Reply reply = scripts.run(Script.EXPIRE_RACE, Keys.race(id), version, Jobs.KEPT_AFTER_PERSISTED.toMillis());
        switch (reply.word()) {
            case "EXPIRING", "NOT_FINAL", "NEWER", "UNKNOWN" -> {}
            default -> throw reply.unexpected();
        }
    }

    private static RaceId race(byte[] id) {
        return new RaceId(new String(id, StandardCharsets.UTF_8));
    }

    private static byte[] member(RaceId id) {
        return id.value().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(Object value) {
        return Json.mapper().writeValueAsBytes(value);
    }
}
