package dev.wowlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.localplatform.FreePort;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final PrintStream realErr = System.err;
    private final PrintStream realOut = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

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

    @ParameterizedTest
    @ValueSource(strings = {"demo", "sim", "submit", "watch"})
    void everyCommandExplainsItselfAndItsExitCodes(String command) {
        assertThat(Main.run(command, "--help")).isZero();
        assertThat(printed()).contains("Usage: wowlab " + command, "Exit codes:");
    }

    @Test
    void aWrongOptionIsNamedAndEndsWith2() {
        assertThat(Main.run("submit", "--iteration-count", "5", "-")).isEqualTo(2);
        assertThat(printed()).contains("--iteration-count");
    }

    @Test
    void aWrongNumberIsNamedAndEndsWith2() {
        assertThat(Main.run("demo", "--iterations", "many")).isEqualTo(2);
        assertThat(printed()).contains("--iterations", "many");
    }

    @Test
    void aFileThatIsNotThereIsNamedAndEndsWith1() {
        assertThat(Main.run("submit", "/no/such/file.json")).isEqualTo(1);
        assertThat(printed()).contains("no such file: /no/such/file.json");
    }

    @Test
    void aFileThatIsNotJsonIsRefusedWithLineAndColumn(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\n  \"raid\": oops\n}");
        assertThat(Main.run("submit", file.toString())).isEqualTo(1);
        assertThat(printed()).contains("broken.json is not JSON", "line 2");
    }

    @Test
    void whereNoPlatformAnswersTheAddressIsNamedAndItEndsWith4() {
        String url = "http://127.0.0.1:" + FreePort.next();
        assertThat(Main.run("watch", "--url", url, "some-job")).isEqualTo(4);
        assertThat(printed()).contains("no platform answers at " + url);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
