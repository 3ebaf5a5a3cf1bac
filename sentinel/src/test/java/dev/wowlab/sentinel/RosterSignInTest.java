package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.roster.RosterAccess;
import dev.wowlab.protocol.roster.RosterPage;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterRunView;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.testsupport.AuthServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    private static String body(int coins, String more) {
        return """
                {"name": "Guild", "engine": "coin", "iterations": 40, "members": [{"label": "A", "input": {"coins": %d}}]%s}
                """.formatted(coins, more);
    }

    private static RosterView create(String body) {
        return send("POST", "/api/v1/rosters", body, Optional.of(alice)).as(RosterView.class);
    }

    private static RosterView read(RosterView roster) {
        return send("GET", "/api/v1/rosters/" + roster.id(), "", Optional.of(alice))
                .as(RosterView.class);
    }

    private static void change(RosterView roster, String body) {
        String path = "/api/v1/rosters/" + roster.id();
        assertThat(send("POST", path, body, Optional.of(alice)).status()).isEqualTo(200);
    }

    private static RosterRun run(RosterView roster, long number) {
        String path = "/api/v1/rosters/" + roster.id() + "/runs?after=" + (number - 1);
        assertThat(send("POST", path, "", Optional.of(alice)).status()).isEqualTo(200);
        TestNode node = TestNode.joined(platform);
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            node.beat(List.of());
                            node.workUntilIdle();
                            return read(roster).progress().last();
                        },
                        last -> last.filter(run -> run.number() == number).isPresent())
                .orElseThrow();
    }

    private static String job(RosterRun run) {
        return "/api/v1/jobs/" + run.table().rows().getFirst().job().orElseThrow();
    }

    /// Looks with nobody's, and with somebody else's, eyes.
    private static void assertNobodyElseSees(String... paths) {
        for (String path : paths) {
            for (Optional<UUID> other : List.of(Optional.of(bob), Optional.<UUID>empty())) {
                Http.Answer answer = send("GET", path, "", other);
                assertThat(answer.status()).as(path).isIn(401, 404);
                assertThat(answer.text()).as(path).doesNotContain("Guild", alice.toString());
            }
        }
    }

    private static String[] addresses(RosterView roster, long number) {
        String path = "/rosters/" + roster.id();
        return new String[] {
            path,
            path + "/runs/" + number,
            "/api/v1" + path,
            "/api/v1" + path + "/runs",
            "/api/v1" + path + "/runs/" + number,
            "/api/v1" + path + "/runs/" + number + "/realtime",
            "/api/v1" + path + "/realtime",
            "/api/v1" + path + "/webhook"
        };
    }

    @Test
    void what_nothing_is_said_of_is_private_and_says_nothing_to_others() {
        RosterView roster = create(body(3, ""));
        assertThat(roster.plan().seenBy()).isEqualTo(Visibility.PRIVATE);
        assertThat(send("POST", "/api/v1/rosters/" + roster.id() + "/runs", "", Optional.of(alice))
                        .status())
                .isEqualTo(200);
        assertNobodyElseSees(addresses(roster, 1));
        RosterRun run = run(roster, 1);
        assertNobodyElseSees(addresses(roster, 1));
        assertNobodyElseSees(job(run), job(run) + "/result", job(run) + "/input", job(run) + "/realtime");
        assertNobodyElseSees(addresses(roster, 2));
        // what never was sounds the same
        String path = "/api/v1/rosters/" + roster.id() + "/runs/";
        assertThat(send("GET", path + 1, "", Optional.of(bob))
                        .text()
                        .replace("'1'", "'7'")
                        .replace("/1\"", "/7\""))
                .isEqualTo(send("GET", path + 7, "", Optional.of(bob)).text());
        assertThat(send("GET", path + 1, "", Optional.of(alice))
                        .as(RosterRunView.class)
                        .table())
                .isEqualTo(run.table());
        for (String number : List.of("0", "-1", "x", "99999999999999999999", "01")) {
            assertThat(send("GET", path + number, "", Optional.of(alice)).status())
                    .as(number)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_run_that_is_not_private_is_there_for_whoever_has_its_address_and_nothing_else_of_the_roster_is() {
        RosterView roster = create(body(3, """
                , "visibility": "UNLISTED", "schedule": {"day": "MONDAY", "time": "04:00", "zone": "Asia/Tokyo"},
                "webhook": {"url": "https://hooks.example/secret", "metadata": "officers"}"""));
        String path = "/rosters/" + roster.id();
        RosterRun run = run(roster, 1);

        for (Optional<UUID> other : List.of(Optional.of(bob), Optional.<UUID>empty())) {
            Http.Answer seen = send("GET", "/api/v1" + path + "/runs/1", "", other);
            assertThat(seen.as(RosterRunView.class)).isEqualTo(RosterRunView.of(roster.id(), run));
            Http.Answer page = send("GET", path + "/runs/1", "", other);
            assertThat(page.status()).isEqualTo(200);
            for (Http.Answer answer : List.of(seen, page)) {
                assertThat(answer.text())
                        .contains("Guild")
                        .doesNotContain("hooks", "secret", "officers", "MONDAY", "Monday", "Tokyo", alice.toString());
            }
            RosterAccess access = send("GET", "/api/v1" + path + "/runs/1/realtime", "", other)
                    .as(RosterAccess.class);
            assertThat(access.rosterChannel()).isEqualTo("jobs:" + roster.id() + "-1");
            assertThat(page.text()).doesNotContain("roster-form", "id=\"delete\"", "id=\"run\"", path + "\"");
            assertThat(send("GET", job(run), "", other).as(JobView.class).visibility())
                    .isEqualTo(Visibility.UNLISTED);
            assertThat(send("GET", job(run).replace("/api/v1", ""), "", other).text())
                    .contains("href=\"" + path + "/runs/1\"");
        }
        assertNobodyElseSees(path, "/api/v1" + path, "/api/v1" + path + "/runs", "/api/v1" + path + "/webhook");
        assertNobodyElseSees("/api/v1" + path + "/realtime", "/api/v1" + path + "/runs/2/realtime");
        assertNobodyElseSees(path + "/runs/2", "/api/v1" + path + "/runs/2");
        assertThat(send("GET", "/api/v1/public/jobs", "", Optional.empty()).text())
                .doesNotContain("Guild");
        assertThat(send("POST", "/api/v1" + path + "/runs/1", "", Optional.of(bob))
                        .status())
                .isIn(404, 405);
    }

    @Test
    void a_roster_that_becomes_private_closes_its_tables_and_one_that_opens_shows_no_older_ones() {
        RosterView roster = create(body(3, ""));
        String[] first = {"/rosters/" + roster.id() + "/runs/1", "/api/v1/rosters/" + roster.id() + "/runs/1"};
        String[] second = {"/rosters/" + roster.id() + "/runs/2", "/api/v1/rosters/" + roster.id() + "/runs/2"};
        RosterRun hidden = run(roster, 1);

        change(roster, body(4, ", \"visibility\": \"PUBLIC\""));
        RosterRun open = run(roster, 2);
        assertNobodyElseSees(first);
        assertNobodyElseSees(job(hidden));
        assertThat(send("GET", second[1], "", Optional.of(bob))
                        .as(RosterRunView.class)
                        .table())
                .isEqualTo(open.table());
        // a difference to what is private would tell that
        assertThat(open.table().tellsChanges()).isFalse();
        change(roster, body(5, ", \"visibility\": \"UNLISTED\""));
        assertThat(run(roster, 3).table().tellsChanges()).isTrue();

        change(roster, body(5, ""));
        assertNobodyElseSees(second);
        assertThat(send("GET", second[0], "", Optional.of(alice)).status()).isEqualTo(200);
        RosterRun last = run(roster, 4);
        assertThat(last.table().tellsChanges()).isTrue();
        assertNobodyElseSees(job(last));

        change(roster, body(5, ", \"visibility\": \"UNLISTED\""));
        assertThat(send("GET", second[0], "", Optional.empty()).status()).isEqualTo(200);
        assertThat(send("POST", "/api/v1/rosters/" + roster.id() + "/delete", "", Optional.of(alice))
                        .status())
                .isEqualTo(200);
        assertNobodyElseSees(second);
    }

    @Test
    void a_roster_its_runs_and_their_jobs_are_there_for_their_owner_alone() {
        String body = body(6, "");
        RosterView roster = create(body);
        assertThat(roster.owner()).isEqualTo(alice.toString());
        String path = "/api/v1/rosters/" + roster.id();
        String job = job(run(roster, 1));
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
                .extracting(RosterView::id)
                .contains(roster.id());
    }
}
