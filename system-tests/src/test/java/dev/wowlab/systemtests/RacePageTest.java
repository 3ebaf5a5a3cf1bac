package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceState;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A person at a real browser who follows and steers a race.
class RacePageTest extends PageTest {
    private static final double PATIENCE_MS = 120_000;
    private static final double A_SECOND_MS = 1_000;

    /// Notes every word that the page shows for its connection, and every state.
    private static final String WATCH = """
            window.shown = [];
            new MutationObserver(() => {
              for (const id of ['connection', 'state']) {
                const word = document.getElementById(id)?.textContent;
                if (word && !window.shown.includes(word)) window.shown.push(word);
              }
            }).observe(document, { subtree: true, childList: true, characterData: true });
            """;

    private static Page open(RaceId id) {
        Page page = browser.newPage();
        page.addInitScript(WATCH);
        page.navigate(platform.url() + "/races/" + id);
        return page;
    }

    private static void await(Page page, String selector, double patienceMs) {
        page.waitForSelector(selector, new Page.WaitForSelectorOptions().setTimeout(patienceMs));
    }

    private static List<?> shown(Page page) {
        return (List<?>) page.evaluate("window.shown");
    }

    @Test
    void aPersonFollowsARacePausesItLetsItGoOnAndOpensASet() throws Exception {
        RaceId id = BagRace.submit(client, 31).id();
        Page page = open(id);
        await(page, "#connection.live", PATIENCE_MS);
        await(page, "#progress", PATIENCE_MS);

        page.click("#pause");
        await(page, "#state.paused", 2 * A_SECOND_MS);
        assertThat(client.race(id).state()).isEqualTo(RaceState.PAUSED);
        assertThat(page.isVisible("#resume")).isTrue();
        assertThat(page.isVisible("#pause")).isFalse();
        page.selectOption("#priority", "LOW");
        await(page, "#priority:not([disabled])", 2 * A_SECOND_MS);
        page.click("#resume");
        await(page, "#state.running", 2 * A_SECOND_MS);

        await(page, "#state.completed", PATIENCE_MS);
        assertThat(client.race(id).priority()).isEqualTo(Priority.LOW);
        assertThat(shown(page).toString()).contains("live", "paused", "running", "completed");
        assertThat(page.locator("#pause").count()).isZero();
        page.locator("table.ranking summary").first().click();
        assertThat(page.locator("table.ranking details[open] dt").count()).isPositive();
        assertThat(page.textContent("table.ranking tr:nth-child(2) .name"))
                .isEqualTo(client.ranking(id).ranking().get(1).difference());

        page.click("#again");
        page.waitForURL(url -> url.contains("/races/") && !url.endsWith("/" + id));
        await(page, "#state.completed", PATIENCE_MS);
        RaceId again = new RaceId(page.url().substring(page.url().lastIndexOf('/') + 1));
        assertThat(client.race(again).terms()).isEqualTo(client.race(id).terms());
        assertThat(client.ranking(again).ranking()).isEqualTo(client.ranking(id).ranking());
    }

    @Test
    void aJobOfARaceNamesItsRaceInPlaceOfItsButtons() throws Exception {
        RaceId id = BagRace.submit(client, 32).id();
        Page race = open(id);
        await(race, "table.ranking", PATIENCE_MS);

        Page page = browser.newPage();
        page.navigate(platform.url() + "/jobs/" + id.job(1, 1));
        assertThat(page.getAttribute("#of-race a", "href")).isEqualTo("/races/" + id);
        assertThat(page.locator("#cancel").count()).isZero();

        race.click("#cancel");
        await(race, "#state.cancelled", PATIENCE_MS);
    }

    @Test
    void withoutCentrifugoThePageAsksAndStillShowsTheEnd() throws Exception {
        withoutCentrifugo(() -> {
            Page page = open(BagRace.submit(client, 33).id());
            await(page, "#state.completed", PATIENCE_MS);

            assertThat(shown(page).toString()).contains("asking every second").doesNotContain("live");
        });
    }
}
