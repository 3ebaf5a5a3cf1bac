package dev.wowlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SimCommandTest {
    private final PrintStream realErr = System.err;
    private final PrintStream realOut = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void capture() {
        PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setErr(capture);
        System.setOut(capture);
    }

    @AfterEach
    void restore() {
        System.setErr(realErr);
        System.setOut(realOut);
    }

    private String sample() throws IOException {
        Path file = folder.resolve("request.json");
        try (InputStream in =
                Objects.requireNonNull(SimCommandTest.class.getResourceAsStream("/sample/arcane-mage.json"))) {
            Files.write(file, in.readAllBytes());
        }
        return file.toString();
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void theLogOfOneFightIsPrintedWithTimes() throws IOException {
        assertThat(Main.run("sim", sample(), "--log", "--seed", "5", "--fight", "2"))
                .isZero();
        List<String> first = lines();
        assertThat(first.getFirst()).startsWith("[").contains("begins a fight of");
        assertThat(first.getLast()).contains("ends the fight");
        assertThat(first).anyMatch(line -> line.matches("\\[ +\\d+\\.\\d{3}] player +casts spell:30451 at .*"));
        assertThat(first).anyMatch(line -> line.matches(".* crits target1 for \\d+.*"));
        printed.reset();
        assertThat(Main.run("sim", sample(), "--log", "--seed", "5", "--fight", "3"))
                .isZero();
        assertThat(lines()).isNotEqualTo(first);
    }

    @Test
    void theSameFightIsPrintedAsJsonEvents() throws IOException {
        assertThat(Main.run("sim", sample(), "--log-json", "--seed", "5")).isZero();
        List<JsonNode> events =
                lines().stream().map(line -> Json.mapper().readTree(line)).toList();
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
    void everyLineOfTheActionListIsCounted() throws IOException {
        assertThat(Main.run("sim", sample(), "--iterations", "5")).isZero();
        assertThat(lines()).anyMatch(line -> line.matches(" +line of the action list +fired per fight"));
        assertThat(lines()).anyMatch(line -> line.matches(" +0 +(never|\\d+\\.\\d\\d)"));
    }

    @Test
    void whatTheActionListDoesInVainIsFound() throws IOException {
        String file = sample();
        assertThat(Main.run("sim", file, "--lint")).isZero();
        assertThat(lines()).containsExactly("nothing found: every line can fire");
        String wait = "{\"action\":{\"wait\":{\"duration\":{\"const\":{\"val\":\"1s\"}}}}},";
        Path text = Path.of(file);
        Files.writeString(
                text,
                Files.readString(text)
                        .replaceFirst("(\"priorityList\"\\s*:\\s*\\[)", "$1" + Matcher.quoteReplacement(wait)));
        printed.reset();
        assertThat(Main.run("sim", file, "--lint")).isEqualTo(3);
        assertThat(lines()).anyMatch(line -> line.endsWith("priorityList[0].action waits for ever anew"));
        printed.reset();
        assertThat(Main.run("sim", file, "--lint", "--json")).isEqualTo(3);
        assertThat(Json.mapper()
                        .readTree(lines().getFirst())
                        .path("findings")
                        .get(0)
                        .path("path")
                        .asString())
                .contains("priorityList[1].action");
    }

    @Test
    void anOptionWithoutItsOtherIsNamed() throws IOException {
        assertThat(Main.run("sim", sample(), "--fight", "3")).isEqualTo(2);
        assertThat(Main.run("sim", sample(), "--log", "--log-json")).isEqualTo(2);
        assertThat(Main.run("sim", sample(), "--log", "--json")).isEqualTo(2);
        assertThat(Main.run("sim", sample(), "--log", "--fight", "-1")).isEqualTo(2);
        assertThat(Main.run("sim", sample(), "--log", "--lint")).isEqualTo(2);
        assertThat(lines()).hasSize(5).allMatch(line -> line.contains("--log"));
    }
}
