package dev.wowlab.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.PrintedOutput;
import dev.wowlab.protocol.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ScenariosCommandTest {
    private static final String PRESET = "preset:arcane-mage";

    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @Test
    void everyLengthIsFoughtWithEveryNumberOfTargets() {
        assertThat(Main.run(
                        "scenarios",
                        PRESET,
                        "--durations",
                        "60,120",
                        "--targets",
                        "1,5",
                        "--iterations",
                        "20",
                        "--json"))
                .isZero();
        JsonNode cells = Json.mapper().readTree(printed.lines().getLast()).path("scenarios");
        assertThat(cells.size()).isEqualTo(4);
        assertThat(cells.path(1).path("row").asString()).isEqualTo("5 targets");
        assertThat(cells.path(1).path("column").asString()).isEqualTo("60 s");
        for (JsonNode cell : cells) {
            assertThat(cell.path("dps").asDouble()).isPositive();
            assertThat(cell.path("dpsHalfWidth95").asDouble()).isPositive();
            assertThat(cell.has("gain")).isFalse();
        }
    }

    @Test
    void changesAreTriedInEachFight(@TempDir Path folder) throws Exception {
        Path changes = folder.resolve("changes.json");
        Files.writeString(
                changes,
                "[{\"name\":\"Stolen Souls\",\"set\":"
                        + "{\"/raid/parties/0/players/0/equipment/items/1\":{\"id\":28762}}}]");
        assertThat(Main.run(
                        "scenarios",
                        PRESET,
                        "--durations",
                        "60,120",
                        "--changes",
                        changes.toString(),
                        "--iterations",
                        "20"))
                .isZero();
        assertThat(printed.text())
                .containsSubsequence("60 s", "120 s", "the request", " ± ", "Stolen Souls", " ± ", "+");
    }

    @Test
    void whatIsMissingOrWrongIsSaid() {
        assertThat(Main.run("scenarios", PRESET)).isEqualTo(2);
        assertThat(printed.text()).contains("give --durations, --targets");

        assertThat(Main.run("scenarios", PRESET, "--changes", "x.json")).isEqualTo(2);
        assertThat(printed.text()).contains("--changes goes with");

        assertThat(Main.run("scenarios", PRESET, "--durations", "60", "--targets=-1"))
                .isEqualTo(1);
        assertThat(printed.text()).contains("scenarios.targets[0]: -1 is outside 1 to 40");

        assertThat(Main.run("submit", PRESET, "--weights", "--durations", "60")).isEqualTo(2);
        assertThat(printed.text()).contains("give one of");
    }
}
