package dev.wowlab.sentinel.site;

import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// `/openapi.json`, and `/docs` that shows it. Thread-safe; everything comes from the class path.
public final class ApiDocs {
    private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/5.20.0/";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

    /// What `/docs/{file}` serves: the file's place and its media type.
    private static final Map<String, File> FILES = Map.of(
            "swagger-ui.css", new File(SWAGGER + "swagger-ui.css", "text/css; charset=utf-8"),
            "swagger-ui-bundle.js", new File(SWAGGER + "swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
            "favicon.png", new File(SWAGGER + "favicon-32x32.png", "image/png"),
            "start.js", new File("/docs/start.js", "text/javascript; charset=utf-8"));

    private final ConcurrentMap<String, byte[]> read = new ConcurrentHashMap<>();

    private record File(String place, String type) {}

    /// `GET /openapi.json`.
    public Reply document(Call call) {
        return new Reply(200, Reply.JSON, bytes("/openapi.json"), Map.of("Cache-Control", "no-cache"));
    }

    /// `GET /docs`.
    public Reply page(Call call) {
        return new Reply(
                200, "text/html; charset=utf-8", bytes("/docs/index.html"), Map.of("Content-Security-Policy", POLICY));
    }

    /// `GET /docs/{file}`.
    public Reply file(Call call) {
        String name = call.pathParameter("file");
        return Optional.ofNullable(FILES.get(name))
                .map(file -> new Reply(
                        200, file.type(), bytes(file.place()), Map.of("Cache-Control", "public, max-age=3600")))
                .orElseGet(() -> Reply.problem(Problems.notFound("file '" + name + "' does not exist")));
    }

    private byte[] bytes(String place) {
        return read.computeIfAbsent(place, Resources::read);
    }
}
