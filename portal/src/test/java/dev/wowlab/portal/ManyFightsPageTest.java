package dev.wowlab.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.VariantChange;
import dev.wowlab.protocol.result.VariantGain;
import dev.wowlab.protocol.result.VariantPlace;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManyFightsPageTest {
    private final Pages pages = Pages.create(URI.create("ws://127.0.0.1:8000/connection/websocket"), Optional.empty());

    @Test
    void manyFightsAreShownAsAMatrix() {
        ResultReport report = with(List.of(
                cell("60 s", "1 target", 2500.5, Optional.empty()),
                cell("60 s", "1 target, Set A", 2520, Optional.of("60 s, 1 target")),
                cell("180 s", "1 target", 2100, Optional.empty()),
                cell("180 s", "1 target, Set A", 2101, Optional.of("180 s, 1 target"))));

        String html = pages.job(
                        Samples.job(JobState.COMPLETED, "t", Samples.ITERATIONS, List.of(), Optional.of(report)), true)
                .html();

        assertThat(html)
                .containsSubsequence("class=\"matrix\"", ">60 s</th>", ">180 s</th>", ">1 target<", "2,500.5", "± 3.9")
                .containsSubsequence("1 target, Set A", "class=\"num better\"", "2,520.0", "+20.0 ± 2.0", "2,101.0")
                .doesNotContain("class=\"variants\"");
    }

    @Test
    void manyStepsOfAStatAreShownAsACurve() {
        ResultReport report = with(List.of(step(-80, -40), step(-40, -20), step(40, 5), step(80, 5)));

        String html = pages.job(
                        Samples.job(JobState.COMPLETED, "t", Samples.ITERATIONS, List.of(), Optional.of(report)), true)
                .html();

        assertThat(html)
                .contains("DPS by spell hit rating", "class=\"curve\" x1=\"0.00%\"")
                .containsSubsequence("class=\"plotted\"", "\u221280", "\u221240.0", "as it is", "+40", "+5.0", "+80")
                .doesNotContain("class=\"variants\"");
    }

    private static VariantGain step(int points, double gain) {
        return new VariantGain(
                points + " spell hit rating",
                2000 + gain,
                gain,
                1,
                0.5,
                0,
                Optional.of(new VariantChange("StatSpellHitRating", points)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static VariantGain cell(String column, String row, double dps, Optional<String> against) {
        return new VariantGain(
                column + ", " + row,
                dps,
                20,
                1,
                0.9,
                0,
                Optional.empty(),
                Optional.of(new VariantPlace(row, column, against)),
                Optional.of(2.0),
                Optional.empty());
    }

    private static ResultReport with(List<VariantGain> variants) {
        ResultReport sample = Samples.report();
        return Samples.with(sample.tanking(), sample.resources(), sample.aplLines(), variants, sample.warnings());
    }
}
