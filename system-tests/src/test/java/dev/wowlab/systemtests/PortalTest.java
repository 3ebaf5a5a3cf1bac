package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.wowlab.localplatform.CentrifugoProcess;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultReport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// A person at a real browser in front of a real platform. The last test kills Centrifugo, hence the order.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortalTest {
    private static final double PATIENCE_MS = 120_000;
    private static final String FIGHTS = "40000";

    /// Notes every word that the page shows for the estimate and for its connection, from before its first script on.
    private static final String WATCH = """
            window.shownMeans = [];
            window.shownConnections = [];
            new MutationObserver(() => {
              const mean = document.getElementById('live-mean')?.textContent;
              const connection = document.getElementById('connection')?.textContent;
              if (mean && mean !== window.shownMeans.at(-1)) window.shownMeans.push(mean);
              if (connection && connection !== window.shownConnections.at(-1)) window.shownConnections.push(connection);
            }).observe(document, { subtree: true, childList: true, characterData: true });
            """;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static LocalPlatform platform;
    private static Browser browser;

    @BeforeAll
    static void start() {
        platform = LocalPlatform.start(PlatformSettings.ofTwo(), (part, address) -> {});
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        platform.close();
        HTTP.close();
    }

    @AfterEach
    void noScriptFailedAndNothingBrokeThePolicy() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(1)
    void aPersonSubmitsTheSampleWatchesTheNumberMoveAndSeesTheFinalResult() throws Exception {
        Page page = openHome();
        submitSample(page, "4242");
        page.waitForSelector("#digest", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));

        assertThat(distinctMeans(page)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(words(page, "shownConnections")).contains("live");
        ResultReport report = result(jobOf(page));
        assertThat(page.textContent("#digest")).isEqualTo(report.digest().value());
        assertThat(page.textContent("#final-mean"))
                .isEqualTo(String.format(Locale.ROOT, "%,.1f", report.dps().mean()));
        assertThat(page.textContent("table.damage")).contains("Arcane Blast");
        assertThat(page.textContent("main")).contains("40,000");
    }

    @Test
    @Order(2)
    void aFinishedResultRunAgainSaysThatItIsIdentical() {
        Page page = openHome();
        page.fill("#iterations", "2000");
        submitSample(page, "7");
        page.waitForSelector("#digest", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));
        String first = jobOf(page);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Run again"))
                .click();
        page.waitForURL(url -> url.contains("?same=" + first));
        page.waitForSelector("#message:not([hidden])", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));

        assertThat(jobOf(page)).isNotEqualTo(first);
        assertThat(page.textContent("#message")).startsWith("Identical");
    }

    @Test
    @Order(3)
    void aResultIsReadableWithoutScriptsAndTheListAndTheFleetShowWhatThereIs() throws Exception {
        Page page = openHome();
        page.waitForSelector("table.list");
        String link = page.getAttribute("table.list tbody tr a", "href");

        HttpResponse<String> plain = get(link);
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.body()).contains("Damage by ability", "Arcane Blast");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fleet"))
                .click();
        page.waitForSelector("text=node-2");
        assertThat(page.textContent("#fleet")).contains("2 of 2", "healthy");
    }

    @Test
    @Order(4)
    void aWrongInputIsShownByFieldAndLine() {
        Page page = openHome();
        loadSample(page);
        String sample = page.inputValue("#input");
        page.fill("#input", sample.replace("\"ClassMage\"", "\"ClassBard\""));
        simulate(page);
        page.waitForSelector("#errors:not([hidden])");

        int line = (int)
                sample.substring(0, sample.indexOf("\"ClassMage\"")).lines().count();
        assertThat(page.textContent("#errors")).contains("line " + line + ",", "raid.parties[0].players[0].class");
        assertThat(page.url()).doesNotContain("/jobs/");

        page.fill("#input", "{\n  \"raid\": {},,\n}");
        simulate(page);
        assertThat(page.textContent("#errors")).contains("line 2, column 14", "not JSON");
    }

    @Test
    @Order(5)
    void aPageThatIsNotThereSaysSo() {
        Page page = browser.newPage();
        assertThat(page.navigate(platform.url() + "/jobs/nobody").status()).isEqualTo(404);
        assertThat(page.textContent("main")).contains("nobody");
    }

    @Test
    @Order(6)
    void theOwnerPausesAJobMovesItAndLetsItGoOnToTheSameResult() throws Exception {
        Page page = openHome();
        page.fill("#iterations", "60000");
        submitSample(page, "61");
        PlaywrightAssertions.assertThat(page.locator("#live-mean")).not().hasText("–");
        String job = jobOf(page);

        button(page, "Pause").click();
        PlaywrightAssertions.assertThat(page.locator("#state")).hasText("paused");
        PlaywrightAssertions.assertThat(button(page, "Pause")).isHidden();
        JobView paused = view(job);
        assertThat(paused.state()).isEqualTo(JobState.PAUSED);
        page.selectOption("#priority", "HIGH");
        await().until(() -> view(job).priority() == Priority.HIGH);

        button(page, "Resume").click();
        PlaywrightAssertions.assertThat(page.locator("#state")).hasText("running");
        page.waitForSelector("#digest", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));
        assertThat(page.textContent("#digest"))
                .isEqualTo(Fights.digestHere(61, 60_000).value());
        assertThat(page.locator("#priority").count()).isZero();
    }

    @Test
    @Order(7)
    void aTargetPrecisionIsSubmittedFollowedAndReached() throws Exception {
        Page page = openHome();
        page.selectOption("#effort", "precision");
        assertThat(page.locator("#iterations").isVisible()).isFalse();
        page.fill("#precision", "twelve");
        loadSample(page);
        simulate(page);
        PlaywrightAssertions.assertThat(page.locator("#errors")).containsText("from 0.0001 to 10");

        page.fill("#precision", "0.4");
        page.fill("#max-iterations", "50,000");
        submitSample(page, "71");
        page.waitForSelector("#digest", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));

        JobView view = view(jobOf(page));
        long fights = view.report().orElseThrow().iterations();
        assertThat(view.precision()).contains(new Precision(0.004));
        assertThat(view.iterations()).isEqualTo(50_000);
        assertThat(fights).isLessThan(50_000).isPositive();
        assertThat(page.textContent("#precision"))
                .isEqualTo(String.format(Locale.ROOT, "± 0.4 %% reached after %,d fights", fights));
    }

    @Test
    @Order(8)
    void whatEachStatIsWorthIsAskedAndAnswered() throws Exception {
        Page page = openHome();
        page.fill("#iterations", "300");
        page.selectOption("#question", "weights");
        submitSample(page, "81");
        page.waitForSelector("#digest", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));

        JobView view = view(jobOf(page));
        assertThat(view.engine().name()).isEqualTo("tbc-compare");
        assertThat(view.report().orElseThrow().variants())
                .hasSize(8)
                .allMatch(variant -> variant.change().isPresent());
        assertThat(page.textContent("table.variants")).contains("+40 spell damage", "-40 spell hit rating");
        assertThat(page.locator("table.variants tr.better").count()).isPositive();
    }

    @Test
    @Order(9)
    void theBestSetOfABagIsFoundByARaceAndAWrongItemIsShownInTheBag() throws Exception {
        Page page = openHome();
        assertThat(page.locator("#bag").isVisible()).isFalse();
        page.selectOption("#question", "bag");
        assertThat(page.locator("#iterations").isVisible()).isFalse();
        loadSample(page);
        page.fill("#bag", "{ \"items\": [\n { \"id\": 30107 },\n { \"id\": 1 } ] }");
        simulate(page);
        PlaywrightAssertions.assertThat(page.locator("#errors")).containsText("line 3, column");
        PlaywrightAssertions.assertThat(page.locator("#bag")).hasAttribute("aria-invalid", "true");

        page.fill("#bag", "{ \"items\": [ { \"id\": 30107 }, { \"id\": 28762 } ] }");
        page.fill("#seed", "91");
        simulate(page);
        page.waitForURL(url -> url.contains("/races/"));
        page.waitForSelector("#state.completed", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));
        assertThat(page.locator("table.ranking tbody tr").count()).isEqualTo(4);
        assertThat(page.locator("table.ranking tr.best").count()).isEqualTo(1);
        assertThat(page.textContent("table.ranking"))
                .contains("Adornment of Stolen Souls", "What is worn: Brooch of Unquenchable Fury", "best")
                .contains("Brooch of Unquenchable Fury + Vestments of the Sea-Witch");
        Download csv = page.waitForDownload(() -> page.click("#csv"));
        List<String> lines = Files.readAllLines(csv.path());
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).startsWith("rank,dps,to_worn");
        String race = page.url().substring(page.url().lastIndexOf('/') + 1);
        JsonNode ranking = Json.mapper()
                .readTree(get("/api/v1/races/" + race + "/ranking").body())
                .path("ranking");
        assertThat(lines.get(1))
                .startsWith("1,")
                .endsWith("\"" + ranking.path(0).path("label").asString() + "\",\"\"");
        page.navigate(platform.url() + "/");
        assertThat(page.getAttribute("#race-list tbody tr a", "href")).isEqualTo("/races/" + race);
    }

    @Test
    @Order(10)
    void dropsOfARaidAreRanked() {
        Page page = openHome();
        assertThat(page.locator("#zone").isVisible()).isFalse();
        page.fill("#iterations", "100");
        page.selectOption("#question", "drops");
        assertThat(page.locator("#zone option").first().textContent()).isEqualTo("Sunwell Plateau");
        page.selectOption("#zone", "Magtheridon's Lair");
        submitSample(page, "101");
        page.waitForSelector("#digest", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));

        assertThat(page.textContent("table.variants")).contains("Eye of Magtheridon for ", "(Magtheridon)");

        page = openHome();
        page.fill("#iterations", "20");
        page.selectOption("#question", "chart");
        page.selectOption("#kind", "ItemTypeNeck");
        page.selectOption("#phase", "2");
        submitSample(page, "102");
        page.waitForSelector("#digest", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));

        assertThat(page.textContent("table.variants")).contains("The Sun King's Talisman");
    }

    @Test
    @Order(10)
    void manyFightsMakeAMatrix() {
        Page page = openHome();
        page.fill("#iterations", "50");
        page.selectOption("#question", "scenarios");
        page.fill("#durations", "60, long");
        page.fill("#seed", "103");
        loadSample(page);
        page.click("#simulate");
        assertThat(page.textContent("#errors")).contains("must be numbers");
        page.fill("#durations", "60, 180");
        page.fill("#targets", "1, -2");
        page.click("#simulate");
        page.waitForSelector("#targets[aria-invalid=true]");
        assertThat(page.textContent("#errors")).contains("scenarios.targets[1]", "-2 is outside 1 to 40");
        page.fill("#targets", "1, 3");
        page.selectOption("#execute", "both");
        page.click("#simulate");
        page.waitForSelector("#digest", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));

        assertThat(page.locator("table.matrix thead th").allTextContents()).contains("60 s", "180 s");
        assertThat(page.locator("table.matrix tbody th").allTextContents())
                .containsExactly(
                        "1 target, execute phase",
                        "1 target, no execute phase",
                        "3 targets, execute phase",
                        "3 targets, no execute phase");
        assertThat(page.locator("table.matrix td").count()).isEqualTo(8);
        assertThat(page.locator("table.variants").count()).isZero();
    }

    @Test
    @Order(10)
    void stepsOfAStatMakeACurve() {
        Page page = openHome();
        page.fill("#iterations", "50");
        page.selectOption("#question", "plot");
        page.selectOption("#stat", "StatSpellHitRating");
        page.fill("#points", "200");
        page.fill("#step", "40");
        submitSample(page, "104");
        page.waitForSelector("#digest", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));

        assertThat(page.locator("svg.plot circle").count()).isEqualTo(11);
        assertThat(page.locator("table.plotted tbody th").allTextContents()).contains("+200", "as it is");
    }

    @Test
    @Order(11)
    void withoutCentrifugoThePageAsksAndStillShowsTheResult() throws Exception {
        for (CentrifugoProcess beacon : platform.beacons()) {
            beacon.process().kill();
        }
        Page page = openHome();
        submitSample(page, "99");
        page.waitForSelector("#digest", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));

        assertThat(words(page, "shownConnections"))
                .contains("asking every second")
                .doesNotContain("live");
        assertThat(page.textContent("#digest"))
                .isEqualTo(result(jobOf(page)).digest().value());
    }

    private static Page openHome() {
        Page page = browser.newPage();
        page.addInitScript(WATCH);
        page.navigate(platform.url() + "/");
        page.fill("#iterations", FIGHTS);
        return page;
    }

    @Test
    @Order(12)
    void whatAnAddonExportsIsReadTheMomentItIsPutInAndItsMistakesHaveALine() throws Exception {
        Page page = openHome();
        String export = """
                {"class": "mage", "race": "Troll", "name": "Zug", "level": 70,
                 "talents": "2500052300030150330125--053500031003001",
                 "gear": {"items": [{"id": 24266, "enchant": 3002},
                   {"id": 99999999}]}}
                """;
        page.fill("#input", export);
        simulate(page);
        PlaywrightAssertions.assertThat(page.locator("#errors"))
                .containsText(Pattern.compile("line 4, column \\d+ gear.items\\[1\\] unknown item 99999999"));

        page.fill("#input", export.replace("99999999", "28530"));
        page.fill("#seed", "101");
        simulate(page);
        page.waitForURL(url -> url.contains("/jobs/"));
        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        JsonNode input =
                Json.mapper().readTree(get("/api/v1/jobs/" + id + "/input").body());
        assertThat(input.at("/raid/parties/0/players/0/name").stringValue()).isEqualTo("Zug");
        assertThat(input.at("/raid/parties/0/players/0/equipment/items")).hasSize(2);
        assertThat(input.at("/raid/parties/0/players/0/rotation/priorityList")).isNotEmpty();
    }

    private static void submitSample(Page page, String seed) {
        loadSample(page);
        page.fill("#seed", seed);
        simulate(page);
        page.waitForURL(url -> url.contains("/jobs/"));
    }

    private static void loadSample(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Load preset"))
                .click();
        PlaywrightAssertions.assertThat(page.locator("#input")).hasValue(Pattern.compile("\"raid\""));
    }

    private static void simulate(Page page) {
        button(page, "Simulate").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Set<String> distinctMeans(Page page) {
        Set<String> means = new LinkedHashSet<>(words(page, "shownMeans"));
        means.remove("–");
        return means;
    }

    private static List<String> words(Page page, String list) {
        Object words = page.evaluate("window." + list);
        return ((List<?>) words).stream().map(String::valueOf).toList();
    }

    private static String jobOf(Page page) {
        String path = URI.create(page.url()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static ResultReport result(String job) throws IOException, InterruptedException {
        assertThat(view(job).state()).isEqualTo(JobState.COMPLETED);
        return Json.mapper().readValue(get("/api/v1/jobs/" + job + "/result").body(), ResultReport.class);
    }

    private static JobView view(String job) throws IOException, InterruptedException {
        return Json.mapper().readValue(get("/api/v1/jobs/" + job).body(), JobView.class);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(platform.url() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
