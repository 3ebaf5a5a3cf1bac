package dev.wowlab.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.PrintedOutput;
import dev.wowlab.cli.demo.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of files that cannot be read, or only in part.
class InputTroubleTest {
    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String sample() throws IOException {
        return file("now.json", Sample.request().toString());
    }

    private String beyondTheLimits(String what) throws IOException {
        return file(
                "large.json",
                switch (what) {
                    case "number" -> "{\"raid\": " + "1".repeat(1_500) + "}";
                    case "nesting" -> "{\"raid\": " + "[".repeat(600) + "]".repeat(600) + "}";
                    case "name" -> "{\"" + "n".repeat(60_000) + "\": 1}";
                    default -> throw new IllegalArgumentException(what);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "nesting", "name"})
    void jsonBeyondTheLimitsOfItsReaderIsToldOf(String what) throws IOException {
        String large = beyondTheLimits(what);
        for (String command : new String[] {"sim", "apl", "weights", "submit", "again"}) {
            printed.reset();
            assertThat(Main.run(command, large)).isEqualTo(1);
            assertThat(printed.lines())
                    .as(command)
                    .singleElement()
                    .asString()
                    .startsWith("wowlab " + command + ": ")
                    .contains("large.json", "exceeds the maximum allowed")
                    .doesNotContain("StreamReadConstraints");
        }
        printed.reset();
        assertThat(Main.run("roster", large, sample(), "--iterations", "5")).isEqualTo(1);
        assertThat(printed.text()).as("the others have their rows").contains("Arcane");
    }

    @Test
    void theFileThatCannotBeReadIsNamedAndNotTheOneBesideIt() throws IOException {
        String list = Files.createDirectory(folder.resolve("list")).toString();
        String now = sample();
        assertThat(Main.run("compare", now, "--list", list)).isEqualTo(1);
        assertThat(Main.run("apl", now, "--with", list)).isEqualTo(1);
        assertThat(Main.run("topgear", now, "--bag", list)).isEqualTo(1);
        assertThat(Main.run("roster", now, "--before", list)).isEqualTo(1);
        String said = ": cannot read " + list + ": Is a directory";
        assertThat(printed.lines())
                .containsExactly(
                        "wowlab compare" + said, "wowlab apl" + said, "wowlab topgear" + said, "wowlab roster" + said);
    }

    @Test
    void aNameThatNoFileCanHaveIsToldOf() throws IOException {
        String now = sample();
        for (String command : new String[] {"sim", "apl", "import", "log"}) {
            printed.reset();
            assertThat(Main.run(command, "now\0.json")).isEqualTo(1);
            assertThat(printed.text())
                    .startsWith("wowlab " + command + ": cannot read now\0.json: no file can have that name here");
        }
        printed.reset();
        assertThat(Main.run("roster", "now\0.json", now, "--iterations", "5")).isEqualTo(1);
        assertThat(printed.text())
                .contains("no file can have that name here", "Arcane")
                .doesNotContain("\tat ");
    }
}
