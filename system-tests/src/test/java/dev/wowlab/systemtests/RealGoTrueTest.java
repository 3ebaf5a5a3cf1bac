package dev.wowlab.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.testsupport.SharedPostgres;
import dev.wowlab.testsupport.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/// A person who comes from an OAuth provider, before Supabase's own Auth server: where `GOTRUE` names its binary,
/// which is built by `go build` in a checkout of `supabase/auth`. The provider, and the gateway before it, are
/// ours.
@EnabledIfEnvironmentVariable(named = "GOTRUE", matches = ".+")
class RealGoTrueTest {
    private static final String EMAIL = "alice@example.org";
    private static final String SECRET = "the shared secret of a project of tests";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void aPersonComesFromTheProviderSubmitsAndStaysSignedIn() throws Exception {
        try (SupabaseGateway gateway = SupabaseGateway.start(EMAIL);
                LocalPlatform platform = LocalPlatform.start(
                        PlatformSettings.ofTwo().withSentinelSettings(settings(gateway)), StartListener.NONE);
                Browser browser = Browser.start()) {
            Process goTrue = start(gateway, platform.url());
            try {
                Page page = browser.newPage();
                page.navigate(platform.url() + "/sign-in");
                button(page, "Continue with GitHub");
                assertThat(page.locator(".who .name")).hasText(EMAIL);
                assertThat(page).hasURL(platform.url() + "/");
                assertThat(page.locator("#strangers")).hasCount(0);

                button(page, "Load sample");
                assertThat(page.locator("#input")).hasValue(Pattern.compile("\"raid\""));
                page.fill("#iterations", "1000");
                page.selectOption("#visibility", "PRIVATE");
                button(page, "Simulate");
                page.waitForSelector("#digest", new Page.WaitForSelectorOptions().setTimeout(120_000));
                page.reload();
                assertThat(page.locator("#digest")).isVisible();

                button(page, "Sign out");
                assertThat(page.locator("#strangers")).isVisible();
                assertThat(browser.complaints()).isEmpty();
            } finally {
                goTrue.destroy();
                goTrue.waitFor();
            }
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static Map<String, String> settings(SupabaseGateway gateway) {
        return Map.of(
                "WOWLAB_AUTH", "supabase",
                "WOWLAB_SUPABASE_URL", gateway.url(),
                "WOWLAB_SUPABASE_KEY", "publishable",
                "WOWLAB_SUPABASE_JWT_SECRET", SECRET,
                "WOWLAB_SUPABASE_PROVIDERS", "github");
    }

    private Process start(SupabaseGateway gateway, String site) throws Exception {
        TestDatabase database = SharedPostgres.newDatabase();
        prepare(database);
        int port = freePort();
        Map<String, String> environment = new HashMap<>(Map.of(
                "DATABASE_URL",
                database.jdbcUrl().replace("jdbc:postgresql://", "postgres://supabase_auth_admin:root@"),
                "GOTRUE_DB_DRIVER",
                "postgres",
                "API_EXTERNAL_URL",
                gateway.url() + "/auth/v1",
                "GOTRUE_API_HOST",
                "127.0.0.1",
                "PORT",
                Integer.toString(port),
                "GOTRUE_SITE_URL",
                site,
                "GOTRUE_JWT_SECRET",
                SECRET,
                "GOTRUE_JWT_AUD",
                "authenticated",
                "GOTRUE_JWT_DEFAULT_GROUP_NAME",
                "authenticated",
                "GOTRUE_JWT_ISSUER",
                gateway.url() + "/auth/v1"));
        environment.putAll(Map.of(
                "GOTRUE_EXTERNAL_GITHUB_ENABLED", "true",
                "GOTRUE_EXTERNAL_GITHUB_CLIENT_ID", "wowlab",
                "GOTRUE_EXTERNAL_GITHUB_SECRET", "secret",
                "GOTRUE_EXTERNAL_GITHUB_URL", gateway.url(),
                "GOTRUE_EXTERNAL_GITHUB_REDIRECT_URI", gateway.url() + "/auth/v1/callback",
                "GOTRUE_MAILER_AUTOCONFIRM", "true"));
        assertThat(run(environment, "migrate").waitFor()).as(log()).isZero();
        Process server = run(environment, "serve");
        URI address = URI.create("http://127.0.0.1:" + port);
        gateway.before(address);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> answers(address) || !server.isAlive());
        assertThat(server.isAlive()).as(log()).isTrue();
        return server;
    }

    /// As the project's own `init_postgres.sh` does.
    private static void prepare(TestDatabase database) throws Exception {
        List<String> statements = List.of(
                "create role supabase_admin login createrole createdb replication bypassrls",
                "create role supabase_auth_admin noinherit createrole login noreplication password 'root'",
                "create schema auth authorization supabase_auth_admin",
                "grant create on database " + database.name() + " to supabase_auth_admin",
                "alter role supabase_auth_admin set search_path = 'auth'");
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Process run(Map<String, String> environment, String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(System.getenv("GOTRUE"), command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("gotrue.log").toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("gotrue.log"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(URI address) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address.resolve("/health")).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
