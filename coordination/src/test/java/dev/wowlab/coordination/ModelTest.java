package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.testsupport.SharedRedis;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Random commands against Redis and against the model; every reply and every state must agree.
@ExtendWith(Fixture.class)
class ModelTest {
    private static final long SEED = 20_261_124;
    private static final int RUNS = 60;
    private static final int STEPS = 150;

    /// Fights per chunk; two chunks between checkpoints.
    private static final int CHUNK = 500;

    /// Owners of the nodes; two nodes have one owner.
    private static final Set<String> OWNERS = Set.of("owner 0", "owner 1", "owner 2");

    @Test
    void theScriptsAgreeWithTheModelOnRandomCommands() {
        Set<JobState> ends = EnumSet.noneOf(JobState.class);
        long disputes = 0;
        long refuted = 0;
        long suspects = 0;
        long caughtByThePast = 0;
        Set<JobState> orderedEnds = EnumSet.noneOf(JobState.class);
        try (Coordination redis =
                Coordination.connect(SharedRedis.cluster().url(), new RetryPolicy(1, 1, 0, new Random(SEED)))) {
            for (int run = 0; run < RUNS; run++) {
                boolean ordered = run % 2 == 1;
                Run one = new Run(redis, SEED + run, ordered);
                (ordered ? orderedEnds : ends).add(one.play());
                disputes += one.model.disputes;
                refuted += one.model.refuted.size();
                suspects += one.suspects;
                caughtByThePast += one.model.caughtByThePast;
            }
        }
        assertThat(ends).contains(JobState.COMPLETED, JobState.FAILED, JobState.CANCELLED);
        assertThat(orderedEnds).contains(JobState.COMPLETED, JobState.FAILED, JobState.CANCELLED);
        assertThat(disputes).isGreaterThan(RUNS / 5L);
        assertThat(refuted).isGreaterThan(RUNS / 10L);
        assertThat(suspects).isGreaterThan(RUNS / 5L);
        assertThat(caughtByThePast).isPositive();
    }

    /// One job's life under random commands. Confined to one thread.
    private static final class Run {
        private final Random random;
        private final String name;
        private final JobId job;
        private final JobModel model;

        /// Whether most chunks fail, so that some job fails with them.
        private final boolean failing;

        /// Whether results may not add up.
        private final boolean disagreeing;

        private final Coordination redis;
        private final List<Lease> leases = new ArrayList<>();
        private final List<NodeId> holders = new ArrayList<>();
        private int suspects;

        Run(Coordination redis, long seed, boolean ordered) {
            this.random = new Random(seed);
            this.name = "seed " + seed;
            this.job = new JobId("model-" + seed);
            this.failing = random.nextInt(2) == 0;
            this.disagreeing = !failing && random.nextInt(3) > 0;
            this.model = new JobModel(1 + random.nextInt(disagreeing ? 5 : 12), ordered);
            this.redis = redis;
        }

        JobState play() {
            Optional<Precision> precision = model.ordered ? Optional.of(new Precision(0.001)) : Optional.empty();
            redis.jobs().create(Fixture.job(job.value(), model.chunks * CHUNK, CHUNK, precision), claimBefore());
            OWNERS.forEach(owner -> redis.owners().seen(owner, List.of(Fixture.ENGINE), Duration.ofMinutes(10)));
            for (int step = 0; step < (disagreeing ? 2 * STEPS : STEPS); step++) {
                String command = random.nextInt(8) == 0 ? steer() : step(random.nextInt(100));
                compare(name + " step " + step + " " + command);
            }
            if (!model.state.isFinal()) {
                cancel();
            }
            redis.jobs().settle(job);
            return model.state;
        }

        private String step(int dice) {
            if (dice < 30) {
                return claim();
            } else if (dice < 65) {
                return failing && random.nextInt(5) > 0 ? fail() : complete();
            } else if (disagreeing && dice < 85) {
                return dice < 75 ? merge() : suspect();
            } else if (dice < 71) {
                return fail();
            } else if (dice < 77) {
                return release();
            } else if (dice < 81) {
                return extend();
            } else if (dice < 89) {
                return visit();
            } else if (dice < 98) {
                return merge();
            } else if (dice < 99) {
                return recall(node());
            }
            return random.nextInt(3) == 0 ? cancel() : merge();
        }

        private String steer() {
            return switch (random.nextInt(4)) {
                case 0 -> pause();
                case 1 -> prioritise();
                default -> resume();
            };
        }

        private String pause() {
            int held = model.leases.size();
            boolean over = model.state.isFinal();
            SteerReply expected = model.pause() ? new SteerReply.Changed(model.version, List.of()) : unchanged(over);
            SteerReply reply = redis.steering().pause(job);
            if (reply instanceof SteerReply.Changed changed) {
                assertThat(changed.ended()).as(name + " pause").hasSize(held);
                reply = new SteerReply.Changed(changed.version(), List.of());
            }
            assertThat(reply).as(name + " pause").isEqualTo(expected);
            return "pause";
        }

        private String resume() {
            boolean over = model.state.isFinal();
            SteerReply expected = model.resume() ? new SteerReply.Changed(model.version, List.of()) : unchanged(over);
            assertThat(redis.steering().resume(job)).as(name + " resume").isEqualTo(expected);
            return "resume";
        }

        private String prioritise() {
            boolean over = model.state.isFinal();
            Priority priority = Priority.values()[random.nextInt(Priority.values().length)];
            SteerReply expected =
                    model.prioritise(priority) ? new SteerReply.Changed(model.version, List.of()) : unchanged(over);
            assertThat(redis.steering().prioritise(job, priority))
                    .as(name + " " + priority)
                    .isEqualTo(expected);
            return "priority " + priority;
        }

        private SteerReply unchanged(boolean over) {
            return over ? new SteerReply.AlreadyFinal(model.state, model.version) : new SteerReply.Same(model.version);
        }

        private NodeId node() {
            return Fixture.node(random.nextInt(4));
        }

        private static String owner(NodeId node) {
            return "owner " + Integer.parseInt(node.value().substring(60), 16) % OWNERS.size();
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
                    .claim(
                            new Claimant(node, owner(node), true),
                            List.of(Fixture.ENGINE),
                            Wanted.of(want),
                            expired ? Duration.ZERO : Fixture.LEASE)
                    .leases();
            String command = "claim " + given;
            assertThat(given).as(name + " " + command).hasSize(model.claimable(node, owner(node), OWNERS, want));
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
            // mostly one of the newest, or second runs would hardly ever come to their end
            int newest = random.nextInt(4) > 0 ? Math.min(4, leases.size()) : leases.size();
            int which = leases.size() - 1 - random.nextInt(newest);
            Lease lease = leases.get(which);
            NodeId node = random.nextInt(10) == 0 ? node() : holders.get(which);
            ResultDigest digest = Fixture.digest(
                    random.nextInt(disagreeing ? 2 : 4) == 0 ? 1_000_000 + random.nextInt(3) : lease.chunk());
            boolean twice = random.nextInt(3) > 0;
            assertThat(redis.chunks().complete(Fixture.result(node, owner(node), lease, digest, twice)))
                    .as(name + " complete " + lease)
                    .isEqualTo(model.complete(node, owner(node), lease, digest, twice));
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
                    assertThat(live.pending()).as(name + " visit").isEqualTo(model.waiting());
                    assertThat(live.refuted()).as(name + " visit").containsExactlyInAnyOrderElementsOf(model.due);
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
                assertThat(model.state.isFinal() || !model.due.isEmpty())
                        .as(name + " merge")
                        .isTrue();
                return model.due.isEmpty()
                        ? "merge of nothing"
                        : recall(model.due.iterator().next());
            }
            assertThat(model.due).as(name).isEmpty();
            assertThat(batch.pending())
                    .extracting(PendingResult::chunk)
                    .as(name)
                    .isEqualTo(model.mergeable());
            int waiting = batch.pending().size();
            MergeCommit commit = commit(batch.take(waiting - random.nextInt(waiting + 1)));
            CommitReply reply = redis.merges().commit(commit);
            int held = model.leases.size();
            model.merge(commit.batch().pending().size(), commit.report().isPresent());
            if (model.state == JobState.COMPLETED) {
                assertThat(reply).isInstanceOfSatisfying(CommitReply.Completed.class, completed -> {
                    assertThat(completed.version()).as(name).isEqualTo(model.version);
                    assertThat(completed.ended()).as(name).hasSize(held);
                });
            } else {
                int more = model.ordered ? Math.min(1, model.mergeable().size()) : model.waiting();
                assertThat(reply).isInstanceOfSatisfying(CommitReply.Merged.class, merged -> {
                    assertThat(merged).as(name).isEqualTo(new CommitReply.Merged(model.version, more, merged.opened()));
                    assertThat(merged.opened()).as(name).isIn(0L, model.open());
                });
                if (random.nextBoolean()) {
                    assertThat(redis.merges().commit(commit)).as(name).isEqualTo(new CommitReply.Stale());
                }
            }
            return "merge " + commit.batch().pending().size();
        }

        /// How far fresh chunks of a job with a target precision may be claimed from now on.
        private OptionalLong claimBefore() {
            if (!model.ordered) {
                return OptionalLong.empty();
            }
            model.claimBefore = random.nextInt(3) == 0 ? 1 + random.nextLong(model.chunks) : model.chunks;
            return OptionalLong.of(model.claimBefore);
        }

        /// Of a job with a target precision, now and then one with which that is reached.
        private MergeCommit commit(MergeBatch batch) {
            MergeCommit commit = Fixture.commit(batch, 1, claimBefore());
            boolean stops = model.ordered && !batch.pending().isEmpty() && random.nextInt(6) == 0;
            return stops
                    ? new MergeCommit(
                            batch,
                            1,
                            commit.sums(),
                            commit.merged(),
                            commit.fightsDone(),
                            commit.estimate(),
                            Optional.of(Fixture.report(batch.job())),
                            OptionalLong.empty())
                    : commit;
        }

        private String recall(NodeId node) {
            Optional<Long> chunks = model.recall(node);
            RecallReply reply = redis.trust().recall(job, node);
            if (chunks.isEmpty()) {
                assertThat(reply).as(name).isEqualTo(new RecallReply.NoPart());
            } else {
                assertThat(reply).as(name).isInstanceOfSatisfying(RecallReply.Recalled.class, recalled -> {
                    assertThat(recalled.chunks()).as(name).isEqualTo(chunks.get());
                    assertThat(recalled.version()).as(name).isEqualTo(model.version);
                });
            }
            return "recall " + node;
        }

        private String suspect() {
            MergeBatch batch = redis.merges().read(job).orElse(null);
            // with something to take out; a second time, which the job does not survive, only seldom
            if (batch == null || batch.mergedChunks() == 0 || (suspects > 0 && random.nextInt(10) > 0)) {
                return "nothing";
            }
            Map<NodeId, String> owners = new HashMap<>();
            for (int number = 0; number < 4; number++) {
                if (random.nextInt(4) > 0) {
                    owners.put(Fixture.node(number), owner(Fixture.node(number)));
                }
            }
            int held = model.leases.size();
            Optional<Long> chunks = model.suspect(owners);
            SuspectReply reply = redis.trust().suspect(batch, "no", owners);
            if (chunks.isPresent()) {
                suspects++;
                assertThat(reply).as(name).isEqualTo(new SuspectReply.Suspect(chunks.get()));
                assertThat(redis.trust().suspect(batch, "no", owners)).as(name).isEqualTo(new SuspectReply.Stale());
            } else {
                assertThat(reply)
                        .as(name)
                        .isInstanceOfSatisfying(
                                SuspectReply.JobFailed.class,
                                failed -> assertThat(failed.ended()).hasSize(held));
            }
            return "suspect " + reply;
        }

        private String cancel() {
            boolean expected = model.cancel();
            assertThat(redis.jobs().cancel(job) instanceof CancelReply.Cancelled)
                    .as(name)
                    .isEqualTo(expected);
            return "cancel";
        }

        /// Chunks whose totals are merged: in the shares while the job goes on, then in its result.
        private List<Long> merged() {
            if (model.state == JobState.COMPLETED) {
                byte[] merged = redis().redis().sync().get(Keys.of(KeyFamily.JOB_MERGED, job));
                return numbers(new String(merged, StandardCharsets.UTF_8)).toList();
            }
            Map<String, byte[]> sums = redis().redis().sync().hgetall(Keys.of(KeyFamily.JOB_SUMS, job));
            return sums.entrySet().stream()
                    .filter(sum -> !sum.getKey().contains(":"))
                    .flatMap(sum -> numbers(new String(sum.getValue(), StandardCharsets.UTF_8)))
                    .sorted()
                    .toList();
        }

        private static Stream<Long> numbers(String text) {
            return Stream.of(text.split(" ", -1)).map(Long::valueOf);
        }

        private void compare(String where) {
            JobView view = redis.jobs().find(job).orElseThrow();
            assertThat(view.state()).as(where).isEqualTo(model.state);
            assertThat(view.version()).as(where).isEqualTo(model.version);
            assertThat(view.priority()).as(where).isEqualTo(model.priority);
            assertThat(redis.jobs().counters(job)).as(where).contains(model.counters());
            if (model.state == JobState.COMPLETED || !model.state.isFinal()) {
                assertThat(merged())
                        .as(where)
                        .isEqualTo(model.merged.stream().sorted().toList());
            }
            if (!model.state.isFinal()) {
                assertThat(redis().redis().sync().hlen(Keys.of(KeyFamily.JOB_LEASES, job)))
                        .as(where)
                        .isEqualTo(model.leases.size());
                assertThat(redis().redis().sync().zcard(Keys.of(KeyFamily.JOB_RETRIES, job)))
                        .as(where)
                        .isEqualTo(model.retries.size());
                assertThat(redis().redis().sync().zcard(Keys.of(KeyFamily.JOB_RECHECKS, job)))
                        .as(where)
                        .isEqualTo(model.rechecks.size());
                assertThat(view.vouching().waiting()).as(where).isEqualTo(model.checks.size());
                assertThat(view.vouching().disputes()).as(where).isEqualTo(model.disputes);
            }
        }
    }
}
