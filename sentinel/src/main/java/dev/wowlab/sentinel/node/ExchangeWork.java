package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.RateLimits;
import dev.wowlab.coordination.RequestReply;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.ReportOutcome;
import dev.wowlab.protocol.node.WorkReply;
import dev.wowlab.protocol.node.WorkRequest;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.JsonBody;
import dev.wowlab.sentinel.http.KnownNode;
import dev.wowlab.sentinel.http.NodeEndpoint;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.RateLimited;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.job.CaughtNodes;
import dev.wowlab.sentinel.job.EndedJobs;
import dev.wowlab.sentinel.job.WaitingWork;
import dev.wowlab.sentinel.metrics.Meters;
import dev.wowlab.sentinel.upkeep.MergeResults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// `POST /api/v1/nodes/work`: results in, leases out, one round trip, idempotent by request id. Thread-safe.
public final class ExchangeWork implements NodeEndpoint {
    private static final int MAX_REPORTS = 1_024;
    private static final int MAX_ENGINES = 32;
    private static final int MIN_REQUEST_ID = 16;
    private static final int MAX_REQUEST_ID = 64;
    private static final int HASH_BYTES = 32;

    /// When a node without work asks again, if nobody wakes it before.
    private static final long IDLE_POLL_MS = 2_000;

    /// What requests of one node bring and want, each result and each lease: replies are kept for a while, and
    /// grow with it. A machine of 64 cores, each with 50 chunks a second, needs half of it.
    private static final RateLimits.Limit ENTRIES = new RateLimits.Limit(100_000, 20_000);

    private final Coordination coordination;
    private final CountReports count;
    private final ClaimWork claim;
    private final Meters meters;

    public ExchangeWork(
            Coordination coordination, MergeResults merge, Consequences consequences, Config config, Meters meters) {
        this.coordination = coordination;
        CheckReports check = new CheckReports(
                new JobPlans(coordination.jobs()), new ChosenChunks(config.checks()), coordination.owners());
        this.count = new CountReports(coordination.chunks(), check, merge, consequences, meters);
        this.claim = new ClaimWork(coordination, consequences.ended()::started, config.fleet());
        this.meters = meters;
    }

    /// What sees to the consequences of results. Immutable.
    public record Consequences(EndedJobs ended, CaughtNodes caught, WaitingWork waiting) {}

    @Override
    public Reply handle(Call call, KnownNode node) {
        // why a chunk failed is mended, not refused: see CountReports
        return JsonBody.unchecked(call.body(), body -> {
            List<FieldError> missing = RequestParts.missing(body);
            return missing.isEmpty()
                    ? JsonBody.bind(body, WorkRequest.class, request -> handle(node, request, call.body()))
                    : Reply.problem(Problems.invalid(missing));
        });
    }

    private Reply handle(KnownNode node, WorkRequest request, byte[] body) {
        List<FieldError> errors = errors(request);
        if (!errors.isEmpty()) {
            return Reply.problem(Problems.invalid(errors));
        }
        long entries = 1L + request.reports().size() + request.failures().size() + request.want();
        return RateLimited.refusal(coordination.rateLimits(), "work-entries:" + node.id(), ENTRIES, entries)
                .orElseGet(() -> once(node, request, CanonicalJson.sha256(body)));
    }

    /// Answers a request that was answered before as before; a kept answer begins with the hash of its request.
    private Reply once(KnownNode node, WorkRequest request, byte[] hash) {
        String requestId = request.requestId();
        return switch (coordination.workRequests().begin(node.id(), requestId)) {
            case RequestReply.First first -> work(node, request, hash);
            case RequestReply.InProgress running ->
                Reply.problem(Problems.unavailable("request '" + requestId + "' is still being answered"))
                        .with("Retry-After", "1");
            case RequestReply.Answered answered -> {
                byte[] kept = answered.reply();
                yield Arrays.equals(hash, Arrays.copyOf(kept, HASH_BYTES))
                        ? json(Arrays.copyOfRange(kept, HASH_BYTES, kept.length))
                        : Reply.problem(Problems.requestIdReused(requestId));
            }
        };
    }

    private Reply work(KnownNode node, WorkRequest request, byte[] hash) {
        try {
            List<ReportOutcome> outcomes = new ArrayList<>(count.results(node, request.reports()));
            outcomes.addAll(count.failures(node.id(), request.failures()));
            List<Lease> leases = request.want() == 0 ? List.of() : claim.claim(node, request);
            meters.claimed(leases.size());
            WorkReply reply = new WorkReply(outcomes, leases, IDLE_POLL_MS);
            byte[] body = Json.mapper().writeValueAsBytes(reply);
            byte[] kept = Arrays.copyOf(hash, HASH_BYTES + body.length);
            System.arraycopy(body, 0, kept, HASH_BYTES, body.length);
            coordination.workRequests().answer(node.id(), request.requestId(), kept);
            return json(body);
        } catch (RuntimeException failure) {
            coordination.workRequests().forget(node.id(), request.requestId());
            throw failure;
        }
    }

    private static Reply json(byte[] body) {
        return new Reply(200, Reply.JSON, body, Map.of("Cache-Control", "no-store"));
    }

    private static List<FieldError> errors(WorkRequest request) {
        List<FieldError> errors = new ArrayList<>();
        String id = request.requestId();
        if (id == null
                || id.length() < MIN_REQUEST_ID
                || id.length() > MAX_REQUEST_ID
                || !id.chars().allMatch(c -> c > ' ' && c <= '~')) {
            errors.add(new FieldError(
                    "requestId",
                    "must have " + MIN_REQUEST_ID + " to " + MAX_REQUEST_ID + " visible ASCII characters"));
        }
        if (request.want() < 0 || request.want() > WorkRequest.MAX_WANT) {
            errors.add(new FieldError("want", "is " + request.want() + ", allowed are 0 to " + WorkRequest.MAX_WANT));
        }
        if (request.wantOf().size() > WorkRequest.MAX_JOBS) {
            errors.add(new FieldError("wantOf", "has more than " + WorkRequest.MAX_JOBS + " entries"));
        }
        request.wantOfOthers()
                .filter(want -> want < 0 || want > WorkRequest.MAX_WANT)
                .ifPresent(want -> errors.add(
                        new FieldError("wantOfOthers", "is " + want + ", allowed are 0 to " + WorkRequest.MAX_WANT)));
        if (request.engines().size() > MAX_ENGINES) {
            errors.add(new FieldError("engines", "has more than " + MAX_ENGINES + " entries"));
        }
        if (request.reports().size() > MAX_REPORTS) {
            errors.add(new FieldError("reports", "has more than " + MAX_REPORTS + " entries"));
        }
        if (request.failures().size() > MAX_REPORTS) {
            errors.add(new FieldError("failures", "has more than " + MAX_REPORTS + " entries"));
        }
        errors.addAll(RequestParts.errors(request));
        return errors;
    }
}
