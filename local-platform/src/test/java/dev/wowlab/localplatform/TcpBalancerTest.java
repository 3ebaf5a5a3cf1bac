package dev.wowlab.localplatform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TcpBalancerTest {
    private final List<HttpServer> servers = new ArrayList<>();

    @AfterEach
    void stopServers() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void newConnectionsGoToTheServersInTurn() throws Exception {
        HttpServer first = serve("first");
        HttpServer second = serve("second");
        try (TcpBalancer balancer = TcpBalancer.start(List.of(port(first), port(second)))) {
            assertThat(List.of(get(balancer), get(balancer), get(balancer), get(balancer)))
                    .containsExactly("first", "second", "first", "second");
        }
    }

    @Test
    void aDeadServerIsSkippedAndUsedAgainWhenItIsBack() throws Exception {
        HttpServer first = serve("first");
        HttpServer second = serve("second");
        int deadPort = port(second);
        second.stop(0);
        try (TcpBalancer balancer = TcpBalancer.start(List.of(port(first), deadPort))) {
            assertThat(List.of(get(balancer), get(balancer), get(balancer))).containsOnly("first");
            HttpServer back = serve("back", deadPort);
            assertThat(port(back)).isEqualTo(deadPort);
            assertThat(List.of(get(balancer), get(balancer))).contains("back");
        }
    }

    private HttpServer serve(String answer) throws IOException {
        return serve(answer, 0);
    }

    private HttpServer serve(String answer, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            byte[] body = answer.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        servers.add(server);
        return server;
    }

    private static int port(HttpServer server) {
        return server.getAddress().getPort();
    }

    /// With a client of its own, so that each request is a new connection.
    private static String get(TcpBalancer balancer) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + balancer.port() + "/"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
