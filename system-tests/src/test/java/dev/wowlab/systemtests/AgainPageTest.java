package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.wowlab.cli.Main;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.PostgresProcess;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.persistence.DatabaseConfig;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.again.AgainOutcome;
import dev.wowlab.protocol.again.AgainView;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.specs.TbcEngine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A person, and a script, who ask what an update changed. The durable record holds what a platform has after one:
/// finished jobs of another version, here with the real results of requests that differ from the input by a piece of
/// gear, so that the numbers of the version of today are others.
class AgainPageTest extends PageTest {
    private static final EngineRef OLD = new EngineRef("tbc", "0.0.1");
    private static final EngineRef NOW = new EngineRef("tbc", new TbcEngine().version());
    private static final double PATIENCE_MS = 60_000;
    private static final String ITEMS = "/raid/parties/0/players/0/equipment/items/";

    private static DurableStore store;

    /// The page looks at the last results alone, and these must be all there are.
    @BeforeAll
    static void startAPlatformOfItsOwn() {
        client.close();
        platform = LocalPlatform.start(PlatformSettings.ofTwo(), StartListener.NONE);
        client = Fights.client(platform);
        store = DurableStore.open(DatabaseConfig.of(
                platform.postgres().jdbcUrl(platform.database()),
                PostgresProcess.SUPERUSER,
                platform.postgres().password()));
    }

    @AfterAll
    static void stopIt() {
        store.close();
        platform.close();
    }

    /// Simulates a request and records its result as one that the old version had of `input`.
    private static JobId recorded(String id, String title, JsonNode simulated, JsonNode input) throws Exception {
        JobView job = client.submit(
                new SubmitJob(
                        "tbc",
                        simulated,
                        Optional.of(400L),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(7L),
                        Optional.of(100),
                        Optional.of("as the old version had it"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(true)),
                Fights.newKey());
        Fights.awaitDigest(client, job);
        JobRecord record = await().until(
                        () -> store.findJob(job.id()),
                        found -> found.filter(row -> row.totals().length > 0).isPresent())
                .orElseThrow();
        byte[] canonical = CanonicalJson.encode(input);
        InputHash hash = CanonicalJson.hash(OLD, canonical);
        ObjectNode view = Json.mapper().valueToTree(record.view());
        view.put("id", id).put("title", title).put("inputHash", hash.value());
        view.set("engine", Json.mapper().valueToTree(OLD));
        ((ObjectNode) view.path("report")).put("engine", OLD.toString());
        store.upsertInputs(List.of(new InputRecord(hash, OLD, canonical)));
        store.upsertJobs(List.of(new JobRecord(Json.mapper().treeToValue(view, JobView.class), record.totals(), "")));
        return new JobId(id);
    }

    private static ObjectNode without(int item, String what) throws Exception {
        ObjectNode request = Fights.request();
        ((ObjectNode) request.at(ITEMS + item)).remove(what);
        return request;
    }

    @Test
    void aPersonSeesWhatAnUpdateChangedAndLetsTheRestBeSimulated() throws Exception {
        JobId changed = recorded("oldchanged", "Arcane, before the update", without(0, "gems"), Fights.request());
        JobId same = recorded("oldsame", "Arcane, untouched", Fights.request(), Fights.request());
        ObjectNode unknown = Fights.request();
        ((ObjectNode) unknown.at(ITEMS + 1)).put("id", 999_999);
        JobId refused = recorded("oldrefused", "A neck that is gone", Fights.request(), unknown);

        Page page = browser.newPage();
        page.navigate(platform.url() + "/jobs/" + changed);
        assertThat(page.textContent("#newer")).contains("Computed by " + OLD, "has " + NOW + " today");
        page.click("#newer a");
        page.waitForURL(url -> url.endsWith("/jobs/" + changed + "/again"));
        picture(page, "before");
        page.click("#ask");
        page.waitForSelector("#again[data-outcome=CHANGED]", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));
        AgainView view = client.again(changed);
        assertThat(page.textContent("#verdict")).isEqualTo("Changed by more than chance explains.");
        assertThat(page.textContent("#difference")).startsWith("+");
        assertThat(page.getAttribute("table.shifts tbody tr:first-child .name", "title"))
                .isEqualTo(view.difference().orElseThrow().actions().getFirst().id());
        assertThat(page.locator("table.shifts .beyond").count()).isPositive();
        assertThat(page.locator("table.shifts tbody tr").count())
                .isEqualTo(view.difference().orElseThrow().moved().size());
        picture(page, "changed");
        assertThat(isWiderThanItsWindow(page)).isFalse();
        page.click("#second");
        page.waitForURL(url -> url.endsWith("/jobs/" + view.again().orElseThrow()));
        assertThat(page.textContent("h1")).isEqualTo("Arcane, before the update on " + NOW);

        page.navigate(platform.url() + "/jobs/" + refused + "/again");
        assertThat(page.textContent("#reasons")).contains("items[1].id: unknown item 999999");
        assertThat(page.locator("#ask").count()).isZero();
        picture(page, "refused");
        assertThat(isWiderThanItsWindow(page)).isFalse();

        page.navigate(platform.url() + "/");
        page.click("#agains");
        page.waitForURL(url -> url.endsWith("/again"));
        picture(page, "list-before");
        page.click("#ask-all");
        page.waitForSelector("tr[data-outcome=IDENTICAL]", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));
        picture(page, "list");
        assertThat(page.locator("#again-list tbody tr").count()).isEqualTo(3);
        assertThat(page.locator("#ask-all").count()).isZero();
        assertThat(page.textContent("#current")).contains("3 of them were computed by the engine of today");
        assertThat(isWiderThanItsWindow(page)).isFalse();

        // what a script is told
        assertThat(again("--on", platform.url(), same.value())).contains("identical", "1 result: 1 identical");
        assertThat(again("--on", platform.url(), platform.url() + "/jobs/" + changed, refused.value()))
                .contains("CHANGED", "Arcane Blast", "REFUSED", "unknown item 999999");
        JsonNode all = Json.mapper().readTree(again("--on", platform.url(), "--json"));
        assertThat(all.at("/counts/" + AgainOutcome.CURRENT).asInt()).isEqualTo(3);
        assertThat(all.at("/counts/" + AgainOutcome.CHANGED).asInt()).isEqualTo(1);
        assertThat(all.at("/counts/" + AgainOutcome.IDENTICAL).asInt()).isEqualTo(1);
        assertThat(again("--on", platform.url(), "nosuchjob")).contains("nosuchjob", "does not exist");
        assertThat(again("--on", platform.url(), "No Job")).contains("'No Job' is neither a job's id nor its address");
    }

    private static String again(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "again";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            Main.run(all);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
