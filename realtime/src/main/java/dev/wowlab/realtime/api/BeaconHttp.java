package dev.wowlab.realtime.api;

import dev.wowlab.protocol.http.TimedExchange;
import dev.wowlab.protocol.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One request to whichever instance answers. Thread-safe.
final class BeaconHttp implements AutoCloseable {
    /// Centrifugo's code of an internal error, as when its broker is down: another instance or a later try may do.
    private static final int INTERNAL = 100;

    private final BeaconConfig config;
    private final HttpClient client;
    private final LongSupplier nanoTime;
    private final AtomicInteger preferred = new AtomicInteger();
    private final AtomicLong pausedUntil;

    BeaconHttp(BeaconConfig config, LongSupplier nanoTime) {
        this.config = config;
        this.nanoTime = nanoTime;
        this.pausedUntil = new AtomicLong(nanoTime.getAsLong());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /// The answer of one call, its result still JSON. Immutable.
    record Call(BeaconReply<JsonNode> reply) {
        Optional<JsonNode> result() {
            return reply instanceof BeaconReply.Done<JsonNode>(JsonNode value) ? Optional.of(value) : Optional.empty();
        }

        <T> BeaconReply<T> map(Function<JsonNode, T> read) {
            Optional<JsonNode> result = result();
            return result.isPresent() ? new BeaconReply.Done<>(read.apply(result.get())) : reply.failure();
        }
    }

    static ObjectNode object() {
        return Json.mapper().createObjectNode();
    }

    static JsonNode tree(Object data) {
        return Json.mapper().valueToTree(data);
    }

    /// Tries every instance once, beginning with the one that answered last.
    Call call(String method, ObjectNode body) {
        if (nanoTime.getAsLong() - pausedUntil.get() < 0) {
            return new Call(new BeaconReply.Unavailable<>("every Centrifugo instance failed a moment ago"));
        }
        byte[] bytes = Json.mapper().writeValueAsBytes(body);
        List<URI> urls = config.baseUrls();
        int first = preferred.get();
        BeaconReply<JsonNode> reply = new BeaconReply.Unavailable<>("not tried");
        for (int i = 0; i < urls.size(); i++) {
            int index = (first + i) % urls.size();
            reply = attempt(urls.get(index), method, bytes);
            if (!(reply instanceof BeaconReply.Unavailable<JsonNode>)) {
                preferred.set(index);
                return new Call(reply);
            }
        }
        pausedUntil.set(nanoTime.getAsLong() + config.pause().toNanos());
        return new Call(reply);
    }

    /// Reads Centrifugo's error object.
    static <T> BeaconReply<T> failed(JsonNode error, int status) {
        int code = error.path("code").asInt(status);
        String message = error.path("message").asString("HTTP " + status);
        return code == INTERNAL || status >= 500
                ? new BeaconReply.Unavailable<>("Centrifugo's error " + code + ": " + message)
                : new BeaconReply.Refused<>(code, message);
    }

    private BeaconReply<JsonNode> attempt(URI base, String method, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/" + method))
                .header("Content-Type", "application/json")
                .header("X-API-Key", config.apiKey())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<byte[]> response = TimedExchange.send(
                    client, request, HttpResponse.BodyHandlers.ofByteArray(), config.requestTimeout());
            return read(response.statusCode(), response.body());
        } catch (IOException unreachable) {
            String reason = unreachable.getMessage() == null
                    ? unreachable.getClass().getSimpleName()
                    : unreachable.getMessage();
            return new BeaconReply.Unavailable<>(base + ": " + reason);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new BeaconReply.Unavailable<>("interrupted");
        }
    }

    private static BeaconReply<JsonNode> read(int status, byte[] body) {
        JsonNode json;
        try {
            json = Json.mapper().readTree(body);
        } catch (JacksonException notJson) {
            return status >= 500 || status == 200
                    ? new BeaconReply.Unavailable<>("HTTP " + status + " without JSON")
                    : new BeaconReply.Refused<>(status, "HTTP " + status);
        }
        if (status == 200) {
            JsonNode error = json.path("error");
            if (error.isObject()) {
                return failed(error, status);
            }
            JsonNode result = json.path("result");
            // batch answers its replies at the top level, all other methods inside "result"
            return new BeaconReply.Done<>(result.isMissingNode() ? json : result);
        }
        return failed(json, status);
    }

    @Override
    public void close() {
        client.shutdownNow();
        // a request in flight ends by its own timeout; waiting for it would delay the stop of the service
        Duration grace = Duration.ofMillis(100);
        try {
            client.awaitTermination(grace);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
