package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.job.JobPage;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.RealtimeAccess;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.node.Registered;
import dev.wowlab.protocol.user.ApiToken;
import dev.wowlab.protocol.user.IssuedToken;
import dev.wowlab.testsupport.AuthServer;
import dev.wowlab.testsupport.SharedRedis;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who may do what on a platform where people sign in.
final class SignInTest {
    private static final UUID OPERATOR = UUID.randomUUID();

    private static AuthServer accounts;
    private static Platform platform;
    private static Http http;
    private static UUID alice;
    private static UUID bob;

    @BeforeAll
    static void start() {
        accounts = AuthServer.start(InstantSource.system());
        alice = accounts.register("alice@example.org", "secret of alice");
        bob = accounts.register("bob@example.org", "secret of bob");
        platform = new Platform(
                1,
                accounts.sentinelSettings(Map.of(
                        "WOWLAB_OPERATORS",
                        OPERATOR.toString(),
                        "WOWLAB_HEARTBEAT_SECONDS",
                        "60",
                        "WOWLAB_LEASE_SECONDS",
                        "120")));
        http = platform.http();
    }

    @AfterAll
    static void stop() {
        platform.close();
        accounts.close();
    }

    private static Map<String, String> as(UUID user) {
        return bearer(accounts.tokenOf(user));
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static Http.Answer get(String path, Map<String, String> headers) {
        return http.send("GET", path, new byte[0], headers);
    }

    private static Http.Answer post(String path, String body, Map<String, String> headers) {
        return http.send("POST", path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static JobView submit(UUID owner, Visibility visibility) {
        String body = """
                {"engine": "coin", "input": {"coins": 3}, "iterations": 40, "chunkSize": 10, "visibility": "%s"}
                """.formatted(visibility);
        Http.Answer answer = post("/api/v1/jobs", body, as(owner));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.as(JobView.class);
    }

    private static void refused(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.problem().type()).isEqualTo("/problems/not-signed-in");
        assertThat(answer.problem().detail()).isEqualTo("A valid access token is needed.");
    }

    @Test
    void a_job_is_its_submitters_by_the_id_that_the_database_knows() {
        JobView job = submit(alice, Visibility.PRIVATE);
        assertThat(job.owner()).isEqualTo(alice.toString());
    }

    @Test
    void strangers_cannot_submit_list_or_claim() {
        refused(post("/api/v1/jobs", Submit.body(10, 10, 1), Map.of()));
        refused(get("/api/v1/jobs", Map.of()));
        refused(post("/api/v1/nodes/" + "0".repeat(64) + "/claim", "{\"code\": \"x\"}", Map.of()));
        JobView job = submit(alice, Visibility.PUBLIC);
        for (String wish : List.of("cancel", "pause", "resume", "priority")) {
            refused(post("/api/v1/jobs/" + job.id() + "/" + wish, "", Map.of()));
        }
    }

    @Test
    void every_bad_token_is_refused_in_the_same_words_even_where_none_is_needed() {
        JobView job = submit(alice, Visibility.PUBLIC);
        String good = accounts.tokenOf(alice);
        Map<String, Object> expired = new HashMap<>(accounts.claims(alice.toString()));
        expired.put("exp", 1_000_000_000L);
        Map<String, Object> foreign = new HashMap<>(accounts.claims(alice.toString()));
        foreign.put("iss", "https://elsewhere.example/auth/v1");
        List<Map<String, String>> bad = List.of(
                bearer(AuthServer.es256("first").sign(accounts.claims(alice.toString()))),
                bearer(good.substring(0, good.length() - 12) + "AAAAAAAAAAAA"),
                bearer(AuthServer.es256("unknown").sign(expired)),
                bearer(AuthServer.es256("unknown").sign(foreign)),
                bearer("nonsense"),
                Map.of("Authorization", "Bearer"),
                Map.of("Authorization", "Basic YWxpY2U6c2VjcmV0"));
        List<byte[]> answers = new ArrayList<>();
        for (Map<String, String> headers : bad) {
            for (String path : List.of("/api/v1/jobs/" + job.id(), "/api/v1/jobs", "/", "/jobs/" + job.id())) {
                Http.Answer answer = get(path, headers);
                refused(answer);
                answers.add(answer.body());
            }
        }
        assertThat(answers.stream()
                        .map(body -> new String(body, StandardCharsets.UTF_8))
                        .distinct())
                .hasSize(1);
        assertThat(get("/api/v1/jobs/" + job.id(), Map.of()).status()).isEqualTo(200);
    }

    @Test
    void a_private_job_is_seen_by_its_owner_alone_and_an_unlisted_or_public_one_by_whoever_knows_it() {
        JobView hidden = submit(alice, Visibility.PRIVATE);
        JobView linked = submit(alice, Visibility.UNLISTED);
        JobView open = submit(alice, Visibility.PUBLIC);
        for (String part : List.of("", "/input", "/realtime")) {
            assertThat(get("/api/v1/jobs/" + hidden.id() + part, as(alice)).status())
                    .isEqualTo(200);
            assertThat(get("/api/v1/jobs/" + hidden.id() + part, as(bob)).status())
                    .isEqualTo(404);
            assertThat(get("/api/v1/jobs/" + hidden.id() + part, Map.of()).status())
                    .isEqualTo(404);
            for (JobView job : List.of(linked, open)) {
                assertThat(get("/api/v1/jobs/" + job.id() + part, as(bob)).status())
                        .isEqualTo(200);
                assertThat(get("/api/v1/jobs/" + job.id() + part, Map.of()).status())
                        .isEqualTo(200);
            }
        }
        for (String part : List.of("/result", "/evidence")) {
            assertThat(get("/api/v1/jobs/" + hidden.id() + part, Map.of()).status())
                    .isEqualTo(404);
            assertThat(get("/api/v1/jobs/" + hidden.id() + part, as(bob)).status())
                    .isEqualTo(404);
            assertThat(get("/api/v1/jobs/" + hidden.id() + part, as(alice)).status())
                    .as("not finished")
                    .isEqualTo(409);
        }
    }

    @Test
    void a_report_for_tools_is_seen_as_its_job_is() {
        JobView hidden = submit(alice, Visibility.PRIVATE);
        JobView linked = submit(alice, Visibility.UNLISTED);
        for (String path :
                List.of("/reports/%s/data.json", "/reports/%s/data.csv", "/jobs/%s/data.json", "/reports/%s")) {
            assertThat(get(path.formatted(hidden.id()), as(bob)).status()).isEqualTo(404);
            assertThat(get(path.formatted(hidden.id()), Map.of()).status()).isEqualTo(404);
            assertThat(get(path.formatted(hidden.id()), as(alice)).status())
                    .as("not finished")
                    .isEqualTo(409);
            assertThat(get(path.formatted(linked.id()), Map.of()).status()).isEqualTo(409);
        }
    }

    @Test
    void how_a_webhook_went_is_told_to_its_owner_alone() {
        JobView job = post("/api/v1/jobs", """
                        {"engine": "coin", "input": {"coins": 3}, "iterations": 40, "visibility": "PUBLIC",
                         "webhook": {"url": "https://hooks.example.org/secret"}}
                        """, as(alice)).as(JobView.class);
        String path = "/api/v1/jobs/" + job.id() + "/webhook";
        assertThat(get(path, as(alice)).text()).contains("https://hooks.example.org\"", "WAITING");
        assertThat(get(path, as(bob)).status()).isEqualTo(404);
        refused(get(path, Map.of()));
        assertThat(get("/jobs/" + job.id(), as(alice)).text()).contains("Webhook to https://hooks.example.org:");
        assertThat(get("/jobs/" + job.id(), as(bob)).text()).doesNotContain("Webhook to");
    }

    @Test
    void only_the_owner_steers_a_job_whoever_may_see_it() {
        JobView job = submit(alice, Visibility.PUBLIC);
        String priority = "{\"priority\": \"HIGH\"}";
        for (String wish : List.of("pause", "resume", "cancel", "priority")) {
            assertThat(post("/api/v1/jobs/" + job.id() + "/" + wish, priority, as(bob))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(get("/jobs/" + job.id(), as(bob)).text()).doesNotContain("id=\"pause\"");
        assertThat(get("/jobs/" + job.id(), Map.of()).text()).doesNotContain("id=\"pause\"");
        assertThat(get("/jobs/" + job.id(), as(alice)).text()).contains("id=\"pause\"");
        assertThat(post("/api/v1/jobs/" + job.id() + "/pause", "", as(alice))
                        .as(JobView.class)
                        .state())
                .isEqualTo(JobState.PAUSED);
    }

    @Test
    void everyone_lists_their_own_jobs_on_the_page_and_in_the_api() {
        JobView mine = submit(bob, Visibility.PUBLIC);
        JobView others = submit(alice, Visibility.PUBLIC);
        assertThat(get("/api/v1/jobs?limit=200", as(bob)).as(JobPage.class).jobs())
                .extracting(JobView::id)
                .contains(mine.id())
                .doesNotContain(others.id());
        assertThat(get("/", as(bob)).text())
                .contains("/jobs/" + mine.id())
                .doesNotContain("/jobs/" + others.id().value(), "id=\"strangers\"");
        assertThat(get("/", Map.of()).text()).contains("id=\"strangers\"").doesNotContain("/jobs/" + mine.id());
        assertThat(get("/sign-in", Map.of()).text()).contains("type=\"password\"");
    }

    @Test
    void the_same_key_of_two_people_is_two_jobs() {
        Map<String, String> first = new HashMap<>(as(alice));
        first.put("Idempotency-Key", "the same");
        Map<String, String> second = new HashMap<>(as(bob));
        second.put("Idempotency-Key", "the same");
        JobView one = post("/api/v1/jobs", Submit.body(10, 10, 1), first).as(JobView.class);
        JobView two = post("/api/v1/jobs", Submit.body(10, 10, 2), second).as(JobView.class);
        assertThat(two.id()).isNotEqualTo(one.id());
    }

    @Test
    void realtime_tokens_are_those_of_the_reader_and_strangers_get_some_for_what_they_may_see() {
        JobView job = submit(alice, Visibility.UNLISTED);
        for (Map<String, String> reader :
                Stream.of(as(alice), Map.<String, String>of()).toList()) {
            RealtimeAccess access =
                    get("/api/v1/jobs/" + job.id() + "/realtime", reader).as(RealtimeAccess.class);
            assertThat(access.token()).isNotEmpty();
        }
    }

    @Test
    void a_claimed_node_is_revoked_by_its_owner_or_an_operator_and_by_nobody_else() {
        TestNode node = claimed(alice);
        String path = "/api/v1/nodes/" + node.id + "/revoke";
        refused(post(path, "", Map.of()));
        assertThat(post(path, "", as(bob)).status()).isEqualTo(404);
        assertThat(node.beat(List.of()).status()).isEqualTo(200);
        assertThat(post(path, "", as(alice)).status()).isEqualTo(200);
        assertThat(node.beat(List.of()).status()).isEqualTo(403);

        TestNode nobodys = TestNode.joined(platform);
        String other = "/api/v1/nodes/" + nobodys.id + "/revoke";
        assertThat(post(other, "", as(alice)).status()).isEqualTo(404);
        assertThat(post(other, "", as(OPERATOR)).status()).isEqualTo(200);
    }

    private static TestNode claimed(UUID owner) {
        TestNode node = new TestNode(List.of(platform.url()));
        Registered registered = node.register(Optional.empty()).as(Registered.class);
        String body = "{\"code\": \"" + registered.claimCode().orElseThrow() + "\"}";
        assertThat(post("/api/v1/nodes/" + node.id + "/claim", body, as(owner)).status())
                .isEqualTo(200);
        return node;
    }

    @Test
    void owners_stay_owners_when_redis_came_back_empty() {
        JobView job = submit(alice, Visibility.PRIVATE);
        post("/api/v1/jobs/" + job.id() + "/pause", "", as(alice));
        try (DurableStore store = platform.store()) {
            await().until(() -> store.findJob(job.id()).isPresent());
        }
        SharedRedis.get().flush();
        await().atMost(Duration.ofSeconds(15))
                .until(() -> get("/api/v1/jobs/" + job.id(), as(alice)).status() == 200);
        assertThat(get("/api/v1/jobs/" + job.id(), as(bob)).status()).isEqualTo(404);
    }

    private static IssuedToken issue(UUID owner, String name) {
        Http.Answer answer = post("/api/v1/tokens", "{\"name\": \"" + name + "\"}", as(owner));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.as(IssuedToken.class);
    }

    @Test
    void a_token_for_scripts_stands_for_its_owner_until_it_is_revoked() {
        IssuedToken issued = issue(alice, "guild bot");
        JobView hidden = submit(alice, Visibility.PRIVATE);
        Map<String, String> script = bearer(issued.secret());
        Http.Answer submitted = post("/api/v1/jobs", Submit.body(10, 10, 1), script);
        assertThat(submitted.as(JobView.class).owner()).isEqualTo(alice.toString());
        assertThat(get("/api/v1/jobs/" + hidden.id(), script).status()).isEqualTo(200);
        assertThat(get("/api/v1/tokens", as(alice)).text())
                .contains("guild bot", issued.token().id())
                .doesNotContain(issued.secret());

        String path = "/api/v1/tokens/" + issued.token().id() + "/revoke";
        assertThat(post(path, "", as(bob)).status()).isEqualTo(404);
        assertThat(get("/api/v1/jobs", script).status()).isEqualTo(200);
        ApiToken revoked = post(path, "", as(alice)).as(ApiToken.class);
        assertThat(revoked.revokedAt()).isPresent();
        refused(get("/api/v1/jobs", script));
        assertThat(post(path, "", as(alice)).as(ApiToken.class)).isEqualTo(revoked);
        SharedRedis.get().flush();
        refused(get("/api/v1/jobs", script));
    }

    @Test
    void a_token_for_scripts_has_a_name_of_one_line_and_an_id_that_can_be_asked_for() {
        for (String name : List.of("\\u0000", "two\\nlines", "\\ud83d")) {
            assertThat(post("/api/v1/tokens", "{\"name\": \"" + name + "\"}", as(alice))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(http.apart()
                        .post("/api/v1/tokens/0123456789abcde%00/revoke", "", as(alice))
                        .status())
                .isIn(400, 404);
        assertThat(post("/api/v1/tokens/0123456789abcdeg/revoke", "", as(alice)).status())
                .isEqualTo(404);
    }

    @Test
    void a_token_for_scripts_outlives_a_redis_that_came_back_empty() {
        IssuedToken issued = issue(bob, "kept");
        SharedRedis.get().flush();
        assertThat(get("/api/v1/jobs", bearer(issued.secret())).status()).isEqualTo(200);
    }

    @Test
    void a_token_for_scripts_makes_no_other_and_what_is_none_is_refused() {
        IssuedToken issued = issue(alice, "thief");
        refused(post("/api/v1/tokens", "{\"name\": \"more\"}", bearer(issued.secret())));
        refused(get("/api/v1/tokens", bearer(issued.secret())));
        refused(post("/api/v1/tokens/" + issued.token().id() + "/revoke", "", bearer(issued.secret())));
        refused(get("/api/v1/jobs", bearer(issued.secret() + "x")));
        refused(get("/api/v1/jobs", bearer("wlt_")));
        refused(post("/api/v1/tokens", "{\"name\": \"x\"}", Map.of()));
        assertThat(post("/api/v1/tokens", "{\"name\": \" \"}", as(alice)).status())
                .isEqualTo(422);
    }

    @Test
    void nobody_has_more_than_fifty_tokens() {
        UUID carol = accounts.register("carol@example.org", "secret of carol");
        IssuedToken first = issue(carol, "0");
        for (int i = 1; i < 50; i++) {
            issue(carol, "more " + i);
        }
        assertThat(post("/api/v1/tokens", "{\"name\": \"too many\"}", as(carol)).status())
                .isEqualTo(409);
        post("/api/v1/tokens/" + first.token().id() + "/revoke", "", as(carol));
        issue(carol, "in its place");
    }

    @Test
    void the_database_gives_a_token_what_the_api_gives_it() throws SQLException {
        JobView hidden = submit(alice, Visibility.PRIVATE);
        try (DurableStore store = platform.store()) {
            await().until(() -> store.findJob(hidden.id()).isPresent());
        }
        assertThat(rowsSeenBy(accounts.tokenOf(alice), hidden)).isEqualTo(1);
        assertThat(rowsSeenBy(accounts.tokenOf(bob), hidden)).isZero();
    }

    /// As Supabase's own API reads: by the role and with the claims of the token.
    private static int rowsSeenBy(String token, JobView job) throws SQLException {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("[.]", -1)[1]), StandardCharsets.UTF_8);
        try (Connection connection = platform.connect();
                PreparedStatement as = connection.prepareStatement(
                        "select set_config('role', 'authenticated', false), set_config('request.jwt.claims', ?, false)");
                PreparedStatement read = connection.prepareStatement("select count(*) from jobs where id = ?")) {
            as.setString(1, claims);
            as.execute();
            read.setString(1, job.id().value());
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void a_refusal_is_counted_by_its_cause() {
        get("/", bearer("nonsense"));
        assertThat(http.get("/metrics").text()).contains("wowlab_refused_tokens_total{cause=\"malformed\"}");
    }
}
