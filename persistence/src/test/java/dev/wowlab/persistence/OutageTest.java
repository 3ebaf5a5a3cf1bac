package dev.wowlab.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.wowlab.localplatform.PostgresProcess;
import dev.wowlab.protocol.JobId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutageTest {
    @Test
    void aStoreOpensWhileItsDatabaseIsDownAndSaysWhatIsWrong() {
        DatabaseConfig nowhere = new DatabaseConfig(
                "jdbc:postgresql://127.0.0.1:1/none", "wowlab_sentinel", "secret", 1, Duration.ofMillis(250));
        try (DurableStore store = DurableStore.open(nowhere)) {
            assertThat(store.isReachable()).isFalse();
            assertThatThrownBy(() -> store.upsertJobs(List.of(Fixtures.queued("job-1", 1))))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("cannot write jobs")
                    .hasMessageContaining("127.0.0.1:1/none")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void afterAnOutageTheSameBatchIsAccepted() {
        PostgresProcess server = PostgresProcess.start();
        server.createDatabase("outage");
        DatabaseConfig config =
                DatabaseConfig.of(server.jdbcUrl("outage"), PostgresProcess.SUPERUSER, server.password());
        new Migrator(config).migrate();
        try (server;
                DurableStore store = DurableStore.open(config)) {
            store.upsertJobs(List.of(Fixtures.queued("job-1", 1)));

            server.process().kill();
            assertThatThrownBy(() -> store.upsertJobs(List.of(Fixtures.completed("job-1", 2, 1))))
                    .isInstanceOf(StoreUnavailableException.class);
            server.restart();

            await().atMost(Duration.ofSeconds(20)).until(store::isReachable);
            assertThat(store.upsertJobs(List.of(Fixtures.completed("job-1", 2, 1)))
                            .written())
                    .isEqualTo(1);
            assertThat(store.findJob(new JobId("job-1")).orElseThrow().view().version())
                    .isEqualTo(2);
        }
    }
}
