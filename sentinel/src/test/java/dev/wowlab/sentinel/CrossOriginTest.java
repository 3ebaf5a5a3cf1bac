package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a page of another origin has a browser ask for changes nothing.
final class CrossOriginTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    GET  | cross-site  | https://evil.example     | wow.example      | false
                    POST | -           | -                        | wow.example      | false
                    POST | same-origin | https://wow.example      | wow.example      | false
                    POST | none        | -                        | wow.example      | false
                    POST | cross-site  | https://evil.example     | wow.example      | true
                    POST | same-site   | https://evil.wow.example | wow.example      | true
                    POST | cross-site  | https://wow.example      | wow.example      | true
                    POST | -           | http://192.168.1.20:8080 | 192.168.1.20:8080 | false
                    POST | -           | http://WOW.example:8080  | wow.example:8080 | false
                    POST | -           | http://192.168.1.20:8081 | 192.168.1.20:8080 | true
                    POST | -           | https://wow.public       | 10.0.0.3         | false
                    POST | -           | null                     | wow.example      | true
                    POST | -           | not an address           | wow.example      | true
                    """)
    void pages_may_change_what_is_their_own_origins(
            String method, String site, String origin, String host, boolean refused) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Sec-Fetch-Site", site);
        headers.put("Origin", origin);
        headers.put("Host", host);
        CrossOrigin check = new CrossOrigin(Optional.of(URI.create("https://wow.public")));
        assertThat(check.refuses(method, name -> Optional.ofNullable(headers.get(name))))
                .isEqualTo(refused);
    }

    @Test
    void a_platform_without_sign_in_takes_no_wishes_from_pages_elsewhere() {
        try (Platform platform = Platform.one()) {
            Http http = platform.http();
            Http.Answer refused =
                    http.post("/api/v1/jobs", Submit.body(10, 10, 1), Map.of("Origin", "https://evil.example"));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.problem().type()).isEqualTo("/problems/cross-origin");
            assertThat(http.post("/api/v1/again", "", Map.of("Sec-Fetch-Site", "cross-site"))
                            .status())
                    .isEqualTo(403);
            assertThat(http.post("/api/v1/again", "", Map.of("Sec-Fetch-Site", "same-origin"))
                            .status())
                    .isEqualTo(200);
        }
    }
}
