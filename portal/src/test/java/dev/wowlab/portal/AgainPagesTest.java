package dev.wowlab.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.again.AgainOutcome;
import dev.wowlab.protocol.again.AgainPage;
import dev.wowlab.protocol.again.AgainView;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ReportDifference;
import dev.wowlab.protocol.result.ResultReport;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class AgainPagesTest {
    private static final URI REALTIME = URI.create("ws://127.0.0.1:8000/connection/websocket");

    private final Pages pages = Pages.create(REALTIME, Optional.empty());
    private final Pages shared = Pages.create(
            REALTIME,
            Optional.of(new Accounts.Supabase(URI.create("https://abc.supabase.co"), "publishable", List.of())));

    @Test
    void aJobOfAnotherVersionLeadsToTheEngineOfToday() {
        EngineRef today = new EngineRef("tbc", "0.2.0");
        assertThat(pages.job(
                                Samples.completed("Destruction"),
                                false,
                                Optional.empty(),
                                Optional.of(today),
                                JobModel.Known.NOTHING)
                        .html())
                .contains("Computed by tbc/0.1.0; this platform has tbc/0.2.0 today", "/again\">Again on the engine");
        assertThat(pages.job(Samples.completed("Destruction"), true).html()).doesNotContain("id=\"newer\"");
    }

    @Test
    void whatAnUpdateChangedIsToldInWordsAndByAbility() {
        AgainView changed = again(AgainOutcome.CHANGED, List.of(), Optional.of(difference(100)));

        assertThat(pages.again(changed, true).html())
                .contains("Changed by more than chance explains.", "+100.0", "tbc/0.1.0 → tbc/0.2.0")
                .contains("Shadow Bolt", "beyond chance", "New: of today", "luck of their own")
                .doesNotContain("id=\"ask\"");
        assertThat(pages.again(again(AgainOutcome.IDENTICAL, List.of(), Optional.of(difference(0))), true)
                        .html())
                .contains("Identical: every number is the same to the last bit.")
                .doesNotContain("luck of their own", "± ");
        assertThat(pages.again(again(AgainOutcome.NOT_ASKED, List.of(), Optional.empty()), true)
                        .html())
                .contains("Simulate on tbc/0.2.0");
        assertThat(pages.again(again(AgainOutcome.NOT_ASKED, List.of(), Optional.empty()), false)
                        .html())
                .doesNotContain("id=\"ask\"");
        assertThat(pages.again(again(AgainOutcome.REFUSED, List.of("input.raid: <is> gone"), Optional.empty()), true)
                        .html())
                .contains("tbc/0.2.0 refuses this input.", "input.raid: &lt;is&gt; gone")
                .doesNotContain("id=\"ask\"");
    }

    @Test
    void theListOfWhatAnUpdateChangedLeavesOutWhatIsOfToday() {
        AgainPage page = new AgainPage(
                List.of(
                        again(AgainOutcome.CHANGED, List.of(), Optional.of(difference(100))),
                        again(AgainOutcome.CURRENT, List.of(), Optional.empty()),
                        again(AgainOutcome.NOT_ASKED, List.of(), Optional.empty())),
                0,
                1,
                Optional.empty());

        assertThat(pages.agains(page, true).html())
                .contains("1 of them was computed by the engine of today", "Simulate 1 again", "+100.0 ± ")
                .contains("data-outcome=\"CHANGED\"", "data-outcome=\"NOT_ASKED\"")
                .doesNotContain("data-outcome=\"CURRENT\"");
        assertThat(shared.agains(new AgainPage(List.of(), 0, 0, Optional.empty()), false)
                        .html())
                .contains("id=\"strangers\"", "Nothing that another version computed.");
    }

    private static ReportDifference difference(double more) {
        ObjectNode told = Json.mapper().valueToTree(Samples.report());
        ObjectNode errors = (ObjectNode) told.path("actions").path(0).path("standardErrors");
        errors.put("damage", 1).put("casts", 0.01);
        ResultReport before = Json.mapper().treeToValue(told, ResultReport.class);
        ObjectNode after = told.deepCopy();
        after.put("engine", "tbc/0.2.0");
        ObjectNode dps = (ObjectNode) after.path("dps");
        dps.put("mean", before.dps().mean() + more);
        if (more != 0) {
            ObjectNode first = (ObjectNode) after.path("actions").path(0);
            first.put("damage", first.path("damage").asDouble() * 1.2);
            after.withArray("warnings").add("of today");
        }
        return ReportDifference.of(before, Json.mapper().treeToValue(after, ResultReport.class));
    }

    private static AgainView again(AgainOutcome outcome, List<String> reasons, Optional<ReportDifference> difference) {
        return new AgainView(
                new JobId("one"),
                Optional.of("Destruction"),
                new EngineRef("tbc", "0.1.0"),
                Optional.of(new EngineRef("tbc", "0.2.0")),
                outcome,
                difference.map(found -> new JobId("again-one")),
                reasons,
                difference);
    }
}
