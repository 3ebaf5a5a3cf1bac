package dev.wowlab.sentinel.http;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an endpoint answers. Immutable.
///
/// @param headers without `Content-Type`
public record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {
    public static final String JSON = "application/json";

    public Reply {
        headers = Map.copyOf(headers);
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
        return new Reply(status, contentType, body, more);
    }
}
