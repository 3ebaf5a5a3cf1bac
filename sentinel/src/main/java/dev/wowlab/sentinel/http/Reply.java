package dev.wowlab.sentinel.http;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What an endpoint answers. Immutable.
///
/// @param body whole; empty where it is streamed
/// @param headers without `Content-Type`
/// @param streamed writes the body, where it is too large to be held
public record Reply(
        int status, String contentType, byte[] body, Map<String, String> headers, Optional<Streamed> streamed) {
    public static final String JSON = "application/json";

    public Reply {
        headers = Map.copyOf(headers);
    }

    public Reply(int status, String contentType, byte[] body, Map<String, String> headers) {
        this(status, contentType, body, headers, Optional.empty());
    }

    /// A body that is written while it is made. What fails then cuts the body off, since its status was sent
    /// before: such a body must show by itself whether it is whole.
    @FunctionalInterface
    public interface Streamed {
        void writeTo(OutputStream out) throws IOException;
    }

    /// 200 with a body that is written while it is made, and that caches may not keep.
    public static Reply streamed(String contentType, Streamed body) {
        return new Reply(200, contentType, new byte[0], Map.of("Cache-Control", "no-store"), Optional.of(body));
    }

    /// A JSON body. Nothing that the API answers may be kept by caches, unless a header says otherwise.
    public static Reply json(int status, Object value) {
        return new Reply(status, JSON, Json.mapper().writeValueAsBytes(value), Map.of("Cache-Control", "no-store"));
    }

    /// 200 with a JSON body.
    public static Reply ok(Object value) {
        return json(200, value);
    }

    /// 204.
    public static Reply empty() {
        return new Reply(204, "", new byte[0], Map.of());
    }

    public static Reply problem(Problem problem) {
        return new Reply(
                problem.status(),
                Problem.MEDIA_TYPE,
                Json.mapper().writeValueAsBytes(problem),
                Map.of("Cache-Control", "no-store"));
    }

    /// 200 with text of any media type.
    public static Reply text(String contentType, String text) {
        return new Reply(200, contentType, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /// The same reply with one more header.
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, contentType, body, more, streamed);
    }
}
