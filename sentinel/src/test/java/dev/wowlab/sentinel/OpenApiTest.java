package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The OpenAPI document and the routes say the same.
final class OpenApiTest {
    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = Platform.one();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static JsonNode document() throws IOException {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/openapi.json")) {
            assertThat(in).isNotNull();
            return Json.mapper().readTree(in);
        }
    }

    @Test
    void every_route_is_in_the_document_and_nothing_else_is() throws IOException {
        Set<String> routes = platform.sentinel(0).routes().stream()
                .filter(Route::api)
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> documented = new TreeSet<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(documented).isEqualTo(routes);
    }

    @Test
    void every_reference_leads_to_a_component() throws IOException {
        JsonNode document = document();
        assertThat(document.path("openapi").asString("")).startsWith("3.1");
        Matcher references = Pattern.compile("\"#(/components/[A-Za-z/]+)\"").matcher(document.toString());
        int count = 0;
        while (references.find()) {
            assertThat(document.at(references.group(1)).isMissingNode())
                    .as(references.group(1))
                    .isFalse();
            count++;
        }
        assertThat(count).isGreaterThan(50);
    }

    @Test
    void the_document_and_its_page_are_served() {
        Http http = platform.http();
        assertThat(http.get("/openapi.json").json().path("paths").size()).isGreaterThan(10);
        assertThat(http.get("/docs").text()).contains("/docs/swagger-ui-bundle.js");
        assertThat(http.get("/docs/swagger-ui-bundle.js").body().length).isGreaterThan(100_000);
        assertThat(http.get("/docs/start.js").text()).contains("/openapi.json");
        assertThat(http.get("/docs/other.js").status()).isEqualTo(404);
    }
}
