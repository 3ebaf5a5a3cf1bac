package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.ServiceProcess;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.race.RankedSet;
import dev.wowlab.protocol.webhook.SubmitWebhook;
import dev.wowlab.protocol.webhook.WebhookMessage;
import dev.wowlab.testsupport.WebhookReceiver;
import dev.wowlab.testsupport.WebhookReceiver.Answer;
import dev.wowlab.testsupport.WebhookReceiver.Post;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Webhooks on a whole platform: whoever is killed, the receiver is told.
class WebhookTest {
    private static LocalPlatform platform;
    private static PlatformClient client;

    @BeforeAll
    static void start() {
        platform = SharedPlatform.get();
        client = Fights.client(platform);
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    private static Optional<SubmitWebhook> to(WebhookReceiver receiver) {
        return Optional.of(
                new SubmitWebhook(receiver.url("/hook"), Optional.empty(), Optional.empty(), Optional.of("guild 7")));
    }

    private static WebhookMessage message(Post post) {
        return Json.mapper().readValue(post.body(), WebhookMessage.class);
    }

    @Test
    void aSentinelThatIsKilledWhileItTellsIsReplacedByAnother() throws Exception {
        CountDownLatch killed = new CountDownLatch(1);
        try (WebhookReceiver receiver = WebhookReceiver.answering(
                post -> post == 1 ? new Answer(200, Map.of(), killed::await) : Answer.of(200))) {
            JobView job = client.submit(Fights.submit(3, 500, 100).withWebhook(to(receiver)), Fights.newKey());
            await().atMost(Duration.ofSeconds(60)).until(() -> !receiver.posts().isEmpty());
            // nobody knows which of both tells: one after the other is killed, and comes back
            for (int sentinel = 0; sentinel < 2; sentinel++) {
                ServiceProcess service = platform.sentinels().get(sentinel).service();
                service.process().kill();
                service.restart();
            }
            killed.countDown();
            await().atMost(Duration.ofSeconds(60)).until(() -> receiver.posts().size() == 2);

            Post first = receiver.posts().getFirst();
            Post second = receiver.posts().getLast();
            assertThat(second.header("webhook-id")).isEqualTo(first.header("webhook-id"));
            assertThat(second.body()).isEqualTo(first.body());
            WebhookMessage message = message(second);
            assertThat(message.type()).isEqualTo("job.completed");
            assertThat(message.data().metadata()).contains("guild 7");
            assertThat(message.data().page()).isEqualTo(platform.url() + "/jobs/" + job.id());
            assertThat(message.data().digest())
                    .contains(client.job(job.id()).report().orElseThrow().digest());
        }
    }

    @Test
    void theCommandLineAsksForIt(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(
                folder.resolve("secret"), "whsec_" + Base64.getEncoder().encodeToString(new byte[32]));
        try (WebhookReceiver receiver = WebhookReceiver.taking()) {
            assertThat(Main.run(
                            "submit",
                            "preset:fire-mage",
                            "--iterations",
                            "50",
                            "--webhook",
                            receiver.url("/hook"),
                            "--webhook-secret-file",
                            secret.toString(),
                            "--url",
                            platform.url()))
                    .isZero();
            await().atMost(Duration.ofSeconds(60)).until(() -> receiver.posts().size() == 1);
            assertThat(receiver.posts().getFirst().header("webhook-signature")).startsWith("v1,");
        }
    }

    @Test
    void aRaceTellsItsBestSet() throws Exception {
        try (WebhookReceiver receiver = WebhookReceiver.taking()) {
            RaceView race = client.submit(BagRace.of(11, BagRace.BAG).withWebhook(to(receiver)), Fights.newKey());
            BagRace.awaitEnd(client, race.id());
            await().atMost(Duration.ofSeconds(10)).until(() -> receiver.posts().size() == 1);
            WebhookMessage message = message(receiver.posts().getFirst());
            RankedSet best = client.ranking(race.id()).ranking().getFirst();
            assertThat(message.type()).isEqualTo("race.completed");
            assertThat(message.data().page()).isEqualTo(platform.url() + "/races/" + race.id());
            assertThat(message.data().best().orElseThrow().name()).isEqualTo(best.label());
            assertThat(message.data().best().orElseThrow().gain()).isEqualTo(best.toWorn());
        }
    }
}
