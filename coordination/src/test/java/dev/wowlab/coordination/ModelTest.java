package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.testsupport.SharedRedis;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Random commands against Redis and against the model; every reply and every state must agree.
@ExtendWith(Fixture.class)
class ModelTest {
    private static final long SEED = 20_261_124;
    private static final int RUNS = 25;
    private static final int STEPS = 120;

    @Test
    void theScriptsAgreeWithTheModelOnRandomCommands() {
        Set<JobState> ends = EnumSet.noneOf(JobState.class);
        try (Coordination redis = Coordination.connect(SharedRedis.cluster().url(), 1, 1, new Random(SEED))) {
            for (int run = 0; run < RUNS; run++) {
                ends.add(new Run(redis, SEED + run).play());
            }
        }
        assertThat(ends).contains(JobState.COMPLETED, JobState.FAILED, JobState.CANCELLED);
    }

    /// One job's life under random commands. Confined to one thread.
    private static final class Run {
        private final Random random;
        private final String name;
        private final JobId job;
        private final JobModel model;
        private final Coordination redis;
        private final List<Lease> leases = new ArrayList<>();
        private final List<NodeId> holders = new ArrayList<>();

        Run(Coordination redis, long seed) {
            this.random = new Random(seed);
            this.name = "seed " + seed;
            this.job = new JobId("model-" + seed);
            this.model = new JobModel(1 + random.nextInt(12));
            this.redis = redis;
        }

        JobState play() {
            redis.jobs().create(Fixture.job(job.value(), model.chunks * 10, 10));
            for (int step = 0; step < STEPS; step++) {
                String command = step(random.nextInt(100));
                compare(name + " step " + step + " " + command);
            }
            redis.jobs().settle(job);
            return model.state;
        }

        private String step(int dice) {
            if (dice < 30) {
                return claim();
            } else if (dice < 60) {
                return complete();
            } else if (dice < 68) {
                return fail();
            } else if (dice < 75) {
                return release();
            } else if (dice < 80) {
                return extend();
            } else if (dice < 89) {
                return visit();
            } else if (dice < 99) {
                return merge();
            }
            return cancel();
        }

        private NodeId node() {
            return Fixture.node(1 + random.nextInt(3));
        }

        /// Visits first, since that queues the job again when a retry is due.
        private String claim() {
            visit();
            long due = redis.clock().millis() + 1;
            while (redis.clock().millis() <= due) {
                Thread.onSpinWait();
            }
            visit();
            NodeId node = node();
            int want = 1 + random.nextInt(4);
            boolean expired = random.nextInt(4) == 0;
            List<Lease> given = redis.chunks()
                    .claim(node, List.of(Fixture.ENGINE), want, expired ? Duration.ZERO : Fixture.LEASE)
                    .leases();
            String command = "claim " + given;
            assertThat(given).as(name + " " + command).hasSize(model.claimable(want));
            assertThat(model.claimed(node, given, expired))
                    .as(name + " " + command)
                    .isTrue();
            given.forEach(lease -> {
                leases.add(lease);
                holders.add(node);
            });
            return command;
        }

        private String complete() {
            if (leases.isEmpty()) {
                return "nothing";
            }
            int which = random.nextInt(leases.size());
            Lease lease = leases.get(which);
            NodeId node = random.nextInt(10) == 0 ? node() : holders.get(which);
            ResultDigest digest = Fixture.digest(random.nextInt(10) == 0 ? 1_000_000 : lease.chunk());
            assertThat(redis.chunks().complete(Fixture.result(node, lease, digest)))
                    .as(name + " complete " + lease)
                    .isEqualTo(model.complete(node, lease, digest));
            return "complete " + lease;
        }

        private String fail() {
            if (leases.isEmpty()) {
                return "nothing";
            }
            int which = random.nextInt(leases.size());
            Lease lease = leases.get(which);
            boolean over = model.state.isFinal();
            boolean held = model.fail(holders.get(which), lease);
            FailReply reply = redis.chunks().fail(holders.get(which), job, List.of(Fixture.held(lease)), "no");
            int ended = switch (reply) {
                case FailReply.Retried retried -> retried.ended().size();
                case FailReply.JobFailed failed -> {
                    assertThat(failed.version()).as(name).isEqualTo(model.version);
                    yield 1;
                }
                case FailReply.JobEnded state -> {
                    assertThat(over).as(name + " " + state).isTrue();
                    yield 0;
                }
                case FailReply.Unknown unknown -> throw new AssertionError(name + " " + unknown);
            };
            assertThat(ended).as(name + " fail " + lease).isEqualTo(held ? 1 : 0);
            return "fail " + lease;
        }

        private String release() {
            if (leases.isEmpty()) {
                return "nothing";
            }
            int which = random.nextInt(leases.size());
            redis.chunks().release(holders.get(which), List.of(leases.get(which).leaseId()));
            model.release(holders.get(which), leases.get(which));
            return "release " + leases.get(which);
        }

        private String extend() {
            if (leases.isEmpty()) {
                return "nothing";
            }
            int which = random.nextInt(leases.size());
            String leaseId = leases.get(which).leaseId();
            Extended extended = redis.chunks().extend(holders.get(which), List.of(leaseId), Fixture.LEASE);
            assertThat(extended.lost().isEmpty())
                    .as(name + " extend " + leases.get(which))
                    .isEqualTo(model.extend(holders.get(which), leases.get(which)));
            return "extend " + leases.get(which);
        }

        private String visit() {
            boolean over = model.state.isFinal();
            int expired = model.reap();
            switch (redis.reaper().visit(job)) {
                case Visited.Live live -> {
                    assertThat(live.ended()).as(name + " visit").hasSize(expired);
                    assertThat(live.pending()).as(name + " visit").isEqualTo(model.pending.size());
                }
                case Visited.JobFailed failed ->
                    assertThat(failed.version()).as(name).isEqualTo(model.version);
                case Visited.Ended ended ->
                    assertThat(over).as(name + " " + ended).isTrue();
                case Visited.Gone gone -> throw new AssertionError(name + " " + gone);
            }
            return "visit";
        }

        private String merge() {
            MergeBatch batch = redis.merges().read(job).orElse(null);
            if (batch == null) {
                assertThat(model.state.isFinal()).as(name + " merge").isTrue();
                return "merge of nothing";
            }
            assertThat(batch.pending())
                    .extracting(PendingResult::chunk)
                    .as(name)
                    .isEqualTo(model.pending);
            CommitReply reply = redis.merges().commit(Fixture.commit(batch, 1));
            model.merge();
            if (model.state == JobState.COMPLETED) {
                assertThat(reply).as(name).isEqualTo(new CommitReply.Completed(model.version, List.of()));
            } else {
                assertThat(reply).as(name).isEqualTo(new CommitReply.Merged(model.version, 0));
                if (random.nextBoolean()) {
                    assertThat(redis.merges().commit(Fixture.commit(batch, 1)))
                            .as(name)
                            .isEqualTo(new CommitReply.Stale());
                }
            }
            return "merge " + batch.pending().size();
        }

        private String cancel() {
            boolean expected = model.cancel();
            assertThat(redis.jobs().cancel(job) instanceof CancelReply.Cancelled)
                    .as(name)
                    .isEqualTo(expected);
            return "cancel";
        }

        private void compare(String where) {
            JobView view = redis.jobs().find(job).orElseThrow();
            assertThat(view.state()).as(where).isEqualTo(model.state);
            assertThat(view.version()).as(where).isEqualTo(model.version);
            assertThat(redis.jobs().counters(job)).as(where).contains(model.counters());
            byte[] merged = redis().redis().sync().get(Keys.of(KeyFamily.JOB_MERGED, job));
            assertThat(merged == null ? "" : new String(merged, StandardCharsets.UTF_8))
                    .as(where)
                    .isEqualTo(model.merged.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            if (!model.state.isFinal()) {
                assertThat(redis().redis().sync().hlen(Keys.of(KeyFamily.JOB_LEASES, job)))
                        .as(where)
                        .isEqualTo(model.leases.size());
                assertThat(redis().redis().sync().zcard(Keys.of(KeyFamily.JOB_RETRIES, job)))
                        .as(where)
                        .isEqualTo(model.retries.size());
            }
        }
    }
}
