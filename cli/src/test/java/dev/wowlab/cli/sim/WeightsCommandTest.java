package dev.wowlab.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.PrintedOutput;
import dev.wowlab.cli.demo.Sample;
import dev.wowlab.protocol.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class WeightsCommandTest {
    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @TempDir
    private Path folder;

    private String request = "";

    @BeforeEach
    void writeRequest() throws IOException {
        request = Files.writeString(
                        folder.resolve("mage.json"), Sample.request().toString())
                .toString();
    }

    @Test
    void everyStatIsTold() {
        assertThat(Main.run("weights", request, "--iterations", "100")).isZero();

        assertThat(printed.text())
                .contains(
                        "spell damage",
                        "spell hit rating",
                        "(-40)",
                        "mana per 5 s",
                        "points are those of spell damage");
    }

    @Test
    void aPointIsWorthAShareOfTheGainWhateverTheSign() throws IOException {
        assertThat(Main.run(
                        "weights",
                        request,
                        "--iterations",
                        "100",
                        "--amount",
                        "20",
                        "--stat",
                        "StatSpellDamage",
                        "--stat",
                        "StatIntellect",
                        "--json"))
                .isZero();
        JsonNode weights = Json.mapper().readTree(printed.lines().getLast()).path("weights");
        assertThat(weights.size()).isEqualTo(2);
        JsonNode damage = weights.path(0);
        assertThat(damage.path("stat").asString()).isEqualTo("StatSpellDamage");
        assertThat(damage.path("perPoint").asDouble())
                .isPositive()
                .isEqualTo(damage.path("gain").asDouble() / 20);
    }

    @Test
    void theSameQuestionAsAnInputOfSimGivesTheSameDigest() throws IOException {
        assertThat(Main.run("weights", request, "--iterations", "50", "--stat", "StatIntellect", "--json"))
                .isZero();
        String digest =
                Json.mapper().readTree(printed.lines().getLast()).path("digest").asString();
        Path input = Files.writeString(
                folder.resolve("question.json"),
                "{\"base\":" + Sample.request() + ",\"weights\":{\"amount\":40,\"stats\":[\"StatIntellect\"]}}");

        assertThat(Main.run("sim", input.toString(), "--iterations", "50")).isZero();
        assertThat(printed.text()).contains(digest).contains("+40 intellect").contains("tbc-compare/");
    }

    @Test
    void badInputIsNamed() {
        assertThat(Main.run("weights", request, "--stat", "StatLuck")).isEqualTo(1);
        assertThat(printed.text()).contains("weights.stats: \"StatLuck\" is no stat of items");
        assertThat(Main.run("weights", request, "--iterations", "1")).isEqualTo(2);
        assertThat(Main.run("weights", folder.resolve("none.json").toString())).isEqualTo(1);
    }
}
