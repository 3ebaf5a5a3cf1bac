package dev.wowlab.sentinel.delivery;

import dev.wowlab.coordination.DeliveryReply;
import dev.wowlab.coordination.NewWebhook;
import dev.wowlab.coordination.StoredWebhook;
import dev.wowlab.coordination.WebhookSubject;
import dev.wowlab.coordination.Webhooks;
import dev.wowlab.protocol.webhook.WebhookState;
import dev.wowlab.sentinel.metrics.Meters;
import dev.wowlab.sentinel.webhook.PostWebhook;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at one webhook: posts its message where its job or race has ended, and stores what became of that.
/// Thread-safe. A crash in the middle leaves an attempt whose time runs out; then another sentinel begins the next.
public final class TryDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(TryDelivery.class);

    /// A submit has created its job or race by then, or never will.
    private static final Duration SUBMIT_LIMIT = Duration.ofHours(1);

    /// Takes up to this share of each pause, so that receivers that were down are not met by everything at once.
    private static final double JITTER = 0.2;

    private final Webhooks webhooks;
    private final WebhookMessages messages;
    private final PostWebhook post;
    private final List<Duration> retries;
    private final InstantSource clock;
    private final Meters meters;

    /// @param retries pauses before the second attempt, the third and so on
    /// @param clock Redis time
    public TryDelivery(
            Webhooks webhooks,
            WebhookMessages messages,
            PostWebhook post,
            List<Duration> retries,
            InstantSource clock,
            Meters meters) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.post = post;
        this.retries = List.copyOf(retries);
        this.clock = clock;
        this.meters = meters;
    }

    /// The receiver of a claimed webhook; empty, and it is looked at no more, when there is nothing to do for it.
    public Optional<StoredWebhook> open(WebhookSubject subject) {
        Optional<StoredWebhook> webhook = webhooks.find(subject);
        if (webhook.isEmpty()) {
            webhooks.forget(subject);
        }
        webhook.filter(known -> known.state().isFinal()).ifPresent(ended -> webhooks.settle(subject, ended));
        return webhook.filter(known -> !known.state().isFinal());
    }

    /// Looks at a claimed webhook.
    public void run(WebhookSubject subject, StoredWebhook webhook) {
        switch (messages.find(subject, webhook)) {
            case WebhookMessages.Found.NotEnded goesOn -> webhooks.lookAgain(subject, Webhooks.ROUND);
            case WebhookMessages.Found.NoSubject none -> waitOrDrop(subject, webhook);
            case WebhookMessages.Found.Message message -> deliver(subject, webhook.hook(), message.body());
        }
    }

    private void waitOrDrop(WebhookSubject subject, StoredWebhook webhook) {
        if (clock.instant().isAfter(webhook.createdAt().plus(SUBMIT_LIMIT))) {
            LOG.warn("[webhook of {}] is dropped: there is no such job or race", subject.key());
            webhooks.drop(subject);
        } else {
            webhooks.lookAgain(subject, Webhooks.ROUND);
        }
    }

    private void deliver(WebhookSubject subject, NewWebhook hook, byte[] body) {
        if (hook.target().isEmpty()) {
            webhooks.forget(subject);
            return;
        }
        switch (webhooks.begin(subject)) {
            case DeliveryReply.Begun begun ->
                store(
                        subject,
                        begun.attempt(),
                        post.post(WebhookMessages.id(subject), hook.target().get(), body));
            case DeliveryReply.Busy busy -> webhooks.lookAgain(subject, Duration.ofMillis(busy.forMs()));
            // whoever has ended it looks at it no more, unless he dies before
            case DeliveryReply.Ended ended -> webhooks.lookAgain(subject, Webhooks.ROUND);
            case DeliveryReply.Unknown unknown -> webhooks.forget(subject);
        }
    }

    private void store(WebhookSubject subject, int attempt, PostWebhook.Outcome outcome) {
        switch (outcome) {
            case PostWebhook.Outcome.Taken taken -> {
                webhooks.end(subject, attempt, WebhookState.DELIVERED, "");
                meters.webhook("delivered");
                LOG.info("[webhook of {}] delivered at attempt {}", subject.key(), attempt);
            }
            case PostWebhook.Outcome.Refused refused -> giveUp(subject, attempt, refused.reason());
            case PostWebhook.Outcome.Failed failed
            when attempt > retries.size() ->
                giveUp(subject, attempt, failed.reason() + ", at the last of " + attempt + " attempts");
            case PostWebhook.Outcome.Failed failed -> {
                Duration pause = pause(retries.get(attempt - 1));
                Duration wait = failed.atLeast().compareTo(pause) > 0 ? failed.atLeast() : pause;
                webhooks.retry(subject, attempt, failed.reason(), wait);
                meters.webhook("failed");
            }
        }
    }

    private void giveUp(WebhookSubject subject, int attempt, String reason) {
        webhooks.end(subject, attempt, WebhookState.GIVEN_UP, reason);
        meters.webhook("given_up");
        LOG.info("[webhook of {}] given up: {}", subject.key(), reason);
    }

    private static Duration pause(Duration usual) {
        double share = 1 - JITTER * ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis(Math.round(usual.toMillis() * share));
    }
}
