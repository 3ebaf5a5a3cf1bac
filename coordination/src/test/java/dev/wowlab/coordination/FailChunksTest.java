package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.BOB;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.node.Lease;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class FailChunksTest {
    @Test
    void aFailedChunkIsTriedAgainAfterAPause() {
        NewJob job = Fixture.created("retry", 10, 10);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        FailReply reply = redis().chunks().fail(ALICE, job.id(), List.of(Fixture.held(lease)), "out of memory");
        assertThat(reply).isEqualTo(new FailReply.Retried(List.of(new EndedLease(lease.leaseId(), ALICE))));
        assertThat(redis().jobs().find(job.id()).orElseThrow().failures())
                .containsExactly("[chunk 0 attempt 1] out of memory");
        List<Lease> again = FailChunksTest.claimAgain(job);
        assertThat(again).extracting(Lease::chunk).containsExactly(0L);
        assertThat(Fixture.complete(BOB, again.getFirst())).isInstanceOf(CompleteReply.Accepted.class);
    }

    @Test
    void thePauseDoublesAndJitterTakesAtMostHalfOfIt() {
        NewJob job = Fixture.created("pause", 10, 10);
        for (int attempt = 1; attempt < Chunks.MAX_ATTEMPTS; attempt++) {
            Lease lease = claimAgain(job).getFirst();
            long before = redis().clock().millis();
            redis().chunks().fail(BOB, job.id(), List.of(Fixture.held(lease)), "no");
            double at = redis().redis().sync().zscore(Keys.of(KeyFamily.JOB_RETRIES, job.id()), new byte[] {'0'});
            long after = redis().clock().millis();
            double pause = Math.min(200, Fixture.RETRY_BASE_MS * Math.pow(2, attempt - 1));
            assertThat(at).isBetween(before + Math.floor(pause / 2), after + pause);
        }
    }

    @Test
    void theFifthFailureOfAChunkFailsTheJobAndKeepsTheReasons() {
        NewJob job = Fixture.created("hopeless", 20, 10);
        Lease healthy = Fixture.claim(ALICE, 1).getFirst();
        FailReply reply = new FailReply.Unknown();
        for (int attempt = 1; attempt <= Chunks.MAX_ATTEMPTS; attempt++) {
            Lease lease = claimAgain(job).getFirst();
            reply = redis().chunks().fail(BOB, job.id(), List.of(Fixture.held(lease)), "reason " + attempt);
        }
        assertThat(reply).isInstanceOf(FailReply.JobFailed.class);
        FailReply.JobFailed failed = (FailReply.JobFailed) reply;
        assertThat(failed.version()).isEqualTo(3);
        assertThat(failed.ended()).hasSize(2).contains(new EndedLease(healthy.leaseId(), ALICE));
        assertThat(redis().jobs().find(job.id()).orElseThrow().failures())
                .hasSize(5)
                .last()
                .isEqualTo("[chunk 1 attempt 5] reason 5");
        assertThat(Fixture.state(job)).isEqualTo(JobState.FAILED);
        assertThat(Fixture.complete(ALICE, healthy)).isEqualTo(new CompleteReply.JobEnded(JobState.FAILED));
        assertThat(redis().redis().sync().exists(Keys.of(KeyFamily.JOB_LEASES, job.id())))
                .isZero();
        assertThat(redis().jobs().settle(job.id()).orElseThrow().view().state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void noOneOwnerAloneFailsAJobWhileOthersAreThere() {
        NewJob job = Fixture.created("sabotage", 10, 10);
        try (Coordination patient = Fixture.coordination(60_000)) {
            for (int attempt = 1; attempt <= 2; attempt++) {
                Lease lease = claimAgain(patient, job, ALICE, "mallory").getFirst();
                patient.chunks().fail(ALICE, job.id(), List.of(Fixture.held(lease)), "no");
            }
            Fixture.passes(redis().clock().millis() + 200);
            patient.reaper().visit(job.id());
            assertThat(claim(patient, ALICE, "mallory")).as("she had it twice").isEmpty();
            assertThat(claim(patient, Fixture.node(3), "mallory"))
                    .as("and so has her other node")
                    .isEmpty();

            List<Lease> others = claim(patient, BOB, "bob");
            assertThat(others).as("it stays in the queue for others").hasSize(1);
            assertThat(Fixture.complete(BOB, others.getFirst())).isInstanceOf(CompleteReply.Accepted.class);
            assertThat(redis().redis().sync().exists(Keys.of(KeyFamily.JOB_ATTEMPTS, job.id())))
                    .as("nothing is left of it")
                    .isZero();
        }
    }

    @Test
    void whereNobodyElseIsThereItsTurnComesAgain() {
        NewJob job = Fixture.created("alone", 10, 10);
        try (Coordination patient = Fixture.coordination(30)) {
            for (int attempt = 1; attempt <= Chunks.MAX_ATTEMPTS; attempt++) {
                Lease lease = claimAgain(patient, job, ALICE, "alice").getFirst();
                patient.chunks().fail(ALICE, job.id(), List.of(Fixture.held(lease)), "no");
            }
        }
        assertThat(Fixture.state(job)).isEqualTo(JobState.FAILED);
    }

    @Test
    void thousandsOfLeasesCanFailWithTheirJob() {
        NewJob job = Fixture.created("many", 10_000, 1);
        Lease hopeless = Fixture.claim(BOB, 1).getFirst();
        Fixture.claimThousands();
        redis().redis()
                .sync()
                .hset(
                        Keys.of(KeyFamily.JOB_ATTEMPTS, job.id()),
                        Long.toString(hopeless.chunk()),
                        "4".getBytes(StandardCharsets.US_ASCII));
        assertThat(redis().chunks().fail(BOB, job.id(), List.of(Fixture.held(hopeless)), "no"))
                .isInstanceOfSatisfying(
                        FailReply.JobFailed.class,
                        failed -> assertThat(failed.ended()).hasSize(10_000));
    }

    @Test
    void allThatANodeHoldsCanFailAtOnce() {
        NewJob job = Fixture.created("all", 10_000, 1);
        for (int i = 0; i < 20; i++) {
            Fixture.claim(ALICE, 256);
        }
        assertThat(redis().chunks().failAll(ALICE, "the node died").get(job.id()))
                .isInstanceOfSatisfying(
                        FailReply.Retried.class,
                        retried -> assertThat(retried.ended()).hasSize(Chunks.MAX_LEASES));
    }

    @Test
    void aLeaseThatIsNotTheNodesIsPassedOver() {
        NewJob job = Fixture.created("not-mine", 10, 10);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        assertThat(redis().chunks().fail(BOB, job.id(), List.of(Fixture.held(lease)), "sabotage"))
                .isEqualTo(new FailReply.Retried(List.of()));
        assertThat(redis().jobs().find(job.id()).orElseThrow().failures()).isEmpty();
        assertThat(Fixture.complete(ALICE, lease)).isInstanceOf(CompleteReply.Accepted.class);
    }

    @Test
    void whatADeadNodeHeldIsTriedElsewhere() {
        NewJob first = Fixture.created("dead-1", 10, 10);
        NewJob second = Fixture.created("dead-2", 10, 10);
        assertThat(Fixture.claim(ALICE, 2)).hasSize(2);
        Map<JobId, FailReply> replies = redis().chunks().failAll(ALICE, "the node died");
        assertThat(replies.keySet()).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(replies.values()).allMatch(reply -> reply instanceof FailReply.Retried);
        assertThat(redis().chunks().failAll(ALICE, "the node died")).isEmpty();
        assertThat(claimAgain(first)).isNotEmpty();
    }

    @Test
    void onlyTheNewestReasonsAreKept() {
        NewJob job = Fixture.created("many-reasons", 30, 1);
        List<Lease> leases = Fixture.claim(ALICE, 30);
        redis().chunks()
                .fail(ALICE, job.id(), leases.stream().map(Fixture::held).toList(), "no");
        assertThat(redis().jobs().find(job.id()).orElseThrow().failures())
                .hasSize(20)
                .last()
                .isEqualTo("[chunk 29 attempt 1] no");
    }

    @Test
    void failureOfAnUnknownOrEndedJobChangesNothing() {
        HeldLease none = new HeldLease("x", new JobId("none"), 0);
        assertThat(redis().chunks().fail(ALICE, none.jobId(), List.of(none), "no"))
                .isEqualTo(new FailReply.Unknown());
        NewJob job = Fixture.created("cancelled", 10, 10);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        redis().jobs().cancel(job.id());
        assertThat(redis().chunks().fail(ALICE, job.id(), List.of(Fixture.held(lease)), "no"))
                .isEqualTo(new FailReply.JobEnded(JobState.CANCELLED));
    }

    private static List<Lease> claim(Coordination coordination, NodeId node, String owner) {
        return coordination
                .chunks()
                .claim(new Claimant(node, owner, false), List.of(Fixture.ENGINE), Wanted.of(1), Fixture.LEASE)
                .leases();
    }

    private static List<Lease> claimAgain(Coordination coordination, NewJob job, NodeId node, String owner) {
        return await().pollInterval(Duration.ofMillis(5))
                .until(
                        () -> {
                            coordination.reaper().visit(job.id());
                            return claim(coordination, node, owner);
                        },
                        leases -> !leases.isEmpty());
    }

    /// Lets the reaper queue the job as soon as a retry is due, and claims one chunk for Bob.
    private static List<Lease> claimAgain(NewJob job) {
        return await().pollInterval(Duration.ofMillis(5))
                .until(
                        () -> {
                            redis().reaper().visit(job.id());
                            return Fixture.claim(BOB, 1);
                        },
                        leases -> !leases.isEmpty());
    }
}
