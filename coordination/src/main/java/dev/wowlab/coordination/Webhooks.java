package dev.wowlab.coordination;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.record.WebhookRecord;
import dev.wowlab.protocol.webhook.WebhookState;
import io.lettuce.core.ZAddArgs;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Whom to tell when jobs and races end, from the submit to the delivery; `docs/webhooks.md` tells the whole.
/// Thread-safe.
public final class Webhooks {
    /// One is looked at this often while its job or race goes on; at once when that ends.
    public static final Duration ROUND = Duration.ofMinutes(1);

    /// How long an attempt may take, looking for what to tell included; then another sentinel may begin one.
    public static final Duration ATTEMPT = Duration.ofSeconds(20);

    /// How long one that has ended can be read.
    static final Duration KEPT = Duration.ofDays(7);

    /// Versions of its durable record.
    private static final long BEGUN = 1;

    private static final long ENDED = 2;

    private final RedisClusterCommands<String, byte[]> commands;
    private final Scripts scripts;
    private final RedisClock clock;
    private final Outbox outbox;

    Webhooks(Redis redis, Scripts scripts, RedisClock clock, Outbox outbox) {
        this.commands = redis.sync();
        this.scripts = scripts;
        this.clock = clock;
        this.outbox = outbox;
    }

    /// Remembers whom to tell. Call it before what it is about exists, so that the end of that cannot be missed;
    /// repeating it changes nothing.
    ///
    /// @return whether it is new
    public boolean create(WebhookSubject subject, NewWebhook hook) {
        boolean created = store(subject, hook);
        // told twice it is stored once, and never over its end
        outbox.append(new WebhookRecord(subject.key(), BEGUN, false, text(json(hook))));
        return created;
    }

    /// Puts one back that Redis lost, where PostgreSQL knows that it has not ended. It is tried from the
    /// beginning, with the same message.
    ///
    /// @return whether it was missing
    public boolean restore(WebhookRecord rec) {
        WebhookSubject subject = WebhookSubject.of(rec.id());
        return find(subject).isEmpty() && store(subject, Json.mapper().readValue(rec.description(), NewWebhook.class));
    }

    private boolean store(WebhookSubject subject, NewWebhook hook) {
        // indexed before it exists, so that every one that exists is looked at; late enough for it to exist then
        commands.zadd(Keys.WEBHOOKS, ZAddArgs.Builder.nx(), clock.millis() + ROUND.toMillis(), member(subject));
        Reply reply = scripts.run(Script.CREATE_WEBHOOK, keys(subject), json(hook));
        return switch (reply.word()) {
            case "CREATED" -> true;
            case "EXISTS" -> false;
            default -> throw reply.unexpected();
        };
    }

    /// Says that a job or race has ended: its webhook, if it has one, is looked at at once.
    public void ended(WebhookSubject subject) {
        if (commands.exists(Keys.webhook(subject)) > 0) {
            commands.zadd(Keys.WEBHOOKS, ZAddArgs.Builder.lt(), clock.millis(), member(subject));
        }
    }

    /// Takes webhooks whose time has come, the most overdue first. Nobody else is given them for `ATTEMPT`, unless
    /// somebody says when to look at them again.
    public List<WebhookSubject> claim(int limit) {
        Reply reply = scripts.run(Script.CLAIM_WEBHOOKS, List.of(Keys.WEBHOOKS), limit, ATTEMPT.toMillis());
        if (!reply.word().equals("CLAIMED")) {
            throw reply.unexpected();
        }
        return IntStream.range(1, reply.size())
                .mapToObj(i -> WebhookSubject.of(reply.text(i)))
                .toList();
    }

    /// A webhook as it is now; empty when there is none (any more).
    public Optional<StoredWebhook> find(WebhookSubject subject) {
        Map<String, byte[]> fields = commands.hgetall(Keys.webhook(subject));
        byte[] spec = fields.get("spec");
        return spec == null || !fields.containsKey("attempts")
                ? Optional.empty()
                : Optional.of(new StoredWebhook(
                        Json.mapper().readValue(spec, NewWebhook.class),
                        WebhookState.valueOf(text(fields, "state")),
                        time(fields, "createdAtMs").orElseThrow(),
                        Integer.parseInt(text(fields, "attempts")),
                        time(fields, "lastAttemptAtMs"),
                        time(fields, "nextAttemptAtMs"),
                        time(fields, "deliveredAtMs"),
                        text(fields, "reason")));
    }

    /// Looks at a claimed one again after a while.
    public void lookAgain(WebhookSubject subject, Duration wait) {
        commands.zadd(Keys.WEBHOOKS, ZAddArgs.Builder.xx(), clock.millis() + wait.toMillis(), member(subject));
    }

    /// Looks at one no more: it has ended, or is unknown.
    public void forget(WebhookSubject subject) {
        commands.zrem(Keys.WEBHOOKS, member(subject));
    }

    /// Drops one whose job or race never came to be.
    public void drop(WebhookSubject subject) {
        outbox.append(new WebhookRecord(subject.key(), ENDED, true, "{}"));
        commands.del(Keys.webhook(subject));
        forget(subject);
    }

    /// Begins an attempt; end it within `ATTEMPT`.
    public DeliveryReply begin(WebhookSubject subject) {
        Reply reply = scripts.run(Script.BEGIN_DELIVERY, keys(subject), ATTEMPT.toMillis());
        return switch (reply.word()) {
            case "BEGUN" -> new DeliveryReply.Begun(Math.toIntExact(reply.number(1)));
            case "BUSY" -> new DeliveryReply.Busy(reply.number(1));
            case "ENDED" -> new DeliveryReply.Ended();
            case "UNKNOWN" -> new DeliveryReply.Unknown();
            default -> throw reply.unexpected();
        };
    }

    /// Ends an attempt that the receiver took, or that is the last one.
    ///
    /// @param state a final one
    /// @param reason why it is given up; empty when it was taken
    public void end(WebhookSubject subject, int attempt, WebhookState state, String reason) {
        byte[] kept =
                find(subject).map(stored -> json(stored.hook().withoutTarget())).orElse(new byte[0]);
        if (store(subject, attempt, state, reason, KEPT, kept)) {
            settle(subject, kept.length == 0 ? "{}" : text(kept));
        }
    }

    /// Says once more that one has ended, and looks at it no more: whoever ended it may have died before that was
    /// written, and then it would be delivered again when Redis has forgotten it.
    public void settle(WebhookSubject subject, StoredWebhook ended) {
        settle(subject, text(json(ended.hook().withoutTarget())));
    }

    private void settle(WebhookSubject subject, String description) {
        outbox.append(new WebhookRecord(subject.key(), ENDED, true, description));
        forget(subject);
    }

    /// Ends an attempt that is to be repeated after a while.
    ///
    /// @param reason what went wrong
    public void retry(WebhookSubject subject, int attempt, String reason, Duration wait) {
        if (store(subject, attempt, WebhookState.DELIVERING, reason, wait, new byte[0])) {
            lookAgain(subject, wait);
        }
    }

    /// @return false when another attempt has begun meanwhile: that one counts, both had the same message
    private boolean store(
            WebhookSubject subject, int attempt, WebhookState state, String reason, Duration time, byte[] kept) {
        Reply reply = scripts.run(Script.END_DELIVERY, keys(subject), attempt, state, reason, time.toMillis(), kept);
        return switch (reply.word()) {
            case "STORED" -> true;
            case "STALE" -> false;
            default -> throw reply.unexpected();
        };
    }

    private static List<String> keys(WebhookSubject subject) {
        return List.of(Keys.webhook(subject));
    }

    private static Optional<Instant> time(Map<String, byte[]> fields, String field) {
        String text = text(fields, field);
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
    }

    private static String text(Map<String, byte[]> fields, String field) {
        return new String(fields.getOrDefault(field, new byte[0]), StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] member(WebhookSubject subject) {
        return subject.key().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(NewWebhook hook) {
        return Json.mapper().writeValueAsBytes(hook);
    }
}
