package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.SentinelProcess;
import dev.wowlab.node.ChunkSimulator;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.ChunkReport;
import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.node.HeartbeatReply;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.RegisterNode;
import dev.wowlab.protocol.node.Registered;
import dev.wowlab.protocol.node.ReleaseRequest;
import dev.wowlab.protocol.node.ReportOutcome;
import dev.wowlab.protocol.node.WorkReply;
import dev.wowlab.protocol.node.WorkRequest;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.signature.ChunkSignature;
import dev.wowlab.protocol.signature.ChunkStatement;
import dev.wowlab.protocol.signature.Ed25519;
import dev.wowlab.protocol.signature.RequestSigner;
import dev.wowlab.protocol.signature.RequestTarget;
import dev.wowlab.specs.TbcEngine;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A node with the real engine that does only what a test says, each request through the other sentinel than the one
/// before. Confined to one thread.
final class HandDrivenNode implements AutoCloseable {
    private static final int MAX_ROUNDS = 100;

    private final LocalPlatform platform;
    private final SimulationEngine engine;
    private final EngineRef engineRef;
    private final KeyPair keys = Ed25519.generate();
    private final byte[] publicKey = Ed25519.raw(keys.getPublic());
    private final RequestSigner signer = new RequestSigner(keys.getPrivate(), Ed25519.nodeId(publicKey));
    private final HttpClient http = HttpClient.newHttpClient();
    private int turn;

    HandDrivenNode(LocalPlatform platform) {
        this(platform, new TbcEngine());
    }

    /// @param engine the only one that it has
    HandDrivenNode(LocalPlatform platform, SimulationEngine engine) {
        this.platform = platform;
        this.engine = engine;
        this.engineRef = new EngineRef(engine.name(), engine.version());
    }

    void register() throws Exception {
        RegisterNode request = new RegisterNode(
                publicKey, "hand-driven", "0.1.0", List.of(engineRef), 2, Optional.of(platform.joinToken()));
        Registered registered = Json.mapper().readValue(post("/api/v1/nodes/register", request), Registered.class);
        assertThat(registered.status()).isEqualTo(NodeStatus.ACTIVE);
    }

    /// Registers without the token and lets the platform's user claim it, so that its owner is not the platform's
    /// operator.
    void registerAsUsers() throws Exception {
        registerAs(Optional.empty());
    }

    /// The same where people sign in.
    ///
    /// @param token the user's access token; empty where there is one user
    void registerAs(Optional<String> token) throws Exception {
        RegisterNode request =
                new RegisterNode(publicKey, "a user's", "0.1.0", List.of(engineRef), 2, Optional.empty());
        Registered registered = Json.mapper().readValue(post("/api/v1/nodes/register", request), Registered.class);
        String code = "{\"code\":\"" + registered.claimCode().orElseThrow() + "\"}";
        HttpRequest.Builder claim = HttpRequest.newBuilder(
                        URI.create(platform.url() + "/api/v1/nodes/" + id() + "/claim"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(code));
        token.ifPresent(text -> claim.header("Authorization", "Bearer " + text));
        assertThat(http.send(claim.build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
        beat();
    }

    NodeId id() {
        return Ed25519.nodeId(publicKey);
    }

    HeartbeatReply beat() throws Exception {
        Heartbeat beat = new Heartbeat(System.currentTimeMillis(), 0.5, 1, 2, 2, List.of(), 0, false);
        return Json.mapper().readValue(post("/api/v1/nodes/heartbeat", beat), HeartbeatReply.class);
    }

    /// Claims until it holds so many leases.
    List<Lease> claim(long count) throws Exception {
        List<Lease> leases = new ArrayList<>();
        for (int round = 0; leases.size() < count && round < MAX_ROUNDS; round++) {
            leases.addAll(work(List.of(), (int) Math.min(WorkRequest.MAX_WANT, count - leases.size()))
                    .leases());
        }
        return leases;
    }

    /// What it is offered now, maybe nothing.
    List<Lease> claimNow(int want) throws Exception {
        return work(List.of(), want).leases();
    }

    List<ChunkReport> compute(List<Lease> leases) throws Exception {
        List<ChunkReport> reports = new ArrayList<>();
        for (Lease lease : leases) {
            PlannedSimulation plan = engine.plan(get("/api/v1/configs/" + lease.inputHash()));
            ExactTotals totals = new ChunkSimulator(plan.newRunner())
                    .run(lease.seed(), lease.firstIteration(), lease.fights(), () -> false, _ -> {})
                    .orElseThrow();
            reports.add(report(lease, ExactTotalsCodec.encode(totals)));
        }
        return reports;
    }

    /// Results that look like others and are signed as they must be, but are those of another seed.
    List<ChunkReport> lie(List<Lease> leases) throws Exception {
        List<ChunkReport> reports = new ArrayList<>();
        for (Lease lease : leases) {
            PlannedSimulation plan = engine.plan(get("/api/v1/configs/" + lease.inputHash()));
            ExactTotals totals = new ChunkSimulator(plan.newRunner())
                    .run(lease.seed() + 1, lease.firstIteration(), lease.fights(), () -> false, _ -> {})
                    .orElseThrow();
            reports.add(report(lease, ExactTotalsCodec.encode(totals)));
        }
        return reports;
    }

    /// A signature of this node under what another one reports.
    ChunkReport countersigned(Lease lease, ChunkReport other) {
        return new ChunkReport(
                lease.leaseId(),
                lease.jobId(),
                lease.chunk(),
                other.totals(),
                other.digest(),
                1_000,
                other.signature());
    }

    private ChunkReport report(Lease lease, byte[] totals) {
        ResultDigest digest = new ResultIdentity(
                        lease.engine(), lease.inputHash(), lease.seed(), lease.firstIteration(), lease.fights())
                .digest(totals);
        byte[] signature = ChunkSignature.sign(
                keys.getPrivate(),
                new ChunkStatement(lease.jobId(), lease.chunk(), digest, lease.engine(), lease.fights()));
        return new ChunkReport(lease.leaseId(), lease.jobId(), lease.chunk(), totals, digest, 1_000, signature);
    }

    List<ReportOutcome> report(List<ChunkReport> reports) throws Exception {
        return work(reports, 0).outcomes();
    }

    void leave() throws Exception {
        post("/api/v1/nodes/release", new ReleaseRequest(List.of(), true));
    }

    /// What a request for work is answered with, whatever it is.
    HttpResponse<byte[]> ask() throws Exception {
        WorkRequest request =
                new WorkRequest(UUID.randomUUID().toString(), List.of(), List.of(), List.of(engineRef), 1);
        return exchange("POST", "/api/v1/nodes/work", Json.mapper().writeValueAsBytes(request));
    }

    private WorkReply work(List<ChunkReport> reports, int want) throws Exception {
        WorkRequest request =
                new WorkRequest(UUID.randomUUID().toString(), reports, List.of(), List.of(engineRef), want);
        return Json.mapper().readValue(post("/api/v1/nodes/work", request), WorkReply.class);
    }

    private byte[] post(String path, Object message) throws Exception {
        return send("POST", path, Json.mapper().writeValueAsBytes(message));
    }

    private byte[] get(String path) throws Exception {
        return send("GET", path, new byte[0]);
    }

    private byte[] send(String method, String path, byte[] body) throws Exception {
        HttpResponse<byte[]> response = exchange(method, path, body);
        assertThat(response.statusCode())
                .as(method + " " + path + ": " + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8))
                .isBetween(200, 299);
        return response.body();
    }

    private HttpResponse<byte[]> exchange(String method, String path, byte[] body) throws Exception {
        List<SentinelProcess> sentinels = platform.sentinels();
        URI uri = URI.create(sentinels.get(turn++ % sentinels.size()).url() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        Map<String, String> headers =
                signer.sign(RequestTarget.of(method, uri), body, Instant.now()).asMap();
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
