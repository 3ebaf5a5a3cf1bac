package dev.wowlab.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against a server that answers what no platform answers.
@Timeout(60)
class PlatformClientTest {
    private static final int LENGTH = 100;

    @TempDir
    private Path folder;

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private URI base;
    private PlatformClient client;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        client = new PlatformClient(base, Optional.empty(), Duration.ofSeconds(1));
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    /// Answers with a length, and with less than that; the connection stays open.
    private void stall(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        exchange.sendResponseHeaders(200, LENGTH);
        exchange.getResponseBody().write("[{".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    @Test
    void anAnswerThatStopsHalfWayIsAskedForOnceMoreAndThenGivenUp() {
        server.createContext("/", this::stall);
        assertThatThrownBy(client::nodes)
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("no platform answers at " + base)
                .hasMessageContaining("no whole answer within 1000 ms");
        assertThat(requests).hasValue(2);
    }

    @Test
    void aDownloadThatStopsHalfWayIsGivenUp() {
        server.createContext("/", this::stall);
        assertThatThrownBy(() -> client.download(base, folder.resolve("evidence")))
                .isInstanceOf(HttpTimeoutException.class)
                .hasMessageContaining("stopped after 2 bytes");
    }

    @Test
    void aDownloadThatGoesOnMayTakeLonger() throws Exception {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                pause(Duration.ofMillis(10));
            }
            exchange.close();
        });
        Path file = folder.resolve("evidence");
        client.download(base, file);
        assertThat(file).hasSize(LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[null]"})
    void anAnswerOfNothingIsNoAnswerOfAPlatform(String json) {
        server.createContext("/", exchange -> answer(exchange, 200, json));
        assertThatThrownBy(client::nodes)
                .isInstanceOf(RefusedException.class)
                .hasMessage(base + "/api/v1/nodes answered 200 with what is not a WowLab answer: " + json);
    }

    @Test
    void aRefusalOfNothingIsNoAnswerOfAPlatform() {
        server.createContext("/", exchange -> answer(exchange, 400, "null"));
        assertThatThrownBy(client::nodes)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("answered 400 with what is not a WowLab answer: null");
    }

    @Test
    void whoeverIsSentElsewhereIsToldWhere() {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "https://wow.guild.example" + exchange.getRequestURI());
            answer(exchange, 301, "");
        });
        assertThatThrownBy(client::nodes)
                .isInstanceOf(RefusedException.class)
                .hasMessage(base + "/api/v1/nodes answered 301: it redirects to https://wow.guild.example;"
                        + " give that address");
    }

    @Test
    void whoeverIsSentToSignInIsToldSo() {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "/login?next=nodes");
            answer(exchange, 302, "");
        });
        assertThatThrownBy(client::nodes)
                .hasMessageEndingWith("it redirects to " + base + "/login?next=nodes, which is not followed");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
