package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.webhook.WebhookFormat;
import dev.wowlab.protocol.webhook.WebhookState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class WebhooksTest {
    private static final WebhookSubject JOB = new WebhookSubject.OfJob(new JobId("j1"));
    private static final NewWebhook HOOK = new NewWebhook(
            "https://guild.example",
            Optional.of(new NewWebhook.Target("https://guild.example/secret", Optional.of("whsec_x"))),
            WebhookFormat.STANDARD,
            Optional.of("metadata"),
            "https://wowlab.example");

    private static Webhooks webhooks() {
        return redis().webhooks();
    }

    private static StoredWebhook stored() {
        return webhooks().find(JOB).orElseThrow();
    }

    @Test
    void whoeverIsCreatedTwiceStaysTheFirst() {
        assertThat(webhooks().create(JOB, HOOK)).isTrue();
        assertThat(webhooks().create(JOB, HOOK.withoutTarget())).isFalse();
        assertThat(stored().hook()).isEqualTo(HOOK);
        assertThat(stored().state()).isEqualTo(WebhookState.WAITING);
        assertThat(stored().attempts()).isZero();
    }

    @Test
    void theEndOfItsJobMakesItDueForOneSentinel() {
        webhooks().create(JOB, HOOK);
        assertThat(webhooks().claim(10)).isEmpty();
        webhooks().ended(JOB);
        webhooks().ended(new WebhookSubject.OfRace(new RaceId("without-webhook")));
        assertThat(webhooks().claim(10)).containsExactly(JOB);
        assertThat(webhooks().claim(10)).isEmpty();
    }

    @Test
    void oneAttemptIsUnderWayAtATime() {
        webhooks().create(JOB, HOOK);
        assertThat(webhooks().begin(JOB)).isEqualTo(new DeliveryReply.Begun(1));
        assertThat(webhooks().begin(JOB)).isInstanceOf(DeliveryReply.Busy.class);
        webhooks().retry(JOB, 1, "refused", Duration.ofMillis(1));
        assertThat(stored())
                .extracting(StoredWebhook::state, StoredWebhook::reason, StoredWebhook::attempts)
                .containsExactly(WebhookState.DELIVERING, "refused", 1);
        assertThat(stored().nextAttemptAt()).isPresent();
        await().until(() -> webhooks().claim(1).contains(JOB));
        assertThat(webhooks().begin(JOB)).isEqualTo(new DeliveryReply.Begun(2));
        // the first attempt's sentinel comes back late
        webhooks().end(JOB, 1, WebhookState.GIVEN_UP, "late");
        assertThat(stored().state()).isEqualTo(WebhookState.DELIVERING);
        webhooks().end(JOB, 2, WebhookState.DELIVERED, "");
        assertThat(stored().state()).isEqualTo(WebhookState.DELIVERED);
        assertThat(webhooks().begin(JOB)).isEqualTo(new DeliveryReply.Ended());
    }

    @Test
    void theEndOfOneIsWrittenAgainWhereWhoeverEndedItDiedBeforeItWas() {
        webhooks().create(JOB, HOOK);
        webhooks().begin(JOB);
        webhooks().end(JOB, 1, WebhookState.DELIVERED, "");
        OutboxEntry.Body end = lastWritten();

        webhooks().settle(JOB, stored());

        assertThat(lastWritten()).isEqualTo(end);
        assertThat(end).isInstanceOfSatisfying(OutboxEntry.Body.OfWebhook.class, written -> {
            assertThat(written.webhook().ended()).isTrue();
            assertThat(written.webhook().description()).doesNotContain("secret");
        });
        assertThat(webhooks().claim(10)).isEmpty();
    }

    /// The last of what was written since the last time.
    private static OutboxEntry.Body lastWritten() {
        return redis().outbox().read("test", 100).getLast().body();
    }

    @Test
    void whatHasEndedKeepsNoSecretAndExpires() {
        webhooks().create(JOB, HOOK);
        webhooks().begin(JOB);
        webhooks().end(JOB, 1, WebhookState.GIVEN_UP, "gone");
        assertThat(stored().hook()).isEqualTo(HOOK.withoutTarget());
        assertThat(stored().reason()).isEqualTo("gone");
        assertThat(redis().redis().sync().pttl(Keys.webhook(JOB)))
                .isPositive()
                .isLessThanOrEqualTo(Webhooks.KEPT.toMillis());
        webhooks().ended(JOB);
        assertThat(webhooks().claim(1)).containsExactly(JOB);
        webhooks().drop(JOB);
        assertThat(webhooks().find(JOB)).isEmpty();
        assertThat(webhooks().begin(JOB)).isEqualTo(new DeliveryReply.Unknown());
    }
}
