package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.sentinel.config.Network;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Limits count by who asks, not by the proxy that asks for them, and nobody can say to be another.
final class ClientAddressTest {
    /// Replays: 60 at once from one address. The job is none, which is told only after that.
    private static final String LIMITED = "/api/v1/jobs/nosuchjobnosuchjobnosuchjo/fights/1";

    private static final int MORE_THAN_ALLOWED = 90;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    127.0.0.1       | -                                  | 127.0.0.1
                    127.0.0.1       | 203.0.113.7                        | 203.0.113.7
                    127.0.0.1       | 203.0.113.7, 10.4.4.4              | 203.0.113.7
                    127.0.0.1       | 6.6.6.6, 203.0.113.7, 10.4.4.4     | 203.0.113.7
                    127.0.0.1       | 203.0.113.7, unknown               | 127.0.0.1
                    127.0.0.1       | 203.0.113.7:4711                   | 203.0.113.7
                    [0:0:0:0:0:0:0:1] | [2001:db8::7]:4711               | 20010db800000000/64
                    [2001:db8::8]   | -                                  | 20010db800000000/64
                    2001:db8:0:1::8 | -                                  | 20010db800000001/64
                    203.0.113.9     | 6.6.6.6                            | 203.0.113.9
                    127.0.0.1       | 10.1.1.1                           | 10.1.1.1
                    """)
    void only_what_a_trusted_proxy_adds_is_believed(String peer, String forwarded, String client) {
        ClientAddress address = new ClientAddress(
                List.of(Network.parse("127.0.0.0/8"), Network.parse("::1"), Network.parse("10.0.0.0/8")));
        List<String> lines = forwarded == null ? List.of() : List.of(forwarded);
        assertThat(address.of(peer, lines)).isEqualTo(client);
    }

    @Test
    void several_lines_of_the_header_are_one_list() {
        ClientAddress address = new ClientAddress(List.of(Network.parse("10.0.0.0/8")));
        assertThat(address.of("10.0.0.1", List.of("6.6.6.6", "203.0.113.7", "10.0.0.2")))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void behind_a_trusted_proxy_each_client_has_a_limit_of_its_own() {
        try (Platform platform = new Platform(1, Map.of("WOWLAB_TRUSTED_PROXIES", "127.0.0.0/8"))) {
            Http http = platform.http();
            assertThat(lastOfMany(http, "203.0.113.1")).isEqualTo(429);
            assertThat(asked(http, "203.0.113.2")).isEqualTo(404);
            assertThat(asked(http, "203.0.113.2, 203.0.113.1")).isEqualTo(429);
        }
    }

    @Test
    void nobody_else_escapes_a_limit_by_that_header() {
        try (Platform platform = Platform.one()) {
            Http http = platform.http();
            assertThat(lastOfMany(http, "203.0.113.1")).isEqualTo(429);
            assertThat(asked(http, "203.0.113.2")).isEqualTo(429);
        }
    }

    @Test
    void a_balancer_of_connections_says_whose_they_are() throws IOException {
        try (Platform platform = new Platform(1, Map.of("WOWLAB_PROXY_PROTOCOL", "true"))) {
            int last = 0;
            for (int i = 0; i < MORE_THAN_ALLOWED && last != 429; i++) {
                last = through(platform.url(), "PROXY TCP4 203.0.113.1 203.0.113.9 4711 80\r\n");
            }
            assertThat(last).isEqualTo(429);
            assertThat(through(platform.url(), "PROXY TCP4 203.0.113.2 203.0.113.9 4711 80\r\n"))
                    .isEqualTo(404);
        }
    }

    private static int lastOfMany(Http http, String forwarded) {
        int last = 0;
        for (int i = 0; i < MORE_THAN_ALLOWED && last != 429; i++) {
            last = asked(http, forwarded);
        }
        return last;
    }

    private static int asked(Http http, String forwarded) {
        return http.send("GET", LIMITED, new byte[0], Map.of("X-Forwarded-For", forwarded))
                .status();
    }

    private static int through(URI url, String preamble) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            String request = preamble + "GET " + LIMITED + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(Arrays.asList(answer.split(" ", 3)).get(1));
        }
    }
}
