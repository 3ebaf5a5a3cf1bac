package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.again.AgainPage;
import dev.wowlab.protocol.again.AgainView;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.testsupport.AuthServer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whose jobs may be simulated on the engine of today by whom, and who sees what came of it.
final class AgainSignInTest {
    private static final UUID OPERATOR = UUID.randomUUID();

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
        platform = new Platform(1, accounts.sentinelSettings(Map.of("WOWLAB_OPERATORS", OPERATOR.toString())));
        updated = platform.another(new CoinEngine("2"));
    }

    @AfterAll
    static void stop() {
        updated.close();
        platform.close();
        accounts.close();
    }

    private static Map<String, String> as(UUID user) {
        return new HashMap<>(Map.of("Authorization", "Bearer " + accounts.tokenOf(user)));
    }

    private static Http.Answer get(String path, UUID user) {
        return new Http(updated.address()).send("GET", path, new byte[0], as(user));
    }

    private static Http.Answer post(String path, UUID user) {
        return new Http(updated.address()).send("POST", path, new byte[0], as(user));
    }

    private static JobId finished(Visibility visibility, long seed) {
        String body = """
                {"engine": "coin", "input": {"coins": 3}, "iterations": 40, "chunkSize": 40, "seed": %d, "visibility": "%s"}
                """.formatted(seed, visibility);
        JobId id = platform.http()
                .send("POST", "/api/v1/jobs", body.getBytes(StandardCharsets.UTF_8), as(alice))
                .as(JobView.class)
                .id();
        TestNode node = TestNode.joined(platform);
        node.beat(List.of());
        node.workUntilIdle();
        try (DurableStore store = platform.store()) {
            await().until(() -> store.findJob(id)
                    .filter(row -> row.view().state() == JobState.COMPLETED)
                    .isPresent());
        }
        return id;
    }

    private static String again(JobId job) {
        return "/api/v1/jobs/" + job + "/again";
    }

    @Test
    void a_private_job_is_there_for_its_owner_alone_and_so_is_what_came_of_it() {
        JobId job = finished(Visibility.PRIVATE, 3);
        assertThat(get(again(job), bob).status()).isEqualTo(404);
        assertThat(post(again(job), bob).status()).isEqualTo(404);
        assertThat(post(again(job), OPERATOR).status()).isEqualTo(404);
        assertThat(new Http(updated.address()).get(again(job)).status()).isEqualTo(404);
        assertThat(new Http(updated.address()).post(again(job), "").status()).isEqualTo(401);

        Http.Answer asked = post(again(job), alice);
        assertThat(asked.status()).isEqualTo(201);
        JobId other = asked.as(AgainView.class).again().orElseThrow();
        assertThat(get("/api/v1/jobs/" + other, alice).as(JobView.class).visibility())
                .isEqualTo(Visibility.PRIVATE);
        assertThat(get("/api/v1/jobs/" + other, bob).status()).isEqualTo(404);
    }

    @Test
    void an_unlisted_job_is_read_by_whoever_knows_it_and_asked_for_by_its_owner() {
        JobId job = finished(Visibility.UNLISTED, 5);
        assertThat(get(again(job), bob).status()).isEqualTo(200);
        assertThat(post(again(job), bob).status()).isEqualTo(404);
        assertThat(post(again(job), OPERATOR).status()).isEqualTo(404);
        assertThat(post(again(job), alice).status()).isEqualTo(201);
    }

    @Test
    void public_jobs_are_asked_for_by_an_operator_who_pays_for_them() {
        JobId job = finished(Visibility.PUBLIC, 7);
        assertThat(post("/api/v1/again?of=public", bob).status()).isEqualTo(403);
        assertThat(post(again(job), bob).status()).isEqualTo(404);

        AgainPage page = post("/api/v1/again?of=public", OPERATOR).as(AgainPage.class);
        assertThat(page.asked()).isEqualTo(1);
        JobId other = page.jobs().getFirst().again().orElseThrow();
        JobView simulated = get("/api/v1/jobs/" + other, bob).as(JobView.class);
        assertThat(simulated.owner()).isEqualTo(OPERATOR.toString());
        assertThat(simulated.visibility()).isEqualTo(Visibility.PUBLIC);
        // the same job for its owner
        assertThat(post(again(job), alice).status()).isEqualTo(200);
        assertThat(get("/api/v1/again", bob).as(AgainPage.class).jobs()).isEmpty();
    }
}
