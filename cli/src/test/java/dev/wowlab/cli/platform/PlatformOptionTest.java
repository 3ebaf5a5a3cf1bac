package dev.wowlab.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.wowlab.cli.Main;
import dev.wowlab.cli.PrintedOutput;
import dev.wowlab.localplatform.FreePort;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong with an address or a token is said before anything is asked.
class PlatformOptionTest {
    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @ParameterizedTest
    @ValueSource(strings = {"http://h:8291/some/path", "http://h:8291/?of=mine", "http://h:8291#top"})
    void anAddressHasNothingBehindItsHost(String url) {
        assertThat(Main.run("nodes", "--url", url)).isEqualTo(2);
        assertThat(printed.text())
                .contains("--url must be the platform's address without a path, http://h:8291, not '" + url + "'");
        printed.reset();
        assertThat(Main.run("roster", "preset:fire-mage", "--on", url)).isEqualTo(2);
        assertThat(printed.text()).contains("--on must be the platform's address without a path");
    }

    @Test
    void aSlashAtItsEndIsNoPath() {
        String url = "http://127.0.0.1:" + FreePort.next() + "/";
        assertThat(Main.run("nodes", "--url", url)).isEqualTo(4);
        assertThat(printed.text()).contains("no platform answers at " + url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hushhush\r", "hush\nhush", "hu shhu sh", "hush€"})
    void aTokenThatCannotBeSentIsRefusedAndNotPrinted(String token) {
        for (String[] command : new String[][] {
            {"nodes", "--url", "http://127.0.0.1:1"}, {"roster", "preset:fire-mage", "--on", "http://127.0.0.1:1"}
        }) {
            printed.reset();
            String[] line = Arrays.copyOf(command, command.length + 2);
            line[command.length] = "--token";
            line[command.length + 1] = token;
            assertThat(Main.run(line)).isEqualTo(2);
            assertThat(printed.text())
                    .contains("--token (or WOWLAB_TOKEN) has a letter that no token has, number ")
                    .doesNotContain("hu", "\tat ");
        }
    }

    @Test
    void anyOtherTokenIsSent() throws Exception {
        AtomicReference<String> authorization = new AtomicReference<>("");
        HttpServer platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/api/v1/nodes", exchange -> {
            authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("[]".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        platform.start();
        try {
            String url = "http://127.0.0.1:" + platform.getAddress().getPort();
            assertThat(Main.run("nodes", "--url", url, "--token", "eyJ.a-b_c~d+e/f=="))
                    .isZero();
            assertThat(authorization.get()).isEqualTo("Bearer eyJ.a-b_c~d+e/f==");
        } finally {
            platform.stop(0);
        }
    }
}
