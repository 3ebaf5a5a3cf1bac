package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.JobId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class SubmissionsTest {
    private static final JobId FIRST = new JobId("first");

    @Test
    void theSameKeyWithTheSameBodyIsTheSameJob() {
        assertThat(begin("anna", "key", 1, "first")).isEqualTo(new SubmissionReply.First());
        assertThat(begin("anna", "key", 1, "second")).isEqualTo(new SubmissionReply.Repeated(FIRST));
    }

    @Test
    void theSameKeyWithAnotherBodyIsAConflict() {
        begin("anna", "key", 1, "first");
        assertThat(begin("anna", "key", 2, "second")).isEqualTo(new SubmissionReply.Conflict(FIRST));
    }

    @Test
    void keysOfDifferentUsersDoNotMeet() {
        begin("anna", "key", 1, "first");
        assertThat(begin("bert", "key", 1, "second")).isEqualTo(new SubmissionReply.First());
        assertThat(redis().redis().sync().keys("wl:{s:*"))
                .hasSize(2)
                .allMatch(key -> redis().redis().sync().pttl(key) > 0);
    }

    private static SubmissionReply begin(String owner, String key, int body, String job) {
        return redis().submissions().begin(owner, key, new byte[] {(byte) body}, new JobId(job));
    }
}
