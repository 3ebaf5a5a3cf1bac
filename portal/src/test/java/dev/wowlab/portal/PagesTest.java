package dev.wowlab.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobPage;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.VersusView;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.race.Ranking;
import dev.wowlab.protocol.result.Luck;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.VariantChange;
import dev.wowlab.protocol.result.VariantGain;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final int PAGE_LIMIT_BYTES = 300 * 1000;
    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
    private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");

    static final URI REALTIME = URI.create("ws://127.0.0.1:8000/connection/websocket");

    private final Pages pages = Pages.create(REALTIME, Optional.empty());
    private final Pages shared = Pages.create(REALTIME, Optional.of(AccountPagesTest.accounts(List.of())));

    @Test
    void aFinishedJobShowsItsNumbersAndWhereTheyComeFrom() {
        String html = pages.job(Samples.completed("Destruction"), true).html();

        assertThat(html)
                .contains("2,177.4", "± 1.88", "0.086 %", "10,000", "Shadow Bolt", "tbc/0.1.0")
                .contains("3f".repeat(32), "ab".repeat(32), "4611686018427387905")
                .contains("The Lightning Capacitor: its proc is not modelled")
                .contains("Run again", "Download JSON", "evidence.jsonl", "wowlab verify FILE")
                .doesNotContain("id=\"cancel\"");
    }

    @Test
    void whatWasCancelledHasItsFightsSoFarAndNoResult() {
        JobView cancelled = Samples.job(JobState.CANCELLED, "Given up", 2_000, List.of(), Optional.empty());

        assertThat(pages.job(cancelled, true).html()).contains("cancelled after 2,000 of 10,000 fights");
        assertThat(JobRow.of(cancelled).fights()).isEqualTo("2,000");
        assertThat(JobRow.of(cancelled).dps()).isEmpty();
        assertThat(JobRow.of(Samples.running(2_000)).fights()).isEqualTo("10,000");
    }

    @Test
    void raidsWithTheBestDropsAreOfferedFirst() {
        String html = pages.home(page(), List.of(), true, List.of()).html();

        int sunwell = html.indexOf("<option>Sunwell Plateau");
        int temple = html.indexOf("<option>Black Temple");
        int keep = html.indexOf("<option>Tempest Keep");
        int karazhan = html.indexOf("<option>Karazhan");
        assertThat(List.of(sunwell, temple, keep, karazhan)).isSorted().allMatch(at -> at > 0);
        assertThat(html.indexOf("<select id=\"zone\"")).isLessThan(sunwell);
        assertThat(html.substring(html.indexOf("<select id=\"zone\""), sunwell)).doesNotContain("<option>");
    }

    @Test
    void anEngineIsChosenOnlyWhereANodeOffersOne() {
        EngineRef other = new EngineRef("wowsimcli", "v1-amd64-9fc325d12458-1");
        assertThat(pages.home(page(), List.of(), true, List.of()).html()).doesNotContain("id=\"engine\"");
        assertThat(pages.home(page(), List.of(), true, List.of(other)).html())
                .contains("<option value=\"\">the platform's own</option>")
                .contains(
                        "<option value=\"wowsimcli@v1-amd64-9fc325d12458-1\">wowsimcli v1-amd64-9fc325d12458-1</option>");
    }

    @Test
    void manyWarningsAreFoldedAndFewAreNot() {
        List<String> many = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> "warning " + number)
                .toList();
        String html = pages.job(warned(many), true).html();

        assertThat(html).contains("<summary>36 more</summary>", "<li>warning 1</li>", "<li>warning 40</li>");
        assertThat(html.indexOf("<li>warning 4</li>")).isLessThan(html.indexOf("<summary>36 more"));
        assertThat(pages.job(warned(many.subList(0, 6)), true).html())
                .contains("<li>warning 6</li>")
                .doesNotContain(" more</summary>");
    }

    private static JobView warned(List<String> warnings) {
        return Samples.job(
                JobState.COMPLETED,
                "t",
                Samples.ITERATIONS,
                List.of(),
                Optional.of(Samples.with(Optional.empty(), List.of(), List.of(), List.of(), warnings)));
    }

    @Test
    void resourcesAndLinesOfThePriorityListAreNamedForPeople() {
        ResultReport report = with(
                List.of(
                        new ResultReport.Resource(
                                "other:ManaRegen:1", "player", "mana", 90, 500, 400, Collections.emptySortedMap()),
                        new ResultReport.Resource(
                                "spell:30451", "player", "mana", 3, -1200.5, -1200.5, Collections.emptySortedMap())),
                List.of(
                        new ResultReport.AplLine("", "0", 12),
                        new ResultReport.AplLine("", "prepull[0]", 1),
                        new ResultReport.AplLine("", "group burst[1]", 0)),
                List.of());

        String html = pages.job(
                        Samples.job(JobState.COMPLETED, "t", Samples.ITERATIONS, List.of(), Optional.of(report)), true)
                .html();

        assertThat(html)
                .contains("Mana regeneration", "while casting", "\u22121,200.5")
                .contains("Line 1", "prepull 1", "group burst 2", "never taken");
    }

    @Test
    void whatWasComparedIsShownTheBestFirstAndWhatCannotBeToldIsLevel() {
        ResultReport report = with(
                List.of(),
                List.of(),
                List.of(
                        variant("+40 spirit", 2178, 0.6, 0.5, points("StatSpirit", 40)),
                        variant("-40 spell hit rating", 2150, -27.4, 0.1, points("StatSpellHitRating", -40)),
                        variant("+40 spell damage", 2217.4, 40, 0.98, points("StatSpellDamage", 40)),
                        // as reports of older versions have it
                        variant("+20 intellect", 2197.4, 20, 0.9, Optional.empty())));

        String html = pages.job(
                        Samples.job(JobState.COMPLETED, "t", Samples.ITERATIONS, List.of(), Optional.of(report)), true)
                .html();

        assertThat(html)
                .containsSubsequence("+40 spell damage", "1.00 a point", "+40.00", "+1.84 %", "98.0 %")
                .contains("worth 9.5 × the fights. As they were: +41.50 ± 5.88");
        assertThat(html.substring(html.indexOf("+20 intellect"), html.indexOf("+40 spirit")))
                .contains("+20.0")
                .doesNotContain("a point");
        assertThat(html).containsSubsequence("class=\"better\"", "class=\"level\"", "+40 spirit", "class=\"worse\"");
        assertThat(pages.job(Samples.completed("t"), true).html()).doesNotContain("class=\"variants\"");
    }

    private static VariantGain variant(
            String name, double dps, double gain, double ahead, Optional<VariantChange> change) {
        Optional<Luck> luck = gain == 40 ? Optional.of(new Luck(41.5, 3, 9.5)) : Optional.empty();
        return new VariantGain(name, dps, gain, 1, ahead, 0, change, Optional.empty(), Optional.empty(), luck);
    }

    private static Optional<VariantChange> points(String of, int points) {
        return Optional.of(new VariantChange(of, points));
    }

    @Test
    void whatATankSuffersIsShownWhereThereIsOne() {
        ResultReport.Spread taken = new ResultReport.Spread(1269.1, 100, 2, 1000, 1500);
        ResultReport report = Samples.with(
                Optional.of(new ResultReport.Tanking(taken, 0.125)), List.of(), List.of(), List.of(), List.of());

        String html = pages.job(
                        Samples.job(JobState.COMPLETED, "t", Samples.ITERATIONS, List.of(), Optional.of(report)), true)
                .html();

        assertThat(html).contains("Damage taken", "1,269.1 ± 3.92 /s", "12.5 % of fights");
        assertThat(pages.job(Samples.completed("t"), true).html()).doesNotContain("Damage taken");
    }

    @Test
    void theTableOfARaidsPlayersHasTheBestFirstAndEachOnesAbilitiesBelow() {
        String html = pages.job(Samples.raid(), true).html();

        assertThat(html)
                .containsSubsequence(
                        "<h2 id=\"players\">",
                        "#player-1",
                        "Destruction Warlock",
                        "#player-2",
                        "Arcane Mage",
                        "#player-3",
                        "Shadow Priest",
                        "id=\"player-1\"",
                        "Shadow Bolt",
                        "id=\"player-2\"",
                        "Arcane Blast",
                        "id=\"apl-2\"",
                        "id=\"player-3\"");
        // What targets suffer stands once, and a player's own rows do not name the player again.
        assertThat(html).contains("target1").doesNotContain("tag pet\">Arcane<");
        assertThat(html).doesNotContain("<h2 id=\"damage\">");
        assertThat(pages.job(Samples.completed("t"), true).html())
                .contains("<h2 id=\"damage\">")
                .doesNotContain("id=\"players\"");
    }

    private static ResultReport with(
            List<ResultReport.Resource> resources, List<ResultReport.AplLine> lines, List<VariantGain> variants) {
        return Samples.with(Optional.empty(), resources, lines, variants, List.of());
    }

    @Test
    void aJobThatNoNodeCanGoOnWithSaysSo() {
        String html = pages.job(Samples.running(0).withWaiting("no node offers the engine wowsimcli/v1 now"), true)
                .html();

        assertThat(html).contains("Nobody can go on with it: no node offers the engine wowsimcli/v1 now.");
        assertThat(pages.job(Samples.running(0), true).html()).doesNotContain("Nobody can go on");
    }

    @Test
    void anErrorThatTheEngineDoesNotTellIsLeftOut() {
        SortedMap<String, Double> none = new TreeMap<>();
        assertThat(Confidence.plusMinus(none, "casts", 12, Numbers::two)).isEmpty();
        assertThat(Confidence.plusMinus(none, "casts", 0, Numbers::two)).isEqualTo("± 0.00");
        none.put("casts", 1.0);
        assertThat(Confidence.plusMinus(none, "casts", 12, Numbers::two)).isEqualTo("± 1.96");
    }

    @Test
    void aRunningJobShowsProgressAndCanBeCancelled() {
        String html = pages.job(Samples.running(2500), true).html();

        assertThat(html).contains("data-live=\"true\"", "max=\"10000\" value=\"2500\"", "id=\"cancel\"");
        assertThat(html).doesNotContain("id=\"again\"");
    }

    @Test
    void onlyTheOwnerOfAJobThatHasNotEndedIsOfferedToSteerIt() {
        List<String> controls = List.of("id=\"pause\"", "id=\"resume\"", "id=\"cancel\"", "id=\"priority\"");

        assertThat(pages.job(Samples.running(2500), true).html()).contains(controls);
        assertThat(pages.job(Samples.running(2500), false).html()).doesNotContain(controls);
        assertThat(pages.job(Samples.completed("t"), true).html()).doesNotContain(controls);
    }

    @Test
    void aPausedJobSaysSoAndOffersToGoOn() {
        String html = pages.job(Samples.paused(2500), true).html();

        assertThat(html).contains("class=\"state paused\"", "data-live=\"true\"");
        assertThat(html).containsPattern("id=\"pause\"[^>]* hidden>").containsPattern("id=\"resume\"[^>]*\"primary\">");
    }

    @Test
    void aFailedJobSaysWhatWentWrong() {
        JobView failed = Samples.job(
                JobState.FAILED, "t", 100, List.of("chunk 3 failed 5 times: node out of memory"), Optional.empty());

        assertThat(pages.job(failed, true).html()).contains("chunk 3 failed 5 times: node out of memory");
    }

    @Test
    void whatOthersWroteIsEscaped() {
        String attack = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

        assertThat(pages.job(Samples.completed(attack), true).html()).doesNotContain("<script>alert", "<img");
        assertThat(pages.home(page(Samples.completed(attack)), List.of(), true, List.of())
                        .html())
                .doesNotContain("<script>alert", "<img");
        assertThat(pages.race(RaceSamples.ranked(RaceSamples.race(attack, RaceState.RUNNING, 2), 4, attack), true)
                        .html())
                .doesNotContain("<script>alert", "<img");
        assertThat(pages.problem(404, attack, attack).html()).doesNotContain("<script>alert", "<img");
    }

    @Test
    void thePolicyForbidsInlineScriptsAndEveryHostButCentrifugo() {
        String policy = pages.everybodys(page()).headers().getOrDefault("Content-Security-Policy", "");

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .contains("connect-src 'self' ws://127.0.0.1:8000;")
                .doesNotContain("unsafe", "http:", "*");
    }

    @Test
    void noPageNeedsWhatThePolicyForbids() {
        for (Page page : all()) {
            assertThat(page.html()).doesNotContain("<style", " style=", "onclick=", "javascript:");
            assertThat(Pattern.compile("<script(?![^>]* src=)")
                            .matcher(page.html())
                            .find())
                    .isFalse();
        }
    }

    @Test
    void everyPageIsSmallerThanThreeHundredKilobytesWithAllItsFiles() {
        for (Page page : all()) {
            Map<String, Integer> files = new HashMap<>();
            assetsOf(page).forEach(path -> addWithImports(path, files));
            int bytes = files.values().stream().mapToInt(size -> size).sum();
            assertThat(bytes + page.html().getBytes(StandardCharsets.UTF_8).length)
                    .isLessThan(PAGE_LIMIT_BYTES);
        }
    }

    @Test
    void everyFileAPageRefersToIsServedAndKeptForEver() {
        for (Page page : all()) {
            for (String path : assetsOf(page)) {
                Asset asset = pages.asset(path).orElseThrow(() -> new AssertionError("no asset " + path));
                assertThat(asset.headers().get("Cache-Control")).contains("immutable");
                assertThat(asset.headers()).containsEntry("ETag", asset.etag());
            }
        }
    }

    @Test
    void aRaceShowsWhoTiesWithTheBestAndWhoHasLeft() {
        String html = pages.race(RaceSamples.ranked(RaceSamples.race("Bag", RaceState.COMPLETED, 2), 250, "Ring"), true)
                .html();

        assertThat(html)
                .contains("2 of 1,080 sets tie", "data-live=\"false\"", "ties with the best", "What is worn")
                .contains("… and 50 more", "A set is left out")
                .doesNotContain("id=\"cancel\"");
        assertThat(html.split("<tr class=\"out\"", -1)).hasSize(199);
        assertThat(html.split("<tr class=\"tie\"", -1)).hasSize(2);
    }

    @Test
    void aRaceUnderWayIsFollowedAndCancelledByItsOwnerAlone() {
        RaceView race = RaceSamples.race("Bag", RaceState.RUNNING, 2);

        assertThat(pages.race(RaceSamples.ranked(race, 3, "Ring"), true).html())
                .contains(
                        "data-live=\"true\"",
                        "2 of 1,080 sets may still be the best",
                        "data-step=\"1.3\"",
                        "Stage 3, 200 fights of each set")
                .contains("id=\"cancel\"", "still in", "js/race.js", "vendor/centrifuge.js", "id=\"connection\"");
        assertThat(pages.race(new Ranking(race, false, List.of()), false).html())
                .doesNotContain("id=\"cancel\"", "id=\"pause\"", "id=\"priority\"", "<table");
    }

    @Test
    void aPausedRaceCanBeResumedAndItsJobsAreSteeredWithIt() {
        RaceView paused = RaceSamples.race("Bag", RaceState.PAUSED, 2);
        assertThat(pages.race(RaceSamples.ranked(paused, 3, "Ring"), true).html())
                .contains("Paused: 2 of 1,080 sets", "data-live=\"true\"", "no stage begins\" hidden>Pause")
                .contains("id=\"resume\" class=\"primary\">Resume");

        assertThat(pages.job(
                                Samples.job(
                                        new JobId("race-r1-2-1"),
                                        JobState.RUNNING,
                                        "Part",
                                        0,
                                        List.of(),
                                        Optional.empty()),
                                true)
                        .html())
                .contains("part of <a href=\"/races/r1\">a race</a>")
                .doesNotContain("id=\"cancel\"", "id=\"pause\"");
    }

    @Test
    void aRaceThatIsDoubtedSinceItsEndSaysSoAndCanBeRunAgain() {
        RaceView race = RaceSamples.race("Bag", RaceState.COMPLETED, 2);

        assertThat(pages.race(RaceSamples.ranked(race, 3, "Ring"), true).html())
                .contains("id=\"again\"")
                .doesNotContain("id=\"doubt\"");
        assertThat(pages.race(new Ranking(race, true, List.of()), false).html())
                .contains("id=\"doubt\"", "caught lying since", "id=\"again\"");
    }

    @Test
    void aSetShowsHowItDiffersFromTheFirstAndAllOfItOnDemand() {
        String html = pages.race(RaceSamples.ranked(RaceSamples.race("Bag", RaceState.COMPLETED, 2), 4, "Band"), true)
                .html();

        assertThat(html)
                .contains("<span class=\"name\">Band 1</span>", "Ring 2 for the gold one")
                .contains("What is worn: Ring 3 for the gold one")
                .contains("<details data-set=\"4\">", "<dt>finger 1</dt>", "instead of Band of Worn")
                .doesNotContain("Band 2");
    }

    @Test
    void aFileAskedForUnderAnotherReleasesHashIsNotKept() {
        Asset asset = pages.asset("0000000000000000/portal.css").orElseThrow();

        assertThat(asset.headers()).containsEntry("Cache-Control", "no-cache");
    }

    @Test
    void aFileThatIsNoneOfOursIsNotFound() {
        assertThat(pages.asset("portal.css")).isEmpty();
        assertThat(pages.asset("x/../../Pages.class")).isEmpty();
    }

    @Test
    void anAddressThatIsNoWebSocketIsRefused() {
        assertThatThrownBy(() -> Pages.create(URI.create("http://127.0.0.1:8000"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("realtimeUrl");
    }

    private List<Page> all() {
        return List.of(
                pages.home(page(Samples.completed("a"), Samples.running(10)), List.of(), true, List.of()),
                pages.home(page(), List.of(), true, List.of()),
                shared.home(page(), List.of(), false, List.of()),
                pages.everybodys(page(Samples.completed("a"))),
                pages.everybodys(page()),
                shared.signIn().orElseThrow(),
                shared.noSuchJob("x"),
                pages.job(Samples.completed("a"), true),
                pages.job(Samples.running(0), true),
                pages.versus(VersusView.of(Samples.completed("a"), Samples.completed("b"), false, false)),
                pages.race(RaceSamples.ranked(RaceSamples.race("Bag", RaceState.RUNNING, 2), 250, "Ring"), true),
                pages.race(new Ranking(RaceSamples.race("Bag", RaceState.FAILED, 2), false, List.of()), false),
                pages.home(page(), List.of(RaceSamples.race("Bag", RaceState.COMPLETED, 1)), true, List.of()),
                shared.noSuchRace("x"),
                pages.fleet(Samples.nodes(), false, false, Samples.HANDED_OUT),
                pages.problem(404, "Not found", "There is no job x."));
    }

    static JobPage page(JobView... jobs) {
        return new JobPage(List.of(jobs), Optional.empty());
    }

    private static List<String> assetsOf(Page page) {
        return LINK.matcher(page.html())
                .results()
                .map(link -> link.group(1))
                .filter(link -> link.startsWith("/assets/"))
                .map(link -> link.substring("/assets/".length()))
                .toList();
    }

    private void addWithImports(String path, Map<String, Integer> files) {
        byte[] bytes = pages.asset(path).orElseThrow().bytes();
        if (files.put(path, bytes.length) == null && path.contains("/js/")) {
            Matcher imported = IMPORT.matcher(new String(bytes, StandardCharsets.UTF_8));
            while (imported.find()) {
                addWithImports(path.substring(0, path.lastIndexOf('/') + 1) + imported.group(1), files);
            }
        }
    }
}
