package dev.wowlab.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Against a real server, which answers, or stops in the middle of it.
@Timeout(60)
class TimedExchangeTest {
    private static final byte[] WHOLE = "a whole body".getBytes(StandardCharsets.UTF_8);

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch ended = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            boolean stalls = exchange.getRequestURI().getPath().equals("/stalls");
            exchange.sendResponseHeaders(200, WHOLE.length);
            exchange.getResponseBody().write(WHOLE, 0, stalls ? 1 : WHOLE.length);
            exchange.getResponseBody().flush();
            if (stalls) {
                untilTheEnd();
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        ended.countDown();
        server.stop(0);
        client.shutdownNow();
    }

    private void untilTheEnd() {
        try {
            ended.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
                .build();
    }

    @Test
    void aBodyThatStallsIsGivenUp() {
        assertThatThrownBy(() -> TimedExchange.send(
                        client, request("/stalls"), BodyHandlers.ofByteArray(), Duration.ofSeconds(1)))
                .isInstanceOf(HttpTimeoutException.class)
                .hasMessageContaining("no whole answer within 1000 ms");
    }

    @Test
    void aWholeAnswerIsHandedOn() throws Exception {
        assertThat(TimedExchange.send(client, request("/"), BodyHandlers.ofByteArray(), Duration.ofSeconds(30))
                        .body())
                .isEqualTo(WHOLE);
    }

    @Test
    void nobodyElseWhoBlocksTheCommonPoolIsWaitedFor() throws Exception {
        int all = Math.max(1, ForkJoinPool.getCommonPoolParallelism());
        for (int i = 0; i < all; i++) {
            CompletableFuture<Void> _ = CompletableFuture.runAsync(this::untilTheEnd);
        }
        assertThat(TimedExchange.send(client, request("/"), BodyHandlers.ofByteArray(), Duration.ofSeconds(30))
                        .body())
                .isEqualTo(WHOLE);
    }

    @Test
    void nobodyThereIsToldAsTheClientTellsIt() {
        HttpRequest request = request("/");
        server.stop(0);
        assertThatThrownBy(
                        () -> TimedExchange.send(client, request, BodyHandlers.ofByteArray(), Duration.ofSeconds(30)))
                .isInstanceOf(ConnectException.class);
    }
}
