package dev.wowlab.cli.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.PrintedOutput;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with the command line of `host` is said before anything is started; what it does, `HostTest` shows.
class HostCommandTest {
    @RegisterExtension
    private final PrintedOutput printed = new PrintedOutput();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --listen 8080 | --listen is '8080'; it must be HOST:PORT
                    --listen here:99999 | --listen is 'here:99999'; it must be HOST:PORT
                    --listen 0.0.0.0:8080 | say by --public-url at which one people reach it
                    --listen [::]:8080 | say by --public-url at which one people reach it
                    --listen ::1:8300 | --listen is '::1:8300'; an IPv6 address needs brackets, as in [::1]:8300
                    --folder= | Invalid value for option '--folder': it is empty; name a folder
                    --beacon-port 8080 | --beacon-port must be another port than 8080
                    --public-url ftp://guild.example | --public-url is 'ftp://guild.example'; it must be http://
                    --public-url https://guild.example/wow | it must be http:// or https:// and a host, without a path
                    --beacon-url https://guild.example | --beacon-url is 'https://guild.example'; it must be ws://
                    --nodes 9 | nodes must be 0 to 8, not 9
                    --workers 0 | workers per node must be 1 to 256, not 0
                    """)
    void aCommandLineThatCannotWorkIsRefused(String options, String message) {
        String[] line = Stream.concat(
                        options.startsWith("--folder")
                                ? Stream.of("host")
                                : Stream.of(
                                        "host",
                                        "--folder",
                                        folder.resolve("platform").toString()),
                        Arrays.stream(options.split(" ", -1)))
                .toArray(String[]::new);
        assertThat(Main.run(line)).isEqualTo(2);
        assertThat(printed.text()).contains(message);
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String listen = "127.0.0.1:" + taken.getLocalPort();
            assertThat(Main.run("host", "--folder", folder.toString(), "--listen", listen))
                    .isEqualTo(1);
            assertThat(printed.text()).contains("cannot listen on " + listen);
        }
    }
}
