package dev.wowlab.realtime.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.wowlab.localplatform.CentrifugoProcess;
import dev.wowlab.localplatform.CentrifugoVersion;
import dev.wowlab.testsupport.SharedCentrifugo;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The client against a real Centrifugo of each version, and against what only a broken one answers.
@ParameterizedClass
@EnumSource(CentrifugoVersion.class)
final class BeaconApiTest {
    private final CentrifugoVersion version;
    private final String job = "jobs:" + UUID.randomUUID();
    private final AtomicInteger calls = new AtomicInteger();
    private CentrifugoProcess centrifugo;
    private BeaconApi api;
    private HttpServer stub;

    BeaconApiTest(CentrifugoVersion version) {
        this.version = version;
    }

    @BeforeEach
    void open() throws IOException {
        centrifugo = SharedCentrifugo.get(version);
        api = to(URI.create(centrifugo.apiUrl()));
        stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stub.start();
    }

    @AfterEach
    void close() {
        if (api != null) { // null where this version cannot be had
            api.close();
            stub.stop(0);
        }
    }

    private BeaconApi to(URI... urls) {
        return new BeaconApi(new BeaconConfig(
                List.of(urls),
                centrifugo.settings().apiKey(),
                Duration.ofMillis(500),
                Duration.ofMillis(1_500),
                Duration.ofMillis(300)));
    }

    private URI stubbed(int status, String body) {
        stub.createContext("/api/", exchange -> {
            calls.incrementAndGet();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        return URI.create("http://127.0.0.1:" + stub.getAddress().getPort());
    }

    /// Answers with a length, and with less than that.
    private URI stalling() {
        stub.createContext("/api/", exchange -> {
            calls.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush(); // and it stays open
        });
        return URI.create("http://127.0.0.1:" + stub.getAddress().getPort());
    }

    private static URI nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    private static long offset(BeaconReply<Position> reply) {
        if (reply instanceof BeaconReply.Done<Position>(Position position)) {
            return position.offset();
        }
        throw new AssertionError("not done: " + reply);
    }

    @Test
    void publications_take_their_place_in_the_history_of_their_channel() {
        assertThat(offset(api.publish(Publication.of(job, Map.of("n", 1))))).isEqualTo(1);
        assertThat(offset(api.publish(Publication.of(job, Map.of("n", 2))))).isEqualTo(2);
    }

    @Test
    void an_idempotency_key_publishes_once() {
        Publication publication = new Publication(job, Map.of("n", 1), Optional.of("key-1"), Optional.empty());
        assertThat(offset(api.publish(publication))).isEqualTo(1);
        assertThat(offset(api.publish(publication))).isEqualTo(1);
    }

    @Test
    void an_unknown_namespace_is_refused_and_not_tried_again() {
        BeaconReply<Position> reply = api.publish(Publication.of("nosuch:channel", Map.of()));
        assertThat(reply)
                .isInstanceOfSatisfying(
                        BeaconReply.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(102));
        assertThat(api.publish(Publication.of(job, Map.of())).isDone()).isTrue();
    }

    @Test
    void each_item_of_a_broadcast_and_of_a_batch_has_its_own_reply() {
        List<BeaconReply<Position>> broadcast = api.broadcast(List.of(job, "nosuch:x", job + "-2"), Map.of("n", 1));
        assertThat(broadcast).extracting(BeaconReply::isDone).containsExactly(true, false, true);
        List<BeaconReply<Position>> batch = api.batch(List.of(
                Publication.of(job, Map.of("n", 2)),
                Publication.of("nosuch:x", Map.of()),
                Publication.snapshot(job, Map.of("n", 3), 7)));
        assertThat(batch).extracting(BeaconReply::isDone).containsExactly(true, false, true);
        assertThat(offset(batch.getFirst())).isEqualTo(2);
        assertThat(offset(batch.getLast())).isEqualTo(3);
    }

    @Test
    void more_items_than_a_batch_takes_are_sent_in_several() {
        List<Publication> many = IntStream.range(0, BeaconApi.MAX_BATCH + 50)
                .mapToObj(i -> Publication.of(job, Map.of("n", i)))
                .toList();
        List<BeaconReply<Position>> replies = api.batch(many);
        assertThat(replies).hasSize(many.size()).allMatch(BeaconReply::isDone);
        assertThat(offset(replies.getLast())).isEqualTo(many.size());
    }

    @Test
    void presence_instances_and_disconnection_are_answered() {
        assertThat(api.presenceStats("fleet:all").isDone()).isTrue();
        assertThat(api.presenceStats(job)).isInstanceOf(BeaconReply.Refused.class);
        assertThat(api.disconnect("nobody-" + job, "gone")).isEqualTo(new BeaconReply.Done<>(true));
        assertThat(api.info())
                .isInstanceOfSatisfying(
                        BeaconReply.Done.class,
                        done -> assertThat((List<?>) done.value()).isNotEmpty());
    }

    @Test
    void a_wrong_key_is_refused() {
        BeaconConfig config = BeaconConfig.of(List.of(URI.create(centrifugo.apiUrl())), "wrong");
        try (BeaconApi wrong = new BeaconApi(config)) {
            assertThat(wrong.publish(Publication.of(job, Map.of())))
                    .isInstanceOfSatisfying(
                            BeaconReply.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo(401));
        }
    }

    @Test
    void another_instance_takes_over_from_one_that_is_gone_or_broken() throws IOException {
        URI real = URI.create(centrifugo.apiUrl());
        URI broken = stubbed(500, "{\"code\": 100, \"message\": \"internal server error\"}");
        try (BeaconApi several = to(nobody(), broken, real)) {
            assertThat(offset(several.publish(Publication.of(job, Map.of())))).isEqualTo(1);
            assertThat(calls).hasValue(1);
            // the one that answered is asked first from now on
            assertThat(offset(several.publish(Publication.of(job, Map.of())))).isEqualTo(2);
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    @Timeout(60)
    void another_instance_takes_over_from_one_that_stalls_in_the_middle_of_its_answer() {
        try (BeaconApi several = to(stalling(), URI.create(centrifugo.apiUrl()))) {
            assertThat(offset(several.publish(Publication.of(job, Map.of())))).isEqualTo(1);
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    void an_outage_costs_callers_nothing_for_a_moment_and_is_tried_again_after_it() {
        URI broken = stubbed(500, "{\"code\": 100, \"message\": \"internal server error\"}");
        try (BeaconApi down = to(broken)) {
            assertThat(down.publish(Publication.of(job, Map.of()))).isInstanceOf(BeaconReply.Unavailable.class);
            assertThat(down.publish(Publication.of(job, Map.of()))).isInstanceOf(BeaconReply.Unavailable.class);
            assertThat(calls).hasValue(1);
            Awaitility.await().until(() -> {
                down.publish(Publication.of(job, Map.of()));
                return calls.get() >= 2;
            });
        }
    }

    @Test
    void the_default_error_mode_of_a_server_is_understood_too() {
        URI legacy = stubbed(200, "{\"error\": {\"code\": 102, \"message\": \"unknown channel\"}}");
        try (BeaconApi api2 = to(legacy)) {
            assertThat(api2.publish(Publication.of(job, Map.of())))
                    .isEqualTo(new BeaconReply.Refused<Position>(102, "unknown channel"));
        }
    }

    @Test
    void an_answer_that_lacks_items_or_is_no_json_is_no_success() {
        try (BeaconApi few = to(stubbed(200, "{\"result\": {\"responses\": [{\"result\": {}}]}}"))) {
            assertThat(few.broadcast(List.of(job, job + "-2"), Map.of()))
                    .extracting(BeaconReply::isDone)
                    .containsExactly(true, false);
        }
    }

    @Test
    void a_configuration_that_cannot_work_is_refused() {
        assertThatThrownBy(() -> BeaconConfig.of(List.of(), "key")).hasMessageContaining("at least one");
        assertThatThrownBy(() -> BeaconConfig.of(List.of(URI.create("ws://x")), "key"))
                .hasMessageContaining("ws://x");
        assertThatThrownBy(() -> BeaconConfig.of(List.of(URI.create("http://x")), " "))
                .hasMessageContaining("key");
    }
}
