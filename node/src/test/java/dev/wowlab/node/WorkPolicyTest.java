package dev.wowlab.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.node.LeaseBook.Level;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.node.JobWant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkPolicyTest {
    private static final JobId SHORT = new JobId("short");
    private static final JobId LONG = new JobId("long");

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
        assertThat(policy.ask(level(0, 0, 0, 4, 0), Map.of()).want()).isEqualTo(8);
        assertThat(policy.ask(level(4, 4, 9, 0, 0), Map.of()).want()).isZero();
        assertThat(policy.ask(level(9, 4, 0, 0, 0), Map.of()).want()).isZero();
    }

    @Test
    void howMuchItWantsOfAJobDependsOnThatJob() {
        Map<JobId, Double> known = Map.of(SHORT, 0.025, LONG, 10.0);

        WorkPolicy.Ask idle = policy.ask(level(0, 0, 0, 4, 0), known);
        assertThat(idle.want()).isEqualTo(84);
        assertThat(idle.ofJobs()).containsExactlyInAnyOrder(new JobWant(SHORT, 84), new JobWant(LONG, 8));
        assertThat(idle.ofOthers()).isEqualTo(8);

        WorkPolicy.Ask half = policy.ask(level(40, 4, 0, 0, 0), known);
        assertThat(half.ofJobs()).containsExactlyInAnyOrder(new JobWant(SHORT, 40), new JobWant(LONG, 2));
        assertThat(half.ofOthers()).isEqualTo(2);

        WorkPolicy.Ask nearlyFull = policy.ask(level(79, 4, 0, 0, 0), known);
        assertThat(nearlyFull.ofJobs()).containsExactlyInAnyOrder(new JobWant(SHORT, 1), new JobWant(LONG, 1));
        assertThat(nearlyFull.ofOthers())
                .as("one first, of a job that it does not know")
                .isEqualTo(1);

        Level covered = new Level(Map.of(LONG, 4), 4, 0, 0, 0);
        assertThat(policy.ask(covered, known).want()).isZero();
        assertThat(policy.runsLow(covered, known)).isFalse();
        assertThat(policy.runsLow(level(40, 4, 0, 0, 0), known)).isTrue();
        assertThat(policy.runsLow(level(41, 4, 0, 0, 0), known)).isFalse();
    }

    private static Level level(int waiting, int running, int finished, int idle, long finishedForNanos) {
        return new Level(waiting == 0 ? Map.of() : Map.of(SHORT, waiting), running, finished, idle, finishedForNanos);
    }

    @Test
    void resultsWaitForCompanyOnlyWhileAllWorkersAreBusy() {
        assertThat(policy.flushes(level(3, 4, 1, 0, 1))).isFalse();
        assertThat(policy.flushes(level(0, 4, 1, 0, 1))).isTrue();
        assertThat(policy.flushes(level(3, 3, 1, 1, 1))).isTrue();
        assertThat(policy.flushes(level(3, 4, 64, 0, 1))).isTrue();
        assertThat(policy.flushes(level(3, 4, 1, 0, WorkPolicy.LINGER.toNanos())))
                .isTrue();
        assertThat(policy.flushes(level(0, 0, 0, 4, 0))).isFalse();
    }
}
