package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Replayed, altered, unsigned, late and foreign-key requests are refused, all with the same words.
final class SignatureFilterTest {
    private static final String PATH = "/api/v1/nodes/heartbeat";
    private static final byte[] BODY =
            Json.mapper().writeValueAsBytes(new Heartbeat(1, 0.5, 1, 2, 2, List.of(), 10, false));

    private static Platform platform;
    private static TestNode node;

    @BeforeAll
    static void start() {
        platform = new Platform(2, Map.of());
        node = TestNode.joined(platform);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static Http.Answer send(int sentinel, String path, byte[] body, Map<String, String> headers) {
        return new Http(platform.url(sentinel)).send("POST", path, body, headers);
    }

    private static void refused(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        Problem problem = answer.problem();
        assertThat(problem.type()).isEqualTo("/problems/unauthenticated");
        assertThat(problem.detail()).isEqualTo("The signature was refused.");
    }

    private static Map<String, String> signed(Instant at) {
        return node.headers("POST", PATH, BODY, at);
    }

    @Test
    void a_signed_request_passes_once_and_its_replay_is_refused_by_every_sentinel() {
        Map<String, String> headers = signed(Instant.now());
        assertThat(send(0, PATH, BODY, headers).status()).isEqualTo(200);
        refused(send(0, PATH, BODY, headers));
        refused(send(1, PATH, BODY, headers));
    }

    @Test
    void an_altered_request_is_refused() {
        byte[] altered = BODY.clone();
        altered[altered.length - 2] ^= 1;
        refused(send(0, PATH, altered, signed(Instant.now())));
        refused(send(0, PATH + "?x=1", BODY, signed(Instant.now())));
        refused(send(0, "/api/v1/nodes/release", BODY, signed(Instant.now())));
    }

    @Test
    void an_unsigned_or_half_signed_request_is_refused() {
        refused(send(0, PATH, BODY, Map.of()));
        for (String missing : signed(Instant.now()).keySet()) {
            Map<String, String> headers = new HashMap<>(signed(Instant.now()));
            headers.remove(missing);
            refused(send(0, PATH, BODY, headers));
        }
        Map<String, String> garbage = new HashMap<>(signed(Instant.now()));
        garbage.put("Signature-Input", "wowlab=(;;");
        refused(send(0, PATH, BODY, garbage));
    }

    @Test
    void a_late_and_an_early_request_are_refused_and_told_the_time() {
        Http.Answer late = send(0, PATH, BODY, signed(Instant.now().minusSeconds(90)));
        refused(late);
        refused(send(0, PATH, BODY, signed(Instant.now().plusSeconds(90))));
        Instant told = ZonedDateTime.parse(late.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        assertThat(Duration.between(told, Instant.now()).abs()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_foreign_key_is_refused() {
        TestNode stranger = new TestNode(List.of(platform.url()));
        refused(send(0, PATH, BODY, stranger.headers("POST", PATH, BODY, Instant.now())));
        // the stranger's signature under the known node's id
        Map<String, String> headers = new HashMap<>(stranger.headers("POST", PATH, BODY, Instant.now()));
        headers.computeIfPresent(
                "Signature-Input", (name, value) -> value.replace(stranger.id.value(), node.id.value()));
        refused(send(0, PATH, BODY, headers));
    }

    @Test
    void refusals_are_counted_by_their_cause() {
        send(0, PATH, BODY, Map.of());
        stranger();
        String metrics = platform.http().get("/metrics").text();
        assertThat(metrics)
                .contains("wowlab_refused_signatures_total{cause=\"unsigned\"}")
                .contains("wowlab_refused_signatures_total{cause=\"unknown_key\"}");
    }

    private static void stranger() {
        TestNode stranger = new TestNode(List.of(platform.url()));
        assertThat(stranger.beat(List.of()).status()).isEqualTo(401);
        assertThat(stranger.register(Optional.empty()).status()).isEqualTo(200);
    }
}
