package dev.wowlab.systemtests;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wowlab.protocol.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// What stands around a GoTrue: the gateway that Supabase puts before it, which serves it below `/auth/v1` and
/// lets browsers of other origins ask, and a provider that speaks like a GitHub, where one person has an account
/// and consents at once. Thread-safe.
final class SupabaseGateway implements AutoCloseable {
    private static final List<String> PASSED_ON = List.of("Content-Type", "Authorization");
    private static final String CODE = "code-of-the-provider";
    private static final String TOKEN = "token-of-the-provider";

    private final HttpServer server;
    private final String email;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile URI goTrue = URI.create("http://127.0.0.1:9");

    private SupabaseGateway(HttpServer server, String email) {
        this.server = server;
        this.email = email;
    }

    /// @param email of the person at the provider
    static SupabaseGateway start(String email) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SupabaseGateway gateway = new SupabaseGateway(http, email);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/auth/v1/", gateway::passOn);
        http.createContext("/login/oauth/authorize", gateway::consent);
        http.createContext(
                "/login/oauth/access_token",
                exchange -> answer(exchange, Map.of("access_token", TOKEN, "token_type", "bearer")));
        http.createContext("/api/v3/user", gateway::person);
        http.start();
        return gateway;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Where GoTrue is.
    void before(URI address) {
        goTrue = address;
    }

    private void passOn(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Headers headers = exchange.getResponseHeaders();
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Access-Control-Allow-Headers", "apikey, authorization, content-type");
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            return;
        }
        String target = exchange.getRequestURI().toString().substring("/auth/v1".length());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(goTrue + target))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : PASSED_ON) {
            List<String> values = exchange.getRequestHeaders().getOrDefault(name, List.of());
            values.forEach(value -> request.header(name, value));
        }
        try (exchange) {
            HttpResponse<byte[]> reply = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            for (String name : List.of("Content-Type", "Location")) {
                reply.headers().firstValue(name).ifPresent(value -> headers.set(name, value));
            }
            exchange.sendResponseHeaders(reply.statusCode(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void consent(HttpExchange exchange) throws IOException {
        Map<String, String> query = new HashMap<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        try (exchange) {
            exchange.getResponseHeaders()
                    .set("Location", query.get("redirect_uri") + "?code=" + CODE + "&state=" + query.get("state"));
            exchange.sendResponseHeaders(302, -1);
        }
    }

    private void person(HttpExchange exchange) throws IOException {
        Object known = exchange.getRequestURI().getPath().endsWith("/emails")
                ? List.of(Map.of("email", email, "primary", true, "verified", true))
                : Map.of("id", 4711, "login", "alice", "name", "Alice", "email", email);
        answer(exchange, known);
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        byte[] json = Json.mapper().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
