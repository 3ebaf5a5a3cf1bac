package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.BeatReply;
import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.Extended;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.node.HeartbeatReply;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.JsonBody;
import dev.wowlab.sentinel.http.KnownNode;
import dev.wowlab.sentinel.http.NodeEndpoint;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.util.ArrayList;
import java.util.List;

/// `POST /api/v1/nodes/heartbeat`: metrics in, cancellations and lease extensions out. Thread-safe.
public final class RecordHeartbeat implements NodeEndpoint {
    private static final int MAX_LEASES = 16_384;
    private static final int MAX_CORES = 4096;

    private final Coordination coordination;
    private final KeepRecord record;
    private final Config.Fleet fleet;

    public RecordHeartbeat(Coordination coordination, Config.Fleet fleet) {
        this.coordination = coordination;
        this.record = new KeepRecord(coordination, fleet);
        this.fleet = fleet;
    }

    @Override
    public Reply handle(Call call, KnownNode node) {
        return JsonBody.read(call.body(), Heartbeat.class, beat -> {
            List<FieldError> errors = errors(beat);
            return errors.isEmpty() ? record(node, beat) : Reply.problem(Problems.invalid(errors));
        });
    }

    private Reply record(KnownNode known, Heartbeat beat) {
        NodeId node = known.id();
        return switch (coordination.nodes().beat(node, beat)) {
            case BeatReply.Recorded recorded -> {
                if (recorded.unrecorded()) {
                    record.keep(node);
                }
                yield extend(known, beat, recorded.nowMs(), recorded.status());
            }
            case BeatReply.Stale stale ->
                Reply.ok(new HeartbeatReply(stale.nowMs(), stale.status(), List.of(), List.of()));
            case BeatReply.Revoked revoked -> Reply.problem(Problems.nodeRevoked());
            case BeatReply.Unknown unknown -> Reply.problem(Problems.unauthenticated());
        };
    }

    /// Only who works counts as an owner that is there, as who asks for work does: for a node that merely lives,
    /// chunks that are to be run twice must not wait.
    private Reply extend(KnownNode node, Heartbeat beat, long nowMs, NodeStatus status) {
        if (beat.runningLeases().isEmpty()) {
            return Reply.ok(new HeartbeatReply(nowMs, status, List.of(), List.of()));
        }
        Extended extended = coordination.chunks().extend(node.id(), beat.runningLeases(), fleet.lease());
        if (status == NodeStatus.ACTIVE && !extended.extended().isEmpty()) {
            coordination.owners().seen(node.owner(), node.engines(), fleet.deadAfter());
        }
        return Reply.ok(new HeartbeatReply(nowMs, status, extended.lost(), extended.extended()));
    }

    private static List<FieldError> errors(Heartbeat beat) {
        List<FieldError> errors = new ArrayList<>();
        if (!(beat.cpuLoad() >= 0 && beat.cpuLoad() <= 1)) {
            errors.add(new FieldError("cpuLoad", "is " + beat.cpuLoad() + ", allowed are 0 to 1"));
        }
        if (!(beat.iterationsPerSecond() >= 0 && beat.iterationsPerSecond() < 1e12)) {
            errors.add(new FieldError("iterationsPerSecond", "must not be negative"));
        }
        if (beat.memoryUsedBytes() < 0 || beat.memoryTotalBytes() < 0) {
            errors.add(new FieldError("memoryUsedBytes", "must not be negative, nor memoryTotalBytes"));
        }
        if (beat.cores() < 1 || beat.cores() > MAX_CORES) {
            errors.add(new FieldError("cores", "is " + beat.cores() + ", allowed are 1 to " + MAX_CORES));
        }
        if (beat.runningLeases().size() > MAX_LEASES) {
            errors.add(new FieldError("runningLeases", "has more than " + MAX_LEASES + " entries"));
        }
        RequestParts.leases("runningLeases", beat.runningLeases(), errors);
        return errors;
    }
}
