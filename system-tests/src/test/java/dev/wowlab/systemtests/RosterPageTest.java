package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.wowlab.coordination.Coordination;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.testsupport.WebhookReceiver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// A person who keeps a roster with a browser.
class RosterPageTest extends PageTest {
    private static final double PATIENCE_MS = 60_000;
    private static final String NAME = "<b>Raid</b> & \"one\"";
    private static final String EXPORT =
            "{\"name\": \"Khadgar\", \"class\": \"mage\", \"race\": \"Gnome\", \"level\": 70,"
                    + " \"talents\": \"\", \"gear\": {\"items\": [{\"id\": 28762}]}}";

    private static ObjectNode named(String name) throws Exception {
        ObjectNode request = Fights.request();
        ((ObjectNode) request.at("/raid/parties/0/players/0")).put("name", name);
        return request;
    }

    /// As if a node had been caught lying that computed a job alone.
    private static void doubt(JobId job) {
        try (Coordination redis = Coordination.connect(platform.redis().url())) {
            assertThat(redis.trust().doubt(job, new NodeId("ab".repeat(32)))).isTrue();
            redis.jobs().settle(job);
        }
    }

    @Test
    void aCharacterStaysUntilAnotherIsPastedAndAPlanNeedsATime() throws Exception {
        try (Page page = browser.newPage()) {
            page.setDefaultTimeout(PATIENCE_MS);
            page.navigate(platform.url() + "/rosters");
            page.fill("#name", "Two");
            page.fill("#precision", "11");
            page.locator(".member textarea").first().fill(named("First").toString());
            page.click("#add-member");
            page.locator(".member textarea").nth(1).fill(named("Second").toString());
            page.selectOption("#day", "MONDAY");
            page.fill("#time", "");
            page.fill("#zone", " ");
            page.click("#keep");
            page.locator("#errors li").first().waitFor();
            assertThat(page.locator("#errors li").allTextContents())
                    .containsExactlyInAnyOrder(
                            "The precision is a percentage from 0.0001 to 10, such as 0.1.",
                            "The time of every week is missing.",
                            "The time zone of every week is missing.");
            page.fill("#precision", "10");
            page.selectOption("#day", "");
            page.click("#keep");
            page.waitForURL("**/rosters/*");
            page.click("#changing summary");
            page.click(".member >> nth=1 >> .replace");
            page.evaluate("document.body.dataset.before = 'the change'");
            page.click("#keep");
            page.waitForSelector("body:not([data-before])");
            RosterView roster = client.rosters().getFirst();
            assertThat(roster.plan().members())
                    .extracting(member -> member.label())
                    .containsExactly("First", "Second");
            page.onDialog(dialog -> dialog.accept());
            page.click("#delete");
            page.waitForURL("**/rosters");
        }
    }

    @Test
    void aRosterIsPastedRunAndChangedOnItsPages(@TempDir Path folder) throws Exception {
        Path file =
                Files.writeString(folder.resolve("second.json"), named("Second").toString());
        try (WebhookReceiver receiver = WebhookReceiver.taking();
                Page page = browser.newPage()) {
            page.setDefaultTimeout(PATIENCE_MS);
            page.navigate(platform.url() + "/rosters");
            page.locator("#name").fill(NAME);
            page.locator("#iterations").fill("300");
            page.locator(".member textarea").first().fill(EXPORT);
            page.locator("#files").setInputFiles(file);
            page.waitForCondition(() -> page.locator(".member").count() == 2);
            page.locator("#add-member").click();
            Locator third = page.locator(".member").nth(2);
            third.locator("textarea").fill("{\"raid\": 1}");
            page.locator("#day").selectOption("WEDNESDAY");
            page.locator("#time").fill("20:30");
            page.locator("#zone").fill("Europe/Berlin");
            assertThat(page.locator("#visibility").inputValue()).isEqualTo("PRIVATE");
            page.locator("#visibility").selectOption("UNLISTED");
            page.locator("#webhook").fill(receiver.url("/api/webhooks/7/secret"));
            page.locator("#keep").click();
            // what is wrong with one is said, and what was pasted stays
            page.locator("#errors li").first().waitFor();
            picture(page, "rosters-wrong");
            third.locator("textarea").fill(named("<script>alert(1)</script>").toString());
            page.locator("#keep").click();
            page.waitForURL("**/rosters/*");
            page.locator("#run").waitFor();
            assertThat(page.locator("h1").textContent()).isEqualTo(NAME);
            RosterView roster = client.rosters().getFirst();
            assertThat(roster.plan().schedule().orElseThrow().day()).isEqualTo(DayOfWeek.WEDNESDAY);
            assertThat(roster.plan().members())
                    .extracting(member -> member.label())
                    .containsExactly("Khadgar", "second", "<script>alert(1)</script>");
            assertThat(page.locator(".meta").textContent()).contains("Wednesdays, 20:30 Europe/Berlin", "300 fights");

            page.locator("#run").click();
            page.locator("#roster[data-live='false'] table.roster").waitFor();
            RosterRun run = client.roster(roster.id()).progress().last().orElseThrow();
            assertThat(page.locator("table.roster tbody tr").count()).isEqualTo(3);
            assertThat(page.locator("table.roster .name").allTextContents())
                    .isEqualTo(
                            run.table().rows().stream().map(row -> row.label()).toList());
            picture(page, "roster-first");

            page.locator("#shared").click();
            page.locator("#roster-run[data-live='false'] table.roster").waitFor();
            assertThat(page.url()).endsWith(roster.id().pageOf(1));
            assertThat(page.locator("h1").textContent()).isEqualTo(NAME);
            assertThat(page.locator("table.roster tbody tr").count()).isEqualTo(3);
            picture(page, "roster-run");
            assertThat(isWiderThanItsWindow(page)).isFalse();
            page.locator("#whole").click();

            page.locator("table.roster a.name").first().click();
            page.locator("#of-roster a").click();
            page.locator("#run").waitFor();

            page.locator("#changing summary").click();
            page.locator(".member .remove").nth(1).click();
            Locator replaced = page.locator(".member").nth(1);
            replaced.locator(".replace").click();
            ObjectNode naked = named("x");
            ((ObjectNode) naked.at("/raid/parties/0/players/0/equipment")).putArray("items");
            replaced.locator("textarea").fill(naked.toString());
            picture(page, "roster-change");
            page.evaluate("document.body.dataset.before = 'the change'");
            page.locator("#keep").click();
            // the page shows itself anew
            page.waitForSelector("body:not([data-before])");
            assertThat(client.roster(roster.id()).plan().members()).hasSize(2);
            page.locator("#run").click();
            page.locator("#roster[data-live='false'][data-runs='2'] table.roster")
                    .waitFor();
            assertThat(page.locator("table.roster tr.worse .strong").textContent())
                    .startsWith("−");
            assertThat(page.locator("table.roster tr.level .strong").textContent())
                    .isEqualTo("same");
            // the hook that the form did not name was kept
            assertThat(page.locator(".meta").textContent()).contains("tells " + receiver.url(""));
            await().atMost(Duration.ofSeconds(30)).until(() -> receiver.posts().size() == 2);
            picture(page, "roster-second");
            assertThat(isWiderThanItsWindow(page)).isFalse();

            doubt(roster.id().job(2, 1));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                page.reload();
                return page.locator("#doubt").isVisible();
            });
            assertThat(page.locator("table.roster .doubted").count()).isEqualTo(1);
            picture(page, "roster-doubt");
            assertThat(isWiderThanItsWindow(page)).isFalse();
            page.navigate(platform.url() + "/rosters");
            page.locator("table.list").waitFor();
            picture(page, "rosters");
            assertThat(page.locator("table.list a").textContent()).isEqualTo(NAME);
            assertThat(isWiderThanItsWindow(page)).isFalse();

            page.locator("table.list a").click();
            page.onDialog(dialog -> dialog.accept());
            page.locator("#delete").click();
            page.waitForURL("**/rosters");
            assertThat(client.rosters()).isEmpty();
        }
    }
}
