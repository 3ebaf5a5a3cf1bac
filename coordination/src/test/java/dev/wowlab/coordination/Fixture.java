package dev.wowlab.coordination;

import static org.awaitility.Awaitility.await;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.ResultReport.Histogram;
import dev.wowlab.protocol.result.ResultReport.Spread;
import dev.wowlab.testsupport.SharedRedis;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A real Redis in cluster mode (it refuses what needs two slots), emptied before each test, and what tests put
/// into it.
public final class Fixture implements BeforeEachCallback {
    static final EngineRef ENGINE = new EngineRef("tbc", "0.1.0");
    static final Duration LEASE = Duration.ofSeconds(30);
    static final Duration SHORT_LEASE = Duration.ofMillis(40);
    static final long RETRY_BASE_MS = 20;
    static final NodeId ALICE = node(1);
    static final NodeId BOB = node(2);

    @Override
    public void beforeEach(ExtensionContext context) {
        SharedRedis.cluster().flush();
    }

    /// Empties Redis, as a restart without its file does.
    static void forgetAll() {
        SharedRedis.cluster().flush();
    }

    static Coordination redis() {
        return Holder.COORDINATION;
    }

    /// @param othersFirstMs how long a retry is kept for other owners' nodes, for each attempt so far
    static Coordination coordination(long othersFirstMs) {
        return Coordination.connect(
                SharedRedis.cluster().url(), new RetryPolicy(RETRY_BASE_MS, 200, othersFirstMs, new Random(1)));
    }

    /// Leases all of a job's 10,000 chunks, to three nodes.
    static void claimThousands() {
        for (int i = 0; i < 40; i++) {
            claim(node(i % 3), 250);
        }
    }

    static NodeId node(int number) {
        return new NodeId("%064x".formatted(number));
    }

    static NewJob job(String id, long iterations, int chunkSize) {
        return job(id, "local", Priority.NORMAL, iterations, chunkSize);
    }

    static NewJob job(String id, long iterations, int chunkSize, Optional<Precision> precision) {
        return job(id, "local", iterations, chunkSize, precision);
    }

    static NewJob job(String id, String owner, long iterations, int chunkSize, Optional<Precision> precision) {
        return job(
                id,
                owner,
                Priority.NORMAL,
                new NewJob.Plan(ENGINE, new InputHash("ab".repeat(32)), -42, iterations, precision, chunkSize));
    }

    static NewJob job(String id, String owner, Priority priority, long iterations, int chunkSize) {
        return job(
                id,
                owner,
                priority,
                new NewJob.Plan(ENGINE, new InputHash("ab".repeat(32)), -42, iterations, Optional.empty(), chunkSize));
    }

    private static NewJob job(String id, String owner, Priority priority, NewJob.Plan plan) {
        return NewJob.submitted(
                new JobId(id),
                owner,
                plan,
                new NewJob.Labels(Optional.of("Fire mage"), Visibility.UNLISTED, priority),
                List.of("Totem of Wrath is not modelled"),
                "key-" + id);
    }

    static NewJob created(String id, long iterations, int chunkSize) {
        NewJob job = job(id, iterations, chunkSize);
        redis().jobs().create(job);
        return job;
    }

    static List<Lease> claim(NodeId node, int want) {
        return claim(node, want, LEASE);
    }

    static List<Lease> claim(NodeId node, int want, Duration lease) {
        return redis().chunks().claim(node, List.of(ENGINE), want, lease).leases();
    }

    static CompleteReply complete(NodeId node, Lease lease) {
        return redis().chunks().complete(result(node, lease, digest(lease.chunk())));
    }

    static ChunkResult result(NodeId node, Lease lease, ResultDigest digest) {
        return result(node, "", lease, digest, false);
    }

    /// @param twice whether the chunk is to be run twice
    static ChunkResult result(NodeId node, String owner, Lease lease, ResultDigest digest, boolean twice) {
        byte[] totals = ("totals of chunk " + lease.chunk()).getBytes(StandardCharsets.UTF_8);
        return new ChunkResult(
                lease.jobId(),
                lease.engine(),
                lease.chunk(),
                lease.leaseId(),
                node,
                owner,
                digest,
                totals,
                1234,
                signature(node, lease.chunk()),
                twice);
    }

    /// A result of a MiB, as large as one may be.
    static ChunkResult largest(NodeId node, Lease lease) {
        return new ChunkResult(
                lease.jobId(),
                lease.engine(),
                lease.chunk(),
                lease.leaseId(),
                node,
                "",
                digest(lease.chunk()),
                new byte[1 << 20],
                1234,
                signature(node, lease.chunk()),
                false);
    }

    static byte[] signature(NodeId node, long chunk) {
        return Arrays.copyOf(CanonicalJson.sha256((node + " " + chunk).getBytes(StandardCharsets.UTF_8)), 64);
    }

    static ResultDigest digest(long number) {
        return new ResultDigest(HexFormat.of()
                .formatHex(CanonicalJson.sha256(Long.toString(number).getBytes(StandardCharsets.UTF_8))));
    }

    static HeldLease held(Lease lease) {
        return new HeldLease(lease.leaseId(), lease.jobId(), lease.chunk());
    }

    /// Merges what waits: the "totals" are the chunks merged so far, in ascending order.
    static CommitReply merge(JobId job) {
        return merge(job, OptionalLong.empty());
    }

    /// @param claimBefore chunk before which fresh ones may be claimed from then on
    static CommitReply merge(JobId job, OptionalLong claimBefore) {
        Lock lock = redis().merges().lock(job, Duration.ofSeconds(5)).orElseThrow();
        MergeBatch batch = redis().merges().read(job).orElseThrow();
        CommitReply reply = redis().merges().commit(commit(batch, lock.fence(), claimBefore));
        redis().locks().release(lock);
        return reply;
    }

    static MergeCommit commit(MergeBatch batch, long fence) {
        return commit(batch, fence, OptionalLong.empty());
    }

    /// @param claimBefore chunk before which fresh ones may be claimed from then on
    static MergeCommit commit(MergeBatch batch, long fence, OptionalLong claimBefore) {
        SortedMap<Integer, String> sums = new TreeMap<>();
        batch.sums().forEach((share, totals) -> sums.put(share, new String(totals, StandardCharsets.UTF_8)));
        SortedMap<Integer, Long> added = new TreeMap<>();
        for (PendingResult result : batch.pending()) {
            sums.merge(result.share(), Long.toString(result.chunk()), (before, more) -> before + " " + more);
            added.merge(result.share(), 1L, Long::sum);
        }
        int size = batch.job().chunkSize();
        List<MergeCommit.ShareSum> changed = new ArrayList<>();
        added.forEach((share, count) -> changed.add(new MergeCommit.ShareSum(
                share,
                count,
                sums.getOrDefault(share, "").split(" ", -1).length * (long) size,
                sums.getOrDefault(share, "").getBytes(StandardCharsets.UTF_8))));
        long fights = (batch.mergedChunks() + batch.pending().size()) * size;
        return new MergeCommit(
                batch,
                fence,
                changed,
                merged(sums).getBytes(StandardCharsets.UTF_8),
                Math.min(fights, batch.job().iterations()),
                Optional.of(new Estimate(fights, 1234.5, 0.25)),
                batch.isLast() ? Optional.of(report(batch.job())) : Optional.empty(),
                claimBefore);
    }

    private static String merged(SortedMap<Integer, String> sums) {
        return sums.values().stream()
                .flatMap(sum -> Stream.of(sum.split(" ", -1)))
                .map(Long::valueOf)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    static ResultReport report(NewJob job) {
        Spread spread = new Spread(1, 2, 3, 4, 5);
        return new ResultReport(
                digest(7),
                job.engine().toString(),
                job.seed(),
                job.iterations(),
                300,
                Optional.of(0.5),
                spread,
                Optional.empty(),
                spread,
                Optional.empty(),
                List.of(),
                new Histogram(10, 1, List.of(1L, 2L)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                job.warnings());
    }

    /// Waits until Redis's clock has passed a time.
    static void passes(long deadlineMs) {
        await().pollInterval(Duration.ofMillis(5)).until(() -> redis().clock().millis() > deadlineMs);
    }

    static JobState state(NewJob job) {
        return redis().jobs().find(job.id()).orElseThrow().state();
    }

    static JobCounters counters(NewJob job) {
        return redis().jobs().counters(job.id()).orElseThrow();
    }

    private static final class Holder {
        static final Coordination COORDINATION = coordination(0);

        private Holder() {}
    }
}
