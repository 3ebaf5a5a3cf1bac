package dev.wowlab.coordination;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.record.NodeRecord;
import dev.wowlab.protocol.record.RaceRecord;
import dev.wowlab.protocol.record.RosterRecord;
import dev.wowlab.protocol.record.RosterRunRecord;
import dev.wowlab.protocol.record.VoucherBatch;
import dev.wowlab.protocol.record.WebhookRecord;
import io.lettuce.core.Consumer;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.XAutoClaimArgs;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;

/// Records on their way to PostgreSQL: a stream that a group of sentinels reads. An entry is delivered until it is
/// acknowledged, so possibly twice and out of order; the rows' versions sort that out. Thread-safe.
public final class Outbox {
    private static final String GROUP = "sentinels";
    private static final String KIND = "kind";
    private static final String ID = "id";
    private static final String BODY = "body";
    private static final String REASON = "reason";

    /// Refused records that are kept; a refusal is a fault of the platform, of which a few tell enough.
    public static final int MAX_REFUSED = 200;

    private final RedisClusterCommands<String, byte[]> commands;
    private final RedisClock clock;

    Outbox(Redis redis, RedisClock clock) {
        this.commands = redis.sync();
        this.clock = clock;
    }

    public void append(JobRecord job) {
        append("job", job.view().id().value(), job);
    }

    public void append(InputRecord input) {
        append("input", input.hash().value(), input);
    }

    public void append(NodeRecord node) {
        append("node", node.view().id().value(), node);
    }

    public void append(RaceRecord race) {
        append("race", race.view().id().value(), race);
    }

    public void append(RosterRecord roster) {
        append("roster", roster.view().id().value(), roster);
    }

    public void append(RosterRunRecord run) {
        append("roster-run", run.id(), run);
    }

    public void append(WebhookRecord webhook) {
        append("webhook", webhook.id(), webhook);
    }

    public void append(VoucherBatch vouchers) {
        append("vouchers", vouchers.jobId().value(), vouchers);
    }

    private void append(String kind, String id, Object body) {
        commands.xadd(
                Keys.OUTBOX,
                Map.of(
                        KIND, kind.getBytes(StandardCharsets.UTF_8),
                        ID, id.getBytes(StandardCharsets.UTF_8),
                        BODY, Json.mapper().writeValueAsBytes(body)));
    }

    /// Entries that nobody has read yet, oldest first; does not wait for any.
    ///
    /// @param consumer name of this sentinel
    public List<OutboxEntry> read(String consumer, int limit) {
        return inGroup(() -> entries(commands.xreadgroup(
                Consumer.from(GROUP, consumer),
                XReadArgs.Builder.count(limit),
                XReadArgs.StreamOffset.lastConsumed(Keys.OUTBOX))));
    }

    /// Entries that someone read and did not acknowledge for `idle`: takes them over.
    public List<OutboxEntry> reclaim(String consumer, Duration idle, int limit) {
        return inGroup(() -> entries(commands.xautoclaim(
                        Keys.OUTBOX,
                        XAutoClaimArgs.Builder.xautoclaim(Consumer.from(GROUP, consumer), idle, "0-0")
                                .count(limit))
                .getMessages()));
    }

    /// Entries that PostgreSQL has, by `OutboxEntry.entryId`.
    public void acknowledge(Collection<String> entryIds) {
        if (!entryIds.isEmpty()) {
            String[] ids = entryIds.toArray(String[]::new);
            commands.xack(Keys.OUTBOX, GROUP, ids);
            commands.xdel(Keys.OUTBOX, ids);
        }
    }

    /// Puts an entry that can never be written aside, for people to look at: `XRANGE wl:refused - +`. Then acknowledge
    /// it. An entry that is not there any more is not put aside again.
    ///
    /// @param reason why it cannot be written
    public void putAside(String entryId, String reason) {
        for (StreamMessage<String, byte[]> entry :
                commands.xrange(Keys.OUTBOX, Range.create(entryId, entryId), Limit.from(1))) {
            Map<String, byte[]> fields = new HashMap<>(entry.getBody());
            fields.put(REASON, reason.getBytes(StandardCharsets.UTF_8));
            commands.xadd(Keys.REFUSED, XAddArgs.Builder.maxlen(MAX_REFUSED), fields);
        }
    }

    /// How many records wait, and for how long the oldest has.
    public OutboxLag lag() {
        OptionalLong oldest = oldestMs();
        return oldest.isEmpty()
                ? new OutboxLag(0, 0)
                : new OutboxLag(commands.xlen(Keys.OUTBOX), Math.max(0, clock.millis() - oldest.getAsLong()));
    }

    /// Whether PostgreSQL has all that was appended until a time (ms, of Redis).
    public boolean isEmptyUntil(long atMs) {
        OptionalLong oldest = oldestMs();
        return oldest.isEmpty() || oldest.getAsLong() > atMs;
    }

    private OptionalLong oldestMs() {
        List<StreamMessage<String, byte[]>> oldest = commands.xrange(Keys.OUTBOX, Range.unbounded(), Limit.from(1));
        if (oldest.isEmpty()) {
            return OptionalLong.empty();
        }
        String id = oldest.getFirst().getId();
        return OptionalLong.of(Long.parseLong(id.substring(0, id.indexOf('-'))));
    }

    /// The group is made when it is missing, on the first read and after Redis came back empty.
    private List<OutboxEntry> inGroup(Supplier<List<OutboxEntry>> read) {
        try {
            return read.get();
        } catch (RedisCommandExecutionException failed) {
            if (failed.getMessage() == null || !failed.getMessage().startsWith("NOGROUP")) {
                throw failed;
            }
            createGroup();
            return read.get();
        }
    }

    private void createGroup() {
        try {
            commands.xgroupCreate(
                    XReadArgs.StreamOffset.from(Keys.OUTBOX, "0-0"), GROUP, XGroupCreateArgs.Builder.mkstream());
        } catch (RedisBusyException another) {
            // Another sentinel made it first: just what was wanted.
            return;
        }
    }

    private static List<OutboxEntry> entries(List<StreamMessage<String, byte[]>> messages) {
        return messages.stream()
                .map(message -> new OutboxEntry(message.getId(), body(message.getBody())))
                .toList();
    }

    private static OutboxEntry.Body body(Map<String, byte[]> fields) {
        String kind = text(fields, KIND);
        byte[] body = fields.getOrDefault(BODY, new byte[0]);
        try {
            return switch (kind) {
                case "job" -> new OutboxEntry.Body.OfJob(Json.mapper().readValue(body, JobRecord.class));
                case "input" -> new OutboxEntry.Body.OfInput(Json.mapper().readValue(body, InputRecord.class));
                case "vouchers" -> new OutboxEntry.Body.OfVouchers(Json.mapper().readValue(body, VoucherBatch.class));
                case "race" -> new OutboxEntry.Body.OfRace(Json.mapper().readValue(body, RaceRecord.class));
                case "roster" -> new OutboxEntry.Body.OfRoster(Json.mapper().readValue(body, RosterRecord.class));
                case "roster-run" ->
                    new OutboxEntry.Body.OfRosterRun(Json.mapper().readValue(body, RosterRunRecord.class));
                case "webhook" -> new OutboxEntry.Body.OfWebhook(Json.mapper().readValue(body, WebhookRecord.class));
                case "node" -> new OutboxEntry.Body.OfNode(Json.mapper().readValue(body, NodeRecord.class));
                default -> new OutboxEntry.Body.Unreadable(kind, text(fields, ID), "unknown kind of record");
            };
        } catch (JacksonException damaged) {
            return new OutboxEntry.Body.Unreadable(kind, text(fields, ID), String.valueOf(damaged.getMessage()));
        }
    }

    private static String text(Map<String, byte[]> fields, String field) {
        return new String(fields.getOrDefault(field, new byte[0]), StandardCharsets.UTF_8);
    }
}
