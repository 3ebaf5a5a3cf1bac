package dev.wowlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.demo.Sample;
import dev.wowlab.cli.terminal.StandardOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Output that cannot be written is no success.
class OutputTest {
    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @TempDir
    private Path folder;

    /// Takes nothing, and keeps what it did not take.
    private static final class Full extends OutputStream {
        private final String reason;
        private final ByteArrayOutputStream lost = new ByteArrayOutputStream();

        Full(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int one) throws IOException {
            lost.write(one);
            throw new IOException(reason);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            lost.write(bytes, from, length);
            throw new IOException(reason);
        }
    }

    @Test
    void aFullDiskIsNamedAndEndsWith1() {
        System.setOut(StandardOutput.over(new Full("No space left on device")));
        assertThat(Main.run("presets")).isEqualTo(1);
        assertThat(printed.lines()).containsExactly("wowlab: cannot write the output: No space left on device");
        printed.reset();
        assertThat(Main.run("sim", "--help")).isEqualTo(1);
        assertThat(printed.text()).contains("cannot write the output");
        printed.reset();
        assertThat(Main.run("sim", "preset:bard"))
                .as("the code of what went wrong before")
                .isEqualTo(1);
        assertThat(Main.run("sim", "--no-such-option")).isEqualTo(2);
    }

    @Test
    void outputOfAnyKindIsLookedAt() {
        System.setOut(new PrintStream(new Full("whatever"), false, StandardCharsets.UTF_8));
        assertThat(Main.run("presets")).isEqualTo(1);
        assertThat(printed.lines()).containsExactly("wowlab: cannot write the output");
    }

    @Test
    void aReaderThatHasReadEnoughIsNotToldAndNothingMoreIsComputedForIt() throws IOException {
        Path lines = folder.resolve("lines.jsonl");
        String request = Sample.request().toString();
        Files.writeString(
                lines,
                "{\"case\":\"first\",\"request\":%1$s}\n{\"case\":\"second\",\"request\":%1$s}\n".formatted(request));
        Full pipe = new Full("Broken pipe");
        System.setOut(StandardOutput.over(pipe));
        assertThat(Main.run("sim", "--jsonl", lines.toString(), "--iterations", "5"))
                .isEqualTo(1);
        assertThat(printed.text()).isEmpty();
        assertThat(pipe.lost.toString(StandardCharsets.UTF_8))
                .contains("\"case\":\"first\"")
                .doesNotContain("\"case\":\"second\"");
    }
}
