package dev.wowlab.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.wowlab.protocol.job.JobView;
import org.junit.jupiter.api.Test;

/// People who look at pages that go on: what is done in one window is seen in another, and nothing is taken away from
/// under their hands.
class LivePagesTest extends PageTest {
    @Test
    void aLinkIsCopiedUnderANameThatIsNotSecureEither() throws Exception {
        JobView job = client.submit(Fights.submit(91, 100, 100), Fights.newKey());
        Fights.awaitDigest(client, job);
        String link = platform.url().replace("127.0.0.1", Browser.ELSEWHERE) + "/jobs/" + job.id();
        Page page = browser.newPage();
        page.navigate(link + "?same=x");
        assertThat(page.evaluate("window.isSecureContext")).isEqualTo(false);
        page.click("#copy-link");
        assertThat(page.locator("#message")).hasText("The link is in your clipboard.");
        page.focus("#versus-with");
        page.keyboard().press("Control+v");
        assertThat(page.locator("#versus-with")).hasValue(link);

        page.evaluate("document.execCommand = () => false");
        page.click("#copy-link");
        assertThat(page.locator("#message")).containsText("This is the link");
        assertThat(page.locator("#message input")).hasValue(link);
    }

    @Test
    void aPriorityIsShownInEveryWindowThatShowsTheJob() throws Exception {
        JobView job = Fights.running(client, 92, 4_000_000, 1_000);
        Page one = browser.newPage();
        Page other = browser.newPage();
        for (Page page : new Page[] {one, other}) {
            page.navigate(platform.url() + "/jobs/" + job.id());
            assertThat(page.locator("#connection")).hasText("live");
        }
        one.selectOption("#priority", "HIGH");
        assertThat(other.locator("#priority")).hasValue("HIGH");
        one.selectOption("#priority", "LOW");
        assertThat(other.locator("#priority")).hasValue("LOW");
        one.click("#cancel");
        assertThat(other.locator("#state")).hasText("cancelled");
    }

    @Test
    void theFleetStaysWhereItWasScrolledToAndSaysWhenItIsOld() {
        Page page = browser.newPage();
        page.setViewportSize(390, 844);
        page.navigate(platform.url() + "/fleet");
        page.waitForSelector("#fleet .scroll table");
        page.evaluate("document.querySelector('#fleet .scroll').scrollLeft = 300");
        page.focus("#fleet .scroll");
        page.evaluate("document.getElementById('fleet').dataset.before = 'the renewal'");
        page.waitForSelector("#fleet:not([data-before])");
        assertThat(page.evaluate("document.querySelector('#fleet .scroll').scrollLeft"))
                .isEqualTo(300);
        assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')"))
                .isEqualTo("Nodes");

        page.route("**/fleet", route -> route.abort());
        assertThat(page.locator("#message")).containsText("cannot be reached");
        page.unroute("**/fleet");
        assertThat(page.locator("#message")).isHidden();
    }
}
