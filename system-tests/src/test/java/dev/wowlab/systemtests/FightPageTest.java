package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.specs.imports.Presets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A person who looks at single fights of a job: the worst, the best, any.
class FightPageTest extends PageTest {
    private static Locator cells(Page page) {
        return page.locator("#log tr td:last-child");
    }

    @Test
    void theBestFightOfAJobIsShownAsATimelineAndAsALog() throws Exception {
        JobView job = client.submit(Fights.submit(77, 300, 100), Fights.newKey());
        Fights.awaitDigest(client, job);
        JobView ended = client.job(job.id());

        Page page = browser.newPage();
        page.navigate(platform.url() + "/jobs/" + job.id());
        assertThat(page.locator(".apl .words").allTextContents())
                .anyMatch(words -> words.startsWith("Cast Arcane Blast"))
                .allMatch(words -> !words.isBlank());
        page.click("#fights");
        page.waitForURL(url -> url.endsWith("/fights/0"));
        page.click("#picks a:has-text('Best')");
        page.waitForURL(url -> !url.endsWith("/fights/0"));
        page.waitForSelector("#picks a[aria-current]");

        // of 300 fights all were looked at: the best is the one that the result has as its most
        double best = ended.report().orElseThrow().dps().max();
        assertThat(page.textContent("#dps")).isEqualTo(String.format(Locale.ROOT, "%,.1f", best));
        assertThat(page.textContent("#among")).isEqualTo("300");
        assertThat(page.locator("#timeline rect.cast").count()).isGreaterThan(50);
        assertThat(page.locator("#timeline rect.aura").count()).isGreaterThan(10);
        assertThat(page.locator("#timeline path.mana").count()).isOne();
        picture(page, "fight");

        assertThat(cells(page).first().textContent()).startsWith("begins a fight of");
        page.fill("#filter", "crits");
        assertThat(cells(page).allTextContents()).isNotEmpty().allMatch(line -> line.contains("crits target1 for"));
        page.fill("#filter", "");
        page.click("#kinds button:has-text('Damage')");
        assertThat(page.locator("#log tr.damage").count()).isZero();
        page.locator("#timeline").click();
        assertThat(Double.parseDouble(page.inputValue("#from"))).isBetween(60.0, 240.0);
        assertThat(Double.parseDouble(page.locator("#log tr td").first().textContent()))
                .isGreaterThanOrEqualTo(Double.parseDouble(page.inputValue("#from")));

        page.fill("#zoom", "60");
        assertThat(page.locator("#timeline svg").boundingBox().width).isGreaterThan(3_000);
        assertThat(page.locator("#timeline text.on-bar").count()).isPositive();
        picture(page, "fight-zoomed");

        page.setViewportSize(390, 900);
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .as("wider than its window")
                .isFalse();
        page.fill("#number", "5");
        page.click("#go button");
        page.waitForURL(url -> url.endsWith("/fights/5"));
        assertThat(page.textContent("h1")).isEqualTo("Fight 5");
    }

    @Test
    void aTanksFirstDeathIsOfferedAndDamageToItselfIsNoDps() throws Exception {
        ObjectNode warrior = Presets.find("protection-warrior").orElseThrow().request();
        JobView job = client.submit(Fights.submit(warrior, 5, 100, 100, true), Fights.newKey());
        Fights.awaitDigest(client, job);

        Page page = browser.newPage();
        page.navigate(platform.url() + "/jobs/" + job.id() + "/fights/0");
        page.waitForSelector("#picks a[aria-current]");
        String death = page.textContent("#picks a:has-text('First death')");
        assertThat(page.getAttribute("#picks a[aria-current]", "title")).isEqualTo("Fight 0");
        long dps = Math.round(Double.parseDouble(page.textContent("#dps")));
        assertThat(death).as("its charges hurt itself").isEqualTo("First death " + dps);
    }
}
