package dev.wowlab.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.PrintedOutput;
import dev.wowlab.protocol.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class ChartCommandTest {
    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @Test
    void itemsOfATypeAreRankedWhereverTheyComeFrom() {
        assertThat(Main.run(
                        "chart",
                        "preset:arcane-mage",
                        "--of",
                        "neck",
                        "--min-level",
                        "150",
                        "--iterations",
                        "20",
                        "--json"))
                .isZero();
        JsonNode items = Json.mapper().readTree(printed.lines().getLast()).path("items");
        assertThat(items.size()).isGreaterThan(1);
        double before = Double.MAX_VALUE;
        for (JsonNode item : items) {
            assertThat(item.path("gain").asDouble()).isLessThanOrEqualTo(before);
            before = item.path("gain").asDouble();
        }
    }

    @Test
    void whatIsMissingOrUnknownIsSaid() {
        assertThat(Main.run("chart", "preset:arcane-mage")).isEqualTo(2);
        assertThat(printed.text()).contains("--of");

        assertThat(Main.run("chart", "preset:arcane-mage", "--of", "hat")).isEqualTo(2);
        assertThat(printed.text()).contains("hat", "TRINKET");

        assertThat(Main.run("chart", "preset:arcane-mage", "--of", "neck", "--phase", "9"))
                .isEqualTo(1);
        assertThat(printed.text()).contains("chart.phase", "9 is outside 1 to 5");
    }

    @Test
    void itsHelpNamesTheTypesThatItemsHave() {
        assertThat(Main.run("chart", "--help")).isZero();
        assertThat(printed.text()).contains("TRINKET").doesNotContain("UNKNOWN");
    }
}
