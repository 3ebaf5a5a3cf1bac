package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A name that somebody else can have lead here is no name of a platform without sign-in.
final class OwnNamesTest {
    private static final Optional<URI> PUBLIC = Optional.of(URI.create("http://Wow.Guild.example:8080"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    127.0.0.1:8080          | false
                    192.168.1.20            | false
                    [::1]:8080              | false
                    [fd00::20]              | false
                    localhost:8080          | false
                    wow.localhost           | false
                    garage                  | false
                    garage:8080             | false
                    garage.local            | false
                    NAS.home.arpa:8080      | false
                    sentinel.default.svc.cluster.local | false
                    wow.guild.example:8080  | false
                    WOW.guild.example       | false
                    wow.guild.example.      | false
                    evil.example            | true
                    evil.example:8080       | true
                    127.0.0.1.evil.example  | true
                    wow.guild.example.evil  | true
                    evil.example.           | true
                    -                       | false
                    """)
    void onlyNamesThatNobodyElseCanHaveAreTheirs(String host, boolean refused) {
        assertThat(new OwnNames(true, PUBLIC).refuses(Optional.ofNullable(host)))
                .isEqualTo(refused);
        assertThat(new OwnNames(false, PUBLIC).refuses(Optional.ofNullable(host)))
                .as("where people sign in a name gives nobody anything")
                .isFalse();
    }

    @Test
    void aPageWhoseNameWasMadeToLeadHereReadsAndChangesNothing() throws IOException {
        try (Platform platform = Platform.one()) {
            assertThat(answer(platform, "GET", "/api/v1/jobs", "evil.example"))
                    .startsWith("HTTP/1.1 421 ")
                    .contains("/problems/foreign-name", "WOWLAB_PUBLIC_URL=http://evil.example");
            assertThat(answer(platform, "POST", "/api/v1/again", "evil.example"))
                    .startsWith("HTTP/1.1 421 ");
            assertThat(answer(platform, "GET", "/", "evil.example")).startsWith("HTTP/1.1 421 ");
            assertThat(answer(platform, "GET", "/api/v1/jobs", "localhost")).startsWith("HTTP/1.1 200 ");
            assertThat(answer(platform, "GET", "/health/ready", "evil.example")).startsWith("HTTP/1.1 200 ");
            assertThat(answer(platform, "POST", "/api/v1/nodes/work", "sentinels.internal.example"))
                    .as("a node is known by its signature, whatever it calls the platform")
                    .startsWith("HTTP/1.1 401 ");
        }
        try (Platform platform = new Platform(1, Map.of("WOWLAB_PUBLIC_URL", "https://wow.example"))) {
            assertThat(answer(platform, "GET", "/api/v1/jobs", "wow.example")).startsWith("HTTP/1.1 200 ");
        }
    }

    private static String answer(Platform platform, String method, String path, String host) throws IOException {
        try (Socket socket = new Socket(platform.url().getHost(), platform.url().getPort())) {
            String request = "%s %s HTTP/1.1\r\nHost: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .formatted(method, path, host);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
