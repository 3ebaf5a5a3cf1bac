package dev.wowlab.coordination;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.record.RosterRunRecord;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterProgress;
import dev.wowlab.protocol.roster.RosterView;
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

/// Rosters; `docs/rosters.md` tells the whole. Each change is stored over the version that was read, so that of two
/// that want the same one does it. Thread-safe.
public final class Rosters {
    /// A roster that runs is visited at least this often; sooner when one of its jobs ends.
    public static final Duration ROUND = Duration.ofSeconds(5);

    /// Longest time to the next visit of one that waits for its time: what a crash left undone is not left for a week.
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(10);

    /// How long Redis has one that has nothing to do and is deleted, or in PostgreSQL.
    private static final Duration KEPT = Duration.ofHours(1);

    private static final Duration RECENT_KEPT = Duration.ofDays(30);

    private final RedisClusterCommands<String, byte[]> commands;
    private final Scripts scripts;
    private final RedisClock clock;
    private final Outbox outbox;

    Rosters(Redis redis, Scripts scripts, RedisClock clock, Outbox outbox) {
        this.commands = redis.sync();
        this.scripts = scripts;
        this.clock = clock;
        this.outbox = outbox;
    }

    /// Creates a roster. Repeating it changes nothing.
    ///
    /// @return the roster as it is then
    public StoredRoster create(NewRoster roster, Optional<NewWebhook> hook, RosterProgress first) {
        Instant now = clock.instant();
        RosterView view = new RosterView(
                roster.id(), 0, roster.owner(), roster.plan(), first, hook.map(NewWebhook::receiver), false, now, now);
        store(new StoredRoster(view, hook, roster.idempotencyKey()), 1, 0);
        return find(roster.id()).orElseThrow();
    }

    /// Puts a roster back that Redis does not have, where PostgreSQL knows it to be. Its versions go on above every
    /// version that a lost one can have had.
    ///
    /// @return whether it was missing
    public boolean restore(StoredRoster last) {
        RosterView view = last.view();
        long version = (view.version() / NewJob.VERSION_EPOCH + 1) * NewJob.VERSION_EPOCH;
        RosterView unread = new RosterView(
                view.id(),
                0,
                view.owner(),
                view.plan(),
                view.progress(),
                view.receiver(),
                view.deleted(),
                view.createdAt(),
                view.updatedAt());
        StoredRoster fresh = new StoredRoster(unread, last.hook(), last.idempotencyKey());
        return store(fresh, version, view.createdAt().toEpochMilli());
    }

    /// Stores a change of a roster, if nobody changed it since it was read, and puts it into the outbox.
    ///
    /// @param changed made from what was read
    /// @return whether it was stored
    public boolean store(StoredRoster changed) {
        return store(changed, 0, 0);
    }

    private boolean store(StoredRoster roster, long firstVersion, long createdAtMs) {
        RosterView view = roster.view();
        RosterProgress progress = view.progress();
        // a deleted one is visited once more, lest its deletion reaches nobody when this caller dies
        boolean visited = !progress.isIdle() || view.deleted();
        // indexed before it is stored, so that every one that has something to do is visited
        if (visited) {
            visitBy(view.id(), Duration.ZERO);
        }
        Reply reply = scripts.run(
                Script.STORE_ROSTER,
                List.of(Keys.roster(view.id())),
                view.version(),
                firstVersion,
                createdAtMs,
                json(new NewRoster(view.id(), view.owner(), view.plan(), roster.idempotencyKey(), view.deleted())),
                roster.hookJson().getBytes(StandardCharsets.UTF_8),
                json(progress),
                progress.isIdle() ? 1 : 0);
        return switch (reply.word()) {
            case "STORED" -> {
                list(view, reply.number(2));
                settle(view.id());
                // once more, since a visit that read it before may have put it off meanwhile
                if (visited) {
                    visitBy(view.id(), Duration.ZERO);
                }
                yield true;
            }
            case "STALE", "UNKNOWN" -> false;
            default -> throw reply.unexpected();
        };
    }

    private void list(RosterView view, long createdAtMs) {
        String list = Keys.userRosters(view.owner());
        commands.zadd(list, createdAtMs, member(view.id()));
        commands.zremrangebyrank(list, 0, -Jobs.MAX_RECENT - 1L);
        commands.pexpire(list, RECENT_KEPT.toMillis());
    }

    /// Writes the roster as it is now, and its last run, to the outbox. If the caller dies before, the next visit does
    /// it.
    public void settle(RosterId id) {
        find(id).ifPresent(roster -> {
            RosterView view = roster.view();
            view.progress()
                    .last()
                    .ifPresent(run -> outbox.append(new RosterRunRecord(id, view.owner(), view.version(), run)));
            outbox.append(roster.row());
        });
    }

    /// The roster; empty when Redis does not have it (any more).
    public Optional<StoredRoster> find(RosterId id) {
        Map<String, byte[]> fields = commands.hgetall(Keys.roster(id));
        return fields.isEmpty() ? Optional.empty() : Optional.of(read(new HashFields("roster", fields)));
    }

    /// Whether Redis has a roster.
    public boolean isThere(RosterId id) {
        return commands.exists(Keys.roster(id)) > 0;
    }

    private static StoredRoster read(HashFields fields) {
        NewRoster roster = Json.mapper().readValue(fields.required("spec"), NewRoster.class);
        byte[] hook = fields.required("webhook");
        Optional<NewWebhook> told =
                hook.length == 0 ? Optional.empty() : Optional.of(Json.mapper().readValue(hook, NewWebhook.class));
        RosterView view = new RosterView(
                roster.id(),
                fields.number("version"),
                roster.owner(),
                roster.plan(),
                Json.mapper().readValue(fields.required("progress"), RosterProgress.class),
                told.map(NewWebhook::receiver),
                roster.deleted(),
                Instant.ofEpochMilli(fields.number("createdAtMs")),
                Instant.ofEpochMilli(fields.number("updatedAtMs")));
        return new StoredRoster(view, told, roster.idempotencyKey());
    }

    /// The newest rosters of a user that Redis still has, newest first.
    public List<RosterView> recent(String owner, int limit) {
        List<RosterView> rosters = new ArrayList<>();
        for (byte[] id : commands.zrevrange(Keys.userRosters(owner), 0, Math.min(limit, Jobs.MAX_RECENT) - 1L)) {
            find(roster(id)).map(StoredRoster::view).ifPresent(rosters::add);
        }
        return rosters;
    }

    /// Rosters whose visit is due, most overdue first.
    public List<RosterId> due(int limit) {
        return commands.zrangebyscore(Keys.ROSTERS, Range.create(0, clock.millis()), Limit.from(limit)).stream()
                .map(Rosters::roster)
                .toList();
    }

    /// Makes the next visit of a roster come no later than after a while.
    public void visitBy(RosterId id, Duration wait) {
        commands.zadd(Keys.ROSTERS, ZAddArgs.Builder.lt(), clock.millis() + wait.toMillis(), member(id));
    }

    /// Says that a roster is being visited: the next visit is due after a round.
    public void visited(RosterId id) {
        commands.zadd(Keys.ROSTERS, ZAddArgs.Builder.xx(), clock.millis() + ROUND.toMillis(), member(id));
    }

    /// Visits a roster next when it is due, or no more where it has nothing to do; at once where it changed meanwhile.
    ///
    /// @param seen the roster as the visit read it
    public void putOff(RosterView seen) {
        RosterId id = seen.id();
        if (!isPersisted(id, seen.version())) {
            // whoever changed it may have died before that was written
            settle(id);
        }
        Optional<Instant> next = seen.progress().nextDue();
        if (next.isPresent()) {
            long latest = clock.millis() + LONGEST_SLEEP.toMillis();
            commands.zadd(
                    Keys.ROSTERS, ZAddArgs.Builder.xx(), Math.min(next.get().toEpochMilli(), latest), member(id));
        } else {
            commands.zrem(Keys.ROSTERS, member(id));
        }
        if (find(id).filter(now -> now.view().version() != seen.version()).isPresent()) {
            visitBy(id, Duration.ZERO);
        }
    }

    private boolean isPersisted(RosterId id, long version) {
        byte[] persisted = commands.hget(Keys.roster(id), "persisted");
        return persisted != null && Long.parseLong(new String(persisted, StandardCharsets.US_ASCII)) >= version;
    }

    /// Visits a roster no more: Redis does not have it.
    public void forget(RosterId id) {
        commands.zrem(Keys.ROSTERS, member(id));
    }

    /// Says that PostgreSQL has this version of the roster; one with nothing to do then leaves Redis after a while.
    public void persisted(RosterId id, long version) {
        Reply reply = scripts.run(Script.EXPIRE_ROSTER, List.of(Keys.roster(id)), version, KEPT.toMillis());
        switch (reply.word()) {
            case "EXPIRING", "BUSY", "NEWER", "UNKNOWN" -> {}
            default -> throw reply.unexpected();
        }
    }

    private static RosterId roster(byte[] id) {
        return new RosterId(new String(id, StandardCharsets.UTF_8));
    }

    private static byte[] member(RosterId id) {
        return id.value().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(Object value) {
        return Json.mapper().writeValueAsBytes(value);
    }
}
