package dev.wowlab.node;

import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.http.Redirection;
import dev.wowlab.protocol.http.TimedExchange;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.node.HeartbeatReply;
import dev.wowlab.protocol.node.NodeToken;
import dev.wowlab.protocol.node.RegisterNode;
import dev.wowlab.protocol.node.Registered;
import dev.wowlab.protocol.node.ReleaseRequest;
import dev.wowlab.protocol.node.WorkReply;
import dev.wowlab.protocol.problem.Problem;
import dev.wowlab.protocol.signature.RequestSigner;
import dev.wowlab.protocol.signature.RequestTarget;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The node protocol's requests, each signed and sent once. Thread-safe.
final class SentinelClient implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    /// Of a request with all of its answer.
    static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

    /// Larger than any reply of the protocol; an input has at most 1 MB.
    private static final long MAX_REPLY_BYTES = 8L << 20;
    private static final byte[] NOTHING = new byte[0];
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final String base;
    private final URI fleetPage;
    private final RequestSigner signer;
    private final SentinelTime time;
    private final Duration timeout;

    /// @param timeout of a request with all of its answer
    SentinelClient(URI sentinelUrl, Identity identity, SentinelTime time, Duration timeout) {
        this.base = sentinelUrl + "/api/v1";
        this.fleetPage = URI.create(sentinelUrl + "/fleet");
        this.signer = new RequestSigner(identity.privateKey(), identity.nodeId());
        this.time = time;
        this.timeout = timeout;
    }

    /// Where a user claims the node, as far as it knows: people may reach the platform at another address.
    URI fleetPage() {
        return fleetPage;
    }

    Reply<Registered> register(RegisterNode request) throws InterruptedException {
        return read(post("/nodes/register", encode(request)), Registered.class);
    }

    Reply<NodeToken> token() throws InterruptedException {
        return read(post("/nodes/token", NOTHING), NodeToken.class);
    }

    Reply<HeartbeatReply> heartbeat(Heartbeat beat) throws InterruptedException {
        return read(post("/nodes/heartbeat", encode(beat)), HeartbeatReply.class);
    }

    /// @param body an encoded `WorkRequest`: when it is sent again it must be the same bytes
    Reply<WorkReply> work(byte[] body) throws InterruptedException {
        return read(post("/nodes/work", body), WorkReply.class);
    }

    /// The bytes stored under the hash, unverified.
    Reply<byte[]> config(InputHash hash) throws InterruptedException {
        return exchange("GET", "/configs/" + hash, NOTHING);
    }

    Reply<byte[]> release(ReleaseRequest request) throws InterruptedException {
        return post("/nodes/release", encode(request));
    }

    static byte[] encode(Object message) {
        return Json.mapper().writeValueAsBytes(message);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private Reply<byte[]> post(String path, byte[] body) throws InterruptedException {
        return exchange("POST", path, body);
    }

    private Reply<byte[]> exchange(String method, String path, byte[] body) throws InterruptedException {
        URI uri = URI.create(base + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Accept", "application/json, " + Problem.MEDIA_TYPE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header("Content-Type", "application/json");
        }
        signer.sign(RequestTarget.of(method, uri), body, time.now()).asMap().forEach(request::header);
        try {
            return interpret(TimedExchange.send(
                    http,
                    request.build(),
                    BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_REPLY_BYTES),
                    timeout));
        } catch (IOException unreachable) {
            return new Reply.Unreachable<>(method + " " + uri + ": " + unreachable);
        }
    }

    private Reply<byte[]> interpret(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Reply.Ok<>(response.body());
        }
        if (status == UNAUTHORIZED) {
            date(response).ifPresent(sent -> time.adopt(sent.toInstant()));
        }
        Optional<Duration> retryAfter =
                response.headers().firstValue("Retry-After").flatMap(SentinelClient::seconds);
        return new Reply.Refused<>(problem(response), retryAfter);
    }

    /// The problem that the answer holds; its status is that of the answer, whatever the body says.
    private static Problem problem(HttpResponse<byte[]> response) {
        String at = response.request().method() + " " + response.request().uri();
        String other = Redirection.of(response).orElse("HTTP " + response.statusCode());
        try {
            // As a tree: what stands between node and sentinel may answer with a problem that has less in it.
            JsonNode told = Json.mapper().readTree(response.body());
            return new Problem(
                    told.path("type").asString("about:blank"),
                    told.path("title").asString(""),
                    response.statusCode(),
                    at + ": " + told.path("detail").asString(other),
                    List.of());
        } catch (JacksonException notJson) {
            return new Problem("about:blank", "", response.statusCode(), at + ": " + other, List.of());
        }
    }

    private static Optional<ZonedDateTime> date(HttpResponse<byte[]> response) {
        try {
            return response.headers()
                    .firstValue("Date")
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> seconds(String header) {
        try {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header.strip())));
        } catch (NumberFormatException aDate) {
            return Optional.empty();
        }
    }

    private static <T> Reply<T> read(Reply<byte[]> reply, Class<T> type) {
        return switch (reply) {
            case Reply.Ok<byte[]>(byte[] body) -> {
                try {
                    T message = Json.mapper().readValue(body, type);
                    yield message == null // JSON's null
                            ? new Reply.Unreachable<>("the answer is no " + type.getSimpleName() + ": null")
                            : new Reply.Ok<>(message);
                } catch (JacksonException unreadable) {
                    yield new Reply.Unreachable<>(
                            "the answer is no " + type.getSimpleName() + ": " + unreadable.getOriginalMessage());
                }
            }
            case Reply.Refused<byte[]>(Problem problem, Optional<Duration> retryAfter) ->
                new Reply.Refused<>(problem, retryAfter);
            case Reply.Unreachable<byte[]>(String reason) -> new Reply.Unreachable<>(reason);
        };
    }
}
