package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.signature.RequestTarget;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Caller;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.job.CompareLog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Which jobs a fight of a combat log can be laid beside; that it is done right, a page's test shows.
final class CompareLogTest {
    private static Platform platform;
    private static Http http;

    @BeforeAll
    static void start() {
        platform = Platform.one();
        http = platform.http();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static Http.Answer ask(Object job) {
        return http.post("/api/v1/jobs/" + job + "/log", "{\"log\": \"a line\"}");
    }

    private static JobView finished(long seed) {
        JobView job = Submit.job(http, 20, 10, seed);
        TestNode node = TestNode.joined(platform);
        node.beat(List.of());
        node.workUntilIdle();
        return Submit.awaitFinal(http, job);
    }

    private static Call call(JobView job) {
        return new Call(
                new RequestTarget("POST", "/api/v1/jobs/" + job.id() + "/log", ""),
                new Caller("127.0.0.1", List.of()),
                "{\"log\": \"a line\"}".getBytes(StandardCharsets.UTF_8),
                Map.of("id", job.id().value()),
                name -> Optional.empty(),
                name -> Optional.empty(),
                job.owner());
    }

    @Test
    void while_another_log_is_read_a_call_is_asked_to_come_again_and_then_answered() throws Exception {
        Call call = call(finished(7));
        Services apart = platform.services();
        try {
            Semaphore room = new Semaphore(1);
            CompareLog compare = new CompareLog(apart.reader(), room, Duration.ZERO);
            room.acquire();
            Reply busy = compare.handle(call);
            assertThat(busy.status()).isEqualTo(503);
            assertThat(busy.headers()).containsEntry("Retry-After", "1");

            room.release();
            for (int i = 0; i < 2; i++) {
                assertThat(compare.handle(call).status())
                        .as("its result tells no abilities")
                        .isEqualTo(409);
            }
            assertThat(room.availablePermits()).isOne();
        } finally {
            apart.close();
        }
    }

    @Test
    void a_job_without_a_result_or_with_one_that_tells_no_abilities_is_refused() {
        assertThat(ask("no-such-job").status()).isEqualTo(404);
        JobView job = Submit.job(http, 20, 10, 6);
        assertThat(ask(job.id()).status()).isEqualTo(409);
        assertThat(ask(job.id()).problem().detail()).contains("has no result to compare with");

        TestNode node = TestNode.joined(platform);
        node.beat(List.of());
        node.workUntilIdle();
        Submit.awaitFinal(http, job);
        assertThat(ask(job.id()).status()).isEqualTo(409);
        assertThat(ask(job.id()).problem().detail()).contains("cannot be laid beside a log: it tells no abilities");
    }
}
