package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.metrics.Meters;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Bodies that come slowly, and many of them, over real connections.
final class SlowBodiesTest {
    private static final int ROOM = 1 << 20;
    private static final int LARGE = 700 << 10;

    private final BodyReader bodies = new BodyReader(ROOM, Duration.ofMinutes(5));
    private HttpServer server = start(bodies);

    private static HttpServer start(BodyReader bodies) {
        Config config = Config.of(Map.ofEntries(
                Map.entry("WOWLAB_HTTP_PORT", "0"),
                Map.entry("WOWLAB_INSTANCE", "one"),
                Map.entry("WOWLAB_REDIS_URL", "redis://127.0.0.1:6379"),
                Map.entry("WOWLAB_DATABASE_URL", "jdbc:postgresql://127.0.0.1/wowlab"),
                Map.entry("WOWLAB_DATABASE_USER", "wowlab_sentinel"),
                Map.entry("WOWLAB_BEACON_API_URL", "http://127.0.0.1:9000"),
                Map.entry("WOWLAB_BEACON_API_KEY", "k".repeat(16)),
                Map.entry("WOWLAB_BEACON_PUBLIC_URL", "ws://127.0.0.1:8000/connection/websocket"),
                Map.entry("WOWLAB_BEACON_TOKEN_KEY", "t".repeat(32)),
                Map.entry("WOWLAB_BEACON_SUBSCRIPTION_KEY", "s".repeat(32))));
        Route route = Route.post("/length", ROOM, call -> Reply.ok(Map.of("length", call.body().length)));
        HttpServer server = new HttpServer(config, List.of(route), new Meters(), bodies);
        server.start();
        return server;
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.stop();
    }

    /// A connection that has said how much it will send, and sent some of it.
    private Socket begun(int length, int sent) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.getOutputStream()
                .write(("POST /length HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                                + "Connection: close\r\nContent-Length: " + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(new byte[sent]);
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Http.Answer send(int length) {
        return new Http(URI.create("http://127.0.0.1:" + server.port()))
                .send("POST", "/length", new byte[length], Map.of());
    }

    @Test
    void bodiesThatFillTheRoomKeepLargeOnesOutUntilTheyAreAnswered() throws IOException {
        try (Socket slow = begun(LARGE, LARGE - 1)) {
            await().until(() -> bodies.held() > LARGE - 1);
            Http.Answer refused = send(300 << 10);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            assertThat(refused.problem().detail()).contains("Too many large bodies");
            assertThat(send(BodyReader.SMALL / 2).status())
                    .as("small ones have room of their own")
                    .isEqualTo(200);
            assertThat(bodies.held()).isBetween((long) LARGE, (long) ROOM);

            slow.getOutputStream().write(0);
            assertThat(answer(slow)).startsWith("HTTP/1.1 200").contains("\"length\":" + LARGE);
        }
        await().until(() -> bodies.held() == 0);
        assertThat(send(300 << 10).status()).isEqualTo(200);
        assertThat(send(ROOM + 1).status()).isEqualTo(413);
        await().until(() -> bodies.held() == 0);
    }

    @Test
    void aConnectionThatGoesGivesItsRoomBack() throws IOException {
        try (Socket slow = begun(LARGE, LARGE / 2)) {
            await().until(() -> bodies.held() > LARGE / 2);
            slow.setSoLinger(true, 0);
        }
        await().until(() -> bodies.held() == 0);
    }

    @Test
    void aBodyThatIsNotWholeInTimeIsNotWaitedFor() throws Exception {
        server.stop();
        BodyReader impatient = new BodyReader(ROOM, Duration.ZERO);
        server = start(impatient);
        try (Socket slow = begun(100, 50)) {
            assertThat(answer(slow)).startsWith("HTTP/1.1 408").contains("/problems/too-slow");
        }
        try (Socket large = begun(2 * ROOM, 50)) {
            assertThat(answer(large)).as("also one that nobody wants").startsWith("HTTP/1.1 408");
        }
        assertThat(impatient.held()).isZero();
    }
}
