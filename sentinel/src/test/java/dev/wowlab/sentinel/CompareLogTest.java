package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.job.JobView;
import java.util.List;
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
