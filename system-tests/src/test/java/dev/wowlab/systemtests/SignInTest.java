package dev.wowlab.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.wowlab.cli.Main;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.testsupport.AuthServer;
import java.net.URI;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// People at real browsers in front of a real platform where they sign in.
class SignInTest {
    private static final double PATIENCE_MS = 120_000;
    private static final String EMAIL = "alice@example.org";
    private static final String PASSWORD = "correct horse battery staple";

    private static AuthServer accounts;
    private static LocalPlatform platform;
    private static Browser browser;
    private static UUID alice;

    @BeforeAll
    static void start() {
        accounts = AuthServer.start(InstantSource.system());
        alice = accounts.register(EMAIL, PASSWORD);
        platform = LocalPlatform.start(
                PlatformSettings.ofTwo()
                        .withSentinelSettings(
                                accounts.sentinelSettings(Map.of("WOWLAB_SUPABASE_PROVIDERS", "discord,github"))),
                StartListener.NONE);
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        platform.close();
        accounts.close();
    }

    @AfterEach
    void noScriptFailedAndNothingBrokeThePolicy() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aPersonSignsInSubmitsAPrivateJobSeesItsResultAndSignsOut() throws Exception {
        Page page = browser.newPage();
        page.navigate(platform.url() + "/");
        assertThat(page.locator("#strangers")).isVisible();
        signIn(page, "wrong");
        assertThat(page.locator("#message")).hasText("Invalid login credentials");
        signIn(page, PASSWORD);
        assertThat(page.locator("#strangers")).hasCount(0);
        assertThat(page.locator(".who .name")).hasText(EMAIL);

        String job = submitSample(page);
        page.waitForSelector("#digest", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));
        assertThat(page.textContent("#digest"))
                .isEqualTo(Fights.digestHere(5, 3_000).value());
        try (PlatformClient client =
                new PlatformClient(URI.create(platform.url()), Optional.of(accounts.tokenOf(alice)))) {
            JobView view = client.job(new JobId(job));
            assertThat(view.owner()).isEqualTo(alice.toString());
        }
        Download file = page.waitForDownload(
                () -> page.locator("a[download]", new Page.LocatorOptions().setHasText("Download JSON"))
                        .click());
        assertThat(Files.readString(file.path())).contains(page.textContent("#digest"));
        Download signatures =
                page.waitForDownload(() -> page.locator("#vouched a").click());
        assertThat(Files.readString(signatures.path())).contains("\"signatures\"");
        page.evaluate("document.querySelector('#vouched a').setAttribute('href', '/api/v1/jobs/none/signatures')");
        page.locator("#vouched a").click();
        assertThat(page.locator("#vouched [role=alert]")).containsText("refused");
        page.reload();
        assertThat(page.locator("#digest")).isVisible();
        page.navigate(platform.url() + "/jobs/" + job + "/fights/7");
        assertThat(page.locator("#length")).containsText("in ");
        assertThat(page.locator("#picks")).isVisible();

        button(page, "Sign out").click();
        assertThat(page.locator("#strangers")).isVisible();
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void aPersonSignsInWithAnAccountElsewhere() throws Exception {
        accounts.comeFrom("discord", EMAIL);
        Page page = browser.newPage();
        page.navigate(platform.url() + "/sign-in");
        button(page, "Continue with Discord").click();
        assertThat(page.locator(".who .name")).hasText(EMAIL);
        assertThat(page).hasURL(platform.url() + "/");

        page.navigate(platform.url() + "/fleet");
        assertThat(page.locator(".who .name")).hasText(EMAIL);
        assertThat(page.evaluate("sessionStorage.length"))
                .as("no verifier is left")
                .isEqualTo(1);
    }

    @Test
    void whoRefusesThereOrBringsAStrangersCodeIsToldSo() throws Exception {
        Page page = browser.newPage();
        page.navigate(platform.url() + "/sign-in");
        button(page, "Continue with GitHub").click();
        assertThat(page.locator("#message")).hasText("The person refused");
        assertThat(page).hasURL(platform.url() + "/sign-in");

        page.navigate(platform.url() + "/sign-in?code=of-somebody-else");
        assertThat(page.locator("#message")).containsText("not begun in this tab");
        assertThat(page).hasURL(platform.url() + "/sign-in");
        assertThat(page.evaluate("sessionStorage.getItem('wowlab.session')")).isNull();
    }

    @Test
    void aTokenThatIsAboutToExpireIsRenewedWithoutAWord() {
        accounts.validFor(30);
        try {
            Page page = browser.newPage();
            page.navigate(platform.url() + "/sign-in");
            fill(page, PASSWORD);
            assertThat(page.locator(".who .name")).hasText(EMAIL);
            String before = access(page);
            page.navigate(platform.url() + "/fleet");
            assertThat(page.locator("#fleet")).isVisible();
            assertThat(page.locator(".who .name")).hasText(EMAIL);
            assertThat(access(page)).isNotEqualTo(before);
        } finally {
            accounts.validFor(3_600);
        }
    }

    @Test
    void whoCannotRenewForTheMomentStaysSignedIn() {
        accounts.validFor(30);
        try {
            Page page = browser.newPage();
            page.navigate(platform.url() + "/sign-in");
            fill(page, PASSWORD);
            assertThat(page.locator(".who .name")).hasText(EMAIL);
            accounts.overloaded(true);
            page.navigate(platform.url() + "/fleet");
            page.waitForResponse(
                    answer -> answer.url().contains("grant_type=refresh_token") && answer.status() == 429,
                    page::reload);
            assertThat(page.locator(".who .name")).hasText(EMAIL);
            accounts.overloaded(false);
            String before = access(page);
            page.waitForResponse(
                    answer -> answer.url().contains("grant_type=refresh_token") && answer.status() == 200,
                    page::reload);
            assertThat(page.locator(".who .name")).hasText(EMAIL);
            page.waitForCondition(() -> !access(page).equals(before));
        } finally {
            accounts.overloaded(false);
            accounts.validFor(3_600);
        }
    }

    @Test
    void aPersonMakesATokenForTheCommandLineAndRevokesIt() throws Exception {
        Page page = browser.newPage();
        page.navigate(platform.url() + "/sign-in");
        fill(page, PASSWORD);
        page.locator(".who .name").click();
        page.fill("#token-name", "my laptop");
        button(page, "Make a token").click();
        String secret = page.textContent("#secret");
        assertThat(page.locator("#token-rows")).containsText("my laptop");

        String job;
        try (PlatformClient client = new PlatformClient(URI.create(platform.url()), Optional.of(secret))) {
            JobView submitted = client.submit(Fights.submit(6, 1_000, 100), Fights.newKey());
            assertThat(submitted.owner()).isEqualTo(alice.toString());
            job = submitted.id().value();
        }
        assertThat(Main.run("pause", job, "--url", platform.url()))
                .as("without a token")
                .isEqualTo(3);
        assertThat(Main.run("watch", job, "--url", platform.url(), "--token", secret))
                .isZero();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke my laptop"))
                .click();
        assertThat(page.locator("#token-rows")).containsText("revoked");
        assertThat(Main.run("watch", job, "--url", platform.url(), "--token", secret))
                .isEqualTo(3);
    }

    private static String access(Page page) {
        return (String) page.evaluate("JSON.parse(sessionStorage.getItem('wowlab.session')).access");
    }

    private static void signIn(Page page, String password) {
        if (!page.url().endsWith("/sign-in")) {
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                    .first()
                    .click();
        }
        fill(page, password);
    }

    private static void fill(Page page, String password) {
        page.fill("#email", EMAIL);
        page.fill("#password", password);
        page.locator("#enter").click();
    }

    private static String submitSample(Page page) {
        button(page, "Load preset").click();
        assertThat(page.locator("#input")).hasValue(Pattern.compile("\"raid\""));
        assertThat(page.locator("#sheet-summary")).containsText("Mage");
        page.fill("#iterations", "3000");
        page.fill("#seed", "5");
        page.selectOption("#visibility", "PRIVATE");
        button(page, "Simulate").click();
        page.waitForURL(url -> url.contains("/jobs/"));
        String path = URI.create(page.url()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
