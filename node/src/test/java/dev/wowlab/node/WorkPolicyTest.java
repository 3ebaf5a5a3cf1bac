package dev.wowlab.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.node.LeaseBook.Level;
import org.junit.jupiter.api.Test;

class WorkPolicyTest {
    private final WorkPolicy policy = new WorkPolicy(4);

    @Test
    void shortChunksAreBufferedForHalfASecondAndLongOnesOnePerWorker() {
        assertThat(policy.buffer(0)).isEqualTo(4);
        assertThat(policy.buffer(0.025)).isEqualTo(80);
        assertThat(policy.buffer(10)).isEqualTo(4);
        assertThat(policy.buffer(0.000_001)).isEqualTo(200);
    }

    @Test
    void aNodeWantsWhatItsWorkersAndItsBufferLack() {
        assertThat(policy.want(new Level(0, 0, 0, 4, 0), 0)).isEqualTo(8);
        assertThat(policy.want(new Level(4, 4, 9, 0, 0), 0)).isZero();
        assertThat(policy.want(new Level(9, 4, 0, 0, 0), 0)).isZero();
    }

    @Test
    void resultsWaitForCompanyOnlyWhileAllWorkersAreBusy() {
        assertThat(policy.flushes(new Level(3, 4, 1, 0, 1))).isFalse();
        assertThat(policy.flushes(new Level(0, 4, 1, 0, 1))).isTrue();
        assertThat(policy.flushes(new Level(3, 3, 1, 1, 1))).isTrue();
        assertThat(policy.flushes(new Level(3, 4, 64, 0, 1))).isTrue();
        assertThat(policy.flushes(new Level(3, 4, 1, 0, WorkPolicy.LINGER.toNanos())))
                .isTrue();
        assertThat(policy.flushes(new Level(0, 0, 0, 4, 0))).isFalse();
    }
}
