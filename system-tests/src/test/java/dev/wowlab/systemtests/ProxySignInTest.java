package dev.wowlab.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.wowlab.cli.Main;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.ServiceProcess;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Visibility;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// People at real browsers, of whom a reverse proxy says who they are: here the browser adds the proxy's header itself.
class ProxySignInTest {
    private static LocalPlatform platform;
    private static Browser browser;

    @BeforeAll
    static void start() {
        platform = LocalPlatform.start(
                PlatformSettings.ofTwo()
                        .withSentinelSettings(Map.of(
                                "WOWLAB_AUTH", "proxy",
                                "WOWLAB_TRUSTED_PROXIES", "127.0.0.0/8",
                                "WOWLAB_PROXY_SIGN_IN", "/oauth2/start",
                                "WOWLAB_PROXY_SIGN_OUT", "/oauth2/sign_out")),
                StartListener.NONE);
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        platform.close();
    }

    @AfterEach
    void noScriptFailedAndNothingBrokeThePolicy() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static Page as(String name) {
        Page page = browser.newPage();
        page.setExtraHTTPHeaders(Map.of("Remote-User", name));
        return page;
    }

    @Test
    void aPersonMakesATokenAndSeesWhatIsSubmittedWithItAndNobodyElseDoes() throws Exception {
        Page alice = as("alice@example.org");
        alice.navigate(platform.url() + "/");
        assertThat(alice.locator(".who .name")).hasText("alice@example.org");
        assertThat(alice.locator("#sign-out")).hasAttribute("href", "/oauth2/sign_out");
        alice.locator(".who .name").click();
        assertThat(alice.locator("#strangers")).isHidden();
        alice.fill("#token-name", "my laptop");
        alice.locator("#make-token").click();
        String secret = alice.textContent("#secret");

        String job;
        try (PlatformClient client = new PlatformClient(URI.create(platform.url()), Optional.of(secret))) {
            JobView submitted = client.submit(Fights.submit(6, 1_000, 100), Fights.newKey());
            job = submitted.id().value();
            assertThat(submitted.visibility()).isNotEqualTo(Visibility.PUBLIC);
        }
        assertThat(Main.run("watch", job, "--url", platform.url(), "--token", secret))
                .isZero();
        alice.navigate(platform.url() + "/");
        assertThat(alice.locator("a[href='/jobs/" + job + "']").first()).isVisible();
        alice.navigate(platform.url() + "/jobs/" + job);
        assertThat(alice.locator("#digest")).hasText(Fights.digestHere(6, 1_000).value());

        // a bookmark with a name and a password in it
        alice.navigate(platform.url().replace("//", "//alice:secret@") + "/fleet");
        assertThat(alice.locator(".who .name")).hasText("alice@example.org");

        Page bob = as("bob");
        bob.navigate(platform.url() + "/");
        assertThat(bob.locator(".who .name")).hasText("bob");
        assertThat(bob.locator("a[href='/jobs/" + job + "']")).hasCount(0);
        assertThat(Main.run("pause", job, "--url", platform.url()))
                .as("without a token")
                .isEqualTo(3);
    }

    @Test
    void aPersonClaimsANodeByTheCodeThatItShowsAndRevokesIt() throws Exception {
        // it is ready only once it was claimed
        CompletableFuture<ServiceProcess> starting = CompletableFuture.supplyAsync(
                () -> platform.startNode(Map.of("WOWLAB_JOIN_TOKEN", "", "WOWLAB_NODE_NAME", "cellar")));
        Pattern shown = Pattern.compile("enter the code (\\S+) ");
        Path log = platform.folder().resolve("node-3.log");
        Matcher code = Awaitility.await()
                .ignoreExceptionsInstanceOf(NoSuchFileException.class)
                .until(() -> shown.matcher(Files.readString(log)), Matcher::find);
        Page carol = as("carol");
        carol.navigate(platform.url() + "/fleet");
        Locator row = carol.locator("tr", new Page.LocatorOptions().setHasText("cellar"));
        row.locator("input").fill("WRNG-CODE");
        row.locator("button").click();
        assertThat(carol.locator("#message")).containsText("is not the one that the node shows");
        row.locator("input").fill(code.group(1).toLowerCase(Locale.ROOT));
        row.locator("button").click();
        assertThat(carol.locator("#message")).hasText("cellar is yours, and works.");
        assertThat(row).containsText("yours");
        assertThat(row.locator(".state")).hasText("healthy");

        Page bob = as("bob");
        bob.navigate(platform.url() + "/fleet");
        assertThat(bob.locator("tr", new Page.LocatorOptions().setHasText("cellar"))
                        .locator("button"))
                .hasCount(0);

        ServiceProcess node = starting.join();
        carol.onDialog(Dialog::accept);
        row.getByText("Revoke").click();
        assertThat(carol.locator("#message")).hasText("cellar is revoked.");
        assertThat(row.locator(".state")).hasText("revoked");
        Awaitility.await().until(() -> !node.process().isAlive());
    }

    @Test
    void whomTheProxyDoesNotNameIsOfferedItsWayIn() {
        Page page = browser.newPage();
        page.navigate(platform.url() + "/");
        assertThat(page.locator("#strangers")).isVisible();
        assertThat(page.locator("#account")).hasText("Sign in");
        assertThat(page.locator("#account")).hasAttribute("href", "/oauth2/start");
        page.navigate(platform.url() + "/sign-in");
        assertThat(page.locator("#strangers")).containsText("Nobody has signed in");
        assertThat(page.locator("#account-page")).isHidden();
    }
}
