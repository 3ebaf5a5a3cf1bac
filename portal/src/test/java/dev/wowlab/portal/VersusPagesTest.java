package dev.wowlab.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.ExternalEngines;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.VersusView;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ResultReport;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class VersusPagesTest {
    private final Pages pages = Pages.create(URI.create("ws://127.0.0.1:8000/connection/websocket"), Optional.empty());

    private static JobView job(String id, String title, EngineRef engine, long seed, ResultReport report) {
        JobView job = Samples.job(
                new JobId(id), JobState.COMPLETED, title, Samples.ITERATIONS, List.of(), Optional.of(report));
        ObjectNode told = Json.mapper().valueToTree(job);
        told.put("seed", seed);
        told.set("engine", Json.mapper().valueToTree(engine));
        return Json.mapper().treeToValue(told, JobView.class);
    }

    private static ResultReport report(double moreDps, double moreOfFirst, String... warnings) {
        ObjectNode told = Json.mapper().valueToTree(Samples.report());
        ObjectNode dps = (ObjectNode) told.path("dps");
        dps.put("mean", dps.path("mean").asDouble() + moreDps);
        ObjectNode first = (ObjectNode) told.path("actions").path(0);
        first.put("damage", first.path("damage").asDouble() * moreOfFirst);
        ((ObjectNode) first.path("standardErrors")).put("damage", 1).put("casts", 0.01);
        for (String warning : warnings) {
            told.withArray("warnings").add(warning);
        }
        return Json.mapper().treeToValue(told, ResultReport.class);
    }

    private String page(JobView one, JobView other, boolean sameInput) {
        return pages.versus(VersusView.of(one, other, sameInput, false)).html();
    }

    @Test
    void twoResultsAreToldWithWhatTheIntervalAssumes() {
        JobView one = job("one", "With the <old> ring", Samples.ENGINE, 1, report(0, 1, "nobody models that"));
        JobView more = job("other", "With the new ring", Samples.ENGINE, 2, report(100, 1.2));

        assertThat(page(one, more, false))
                .contains("With the &lt;old&gt; ring versus With the new ring")
                .contains("B does more, by more than chance explains.", "+100.0", "as these have: their seeds differ.")
                .contains("Shadow Bolt", "beyond chance", "Only A: nobody models that")
                .contains("id=\"pair\"", "wowlab compare a.json b.json")
                .contains("href=\"/jobs/one\"", "href=\"/api/v1/jobs/other/input\"")
                .doesNotContain("the same</span>", "mostly narrower");
        assertThat(page(more, one, false))
                .contains("B does less, by more than chance explains.", "Only B: nobody models that");
    }

    @Test
    void whatChanceExplainsAndWhatOneSeedSharesIsSaid() {
        JobView one = job("one", "One", Samples.ENGINE, 1, report(0, 1));

        assertThat(page(one, job("other", "Other", Samples.ENGINE, 1, report(0.01, 1)), false))
                .contains("They differ by no more than chance explains.", "one seed", "mostly narrower");
        assertThat(page(one, job("other", "Other", Samples.ENGINE, 2, report(0.01, 1.2)), false))
                .contains("Their DPS cannot be told apart; what an ability does differs");
        assertThat(pages.versus(VersusView.of(one, one, true, true)).html())
                .contains("Identical: every number is the same to the last bit.", "the same</span>")
                .doesNotContain("id=\"assumes\"", "id=\"pair\"", "± 0.0");
    }

    @Test
    void enginesOfOthersDrawLuckOfTheirOwnAndAreNotPaired() {
        EngineRef theirs = new EngineRef(ExternalEngines.WOWSIMCLI, "v1");
        JobView one = job("one", "One", Samples.ENGINE, 1, report(0, 1));

        assertThat(page(one, job("other", "Other", theirs, 1, report(5, 1)), false))
                .contains("as these have: their engines draw it each in its own way.")
                .doesNotContain("id=\"pair\"");
        EngineRef newer = new EngineRef("tbc", "0.2.0");
        assertThat(page(one, job("other", "Other", newer, 1, report(5, 1)), true))
                .contains("mostly narrower", "the same</span>")
                .doesNotContain("id=\"pair\"");
    }

    @Test
    void aResultHasAFormThatSetsItBesideAnother() {
        assertThat(pages.job(Samples.completed("Destruction"), false).html()).contains("id=\"versus-form\"");
        assertThat(pages.job(Samples.running(100), true).html()).doesNotContain("versus-form");
    }
}
