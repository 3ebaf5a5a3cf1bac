package dev.wowlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.localplatform.FreePort;
import dev.wowlab.protocol.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "sim",
                "submit",
                "watch",
                "pause",
                "resume",
                "prioritise",
                "cancel",
                "import",
                "presets",
                "verify",
                "again"
            })
    void everyCommandExplainsItselfAndItsExitCodes(String command) {
        assertThat(Main.run(command, "--help")).isZero();
        assertThat(printed.text()).contains("Usage: wowlab " + command, "Exit codes:");
    }

    @Test
    void aWrongOptionIsNamedAndEndsWith2() {
        assertThat(Main.run("submit", "--iteration-count", "5", "-")).isEqualTo(2);
        assertThat(printed.text()).contains("--iteration-count");
    }

    @Test
    void aWrongNumberIsNamedAndEndsWith2() {
        assertThat(Main.run("demo", "--iterations", "many")).isEqualTo(2);
        assertThat(printed.text()).contains("--iterations", "many");
    }

    @Test
    void aFileThatIsNotThereIsNamedAndEndsWith1() {
        assertThat(Main.run("submit", "/no/such/file.json")).isEqualTo(1);
        assertThat(printed.text()).contains("no such file: /no/such/file.json");
    }

    @Test
    void aFileThatIsNotJsonIsRefusedWithLineAndColumn(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\n  \"raid\": oops\n}");
        assertThat(Main.run("submit", file.toString())).isEqualTo(1);
        assertThat(printed.text()).contains("broken.json is not JSON", "line 2");
    }

    @Test
    void whereNoPlatformAnswersTheAddressIsNamedAndItEndsWith4() {
        String url = "http://127.0.0.1:" + FreePort.next();
        assertThat(Main.run("watch", "--url", url, "some-job")).isEqualTo(4);
        assertThat(printed.text()).contains("no platform answers at " + url);
    }

    @Test
    void anExportIsPrintedAsARequestAndSaysWhatItWas(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("gear.json"), "{\"items\": [{\"id\": 24266}]}");
        assertThat(Main.run("import", file.toString())).isEqualTo(1);
        assertThat(printed.text()).contains("gear.json cannot be simulated", "choose a preset");

        assertThat(Main.run("import", file.toString(), "--preset", "frost-mage"))
                .isZero();
        assertThat(printed.text()).contains("gear.json: a list of gear", "preset Frost mage", "\"id\" : 24266");
    }

    @Test
    void whereverAFileIsTakenAPresetOrALinkIsTaken() {
        assertThat(Main.run("sim", "preset:frost-mage", "--iterations", "10")).isZero();
        assertThat(printed.text()).contains("Frostbolt");
        assertThat(Main.run("presets")).isZero();
        assertThat(printed.text()).contains("frost-mage", "Frost mage");
        assertThat(Main.run("sim", "preset:bard")).isEqualTo(1);
        assertThat(printed.text()).contains("preset:bard", "wowlab presets");
        assertThat(Main.run("sim", "https://www.wowhead.com/tbc/gear-planner/mage/troll/AkYAAA"))
                .isEqualTo(1);
        assertThat(printed.text()).contains("the link is cut off");
    }

    @Test
    void aPresetIsPrintedAsTheRequestThatItIs() {
        assertThat(Main.run("import", "preset:fire-mage")).isZero();
        assertThat(Json.mapper().readTree(printed.text()).path("raid").isObject())
                .isTrue();
        printed.reset();
        assertThat(Main.run("import", "preset:fire-mage", "--preset", "frost-mage"))
                .isEqualTo(2);
        assertThat(printed.text()).contains("preset:fire-mage is a preset itself");
        assertThat(Main.run("import", "preset:bard")).isEqualTo(1);
        assertThat(printed.text()).contains("no such file: preset:bard; 'wowlab presets' lists them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "node-java", "update"})
    void aFolderThatCannotBeUsedIsNamedAndEndsWith1(String command, @TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        for (Path unusable : List.of(file, file.resolve("sub"), Path.of("/proc/nope"))) {
            printed.reset();
            assertThat(Main.run(command, "--folder", unusable.toString())).isEqualTo(1);
            assertThat(printed.lines())
                    .as("%s", unusable)
                    .singleElement()
                    .asString()
                    .startsWith("wowlab " + command + ": ")
                    .contains(unusable.toString());
        }
    }

    /// The launcher sends each command to its program by name.
    @Test
    void theLauncherKnowsAndExplainsEveryCommand() throws Exception {
        String launcher = Files.readString(Path.of("../wowlab"));
        String usage = launcher.substring(0, launcher.indexOf("COMMAND --help"));
        for (String command : new CommandLine(Main.class).getSubcommands().keySet()) {
            assertThat(launcher)
                    .as("case of %s", command)
                    .containsPattern("(?m)^ {2}(.*\\| )?" + command + "( \\||\\))");
            assertThat(usage).as("help of %s", command).containsPattern("\\b" + command + " ");
        }
    }
}
