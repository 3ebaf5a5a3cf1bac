package dev.wowlab.sentinel;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A client of one sentinel. Thread-safe.
final class Http {
    private static final HttpClient CLIENT = newClient();

    private final URI base;
    private final HttpClient client;

    Http(URI base) {
        this(base, CLIENT);
    }

    private Http(URI base, HttpClient client) {
        this.base = base;
        this.client = client;
    }

    /// By connections of its own: for what makes the server close one, which somebody else might be about to use.
    Http apart() {
        return new Http(base, newClient());
    }

    private static HttpClient newClient() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /// What came back. Immutable.
    record Answer(int status, Map<String, List<String>> headers, byte[] body) {
        JsonNode json() {
            return Json.mapper().readTree(body);
        }

        <T> T as(Class<T> type) {
            return Json.mapper().readValue(body, type);
        }

        Problem problem() {
            return as(Problem.class);
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Answer get(String path) {
        return send("GET", path, new byte[0], Map.of());
    }

    Answer post(String path, String json) {
        return post(path, json, Map.of());
    }

    Answer post(String path, String json, Map<String, String> headers) {
        return send("POST", path, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer send(String method, String path, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (body.length > 0 && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException failure) {
            throw new IllegalStateException(method + " " + path + " failed", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
