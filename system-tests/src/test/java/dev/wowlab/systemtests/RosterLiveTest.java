package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.protocol.roster.SubmitRoster;
import dev.wowlab.specs.imports.Presets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// People who look at a roster while it runs.
class RosterLiveTest extends PageTest {
    private static final double PATIENCE_MS = 120_000;

    /// Long enough to be looked at, for two nodes on a slow machine.
    private static final long FIGHTS = 20_000;

    /// Notes every word that the page shows for its connection.
    private static final String WATCH = """
            window.shown = [];
            new MutationObserver(() => {
              const word = document.getElementById('connection')?.textContent;
              if (word && !window.shown.includes(word)) window.shown.push(word);
            }).observe(document, { subtree: true, childList: true, characterData: true });
            """;

    /// Other tests of this platform begin without any.
    @AfterAll
    static void deleteRosters() throws Exception {
        for (RosterView roster : client.rosters()) {
            client.delete(roster.id());
        }
    }

    private static RosterId create(long seed, long fights) throws Exception {
        List<SubmitRoster.Member> members = Stream.of("arcane-mage", "fire-mage", "destruction-warlock")
                .map(preset -> new SubmitRoster.Member(
                        Optional.of(preset),
                        Optional.of(Presets.find(preset).orElseThrow().request()),
                        Optional.empty()))
                .toList();
        SubmitRoster roster = new SubmitRoster(
                "Live",
                Optional.empty(),
                members,
                Optional.of(fights),
                Optional.empty(),
                Optional.empty(),
                Optional.of(seed),
                Optional.empty(),
                Optional.of(Visibility.UNLISTED),
                Optional.empty());
        return client.create(roster, UUID.randomUUID().toString()).id();
    }

    private static Page open(String path) {
        Page page = browser.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.addInitScript(WATCH);
        page.navigate(platform.url() + path);
        return page;
    }

    private static String shown(Page page) {
        return String.valueOf(page.evaluate("window.shown"));
    }

    @Test
    void theOwnersPageAndThatOfTheRunFollowItByTheirChannels() throws Exception {
        RosterId id = create(41, FIGHTS);
        Page mine = open("/rosters/" + id);
        mine.click("#run");
        mine.locator("#connection.live").waitFor();
        Page shared = open(id.pageOf(1));
        shared.locator("#connection.live").waitFor();
        List<String> asked = new ArrayList<>();
        shared.onRequest(request -> asked.add(request.url()));
        mine.locator("#roster[data-live='true'] a.name >> nth=2").waitFor();
        // fights of characters that are being simulated
        mine.waitForCondition(() -> mine.getAttribute("#roster", "data-step").matches("3[.][012][.][1-9].*"));
        picture(mine, "roster-live");
        picture(shared, "roster-run-live");

        mine.locator("#roster[data-live='false'] table.roster").waitFor();
        shared.locator("#roster-run[data-live='false'] table.roster").waitFor();

        assertThat(shown(mine)).contains("live");
        assertThat(shown(shared)).contains("live");
        assertThat(mine.locator("#connection").count()).isZero();
        assertThat(shared.locator("table.roster .dps").allTextContents())
                .isEqualTo(mine.locator("table.roster .dps").allTextContents())
                .hasSize(3);
        // nothing but the run itself is asked for by whoever looks at that
        assertThat(asked).isNotEmpty().allMatch(url -> url.contains(id.pageOf(1)));
    }

    @Test
    void aRunThatIsBegunElsewhereShowsOnThePageOfAnIdleRoster() throws Exception {
        RosterId id = create(44, FIGHTS);
        Page idle = browser.newPage();
        idle.setDefaultTimeout(PATIENCE_MS);
        AtomicBoolean subscribed = new AtomicBoolean();
        idle.onWebSocket(socket -> socket.onFrameReceived(frame -> {
            if (String.valueOf(frame.text()).contains("\"subscribe\"")) {
                subscribed.set(true);
            }
        }));
        idle.navigate(platform.url() + "/rosters/" + id);
        idle.waitForCondition(subscribed::get);
        open("/rosters/" + id).click("#run");
        // by its channel: without a message it would ask in a minute
        idle.locator("#roster[data-live='true']").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        idle.locator("#connection.live").waitFor();
        idle.locator("#roster[data-live='false'] table.roster").waitFor();
        assertThat(idle.locator("table.roster .dps").count()).isEqualTo(3);
    }

    @Test
    void deletedOnItsPageWhileItRunsItStops() throws Exception {
        RosterId id = create(42, 10_000_000);
        Page page = open("/rosters/" + id);
        page.click("#run");
        page.locator("#roster[data-live='true'] a.name >> nth=2").waitFor();
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.message());
            dialog.accept();
        });
        page.click("#delete");
        page.waitForURL("**/rosters");
        assertThat(asked).singleElement().satisfies(text -> assertThat(text).contains("is cancelled"));
        for (int place = 1; place <= 3; place++) {
            assertThat(client.job(id.job(1, place)).state()).isEqualTo(JobState.CANCELLED);
        }
    }

    @Test
    void withoutCentrifugoThePagesAskAndStillShowTheEnd() throws Exception {
        withoutCentrifugo(() -> {
            RosterId id = create(43, FIGHTS);
            Page mine = open("/rosters/" + id);
            mine.click("#run");
            mine.locator("#connection.polling").waitFor();
            Page shared = open(id.pageOf(1));
            mine.locator("#roster[data-live='false'] table.roster").waitFor();
            shared.locator("#roster-run[data-live='false'] table.roster").waitFor();

            assertThat(shown(mine)).contains("asking every second").doesNotContain("live");
            assertThat(shared.locator("table.roster .dps").count()).isEqualTo(3);
        });
    }
}
