package dev.wowlab.node;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.ChunkFailure;
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
import dev.wowlab.protocol.problem.Problem;
import dev.wowlab.protocol.problem.ProblemTypes;
import dev.wowlab.protocol.signature.Ed25519;
import dev.wowlab.protocol.signature.RequestTarget;
import dev.wowlab.protocol.signature.SignatureVerifier;
import dev.wowlab.protocol.signature.SignedRequest;
import dev.wowlab.protocol.signature.Verification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/// A sentinel of one process that keeps the protocol's rules, counts what it hears, and misbehaves on demand.
/// Thread-safe.
final class FakeSentinel implements AutoCloseable {
    /// The first of the jobs.
    final FakeJob job;
    private final List<FakeJob> jobs;
    final List<RegisterNode> registrations = new CopyOnWriteArrayList<>();
    final List<Heartbeat> heartbeats = new CopyOnWriteArrayList<>();
    final List<WorkRequest> works = new CopyOnWriteArrayList<>();
    final List<ReleaseRequest> releases = new CopyOnWriteArrayList<>();
    final List<Verification> refusals = new CopyOnWriteArrayList<>();
    /// Leases that the next heartbeats call cancelled.
    final Set<String> cancelledLeases = ConcurrentHashMap.newKeySet();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<NodeId, PublicKey> keys = new ConcurrentHashMap<>();
    private final Set<String> nonces = new HashSet<>();
    private final Map<String, WorkReply> repliesByRequestId = new ConcurrentHashMap<>();
    private final Map<String, Queue<Integer>> faults = new ConcurrentHashMap<>();
    private final Map<String, Answer> instead = new ConcurrentHashMap<>();
    private volatile NodeStatus status = NodeStatus.ACTIVE;
    private volatile int maxWorkBytes = 1 << 20;
    private volatile int retryAfter;

    /// @param jobs the order in which they are given out
    FakeSentinel(FakeJob... jobs) throws IOException {
        this.jobs = List.of(jobs);
        this.job = jobs[0];
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/api/v1", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// What the node is from now on.
    void setStatus(NodeStatus now) {
        status = now;
    }

    /// As after Redis came back empty.
    void forgetNodes() {
        keys.clear();
    }

    void setMaxWorkBytes(int bytes) {
        maxWorkBytes = bytes;
    }

    /// What comes with a 429 from now on; at first 0.
    void setRetryAfter(int seconds) {
        retryAfter = seconds;
    }

    /// The next requests to the path get these statuses; 0 means: served, but the reply is lost.
    void failNext(String path, Integer... statuses) {
        faults.put(path, new ArrayDeque<>(List.of(statuses)));
    }

    /// The next answer to the path stops half-way, and its connection stays open.
    ///
    /// @param path how it begins
    void stallNext(String path) {
        instead.put(path, to -> {
            to.sendResponseHeaders(200, 100);
            to.getResponseBody().write('{');
            to.getResponseBody().flush();
        });
    }

    /// The next answer to the path is this JSON.
    ///
    /// @param path how it begins
    void answerNext(String path, String json) {
        instead.put(path, to -> {
            send(to, 200, json.getBytes(StandardCharsets.UTF_8));
            to.close();
        });
    }

    /// The next request to the path is sent elsewhere.
    ///
    /// @param path how it begins
    void redirectNext(String path, String location) {
        instead.put(path, to -> {
            to.getResponseHeaders().set("Location", location);
            send(to, 301, "<html>moved</html>".getBytes(StandardCharsets.UTF_8));
            to.close();
        });
    }

    private Optional<Answer> answerInstead(HttpExchange exchange) {
        return instead.keySet().stream()
                .filter(path -> exchange.getRequestURI().getPath().startsWith("/api/v1" + path))
                .findFirst()
                .map(instead::remove);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Optional<Answer> other = answerInstead(exchange);
        if (other.isPresent()) {
            exchange.getRequestBody().readAllBytes();
            other.get().send(exchange);
            return;
        }
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath().substring("/api/v1".length());
            Queue<Integer> planned = faults.getOrDefault(path, new ArrayDeque<>());
            Integer fault;
            synchronized (planned) {
                fault = planned.poll();
            }
            if (fault != null && fault != 0) {
                refuse(exchange, fault, "about:blank");
                return;
            }
            Answer answer = serve(exchange, path, body);
            if (fault == null) {
                answer.send(exchange);
            } // else the connection closes without an answer
        }
    }

    private interface Answer {
        void send(HttpExchange exchange) throws IOException;
    }

    private Answer serve(HttpExchange exchange, String path, byte[] body) {
        Optional<NodeId> node = authenticate(exchange, path, body);
        if (node.isEmpty()) {
            return to -> refuse(to, 401, ProblemTypes.UNAUTHENTICATED);
        }
        if (status == NodeStatus.REVOKED) {
            return to -> refuse(to, 403, ProblemTypes.NODE_REVOKED);
        }
        if (status == NodeStatus.PENDING && !path.equals("/nodes/register") && !path.equals("/nodes/heartbeat")) {
            return to -> refuse(to, 403, ProblemTypes.NODE_PENDING);
        }
        if (status == NodeStatus.QUARANTINED && !path.equals("/nodes/register") && !path.equals("/nodes/heartbeat")) {
            return to -> refuse(to, 403, ProblemTypes.NODE_QUARANTINED);
        }
        if (path.startsWith("/configs/")) {
            String hash = path.substring("/configs/".length());
            return to -> send(
                    to, 200, jobWhere(one -> one.inputHash.value().equals(hash)).servedInput());
        }
        return switch (path) {
            case "/nodes/register" -> {
                Optional<String> code =
                        status == NodeStatus.PENDING ? Optional.of("K7QM-3XWD") : Optional.<String>empty();
                yield to -> json(to, new Registered(node.get(), status, code, 1));
            }
            case "/nodes/heartbeat" -> heartbeat(body);
            case "/nodes/work" -> work(body);
            case "/nodes/release" -> {
                releases.add(Json.mapper().readValue(body, ReleaseRequest.class));
                yield to -> to.sendResponseHeaders(204, -1);
            }
            default -> to -> refuse(to, 404, "about:blank");
        };
    }

    private Answer heartbeat(byte[] body) {
        Heartbeat beat = Json.mapper().readValue(body, Heartbeat.class);
        heartbeats.add(beat);
        List<String> cancelled =
                beat.runningLeases().stream().filter(cancelledLeases::contains).toList();
        List<HeartbeatReply.ExtendedLease> extended = beat.runningLeases().stream()
                .map(id -> new HeartbeatReply.ExtendedLease(id, now() + 30_000))
                .toList();
        return to -> json(to, new HeartbeatReply(now(), status, cancelled, extended));
    }

    private Answer work(byte[] body) {
        if (body.length > maxWorkBytes) {
            return to -> refuse(to, 413, "about:blank");
        }
        WorkRequest request = Json.mapper().readValue(body, WorkRequest.class);
        works.add(request);
        PublicKey key = keys.values().iterator().next();
        WorkReply reply = repliesByRequestId.computeIfAbsent(
                request.requestId(), first -> new WorkReply(accept(request, key), claim(request), 200));
        return to -> json(to, reply);
    }

    private List<ReportOutcome> accept(WorkRequest request, PublicKey key) {
        List<ReportOutcome> outcomes = new ArrayList<>();
        for (ChunkReport report : request.reports()) {
            outcomes.add(
                    new ReportOutcome(report.leaseId(), jobOf(report.jobId()).accept(report, key)));
        }
        for (ChunkFailure failure : request.failures()) {
            jobOf(failure.jobId()).fail(failure);
            outcomes.add(new ReportOutcome(failure.leaseId(), ReportOutcome.Outcome.ACCEPTED));
        }
        return outcomes;
    }

    private List<Lease> claim(WorkRequest request) {
        List<Lease> claimed = new ArrayList<>();
        for (FakeJob one : jobs) {
            int most = Math.min(request.wantOf(one.id), request.want() - claimed.size());
            claimed.addAll(one.claim(most, now() + 30_000));
        }
        return claimed;
    }

    private FakeJob jobOf(JobId id) {
        return jobWhere(one -> one.id.equals(id));
    }

    private FakeJob jobWhere(Predicate<FakeJob> condition) {
        return jobs.stream().filter(condition).findFirst().orElseThrow();
    }

    private Optional<NodeId> authenticate(HttpExchange exchange, String path, byte[] body) {
        SignedRequest signed = new SignedRequest(
                RequestTarget.of(exchange.getRequestMethod(), exchange.getRequestURI()),
                header(exchange, "Content-Digest"),
                header(exchange, "Signature-Input"),
                header(exchange, "Signature"),
                body);
        Map<NodeId, PublicKey> presented = new ConcurrentHashMap<>();
        if (path.equals("/nodes/register")) {
            RegisterNode register = Json.mapper().readValue(body, RegisterNode.class);
            registrations.add(register);
            presented.put(Ed25519.nodeId(register.publicKey()), Ed25519.publicKey(register.publicKey()));
        }
        Map<NodeId, PublicKey> known = presented.isEmpty() ? keys : presented;
        Verification verdict = SignatureVerifier.verify(
                signed,
                id -> Optional.ofNullable(known.get(id)),
                Clock.systemUTC().instant());
        return switch (verdict) {
            case Verification.Valid valid
            when useNonce(valid.nonce()) -> {
                keys.putAll(presented);
                yield Optional.of(valid.nodeId());
            }
            case Verification.Valid replayed -> {
                refusals.add(replayed);
                yield Optional.empty();
            }
            case Verification.Refused refused -> {
                refusals.add(refused);
                yield Optional.empty();
            }
        };
    }

    private boolean useNonce(String nonce) {
        synchronized (nonces) {
            return nonces.add(nonce);
        }
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private static long now() {
        return Clock.systemUTC().millis();
    }

    private void refuse(HttpExchange exchange, int status, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", Problem.MEDIA_TYPE);
        if (status == 429) {
            exchange.getResponseHeaders().set("Retry-After", Integer.toString(retryAfter));
        }
        send(exchange, status, SentinelClient.encode(new Problem(type, "refused", status, "by the test", List.of())));
    }

    private static void json(HttpExchange exchange, Object body) throws IOException {
        send(exchange, 200, SentinelClient.encode(body));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /// Reports and failures heard, each request counted once.
    List<String> requestIds() {
        return new ArrayList<>(repliesByRequestId.keySet());
    }
}
