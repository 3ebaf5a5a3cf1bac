package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.job.JobPage;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.user.IssuedToken;
import dev.wowlab.protocol.user.UserView;
import dev.wowlab.sentinel.user.ProxiedUser;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who may do what on a platform behind a reverse proxy that knows its users. The tests speak as that proxy.
final class ProxySignInTest {
    private static final Map<String, String> SETTINGS = Map.of(
            "WOWLAB_AUTH", "proxy",
            "WOWLAB_PROXY_HEADER", "X-Forwarded-User",
            "WOWLAB_PROXY_SIGN_OUT", "/oauth2/sign_out",
            "WOWLAB_OPERATORS", "olga@example.org",
            "WOWLAB_HEARTBEAT_SECONDS", "60",
            "WOWLAB_LEASE_SECONDS", "120");

    private static Platform platform;
    private static Http http;

    @BeforeAll
    static void start() {
        platform = believing("127.0.0.0/8");
        http = platform.http();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static Platform believing(String proxies) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("WOWLAB_TRUSTED_PROXIES", proxies);
        return new Platform(1, settings);
    }

    private static Map<String, String> as(String name) {
        return Map.of("X-Forwarded-User", name);
    }

    private static Http.Answer get(String path, Map<String, String> headers) {
        return http.send("GET", path, new byte[0], headers);
    }

    private static JobView submit(String name) {
        Http.Answer answer = http.post("/api/v1/jobs", """
                {"engine": "coin", "input": {"coins": 3}, "iterations": 40, "visibility": "PRIVATE"}
                """, as(name));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.as(JobView.class);
    }

    @Test
    void each_name_is_a_user_of_its_own_and_is_told_to_nobody_else() {
        JobView hers = submit("alice@example.org");
        JobView his = submit("bob");
        assertThat(hers.owner())
                .isEqualTo(ProxiedUser.idOf("alice@example.org"))
                .doesNotContain("alice");
        assertThat(get("/api/v1/jobs", as("alice@example.org"))
                        .as(JobPage.class)
                        .jobs())
                .extracting(JobView::id)
                .containsExactly(hers.id());
        assertThat(get("/api/v1/jobs/" + hers.id(), as("bob")).status()).isEqualTo(404);
        assertThat(http.post("/api/v1/jobs/" + hers.id() + "/cancel", "", as("bob"))
                        .status())
                .isEqualTo(404);
        assertThat(http.post("/api/v1/jobs/" + his.id() + "/cancel", "", as("bob"))
                        .status())
                .isEqualTo(200);
        assertThat(get("/", as("bob")).text())
                .contains("/jobs/" + his.id(), "data-proxied=\"true\"", "data-sign-out=\"/oauth2/sign_out\"")
                .doesNotContain("/jobs/" + hers.id(), "id=\"strangers\"");
    }

    @Test
    void names_that_differ_in_anything_are_of_different_users() {
        assertThat(List.of("bob", "Bob", "bob ", "b ob"))
                .extracting(ProxiedUser::idOf)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }

    @Test
    void whom_the_proxy_does_not_name_has_not_signed_in() {
        for (Map<String, String> headers : List.of(Map.<String, String>of(), as(" "), as("{http.auth.user.id}"))) {
            assertThat(http.post("/api/v1/jobs", Submit.body(10, 10, 1), headers)
                            .status())
                    .isEqualTo(401);
            assertThat(get("/api/v1/user", headers).status()).isEqualTo(401);
            assertThat(get("/", headers).text()).contains("id=\"strangers\"");
        }
    }

    @Test
    void what_the_browser_showed_to_the_proxy_is_none_of_our_business() {
        Map<String, String> headers = new HashMap<>(as("bob"));
        for (String shown : List.of("Basic Ym9iOnNlY3JldA==", "Bearer eyJhbGciOiJub25lIn0.e30.")) {
            headers.put("Authorization", shown);
            assertThat(get("/api/v1/user", headers).as(UserView.class).name()).contains("bob");
        }
    }

    @Test
    void nobody_but_a_trusted_proxy_is_believed() {
        try (Platform direct = believing("10.0.0.0/8")) {
            Http.Answer answer =
                    direct.http().send("GET", "/api/v1/jobs", new byte[0], Map.of("X-Forwarded-User", "bob"));
            assertThat(answer.status()).isEqualTo(401);
        }
    }

    @Test
    void a_name_that_came_twice_or_is_none_is_refused() throws IOException {
        assertThat(raw("X-Forwarded-User: bob\r\nX-Forwarded-User: olga@example.org\r\n"))
                .startsWith("HTTP/1.1 401");
        assertThat(raw("X-Forwarded-User: b\u00f6b\r\n")).startsWith("HTTP/1.1 401");
        assertThat(raw("X-Forwarded-User: " + "b".repeat(201) + "\r\n")).startsWith("HTTP/1.1 401");
        assertThat(raw("X-Forwarded-User: bob\r\n")).startsWith("HTTP/1.1 200");
        assertThat(raw("X-Forwarded-User: bob\r\nAuthorization: Basic x\r\nAuthorization: Bearer wlt_x\r\n"))
                .as("a proxy may have asked for no password for the sake of the second")
                .startsWith("HTTP/1.1 400");
    }

    private static String raw(String headers) throws IOException {
        try (Socket socket = new Socket(platform.url().getHost(), platform.url().getPort())) {
            String request =
                    "GET /api/v1/jobs HTTP/1.1\r\nHost: wow.example\r\nConnection: close\r\n" + headers + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_token_for_scripts_stands_for_whoever_made_it_also_where_the_proxy_names_another() {
        IssuedToken issued = http.post("/api/v1/tokens", "{\"name\": \"guild bot\"}", as("alice"))
                .as(IssuedToken.class);
        Map<String, String> script = new HashMap<>(Map.of("Authorization", "Bearer " + issued.secret()));
        String alice = ProxiedUser.idOf("alice");
        assertThat(get("/api/v1/user", script).as(UserView.class).id()).isEqualTo(alice);
        script.putAll(as("bob"));
        UserView user = get("/api/v1/user", script).as(UserView.class);
        assertThat(user.id()).isEqualTo(alice);
        assertThat(user.name()).isEmpty();
        assertThat(http.post("/api/v1/tokens", "{\"name\": \"more\"}", script).status())
                .isEqualTo(401);
        script.put("Authorization", "Bearer " + issued.secret() + "x");
        assertThat(get("/api/v1/user", script).status()).isEqualTo(401);
    }

    @Test
    void operators_are_told_by_their_names() {
        assertThat(get("/api/v1/user", as("olga@example.org"))
                        .as(UserView.class)
                        .operator())
                .isTrue();
        assertThat(get("/api/v1/user", as("Olga@example.org"))
                        .as(UserView.class)
                        .operator())
                .isFalse();
        TestNode node = TestNode.joined(platform);
        String path = "/api/v1/nodes/" + node.id + "/revoke";
        assertThat(http.post(path, "", as("bob")).status()).isEqualTo(404);
        assertThat(http.post(path, "", as("olga@example.org")).status()).isEqualTo(200);
    }

    @Test
    void the_account_has_tokens_and_no_password() {
        assertThat(get("/sign-in", as("bob")).text())
                .contains("id=\"new-token\"", "js/account.js")
                .doesNotContain("type=\"password\"");
    }
}
