package dev.wowlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.cli.demo.Sample;
import dev.wowlab.cli.sim.LocalSimulation;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.TbcEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SimCommandTest {
    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @TempDir
    Path folder;

    private String sample() throws IOException {
        return Files.writeString(
                        folder.resolve("request.json"), Sample.request().toString())
                .toString();
    }

    @Test
    void theLogOfOneFightIsPrintedWithTimes() throws IOException {
        assertThat(Main.run("sim", sample(), "--log", "--seed", "5", "--fight", "2"))
                .isZero();
        List<String> first = printed.lines();
        assertThat(first.getFirst()).startsWith("[").contains("begins a fight of");
        assertThat(first.getLast()).contains("ends the fight");
        assertThat(first)
                .anyMatch(
                        line -> line.matches("\\[ +\\d+\\.\\d{3}] player +casts Arcane Blast \\(spell:30451\\) at .*"));
        assertThat(first).anyMatch(line -> line.matches(".* crits target1 for \\d+.*"));
        printed.reset();
        assertThat(Main.run("sim", sample(), "--log", "--seed", "5", "--fight", "3"))
                .isZero();
        assertThat(printed.lines()).isNotEqualTo(first);
    }

    @Test
    void theSameFightIsPrintedAsJsonEvents() throws IOException {
        assertThat(Main.run("sim", sample(), "--log-json", "--seed", "5")).isZero();
        List<JsonNode> events = printed.lines().stream()
                .map(line -> Json.mapper().readTree(line))
                .toList();
        assertThat(events.getFirst().path("type").asString()).isEqualTo("begin");
        assertThat(events.getLast().path("type").asString()).isEqualTo("end");
        assertThat(events)
                .allMatch(event ->
                        event.path("time").isNumber() && event.path("unit").isString());
        assertThat(events)
                .anyMatch(event -> event.path("type").asString().equals("damage")
                        && event.path("outcome").asString().equals("hit")
                        && event.path("amount").asDouble() > 0);
    }

    @Test
    void everyLineOfTheActionListIsToldAndCounted() throws IOException {
        assertThat(Main.run("sim", sample(), "--iterations", "5")).isZero();
        assertThat(printed.lines()).anyMatch(line -> line.matches(" +line +a fight +what it does"));
        assertThat(printed.lines()).anyMatch(line -> line.matches(" +0 +(never|\\d+\\.\\d\\d) +[A-Z].+"));
        assertThat(printed.lines()).anyMatch(line -> line.matches(" +3 +\\d+\\.\\d\\d +Cast Arcane Blast"));
    }

    @Test
    void whatTheActionListDoesInVainIsFound() throws IOException {
        String file = sample();
        assertThat(Main.run("sim", file, "--lint")).isZero();
        assertThat(printed.lines()).containsExactly("nothing found: every line can fire");
        String wait = "{\"action\":{\"wait\":{\"duration\":{\"const\":{\"val\":\"1s\"}}}}},";
        Path text = Path.of(file);
        Files.writeString(
                text,
                Files.readString(text)
                        .replaceFirst("(\"priorityList\"\\s*:\\s*\\[)", "$1" + Matcher.quoteReplacement(wait)));
        printed.reset();
        assertThat(Main.run("sim", file, "--lint")).isEqualTo(3);
        assertThat(printed.lines()).anyMatch(line -> line.endsWith("priorityList[0].action waits for ever anew"));
        printed.reset();
        assertThat(Main.run("sim", file, "--lint", "--json")).isEqualTo(3);
        assertThat(Json.mapper()
                        .readTree(printed.lines().getFirst())
                        .path("findings")
                        .get(0)
                        .path("path")
                        .asString())
                .contains("priorityList[1].action");
    }

    @Test
    void aNumberThatIsNoneIsNamedByItsPlace() {
        JsonNode endless = Json.mapper().readTree("{\"requestId\": [1, 1e999]}");
        assertThatThrownBy(() -> LocalSimulation.plan(new TbcEngine(), endless))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("requestId[1]")
                .hasMessageContaining("is a number beyond");
    }

    @Test
    void lookingForWhatIsInVainNamesSuchANumberToo() throws IOException {
        Path file = Path.of(sample());
        Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"requestId\": 1e999,"));
        assertThat(Main.run("sim", file.toString(), "--lint")).isEqualTo(1);
        assertThat(printed.lines()).anyMatch(line -> line.contains("requestId: is a number beyond"));
    }

    @Test
    void anOptionWithoutItsOtherIsNamed() throws IOException {
        assertThat(Main.run("sim", sample(), "--fight", "3")).isEqualTo(2);
        assertThat(Main.run("sim", sample(), "--log", "--log-json")).isEqualTo(2);
        assertThat(Main.run("sim", sample(), "--log", "--json")).isEqualTo(2);
        assertThat(Main.run("sim", sample(), "--log", "--fight", "-1")).isEqualTo(2);
        assertThat(Main.run("sim", sample(), "--log", "--lint")).isEqualTo(2);
        assertThat(printed.lines()).hasSize(5).allMatch(line -> line.contains("--log"));
    }
}
