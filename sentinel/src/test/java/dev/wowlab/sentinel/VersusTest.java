package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.VersusView;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ReportDifference.Verdict;
import dev.wowlab.testsupport.AuthServer;
import dev.wowlab.testsupport.SharedRedis;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two finished jobs beside each other, for whoever may see both.
final class VersusTest {
    private static final EngineRef SECOND = new EngineRef("coin", "2");

    private static AuthServer accounts;
    private static Platform platform;
    private static Sentinel updated;
    private static UUID alice;
    private static UUID bob;

    @BeforeAll
    static void start() {
        accounts = AuthServer.start(InstantSource.system());
        alice = accounts.register("alice@example.org", "secret of alice");
        bob = accounts.register("bob@example.org", "secret of bob");
        platform = new Platform(1, accounts.sentinelSettings(Map.of()));
        updated = platform.another(new CoinEngine("2"));
    }

    @AfterAll
    static void stop() {
        updated.close();
        platform.close();
        accounts.close();
    }

    private static Http.Answer get(String path, UUID user) {
        return platform.http().send("GET", path, new byte[0], as(user));
    }

    private static Map<String, String> as(UUID user) {
        return Map.of("Authorization", "Bearer " + accounts.tokenOf(user));
    }

    private static JobView submitted(Http sentinel, int coins, long seed, String visibility) {
        String body = """
                {"engine": "coin", "input": {"coins": %d}, "iterations": 400, "chunkSize": 100, "seed": %d,
                 "visibility": "%s", "title": "%d coins", "recompute": true}
                """.formatted(coins, seed, visibility, coins);
        Http.Answer answer = sentinel.send("POST", "/api/v1/jobs", body.getBytes(StandardCharsets.UTF_8), as(alice));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.as(JobView.class);
    }

    private static JobView finished(int coins, long seed, String visibility) {
        return played(submitted(platform.http(), coins, seed, visibility), TestNode.joined(platform));
    }

    private static JobView played(JobView job, TestNode node) {
        node.beat(List.of());
        node.workUntilIdle();
        return await().until(
                        () -> get("/api/v1/jobs/" + job.id(), alice).as(JobView.class),
                        view -> view.state().isFinal());
    }

    private static String versus(JobView one, JobView other) {
        return versus(one.id(), other.id().value());
    }

    private static String versus(JobId one, String other) {
        return "/api/v1/jobs/" + one + "/versus/" + other;
    }

    @Test
    void two_results_of_luck_of_their_own_are_told_apart_by_the_errors_of_both() {
        JobView one = finished(3, 11, "UNLISTED");
        JobView other = finished(4, 12, "UNLISTED");

        VersusView view = platform.http().get(versus(one, other)).as(VersusView.class);

        assertThat(view.one().job()).isEqualTo(one.id());
        assertThat(view.other().title()).contains("4 coins");
        assertThat(view.other().seed()).isEqualTo(12);
        assertThat(view.other().fights()).isEqualTo(400);
        assertThat(view.sharesLuck()).isFalse();
        assertThat(view.sameInput()).isFalse();
        double before = one.report().orElseThrow().dps().mean();
        double after = other.report().orElseThrow().dps().mean();
        assertThat(view.difference().dps().difference()).isEqualTo(after - before);
        assertThat(view.difference().dps().halfWidth().orElseThrow())
                .isCloseTo(
                        Precision.HALF_WIDTHS
                                * Math.hypot(
                                        one.report().orElseThrow().dps().standardError(),
                                        other.report().orElseThrow().dps().standardError()),
                        within(1e-9));
        VersusView back = platform.http().get(versus(other, one)).as(VersusView.class);
        assertThat(back.difference().dps().difference()).isEqualTo(before - after);
    }

    @Test
    void one_seed_is_said_to_share_luck_and_equal_totals_are_identical() {
        JobView one = finished(5, 21, "UNLISTED");
        JobView other = finished(6, 21, "UNLISTED");

        VersusView view = platform.http().get(versus(one, other)).as(VersusView.class);

        // what the engine of tests draws depends on the seed alone
        assertThat(view.difference().verdict()).isEqualTo(Verdict.IDENTICAL);
        assertThat(view.sharesLuck()).isTrue();
        assertThat(view.sameInput()).isFalse();
        assertThat(platform.http().get(versus(one, one)).as(VersusView.class).sameInput())
                .isTrue();
    }

    @Test
    void one_input_on_two_versions_of_an_engine_is_known_as_one_also_from_the_record() {
        JobView one = finished(7, 31, "UNLISTED");
        TestNode node = new TestNode(List.of(updated.address()), List.of(SECOND));
        assertThat(node.register(Optional.of(Platform.JOIN_TOKEN)).status()).isEqualTo(200);
        JobView other = played(submitted(new Http(updated.address()), 7, 31, "UNLISTED"), node);
        assertThat(other.inputHash()).isNotEqualTo(one.inputHash());
        try (DurableStore store = platform.store()) {
            await().until(() -> hasTotals(store, one) && hasTotals(store, other));
        }
        SharedRedis.get().flush();

        VersusView view = platform.http().get(versus(one, other)).as(VersusView.class);

        assertThat(view.sameInput()).isTrue();
        assertThat(view.difference().verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(view.difference().dps().relative()).isBetween(0.049, 0.051);
        assertThat(view.difference().after()).isEqualTo("coin/2");
    }

    private static boolean hasTotals(DurableStore store, JobView job) {
        return store.findJob(job.id()).filter(row -> row.totals().length > 0).isPresent();
    }

    @Test
    void who_may_not_see_one_of_both_is_told_that_it_is_not_there() {
        JobView open = finished(8, 41, "UNLISTED");
        JobView secret = finished(9, 42, "PRIVATE");

        assertThat(get(versus(open, secret), alice).status()).isEqualTo(200);
        assertThat(get(versus(secret, open), alice).status()).isEqualTo(200);
        for (String path : List.of(versus(open, secret), versus(secret, open))) {
            assertThat(get(path, bob).status()).isEqualTo(404);
            assertThat(platform.http().get(path).problem().detail())
                    .isEqualTo("job '" + secret.id() + "' does not exist");
            Http.Answer page = platform.http().get(path.substring("/api/v1".length()));
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.text()).contains("There is no job '" + secret.id() + "'");
        }
        assertThat(get(versus(open, secret).substring("/api/v1".length()), alice)
                        .text())
                .contains("8 coins versus 9 coins");
    }

    @Test
    void what_is_no_job_or_has_no_result_is_named() {
        JobView one = finished(10, 51, "UNLISTED");
        JobView queued = submitted(platform.http(), 10, 52, "UNLISTED");

        assertThat(platform.http().get(versus(one.id(), "nosuch")).problem().detail())
                .isEqualTo("job 'nosuch' does not exist");
        assertThat(platform.http().get(versus(one.id(), "No-Such")).status()).isEqualTo(404);
        Http.Answer early = platform.http().get(versus(one, queued));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.problem().detail())
                .isEqualTo("job '" + queued.id() + "' is QUEUED and has no result to compare with");
        assertThat(platform.http().get(versus(queued, one)).status()).isEqualTo(409);
        Http.Answer page = platform.http().get("/jobs/" + one.id() + "/versus/" + queued.id());
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Nothing to compare yet", "is QUEUED and has no result to compare with.");
    }
}
