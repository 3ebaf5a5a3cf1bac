package dev.wowlab.bench.queue;

import dev.wowlab.coordination.ChunkResult;
import dev.wowlab.coordination.CompleteReply;
import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.Ids;
import dev.wowlab.coordination.JobCounters;
import dev.wowlab.coordination.NewJob;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Chunks of one job through our coordination library: the scripts that a sentinel runs, over its one connection, by as
/// many nodes at once as the others have workers. Confined to one thread, and starts one for each node.
final class OwnQueue implements Contender {
    private static final EngineRef ENGINE = new EngineRef("empty", "1");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration NONCE_KEPT = Duration.ofMinutes(2);
    private static final Duration OWNER_SEEN = Duration.ofSeconds(15);
    private static final byte[] TOTALS = ExactTotalsCodec.encode(ExactTotals.NONE);
    private static final ResultDigest DIGEST = new ResultDigest("ab".repeat(32));
    private static final byte[] SIGNATURE = new byte[64];

    /// What a reply to a node weighs for each lease in it, which Redis keeps in case the request comes again.
    private static final int REPLY_BYTES_PER_LEASE = 300;

    private final Coordination coordination;
    private final EmptyMerges merges;
    private final int workers;
    private final int batch;
    private Optional<JobId> job = Optional.empty();
    private int jobs;

    /// @param workers nodes that claim at once
    /// @param batch chunks that a node claims and completes in one request; with 1, it makes only the two calls
    OwnQueue(String redisUrl, int workers, int batch) {
        this.coordination = Coordination.connect(redisUrl);
        this.merges = new EmptyMerges(coordination);
        this.workers = workers;
        this.batch = batch;
    }

    @Override
    public String name() {
        return batch == 1 ? "WowLab, one by one" : "WowLab, as nodes do";
    }

    @Override
    public void fill(int chunks) {
        JobId id = Ids.job();
        coordination
                .jobs()
                .create(NewJob.submitted(
                        id,
                        "local",
                        new NewJob.Plan(ENGINE, new InputHash("cd".repeat(32)), 1, chunks, Optional.empty(), 1),
                        new NewJob.Labels(Optional.empty(), Visibility.UNLISTED, Priority.NORMAL),
                        List.of(),
                        ""));
        job = Optional.of(id);
        jobs = chunks;
    }

    @Override
    public double drain() throws InterruptedException {
        AtomicInteger left = new AtomicInteger(jobs);
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                EmptyMerges.Running _ = merges.start(job.orElseThrow())) {
            List<Future<?>> nodes = new ArrayList<>();
            for (int number = 1; number <= workers; number++) {
                NodeId node = new NodeId("%064x".formatted(number));
                nodes.add(threads.submit(() -> work(node, left)));
            }
            for (Future<?> node : nodes) {
                node.get();
            }
            return (System.nanoTime() - begin) * 1e-9;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("[job " + job.orElseThrow() + "] a node failed", failed.getCause());
        }
    }

    /// Chunks of the last job that are merged.
    long done() {
        return coordination
                .jobs()
                .counters(job.orElseThrow())
                .map(JobCounters::done)
                .orElse(0L);
    }

    /// Bytes that Redis holds for the last job, by key.
    Map<String, Long> memory() {
        return coordination.jobs().memory(job.orElseThrow());
    }

    private void work(NodeId node, AtomicInteger left) {
        List<ChunkResult> finished = List.of();
        while (left.get() > 0) {
            List<Lease> leases = batch == 1 ? oneByOne(node, finished, left) : request(node, finished, left);
            finished = leases.stream().map(lease -> result(node, lease)).toList();
        }
    }

    private List<Lease> oneByOne(NodeId node, List<ChunkResult> finished, AtomicInteger left) {
        complete(finished, left);
        return claim(node);
    }

    /// Everything that a node's request for work asks of Redis, but the look-up of the node, which sentinels cache.
    private List<Lease> request(NodeId node, List<ChunkResult> finished, AtomicInteger left) {
        String requestId = UUID.randomUUID().toString();
        coordination.nonces().use(node, requestId, NONCE_KEPT);
        coordination.workRequests().begin(node, requestId);
        complete(finished, left);
        coordination.owners().seen("", List.of(ENGINE), OWNER_SEEN);
        List<Lease> leases = claim(node);
        if (leases.size() < batch) {
            coordination.nodes().markIdle(node, List.of(ENGINE));
        } else {
            coordination.nodes().markBusy(node, List.of(ENGINE));
        }
        coordination.workRequests().answer(node, requestId, new byte[REPLY_BYTES_PER_LEASE * leases.size()]);
        return leases;
    }

    private List<Lease> claim(NodeId node) {
        return coordination.chunks().claim(node, List.of(ENGINE), batch, LEASE).leases();
    }

    private void complete(List<ChunkResult> finished, AtomicInteger left) {
        if (finished.isEmpty()) {
            return;
        }
        for (CompleteReply reply : coordination.chunks().completeAll(finished).replies()) {
            if (!(reply instanceof CompleteReply.Accepted)) {
                throw new IllegalStateException("a result was not counted: " + reply);
            }
        }
        merges.request();
        left.addAndGet(-finished.size());
    }

    private static ChunkResult result(NodeId node, Lease lease) {
        return new ChunkResult(
                lease.jobId(),
                lease.engine(),
                lease.chunk(),
                lease.leaseId(),
                node,
                "",
                DIGEST,
                TOTALS,
                1,
                SIGNATURE,
                false);
    }

    @Override
    public void close() {
        coordination.close();
    }
}
