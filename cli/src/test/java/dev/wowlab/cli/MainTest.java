package dev.wowlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.localplatform.FreePort;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @ParameterizedTest
    @ValueSource(strings = {"demo", "sim", "submit", "watch", "pause", "resume", "prioritise", "cancel"})
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
}
