package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.job.JobPage;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Without Centrifugo and PostgreSQL everything works, slower; without Redis an instance says so.
final class OutageTest {
    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void jobs_complete_without_centrifugo_and_readiness_says_degraded() throws IOException {
        try (Platform platform = new Platform(1, Map.of("WOWLAB_BEACON_API_URL", "http://127.0.0.1:" + closedPort()))) {
            Http http = platform.http();
            JobView job = Submit.job(http, 30, 10, 4);
            TestNode.joined(platform).workUntilIdle();
            assertThat(Submit.awaitFinal(http, job).state()).isEqualTo(JobState.COMPLETED);
            Http.Answer ready = http.get("/health/ready");
            assertThat(ready.status()).isEqualTo(200);
            assertThat(ready.json().path("status").asString("")).isEqualTo("degraded");
            assertThat(ready.json().path("checks").path("centrifugo").asString(""))
                    .isEqualTo("degraded");
            assertThat(http.get("/metrics").text()).contains("wowlab_publish_failures_total");
        }
    }

    @Test
    void jobs_complete_without_postgresql_and_reach_it_when_it_is_back() throws IOException {
        JobView job;
        try (Platform platform = new Platform(
                1, Map.of("WOWLAB_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + closedPort() + "/none"))) {
            // once it was there, so that Redis has every node that is known and may tell a new one
            try (Sentinel before = platform.another();
                    Coordination redis = platform.coordination()) {
                assertThat(before.address()).isNotNull();
                await().until(() -> redis.nodeRestore().isComplete());
            }
            Http http = platform.http();
            job = Submit.job(http, 30, 10, 4);
            TestNode.joined(platform).workUntilIdle();
            assertThat(Submit.awaitFinal(http, job).state()).isEqualTo(JobState.COMPLETED);
            assertThat(http.get("/api/v1/jobs").as(JobPage.class).jobs())
                    .extracting(JobView::id)
                    .containsExactly(job.id());
            Http.Answer unknown = http.get("/api/v1/jobs/nosuchjob");
            assertThat(unknown.status()).isEqualTo(503);
            assertThat(unknown.problem().type()).isEqualTo("/problems/unavailable");
            assertThat(http.get("/health/ready").json().path("status").asString(""))
                    .isEqualTo("degraded");

            // another instance on the same Redis, with the database
            try (Sentinel later = platform.another();
                    DurableStore store = platform.store()) {
                assertThat(later.address()).isNotNull();
                await().atMost(Duration.ofSeconds(40))
                        .until(() -> store.findJob(job.id())
                                .filter(row -> row.view().state() == JobState.COMPLETED)
                                .isPresent());
            }
        }
    }
}
