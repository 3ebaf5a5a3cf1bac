package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.StoredWebhook;
import dev.wowlab.coordination.WebhookSubject;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.problem.Problem;
import dev.wowlab.protocol.signature.Ed25519;
import dev.wowlab.protocol.webhook.WebhookKey;
import dev.wowlab.protocol.webhook.WebhookMessage;
import dev.wowlab.protocol.webhook.WebhookState;
import dev.wowlab.protocol.webhook.WebhookView;
import dev.wowlab.testsupport.SharedRedis;
import dev.wowlab.testsupport.WebhookReceiver;
import dev.wowlab.testsupport.WebhookReceiver.Answer;
import dev.wowlab.testsupport.WebhookReceiver.Post;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Receivers are told that jobs have ended, by two sentinels.
final class WebhooksTest {
    private static final byte[] SHARED = "a secret of thirty-two bytes ...".getBytes(StandardCharsets.US_ASCII);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(SHARED);
    private static final Duration A_WHILE = Duration.ofSeconds(15);

    private Platform platform;
    private Http http;

    @BeforeEach
    void start() {
        platform = new Platform(2, Map.of("WOWLAB_WEBHOOK_ALLOW", "127.0.0.0/8", "WOWLAB_WEBHOOK_RETRIES", "1,1,1"));
        http = platform.http();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private static String body(String url, String more) {
        return """
                {"engine": "coin", "input": {"coins": 3}, "iterations": 40, "chunkSize": 10, "seed": 3, "title": "Coins",
                 "recompute": true, "webhook": {"url": "%s"%s}}
                """.formatted(url, more);
    }

    private JobView submit(String url, String more) {
        Http.Answer answer = http.post("/api/v1/jobs", body(url, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.as(JobView.class);
    }

    private void work() {
        TestNode.joined(platform).workUntilIdle();
    }

    private WebhookView view(JobView job) {
        return http.get("/api/v1/jobs/" + job.id() + "/webhook").as(WebhookView.class);
    }

    private WebhookView awaitEnd(JobView job) {
        return await().atMost(A_WHILE)
                .until(() -> view(job), view -> view.state().isFinal());
    }

    private static String hmac(Post post) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SHARED, "HmacSHA256"));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed(post)));
    }

    /// What the specification signs.
    private static byte[] signed(Post post) {
        return (post.header("webhook-id") + "." + post.header("webhook-timestamp") + "." + post.body())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_completed_job_is_told_and_signed_as_the_specification_has_it() throws Exception {
        try (WebhookReceiver receiver = WebhookReceiver.taking()) {
            JobView job = submit(receiver.url("/hook/of-mine"), """
                    , "secret": "%s", "metadata": "raid 7"
                    """.formatted(SECRET));
            assertThat(view(job).state()).isEqualTo(WebhookState.WAITING);
            work();
            WebhookView view = awaitEnd(job);

            assertThat(view.state()).isEqualTo(WebhookState.DELIVERED);
            assertThat(view.attempts()).isEqualTo(1);
            assertThat(view.deliveredAt()).isPresent();
            assertThat(view.receiver()).isEqualTo(receiver.url(""));
            Post post = receiver.posts().getFirst();
            assertThat(post.path()).isEqualTo("/hook/of-mine");
            assertThat(post.header("content-type")).startsWith("application/json");
            assertThat(post.header("webhook-id"))
                    .isEqualTo("msg_job_" + job.id())
                    .isEqualTo(view.id());
            String[] signatures = post.header("webhook-signature").split(" ", -1);
            assertThat(signatures).hasSize(2);
            assertThat(signatures[0]).isEqualTo(hmac(post));
            String key = http.get("/api/v1/webhook-key").as(WebhookKey.class).key();
            assertThat(key).startsWith("whpk_");
            assertThat(signatures[1]).startsWith("v1a,");
            assertThat(Ed25519.verify(
                            Ed25519.publicKey(Base64.getDecoder().decode(key.substring("whpk_".length()))),
                            signed(post),
                            Base64.getDecoder().decode(signatures[1].substring("v1a,".length()))))
                    .isTrue();

            JobView done = Submit.read(http, job);
            WebhookMessage message = Json.mapper().readValue(post.body(), WebhookMessage.class);
            assertThat(message.type()).isEqualTo("job.completed");
            assertThat(message.timestamp()).isEqualTo(done.finishedAt().orElseThrow());
            assertThat(message.data().id()).isEqualTo(job.id().value());
            assertThat(message.data().page()).isEqualTo(platform.url() + "/jobs/" + job.id());
            assertThat(message.data().metadata()).contains("raid 7");
            assertThat(message.data().fights()).isEqualTo(40);
            assertThat(message.data().digest())
                    .contains(done.report().orElseThrow().digest());
            assertThat(message.data().dps().orElseThrow().mean())
                    .isEqualTo(done.report().orElseThrow().dps().mean());
            assertThat(http.get(message.data()
                                    .result()
                                    .substring(platform.url().toString().length()))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void nothing_shows_where_it_went_and_the_secret_is_forgotten() {
        try (WebhookReceiver receiver = WebhookReceiver.taking()) {
            JobView job = submit(receiver.url("/hook/of-mine"), ", \"secret\": \"" + SECRET + "\"");
            work();
            awaitEnd(job);
            String all = http.get("/api/v1/jobs/" + job.id() + "/webhook").text()
                    + http.get("/api/v1/jobs/" + job.id()).text();
            assertThat(all).doesNotContain("of-mine", SECRET);
            try (Coordination redis = platform.coordination()) {
                StoredWebhook kept = redis.webhooks()
                        .find(new WebhookSubject.OfJob(job.id()))
                        .orElseThrow();
                assertThat(kept.hook().target()).isEmpty();
            }
        }
    }

    @Test
    void a_receiver_that_fails_is_posted_the_same_message_again() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(post -> switch (post) {
            case 1 -> Answer.of(500);
            case 2 -> new Answer(307, Map.of("Location", "/elsewhere"), () -> {});
            default -> Answer.of(200);
        })) {
            JobView job = submit(receiver.url("/hook"), "");
            work();
            await().atMost(A_WHILE)
                    .until(() ->
                            view(job).attempts() == 1 && !view(job).reason().isEmpty());
            assertThat(view(job).reason()).isEqualTo("the receiver answered 500");
            assertThat(view(job).state()).isEqualTo(WebhookState.DELIVERING);
            WebhookView end = awaitEnd(job);

            assertThat(end.state()).isEqualTo(WebhookState.DELIVERED);
            assertThat(end.attempts()).isEqualTo(3);
            assertThat(receiver.posts()).extracting(Post::path).containsExactly("/hook", "/hook", "/hook");
            assertThat(receiver.posts())
                    .extracting(Post::body)
                    .containsOnly(receiver.posts().getFirst().body());
            assertThat(receiver.posts())
                    .extracting(post -> post.header("webhook-id"))
                    .containsOnly("msg_job_" + job.id());
        }
    }

    @Test
    void it_is_given_up_with_a_reason() {
        try (WebhookReceiver broken = WebhookReceiver.answering(post -> Answer.of(503));
                WebhookReceiver gone = WebhookReceiver.answering(post -> Answer.of(410))) {
            JobView first = submit(broken.url("/hook"), "");
            JobView second = submit(gone.url("/hook"), "");
            JobView nobody = submit("http://127.0.0.1:1/hook", "");
            work();
            assertThat(awaitEnd(second).reason()).contains("410");
            assertThat(gone.posts()).hasSize(1);
            assertThat(awaitEnd(first))
                    .extracting(WebhookView::state, WebhookView::attempts, WebhookView::reason)
                    .containsExactly(WebhookState.GIVEN_UP, 4, "the receiver answered 503, at the last of 4 attempts");
            assertThat(broken.posts()).hasSize(4);
            assertThat(awaitEnd(nobody).reason()).contains("ConnectException", "at the last of 4 attempts");
            assertThat(Submit.read(http, first).report()).isPresent();
        }
    }

    @Test
    void one_that_hangs_delays_neither_jobs_nor_other_receivers() {
        CountDownLatch never = new CountDownLatch(1);
        try (WebhookReceiver hanging = WebhookReceiver.answering(post -> new Answer(200, Map.of(), never::await));
                WebhookReceiver good = WebhookReceiver.taking()) {
            List<JobView> slow = IntStream.range(0, 40)
                    .mapToObj(i -> submit(hanging.url("/hook"), ""))
                    .toList();
            work();
            assertThat(slow).allMatch(job -> Submit.read(http, job).state().isFinal());
            await().atMost(A_WHILE).until(() -> hanging.posts().size() >= 8);

            long begin = System.nanoTime();
            JobView job = submit(good.url("/hook"), "");
            work();
            awaitEnd(job);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
            assertThat(good.posts()).hasSize(1);
        }
    }

    @Test
    void it_survives_a_redis_that_comes_back_empty() {
        try (WebhookReceiver receiver = WebhookReceiver.taking();
                DurableStore store = platform.store()) {
            JobView job = submit(receiver.url("/hook"), "");
            await().atMost(A_WHILE)
                    .until(() -> store.findJob(job.id()).isPresent()
                            && !store.webhooks().unfinished(Optional.empty(), 1).isEmpty());
            SharedRedis.get().flush();
            await().atMost(A_WHILE)
                    .until(() ->
                            http.get("/api/v1/jobs/" + job.id() + "/webhook").status() == 200);
            await().atMost(A_WHILE)
                    .until(() -> http.get("/api/v1/jobs/" + job.id())
                                    .json()
                                    .path("version")
                                    .longValue()
                            > 1);
            work();
            assertThat(awaitEnd(job).state()).isEqualTo(WebhookState.DELIVERED);
            assertThat(receiver.posts()).hasSize(1);
            await().atMost(A_WHILE)
                    .until(() ->
                            store.webhooks().unfinished(Optional.empty(), 1).isEmpty());
        }
    }

    @Test
    void a_cancelled_job_is_told_too() {
        try (WebhookReceiver receiver = WebhookReceiver.taking()) {
            JobView job = submit(receiver.url("/hook"), "");
            http.post("/api/v1/jobs/" + job.id() + "/cancel", "");
            awaitEnd(job);
            WebhookMessage message =
                    Json.mapper().readValue(receiver.posts().getFirst().body(), WebhookMessage.class);
            assertThat(message.type()).isEqualTo("job.cancelled");
            assertThat(message.data().dps()).isEmpty();
        }
    }

    @Test
    void discord_gets_a_line_with_the_link() {
        try (WebhookReceiver receiver = WebhookReceiver.taking()) {
            JobView job = submit(receiver.url("/api/webhooks/1/token"), ", \"format\": \"discord\"");
            work();
            awaitEnd(job);
            JsonNode body = Json.mapper().readTree(receiver.posts().getFirst().body());
            assertThat(body.path("content").asString())
                    .startsWith("**Coins** completed: ")
                    .contains(" DPS ± ", "(40 fights)")
                    .endsWith("\n" + platform.url() + "/jobs/" + job.id());
            assertThat(body.path("allowed_mentions").path("parse").size()).isZero();
            assertThat(body.propertyNames()).containsOnly("content", "allowed_mentions");
        }
    }

    @Test
    void what_leads_inside_is_refused_by_its_field() {
        for (String url : List.of(
                "http://hooks.example.org/x",
                "https://localhost/x",
                "https://10.1.2.3/x",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/x",
                "https://[::ffff:10.0.0.1]/x",
                "https://167772161/x",
                "https://user:password@hooks.example.org/x",
                "ftp://hooks.example.org/x",
                "hooks.example.org")) {
            Http.Answer answer = http.post("/api/v1/jobs", body(url, ""));
            assertThat(answer.status()).as(url).isEqualTo(422);
            assertThat(answer.problem().errors())
                    .extracting(Problem.FieldError::field)
                    .as(url)
                    .containsExactly("webhook.url");
        }
        for (String secret : List.of("hunter2", "whsec_c2hvcnQ=", "whsec_%%%")) {
            Http.Answer answer =
                    http.post("/api/v1/jobs", body("https://hooks.example.org/x", ", \"secret\": \"" + secret + "\""));
            assertThat(answer.problem().errors())
                    .extracting(Problem.FieldError::field)
                    .containsExactly("webhook.secret");
            assertThat(answer.text()).doesNotContain(secret);
        }
    }
}
