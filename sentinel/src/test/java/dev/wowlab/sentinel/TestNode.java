package dev.wowlab.sentinel;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.ChunkFailure;
import dev.wowlab.protocol.node.ChunkReport;
import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.node.HeartbeatReply;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.RegisterNode;
import dev.wowlab.protocol.node.Registered;
import dev.wowlab.protocol.node.WorkReply;
import dev.wowlab.protocol.node.WorkRequest;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.signature.ChunkSignature;
import dev.wowlab.protocol.signature.ChunkStatement;
import dev.wowlab.protocol.signature.Ed25519;
import dev.wowlab.protocol.signature.RequestSigner;
import dev.wowlab.protocol.signature.RequestTarget;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A compute node of tests: it signs as a real one, and does only what it is told. Confined to one thread.
final class TestNode {
    static final EngineRef COIN = new EngineRef("coin", "1");

    final KeyPair keys = Ed25519.generate();
    final byte[] publicKey = Ed25519.raw(keys.getPublic());
    final NodeId id = Ed25519.nodeId(publicKey);
    private final RequestSigner signer = new RequestSigner(keys.getPrivate(), id);
    private final List<URI> sentinels;
    private final List<EngineRef> engines;
    private int calls;
    private long sequence;

    /// @param sentinels asked in turn
    TestNode(List<URI> sentinels) {
        this(sentinels, List.of(COIN));
    }

    /// @param engines that it registers with
    TestNode(List<URI> sentinels, List<EngineRef> engines) {
        this.sentinels = sentinels;
        this.engines = engines;
    }

    static TestNode joined(Platform platform) {
        TestNode node = new TestNode(List.of(platform.url()));
        node.register(Optional.of(Platform.JOIN_TOKEN)).as(Registered.class);
        return node;
    }

    Http.Answer register(Optional<String> token) {
        return post("/api/v1/nodes/register", new RegisterNode(publicKey, "test node", "1.0", engines, 2, token));
    }

    Http.Answer beat(List<String> leases) {
        sequence++;
        return post("/api/v1/nodes/heartbeat", new Heartbeat(sequence, 0.5, 1, 2, 2, leases, 10, false));
    }

    HeartbeatReply beatReply(List<String> leases) {
        return beat(leases).as(HeartbeatReply.class);
    }

    /// As many leases as there are, up to `want`: one request may give fewer, as a node knows.
    List<Lease> claim(int want) {
        List<Lease> claimed = new ArrayList<>();
        List<Lease> more;
        do {
            more = work(List.of(), List.of(), want - claimed.size()).leases();
            claimed.addAll(more);
        } while (!more.isEmpty() && claimed.size() < want);
        return claimed;
    }

    WorkReply work(List<ChunkReport> reports, List<ChunkFailure> failures, int want) {
        return send(request(reports, failures, want, engines)).as(WorkReply.class);
    }

    Http.Answer send(WorkRequest request) {
        return post("/api/v1/nodes/work", request);
    }

    static WorkRequest request(List<ChunkReport> reports, List<ChunkFailure> failures, int want) {
        return request(reports, failures, want, List.of(COIN));
    }

    private static WorkRequest request(
            List<ChunkReport> reports, List<ChunkFailure> failures, int want, List<EngineRef> engines) {
        return new WorkRequest(UUID.randomUUID().toString(), reports, failures, engines, want);
    }

    ChunkReport compute(Lease lease) {
        ResultIdentity identity = identity(lease);
        byte[] totals = CoinFights.totals(identity);
        return report(lease, totals, identity.digest(totals));
    }

    ChunkReport report(Lease lease, byte[] totals, ResultDigest digest) {
        byte[] signature = ChunkSignature.sign(
                keys.getPrivate(),
                new ChunkStatement(lease.jobId(), lease.chunk(), digest, lease.engine(), lease.fights()));
        return new ChunkReport(lease.leaseId(), lease.jobId(), lease.chunk(), totals, digest, 1_000, signature);
    }

    static ResultIdentity identity(Lease lease) {
        return new ResultIdentity(
                lease.engine(), lease.inputHash(), lease.seed(), lease.firstIteration(), lease.fights());
    }

    /// Claims and computes until there is nothing more to claim.
    int workUntilIdle() {
        int done = 0;
        List<ChunkReport> reports = new ArrayList<>();
        List<Lease> leases = claim(7);
        while (!leases.isEmpty()) {
            for (Lease lease : leases) {
                reports.add(compute(lease));
            }
            done += reports.size();
            leases = work(reports, List.of(), 7).leases();
            reports.clear();
        }
        return done;
    }

    Http.Answer post(String path, Object body) {
        return send("POST", path, Json.mapper().writeValueAsBytes(body));
    }

    Http.Answer send(String method, String path, byte[] body) {
        return new Http(next()).send(method, path, body, headers(method, path, body, Instant.now()));
    }

    Map<String, String> headers(String method, String path, byte[] body, Instant now) {
        return signer.sign(RequestTarget.of(method, URI.create(path)), body, now)
                .asMap();
    }

    private URI next() {
        return sentinels.get(calls++ % sentinels.size());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
