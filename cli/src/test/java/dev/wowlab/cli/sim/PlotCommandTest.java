package dev.wowlab.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.PrintedOutput;
import dev.wowlab.protocol.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class PlotCommandTest {
    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @Test
    void moreSpellDamageIsMoreDamageStepByStep() {
        assertThat(Main.run(
                        "plot",
                        "preset:arcane-mage",
                        "--stat",
                        "StatSpellDamage",
                        "--points",
                        "100",
                        "--step",
                        "50",
                        "--iterations",
                        "20",
                        "--json"))
                .isZero();
        JsonNode steps = Json.mapper().readTree(printed.lines().getLast()).path("plot");
        assertThat(steps.size()).isEqualTo(4);
        double before = Double.NEGATIVE_INFINITY;
        for (JsonNode step : steps) {
            assertThat(step.path("gain").asDouble()).isGreaterThan(before);
            before = step.path("gain").asDouble();
        }
    }

    @Test
    void whatIsMissingOrWrongIsSaid() {
        assertThat(Main.run("plot", "preset:arcane-mage")).isEqualTo(2);
        assertThat(printed.text()).contains("--stat");

        assertThat(Main.run("plot", "preset:arcane-mage", "--stat", "StatLuck")).isEqualTo(1);
        assertThat(printed.text()).contains("plot.stats", "'StatLuck' is no stat of items");
    }
}
