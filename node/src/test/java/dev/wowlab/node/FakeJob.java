package dev.wowlab.node;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.node.ChunkFailure;
import dev.wowlab.protocol.node.ChunkReport;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.ReportOutcome.Outcome;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.MalformedTotalsException;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.signature.ChunkSignature;
import dev.wowlab.protocol.signature.ChunkStatement;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// One job as the fake sentinel keeps it. Thread-safe.
final class FakeJob {
    static final long SEED = 4711;

    final JobId id;
    final EngineRef engine;
    final InputHash inputHash;
    private final byte[] input;
    private final int fights;
    private final int chunkSize;
    private final Deque<Long> unclaimed = new ArrayDeque<>();
    private final Map<String, Lease> leases = new HashMap<>();
    private final SortedMap<Long, ExactTotals> done = new TreeMap<>();
    private final List<ChunkFailure> failures = new ArrayList<>();
    private int leaseCount;
    private byte[] servedInput;

    FakeJob(EngineRef engine, String input, int fights, int chunkSize) {
        this("job-1", engine, input, fights, chunkSize);
    }

    FakeJob(String id, EngineRef engine, String input, int fights, int chunkSize) {
        this.id = new JobId(id);
        this.engine = engine;
        this.input = input.getBytes(StandardCharsets.UTF_8);
        this.servedInput = this.input;
        this.inputHash = CanonicalJson.hash(engine, this.input);
        this.fights = fights;
        this.chunkSize = chunkSize;
        for (long chunk = 0; chunk * chunkSize < fights; chunk++) {
            unclaimed.add(chunk);
        }
    }

    byte[] input() {
        return input.clone();
    }

    synchronized byte[] servedInput() {
        return servedInput.clone();
    }

    synchronized void serveInstead(String other) {
        servedInput = other.getBytes(StandardCharsets.UTF_8);
    }

    synchronized List<Lease> claim(int want, long deadlineMs) {
        List<Lease> claimed = new ArrayList<>();
        while (claimed.size() < want && !unclaimed.isEmpty()) {
            long chunk = unclaimed.remove();
            long first = chunk * chunkSize;
            int size = (int) Math.min(chunkSize, fights - first);
            String leaseId = id + "-lease-" + ++leaseCount;
            Lease lease = new Lease(leaseId, id, chunk, engine, inputHash, SEED, first, size, deadlineMs);
            leases.put(leaseId, lease);
            claimed.add(lease);
        }
        return claimed;
    }

    synchronized void fail(ChunkFailure failure) {
        failures.add(failure);
    }

    synchronized Outcome accept(ChunkReport report, PublicKey key) {
        Lease lease = leases.get(report.leaseId());
        if (lease == null || lease.chunk() != report.chunk()) {
            return Outcome.LEASE_LOST;
        }
        ResultIdentity identity = new ResultIdentity(engine, inputHash, SEED, lease.firstIteration(), lease.fights());
        if (!identity.digest(report.totals()).equals(report.digest())
                || !ChunkSignature.verify(
                        key,
                        new ChunkStatement(id, report.chunk(), report.digest(), engine, lease.fights()),
                        report.signature())) {
            return Outcome.REJECTED;
        }
        try {
            ExactTotals totals = ExactTotalsCodec.decode(report.totals());
            return done.putIfAbsent(report.chunk(), totals) == null ? Outcome.ACCEPTED : Outcome.DUPLICATE;
        } catch (MalformedTotalsException malformed) {
            return Outcome.REJECTED;
        }
    }

    synchronized long fightsDone() {
        return done.values().stream().mapToLong(ExactTotals::fights).sum();
    }

    synchronized boolean isComplete() {
        return fightsDone() == fights;
    }

    synchronized List<ChunkFailure> failures() {
        return List.copyOf(failures);
    }

    synchronized int claimed() {
        return leaseCount;
    }

    synchronized ResultDigest digest() {
        ExactTotals merged = done.values().stream().reduce(ExactTotals.NONE, ExactTotals::plus);
        return new ResultIdentity(engine, inputHash, SEED, 0, fights).digest(ExactTotalsCodec.encode(merged));
    }
}
