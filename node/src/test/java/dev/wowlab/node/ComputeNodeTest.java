package dev.wowlab.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.node.ChunkFailure;
import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.ReleaseRequest;
import dev.wowlab.protocol.node.WorkRequest;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.ResultIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A whole node against a sentinel that counts and misbehaves.
class ComputeNodeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final EngineRef ENGINE = new EngineRef("counting", "1");
    private static final int FIGHTS = 2_000;
    private static final int WORKERS = 2;

    private final CountingEngine engine = new CountingEngine();
    private final CountDownLatch blocked = new CountDownLatch(1);
    private final List<AutoCloseable> resources = new ArrayList<>();

    @TempDir
    private Path home;

    @AfterEach
    void end() throws Exception {
        blocked.countDown();
        for (AutoCloseable resource : resources.reversed()) {
            resource.close();
        }
    }

    @Test
    void aJobComesOutAsOneProcessWouldComputeIt() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 7));
        start(sentinel);

        awaitComplete(sentinel);

        assertThat(sentinel.job.digest()).isEqualTo(digestOfOneProcess(sentinel.job));
        assertThat(engine.plans).hasValue(1);
        assertThat(sentinel.refusals).isEmpty();
        assertThat(sentinel.works.size()).as("results travel together").isLessThan(sentinel.job.claimed());
    }

    @Test
    void aNodeThatFindsNothingMoreAsksForFewChunksOfTheNextJob() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 7));
        start(sentinel);
        awaitComplete(sentinel);
        assertThat(sentinel.works).anyMatch(request -> request.want() > 2 * WORKERS);

        await().atMost(PATIENCE).until(() -> sentinel.works.getLast().want(), want -> want == 2 * WORKERS);
    }

    /// The node never runs dry between the jobs: the sentinel has the long chunks ready when the short ones end.
    @Test
    void aNodeThatGoesFromShortToLongChunksTakesFewOfThem() throws Exception {
        FakeJob brief = job("{}", 7);
        FakeJob lengthy = new FakeJob("job-2", ENGINE, "{\"long\":1}", FIGHTS, 10);
        engine.beforeFightOf("long", fight -> pause(Duration.ofMillis(50)));
        FakeSentinel sentinel = sentinel(brief, lengthy);
        start(sentinel);

        await().atMost(PATIENCE).until(() -> lengthy.fightsDone() > 0);

        assertThat(sentinel.works).anyMatch(request -> request.want() > 2 * WORKERS);
        assertThat(lengthy.claimed())
                .as(
                        "what runs, what waits for a worker each, and what was asked for when they were measured, of 200 chunks")
                .isBetween(1, 4 * WORKERS);
    }

    @Test
    void lostRepliesAndServerErrorsAreRetriedWithTheSameRequestId() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 100));
        sentinel.failNext("/nodes/register", 503, 0);
        sentinel.failNext("/nodes/work", 500, 0, 429, 0);
        start(sentinel);

        awaitComplete(sentinel);

        assertThat(sentinel.job.digest()).isEqualTo(digestOfOneProcess(sentinel.job));
        assertThat(sentinel.works.size()).isGreaterThan(sentinel.requestIds().size());
        assertThat(engine.fights).hasValue(2 * FIGHTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nodes/register", "/nodes/work", "/nodes/heartbeat", "/configs/"})
    void anAnswerThatStopsHalfWayIsAskedForAgain(String path) throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 100));
        sentinel.stallNext(path);
        ComputeNode node = create(sentinel, Clock.systemUTC(), true, Duration.ofSeconds(2));
        resources.add(node::stop);
        node.start(() -> {});

        awaitComplete(sentinel);

        await().atMost(PATIENCE).until(() -> sentinel.heartbeats.size() >= 2);
        assertThat(sentinel.job.digest()).isEqualTo(digestOfOneProcess(sentinel.job));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nodes/register", "/nodes/work", "/nodes/heartbeat"})
    void anAnswerThatIsNothingIsAskedForAgain(String path) throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 100));
        sentinel.answerNext(path, "null");
        start(sentinel);

        awaitComplete(sentinel);

        await().atMost(PATIENCE).until(() -> sentinel.heartbeats.size() >= 2);
    }

    @Test
    void resultsThatAreSentToAnotherAddressAreNotLost() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 100));
        start(sentinel);
        await().atMost(PATIENCE).until(() -> engine.fights.get() > 0);

        sentinel.redirectNext("/nodes/work", "https://wow.guild.example/maintenance");

        awaitComplete(sentinel);
    }

    @Test
    void aNodeThatIsSentToAnotherAddressSaysWhich() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 100));
        sentinel.redirectNext("/nodes/token", "https://wow.guild.example/api/v1/nodes/token");
        try (SentinelClient client = new SentinelClient(
                sentinel.url(),
                IdentityFile.loadOrCreate(home),
                new SentinelTime(Clock.systemUTC()),
                SentinelClient.REQUEST_TIMEOUT)) {
            assertThat(Sentinel.reasonOf(client.token()))
                    .startsWith("301 ")
                    .endsWith("it redirects to https://wow.guild.example; give that address");
        }
    }

    @Test
    void aNodeOneOfWhoseThreadsFailsEnds() throws Exception {
        ComputeNode node = start(sentinel(job("{}", 100)), Clock.systemUTC(), () -> {
            throw new IllegalStateException("broken");
        });

        assertThat(CompletableFuture.supplyAsync(() -> exitCode(node), Thread::startVirtualThread))
                .succeedsWithin(PATIENCE)
                .isEqualTo(7);
    }

    private static int exitCode(ComputeNode node) {
        try {
            return node.awaitEnd();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void aNodeRegistersAgainWhenThePlatformSaysThatThereMayBeRoom() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 100));
        sentinel.setRetryAfter(1);
        sentinel.failNext("/nodes/register", 429);
        long began = System.nanoTime();
        start(sentinel);

        awaitComplete(sentinel);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aPendingNodeWaitsUntilItIsClaimed() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 100));
        sentinel.setStatus(NodeStatus.PENDING);
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        start(sentinel, Clock.systemUTC(), () -> ready.complete(true));
        await().atMost(PATIENCE).until(() -> sentinel.heartbeats.size() >= 2);
        assertThat(ready).isNotDone();
        assertThat(sentinel.works).isEmpty();

        sentinel.setStatus(NodeStatus.ACTIVE);

        awaitComplete(sentinel);
        assertThat(ready).isDone();
    }

    @Test
    void aQuarantinedNodeAsksForNothingUntilItIsPardoned() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 100));
        sentinel.setStatus(NodeStatus.QUARANTINED);
        start(sentinel);
        await().atMost(PATIENCE).until(() -> sentinel.heartbeats.size() >= 2);
        assertThat(sentinel.works).isEmpty();

        sentinel.setStatus(NodeStatus.ACTIVE);

        awaitComplete(sentinel);
    }

    @Test
    void aRevokedNodeEnds() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 100));
        ComputeNode node = start(sentinel);
        awaitComplete(sentinel);

        sentinel.setStatus(NodeStatus.REVOKED);

        assertThat(node.awaitEnd()).isEqualTo(3);
    }

    @Test
    void aForgottenNodeRegistersAgainAndGoesOn() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 10));
        engine.beforeFight(iteration -> {
            if (iteration == 500) {
                sentinel.forgetNodes();
            }
        });
        start(sentinel);

        awaitComplete(sentinel);

        assertThat(sentinel.registrations).hasSizeGreaterThanOrEqualTo(2);
        assertThat(sentinel.job.digest()).isEqualTo(digestOfOneProcess(sentinel.job));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNodeSaysWhenItDoesNotServeItsOwnerFirst(boolean ownerFirst) throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 100));
        ComputeNode node = create(sentinel, Clock.systemUTC(), ownerFirst);
        resources.add(node::stop);
        node.start(() -> {});

        awaitComplete(sentinel);

        assertThat(sentinel.works)
                .isNotEmpty()
                .allMatch(work -> work.ownerFirst().orElse(true) == ownerFirst);
    }

    @Test
    void aMachineWithAWrongClockWorks() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 100));
        start(sentinel, Clock.offset(Clock.systemUTC(), Duration.ofHours(-3)), () -> {});

        awaitComplete(sentinel);

        assertThat(sentinel.refusals).as("the first request only").hasSize(1);
    }

    @Test
    void aCancelledLeaseStopsWithinASecondAndTellsNothing() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", FIGHTS));
        engine.beforeFight(iteration -> pause(Duration.ofMillis(20)));
        start(sentinel);
        await().atMost(PATIENCE)
                .until(() -> sentinel.heartbeats.stream()
                        .anyMatch(beat -> beat.runningLeases().contains("job-1-lease-1")));

        sentinel.cancelledLeases.add("job-1-lease-1");

        await().atMost(PATIENCE)
                .until(() -> last(sentinel.heartbeats).runningLeases().isEmpty());
        int fights = engine.fights.get();
        await().during(Duration.ofMillis(200)).until(() -> engine.fights.get() == fights);
        assertThat(sentinel.job.fightsDone()).isZero();
        assertThat(sentinel.job.failures()).isEmpty();
    }

    @Test
    void aStoppedNodeFinishesWhatItComputesAndGivesBackTheRest() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 100));
        engine.beforeFight(iteration -> pause(Duration.ofMillis(5)));
        ComputeNode node = start(sentinel);
        await().atMost(PATIENCE).until(() -> engine.fights.get() > 10);

        long started = System.nanoTime();
        node.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        assertThat(sentinel.job.fightsDone()).isPositive();
        assertThat(last(sentinel.releases).leaving()).isTrue();
        long released = sentinel.releases.stream()
                .mapToLong(release -> release.leaseIds().size())
                .sum();
        assertThat(released * 100 + sentinel.job.fightsDone()).isEqualTo(sentinel.job.claimed() * 100L);
    }

    @Test
    void aStoppedNodeGivesBackAChunkThatTakesTooLong() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", FIGHTS));
        engine.beforeFight(iteration -> pause(Duration.ofMillis(50)));
        ComputeNode node = start(sentinel);
        await().atMost(PATIENCE).until(() -> engine.fights.get() > 2);

        long started = System.nanoTime();
        node.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        assertThat(last(sentinel.releases)).isEqualTo(new ReleaseRequest(List.of("job-1-lease-1"), true));
    }

    @Test
    void anInputThatIsNotTheOneNamedIsNeverRun() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", FIGHTS));
        sentinel.job.serveInstead("{\"other\":1}");
        start(sentinel);

        assertThat(onlyFailure(sentinel)).contains("the sentinel served input");
        assertThat(engine.plans).hasValue(0);
    }

    @Test
    void anInputThatTheEngineRefusesFailsTheChunkWithThePathOfTheFault() throws Exception {
        FakeSentinel sentinel = sentinel(job("{\"x\":\"wrong\"}", FIGHTS));
        start(sentinel);

        assertThat(onlyFailure(sentinel)).isEqualTo("counting/1 refuses the input: raid: is wrong");
    }

    @Test
    void anEngineThatTheNodeHasNotFailsTheChunk() throws Exception {
        FakeSentinel sentinel = sentinel(new FakeJob(new EngineRef("counting", "2"), "{}", FIGHTS, FIGHTS));
        start(sentinel);

        assertThat(onlyFailure(sentinel)).isEqualTo("counting/2 is not an engine of this node");
    }

    @Test
    void anEngineThatThrowsFailsItsChunkOnly() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 100));
        engine.beforeFight(iteration -> {
            if (iteration == 150) {
                throw new IllegalStateException("fight 150 is broken");
            }
        });
        start(sentinel);

        await().atMost(PATIENCE).until(() -> sentinel.job.fightsDone() == FIGHTS - 100);
        assertThat(onlyFailure(sentinel)).contains("fight 150 is broken");
    }

    @Test
    void aSentinelThatTakesSmallBodiesOnlyGetsSmallOnes() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 20));
        sentinel.setMaxWorkBytes(3_000);
        start(sentinel);

        awaitComplete(sentinel);
    }

    @Test
    void aBeatHoldsWhatTheFleetPageShows() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 100));
        start(sentinel);
        awaitComplete(sentinel);
        await().atMost(PATIENCE).until(() -> sentinel.heartbeats.size() >= 2);

        Heartbeat beat = last(sentinel.heartbeats);

        assertThat(beat.cores()).isEqualTo(2);
        assertThat(beat.memoryUsedBytes()).isBetween(1L << 20, beat.memoryTotalBytes());
        assertThat(beat.cpuLoad()).isBetween(0.0, 1.0);
        assertThat(sentinel.heartbeats.stream()
                        .mapToDouble(Heartbeat::iterationsPerSecond)
                        .sum())
                .isPositive();
        assertThat(sentinel.heartbeats).isSortedAccordingTo((a, b) -> Long.compare(a.sequence(), b.sequence()));
    }

    @Test
    void anIdleNodeAsksWithJitterAndForItsWorkersWorth() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", FIGHTS));
        start(sentinel);
        awaitComplete(sentinel);
        int before = sentinel.works.size();

        await().atMost(PATIENCE).until(() -> sentinel.works.size() >= before + 3);

        WorkRequest idle = last(sentinel.works);
        assertThat(idle.reports()).isEmpty();
        assertThat(idle.want()).isBetween(2, WorkRequest.MAX_WANT);
        assertThat(idle.engines()).containsExactly(ENGINE);
    }

    @Test
    void twoNodesNeverShareAHome() throws Exception {
        FakeSentinel sentinel = sentinel(job("{}", 100));
        start(sentinel);

        assertThatThrownBy(() -> create(sentinel, Clock.systemUTC()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(home.toString())
                .hasMessageContaining(NodeConfig.HOME);
    }

    private static FakeJob job(String input, int chunkSize) {
        return new FakeJob(ENGINE, input, FIGHTS, chunkSize);
    }

    private FakeSentinel sentinel(FakeJob... jobs) throws IOException {
        FakeSentinel sentinel = new FakeSentinel(jobs);
        resources.add(sentinel);
        return sentinel;
    }

    private ComputeNode start(FakeSentinel sentinel) throws Exception {
        return start(sentinel, Clock.systemUTC(), () -> {});
    }

    private ComputeNode start(FakeSentinel sentinel, Clock clock, Runnable whenReady) throws Exception {
        ComputeNode node = create(sentinel, clock);
        resources.add(node::stop);
        node.start(whenReady);
        return node;
    }

    private ComputeNode create(FakeSentinel sentinel, Clock clock) throws Exception {
        return create(sentinel, clock, true);
    }

    private ComputeNode create(FakeSentinel sentinel, Clock clock, boolean ownerFirst) throws Exception {
        return create(sentinel, clock, ownerFirst, SentinelClient.REQUEST_TIMEOUT);
    }

    private ComputeNode create(FakeSentinel sentinel, Clock clock, boolean ownerFirst, Duration patience)
            throws Exception {
        NodeConfig config =
                new NodeConfig(sentinel.url(), home, "test", WORKERS, Optional.empty(), ownerFirst, Optional.empty());
        return ComputeNode.create(config, new Engines(List.of(engine)), clock, patience);
    }

    private static void awaitComplete(FakeSentinel sentinel) {
        await().atMost(PATIENCE).until(sentinel.job::isComplete);
    }

    private static String onlyFailure(FakeSentinel sentinel) {
        await().atMost(PATIENCE).until(() -> !sentinel.job.failures().isEmpty());
        List<ChunkFailure> failures = sentinel.job.failures();
        assertThat(failures).hasSize(1);
        return failures.getFirst().reason();
    }

    private ResultDigest digestOfOneProcess(FakeJob job) throws Exception {
        ExactTotals totals = new ChunkSimulator(engine.plan(job.input()).newRunner())
                .run(FakeJob.SEED, 0, FIGHTS, () -> false, fights -> {})
                .orElseThrow();
        engine.plans.decrementAndGet();
        return new ResultIdentity(job.engine, job.inputHash, FakeJob.SEED, 0, FIGHTS)
                .digest(ExactTotalsCodec.encode(totals));
    }

    private static <T> T last(List<T> list) {
        return list.getLast();
    }

    /// Makes a fight take its time; ends early when the test does.
    private void pause(Duration time) {
        try {
            long endNanos = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < endNanos && !blocked.await(endNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                // until the time is over
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while fighting", interrupted);
        }
    }
}
