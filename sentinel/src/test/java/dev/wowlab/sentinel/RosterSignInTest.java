package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.protocol.roster.RosterPage;
import dev.wowlab.protocol.roster.RosterRow;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.testsupport.AuthServer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Rosters on a platform where people sign in.
final class RosterSignInTest {
    private static AuthServer accounts;
    private static Platform platform;
    private static UUID alice;
    private static UUID bob;

    @BeforeAll
    static void start() {
        accounts = AuthServer.start(InstantSource.system());
        alice = accounts.register("alice@example.org", "secret of alice");
        bob = accounts.register("bob@example.org", "secret of bob");
        platform = new Platform(1, accounts.sentinelSettings(Map.of()));
    }

    @AfterAll
    static void stop() {
        platform.close();
        accounts.close();
    }

    private static Http.Answer send(String method, String path, String body, Optional<UUID> user) {
        Map<String, String> headers = user.map(id -> Map.of("Authorization", "Bearer " + accounts.tokenOf(id)))
                .orElse(Map.of());
        return platform.http().send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    @Test
    void a_roster_its_runs_and_their_jobs_are_there_for_their_owner_alone() {
        String body = """
                {"name": "Guild", "engine": "coin", "iterations": 40, "members": [{"label": "A", "input": {"coins": 3}}]}
                """;
        RosterView roster =
                send("POST", "/api/v1/rosters", body, Optional.of(alice)).as(RosterView.class);
        assertThat(roster.owner()).isEqualTo(alice.toString());
        String path = "/api/v1/rosters/" + roster.id();
        assertThat(send("POST", path + "/runs", "", Optional.of(alice)).status())
                .isEqualTo(200);
        TestNode node = TestNode.joined(platform);
        RosterView ended = await().until(
                        () -> {
                            node.beat(List.of());
                            node.workUntilIdle();
                            return send("GET", path, "", Optional.of(alice)).as(RosterView.class);
                        },
                        view -> view.progress().last().isPresent());
        RosterRow row = ended.progress().last().orElseThrow().table().rows().getFirst();
        String job = "/api/v1/jobs/" + row.job().orElseThrow();
        assertThat(send("GET", job, "", Optional.of(alice)).status()).isEqualTo(200);

        for (String seen : List.of(path, path + "/runs", job)) {
            assertThat(send("GET", seen, "", Optional.of(bob)).status())
                    .as(seen)
                    .isEqualTo(404);
        }
        for (String wish : List.of(path + "/runs", path + "/delete")) {
            assertThat(send("POST", wish, "", Optional.of(bob)).status())
                    .as(wish)
                    .isEqualTo(404);
        }
        assertThat(send("POST", path, body, Optional.of(bob)).status()).isEqualTo(404);
        assertThat(send("GET", "/api/v1/rosters", "", Optional.of(bob))
                        .as(RosterPage.class)
                        .rosters())
                .isEmpty();
        assertThat(send("GET", path, "", Optional.empty()).status()).isEqualTo(401);
        assertThat(send("GET", job, "", Optional.empty()).status()).isEqualTo(404);
        assertThat(send("GET", "/api/v1/rosters", "", Optional.of(alice))
                        .as(RosterPage.class)
                        .rosters())
                .hasSize(1);
    }
}
