package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What every endpoint has in common: problems, limits, health, metrics, pages.
final class HttpShellTest {
    private static Platform platform;
    private static Http http;

    @BeforeAll
    static void start() {
        platform = Platform.one();
        http = platform.http();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static Problem problem(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith(Problem.MEDIA_TYPE);
        Problem problem = answer.problem();
        assertThat(problem.type()).isEqualTo("/problems/" + code);
        assertThat(problem.status()).isEqualTo(status);
        return problem;
    }

    @Test
    void an_unknown_path_is_a_problem_that_names_it() {
        assertThat(problem(http.get("/api/v1/nothing"), 404, "not-found").detail())
                .contains("/api/v1/nothing");
    }

    @Test
    void another_method_is_refused_and_told_which_are_allowed() {
        Http.Answer answer = http.send("DELETE", "/api/v1/jobs", new byte[0], Map.of());
        problem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
        problem(http.get("/api/v1/nodes/work"), 405, "method-not-allowed");
    }

    @Test
    void a_head_is_answered_as_a_get_without_its_body() {
        for (String path : List.of("/jobs/none", "/api/v1/jobs/none", "/health/live", "/fleet")) {
            Http.Answer get = http.get(path);
            Http.Answer head = http.send("HEAD", path, new byte[0], Map.of());
            assertThat(head.status()).as(path).isEqualTo(get.status());
            assertThat(head.header("Content-Type")).as(path).isEqualTo(get.header("Content-Type"));
            assertThat(head.text()).as(path).isEmpty();
        }
    }

    @Test
    void a_body_of_10_MB_is_refused_and_the_limit_named() {
        byte[] large = new byte[10 << 20];
        Problem problem = problem(http.send("POST", "/api/v1/jobs", large, Map.of()), 413, "too-large");
        assertThat(problem.detail()).contains("1048576");
        problem(http.send("POST", "/api/v1/nodes/work", large, Map.of()), 413, "too-large");
        // the connection pool is not poisoned by it
        assertThat(http.get("/health/live").status()).isEqualTo(200);
    }

    @Test
    void another_media_type_is_refused() {
        Http.Answer answer = http.post("/api/v1/jobs", "a=b", Map.of("Content-Type", "text/plain"));
        assertThat(problem(answer, 415, "unsupported-type").detail()).contains("text/plain");
    }

    @Test
    void broken_json_is_refused_with_its_line_and_column() {
        Problem problem =
                problem(http.post("/api/v1/jobs", "{\n  \"engine\": \"coin\",\n  oops\n}"), 400, "broken-json");
        assertThat(problem.detail()).contains("line 3").contains("column");
        problem(http.post("/api/v1/jobs", ""), 400, "broken-json");
        problem(http.post("/api/v1/jobs", "[1]"), 400, "broken-json");
        assertThat(problem(http.post("/api/v1/jobs", "{\"engine\":1,\"engine\":2}"), 400, "broken-json")
                        .detail())
                .contains("engine");
    }

    @Test
    void a_ready_instance_says_what_it_reaches() {
        Http.Answer ready = http.get("/health/ready");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.json().path("status").asString("")).isEqualTo("ready");
        assertThat(ready.json().path("checks").path("redis").asString("")).isEqualTo("up");
        assertThat(ready.json().path("checks").path("centrifugo").asString("")).isEqualTo("up");
        assertThat(ready.json().path("checks").path("postgresql").asString("")).isEqualTo("up");
    }

    @Test
    void a_platform_with_one_local_user_looks_at_no_token_and_makes_none() {
        Map<String, String> nonsense = Map.of("Authorization", "Bearer nonsense");
        assertThat(http.send("GET", "/api/v1/jobs", new byte[0], nonsense).status())
                .isEqualTo(200);
        assertThat(http.get("/").text()).contains("local user");
        assertThat(http.get("/sign-in").status()).isEqualTo(404);
        problem(http.get("/api/v1/tokens"), 409, "conflict");
    }

    @Test
    void metrics_count_requests_by_route_and_status() {
        http.get("/api/v1/jobs/nosuchjob");
        String metrics = http.get("/metrics").text();
        assertThat(metrics)
                .contains(
                        "wowlab_http_requests_seconds_count{method=\"GET\",route=\"/api/v1/jobs/{id}\",status=\"404\"");
        assertThat(metrics).contains("jvm_memory_used_bytes").contains("wowlab_outbox_entries");
    }

    @Test
    void the_pages_of_the_portal_are_served_with_their_policy() {
        Http.Answer home = http.get("/");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.header("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(home.header("Content-Type")).startsWith("text/html");
        assertThat(http.get("/fleet").status()).isEqualTo(200);
        assertThat(http.get("/jobs/nosuchjob").status()).isEqualTo(404);
        String script = home.text().replaceAll("(?s).*?src=\"(/assets/[^\"]+)\".*", "$1");
        Http.Answer asset = http.get(script);
        assertThat(asset.status()).isEqualTo(200);
        assertThat(asset.header("Cache-Control")).contains("immutable");
        assertThat(http.send("GET", script, new byte[0], Map.of("If-None-Match", asset.header("ETag")))
                        .status())
                .isEqualTo(304);
        problem(http.get("/assets/x/nothing.js"), 404, "not-found");
    }
}
