package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.testsupport.SharedRedis;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.api.sync.RedisCommands;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What becomes of a record that PostgreSQL refuses.
final class RefusedRecordsTest {
    @Test
    void a_final_record_that_is_refused_is_put_aside_and_its_job_stays_in_redis() throws SQLException {
        try (Platform platform = Platform.one();
                DurableStore store = platform.store();
                RedisClient client = RedisClient.create(SharedRedis.url())) {
            RedisCommands<String, String> redis = client.connect().sync();
            Http http = platform.http();
            // stands for whatever nobody thought of
            platform.alterRecord("alter table jobs add constraint refusing check (seed <> 13 or state <> 'COMPLETED')");
            JobView bad = Submit.job(http, 10, 10, 13);
            JobView good = Submit.job(http, 10, 10, 14);
            TestNode.joined(platform).workUntilIdle();
            Submit.awaitFinal(http, bad);
            Submit.awaitFinal(http, good);

            await().until(() -> redis.pttl(key(good)) > 0);
            await().until(() -> redis.xlen("wl:refused") > 0);
            await().until(() -> redis.xlen("wl:outbox") == 0);
            List<StreamMessage<String, String>> aside = redis.xrange("wl:refused", Range.unbounded());

            // one before that was in the same batch goes with it
            assertThat(aside).hasSizeBetween(1, 2);
            assertThat(aside.getLast().getBody())
                    .containsEntry("kind", "job")
                    .containsEntry("id", bad.id().value())
                    .hasEntrySatisfying("reason", reason -> assertThat(reason).contains("refusing"))
                    .hasEntrySatisfying("body", body -> assertThat(body).contains("COMPLETED"));
            assertThat(redis.pttl(key(bad))).isEqualTo(-1);
            assertThat(Submit.read(http, bad).state()).isEqualTo(JobState.COMPLETED);
            assertThat(store.findJob(bad.id()).orElseThrow().view().state()).isNotEqualTo(JobState.COMPLETED);
            assertThat(http.get("/metrics").text())
                    .containsPattern("wowlab_refused_records_total\\{kind=\"job\"} [1-9]");
        }
    }

    private static String key(JobView job) {
        return "wl:{j:" + job.id() + "}";
    }
}
