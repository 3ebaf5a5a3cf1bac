package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.node.RegisterNode;
import dev.wowlab.protocol.record.NodeRecord;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ZAddArgs;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Compute nodes: registration, health by heartbeats alone, and whom to wake. Thread-safe.
public final class Nodes {
    /// Nodes that one listing gives.
    public static final int MAX_LISTED = 10_000;

    private static final Duration IDLE_KEPT = Duration.ofHours(1);

    private final RedisClusterCommands<String, byte[]> commands;
    private final RedisClusterAsyncCommands<String, byte[]> async;
    private final Scripts scripts;
    private final RedisClock clock;
    private final Revocations revocations;

    Nodes(Redis redis, Scripts scripts, RedisClock clock, Revocations revocations) {
        this.commands = redis.sync();
        this.async = redis.async();
        this.scripts = scripts;
        this.clock = clock;
        this.revocations = revocations;
    }

    /// Registers a node, or renews its registration; a new process of it starts its heartbeats' sequence anew.
    ///
    /// @param id SHA-256 of the public key
    /// @param joined whether it presented the platform's join token: then it is ACTIVE at once
    /// @param claimCode code to show when it is new
    public RegisterReply register(NodeId id, RegisterNode node, boolean joined, String claimCode) {
        commands.zadd(Keys.NODES, ZAddArgs.Builder.nx(), clock.millis(), bytes(id.value()));
        Reply reply = scripts.run(
                Script.REGISTER_NODE,
                List.of(Keys.node(id)),
                node.publicKey(),
                node.name(),
                node.version(),
                Json.mapper().writeValueAsBytes(node.engines()),
                node.cores(),
                joined ? 1 : 0,
                claimCode);
        if (!"REGISTERED".equals(reply.word())) {
            throw reply.unexpected();
        }
        return new RegisterReply(NodeStatus.valueOf(reply.text(1)), reply.text(2), reply.number(3), reply.flag(4));
    }

    /// Makes a PENDING node a user's, if the code is the one that the node shows. Repeating it changes nothing.
    public ActivateReply activate(NodeId id, String code, String owner) {
        Reply reply = scripts.run(Script.ACTIVATE_NODE, List.of(Keys.node(id)), code, owner);
        return switch (reply.word()) {
            case "ACTIVATED" -> new ActivateReply.Activated(reply.number(1));
            case "WRONG_CODE" -> new ActivateReply.WrongCode();
            case "REVOKED" -> new ActivateReply.Revoked();
            case "UNKNOWN" -> new ActivateReply.Unknown();
            default -> throw reply.unexpected();
        };
    }

    /// Refuses a node from now on, and tells every sentinel. End its leases with `Chunks.failAll` afterwards.
    ///
    /// @return version of the registration; empty when there is no such node
    public Optional<Long> revoke(NodeId id) {
        Reply reply = scripts.run(Script.REVOKE_NODE, List.of(Keys.node(id)));
        return switch (reply.word()) {
            case "REVOKED" -> {
                revocations.publish(id);
                forgetAlive(id);
                yield Optional.of(reply.number(1));
            }
            case "UNKNOWN" -> Optional.empty();
            default -> throw reply.unexpected();
        };
    }

    /// Gives a node no more work, and tells every sentinel. End its leases with `Chunks.releaseAll` afterwards.
    ///
    /// @param reason shown to its owner
    /// @return whether it was not quarantined before; empty when there is no such node, or it is revoked
    public Optional<Boolean> quarantine(NodeId id, String reason) {
        Reply reply = scripts.run(Script.QUARANTINE_NODE, List.of(Keys.node(id)), reason);
        return switch (reply.word()) {
            case "QUARANTINED" -> {
                revocations.publish(id);
                yield Optional.of(reply.flag(2));
            }
            case "REVOKED", "UNKNOWN" -> Optional.empty();
            default -> throw reply.unexpected();
        };
    }

    /// Lets a quarantined node work again. Repeating it changes nothing.
    public PardonReply pardon(NodeId id) {
        Reply reply = scripts.run(Script.PARDON_NODE, List.of(Keys.node(id)));
        return switch (reply.word()) {
            case "PARDONED" -> new PardonReply.Pardoned(reply.number(1));
            case "NOT_QUARANTINED" -> new PardonReply.NotQuarantined();
            case "UNKNOWN" -> new PardonReply.Unknown();
            default -> throw reply.unexpected();
        };
    }

    /// Puts a node back as its durable record has it, unless Redis has it as new or newer. A revocation holds
    /// on either side: REVOKED here stays, REVOKED there is taken over and told to every sentinel. A node that
    /// is PENDING then has no claim code until it registers again.
    ///
    /// @return whether anything changed; end a revoked node's leases with `Chunks.failAll` then
    public boolean restore(NodeRecord node) {
        NodeView view = node.view();
        NodeId id = view.id();
        long registeredAtMs = view.registeredAt().toEpochMilli();
        commands.zadd(Keys.NODES, ZAddArgs.Builder.nx(), registeredAtMs, bytes(id.value()));
        Reply reply = scripts.run(
                Script.RESTORE_NODE,
                List.of(Keys.node(id)),
                node.version(),
                view.status().name(),
                node.owner(),
                node.publicKey(),
                view.name(),
                view.version(),
                Json.mapper().writeValueAsBytes(view.engines()),
                registeredAtMs,
                view.quarantineReason().orElse(""));
        boolean restored = switch (reply.word()) {
            case "RESTORED" -> true;
            case "KEPT" -> false;
            default -> throw reply.unexpected();
        };
        if (restored && view.status() == NodeStatus.REVOKED) {
            revocations.publish(id);
            forgetAlive(id);
        }
        return restored;
    }

    /// Records a heartbeat, unless a newer one of the same process is there.
    public BeatReply beat(NodeId id, Heartbeat beat) {
        Reply reply = scripts.run(
                Script.RECORD_HEARTBEAT,
                List.of(Keys.node(id)),
                beat.sequence(),
                Json.mapper().writeValueAsBytes(beat));
        return switch (reply.word()) {
            case "RECORDED" -> {
                commands.zadd(Keys.ALIVE, reply.number(1), bytes(id.value()));
                yield new BeatReply.Recorded(reply.number(1), NodeStatus.valueOf(reply.text(2)));
            }
            case "STALE" -> new BeatReply.Stale(reply.number(1), NodeStatus.valueOf(reply.text(2)));
            case "REVOKED" -> new BeatReply.Revoked();
            case "UNKNOWN" -> new BeatReply.Unknown();
            default -> throw reply.unexpected();
        };
    }

    /// What a request of this node is judged by; empty when it is not registered.
    public Optional<RegisteredNode> find(NodeId id) {
        Map<String, byte[]> fields = commands.hgetall(Keys.node(id));
        return fields.isEmpty() ? Optional.empty() : Optional.of(new NodeFields(id, fields).registered());
    }

    /// A node as the API shows it; empty when it is not registered.
    ///
    /// @param deadAfter time without a heartbeat after which a node is not healthy
    public Optional<NodeView> view(NodeId id, Duration deadAfter) {
        Map<String, byte[]> fields = commands.hgetall(Keys.node(id));
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new NodeFields(id, fields).view(clock.millis() - deadAfter.toMillis()));
    }

    /// The durable row of a node; empty when it is not registered.
    public Optional<NodeRecord> record(NodeId id, Duration deadAfter) {
        Map<String, byte[]> fields = commands.hgetall(Keys.node(id));
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new NodeFields(id, fields).record(clock.millis() - deadAfter.toMillis()));
    }

    /// All registered nodes, oldest first, at most `MAX_LISTED`.
    public List<NodeView> list(Duration deadAfter) {
        return records(deadAfter).stream().map(NodeRecord::view).toList();
    }

    /// The same, with their owners.
    public List<NodeRecord> records(Duration deadAfter) {
        long aliveSinceMs = clock.millis() - deadAfter.toMillis();
        List<NodeId> ids = commands.zrange(Keys.NODES, 0, MAX_LISTED - 1L).stream()
                .map(id -> new NodeId(text(id)))
                .toList();
        // All at once: one round trip a node would take seconds for a large fleet.
        List<CompletableFuture<Map<String, byte[]>>> reads = ids.stream()
                .map(id -> async.hgetall(Keys.node(id)).toCompletableFuture())
                .toList();
        List<NodeRecord> nodes = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Map<String, byte[]> fields = Scripts.await(reads.get(i));
            if (!fields.isEmpty()) {
                nodes.add(new NodeFields(ids.get(i), fields).record(aliveSinceMs));
            }
        }
        return nodes;
    }

    /// Nodes whose last heartbeat is older than `deadAfter` and that were not forgotten since, longest silent
    /// first. End their leases with `Chunks.failAll`, then call `forgetAlive`.
    public List<NodeId> dead(Duration deadAfter, int limit) {
        double latest = clock.millis() - deadAfter.toMillis();
        return commands.zrangebyscore(Keys.ALIVE, Range.create(0d, latest), Limit.from(limit)).stream()
                .map(id -> new NodeId(text(id)))
                .toList();
    }

    /// Number of nodes whose heartbeats come; one that died counts until it is found dead.
    public long alive() {
        return commands.zcard(Keys.ALIVE);
    }

    /// Takes a node out of those that are watched; its next heartbeat puts it back.
    public void forgetAlive(NodeId id) {
        commands.zrem(Keys.ALIVE, bytes(id.value()));
    }

    /// Notes that a node asked for work of these engines and got less than it wanted.
    public void markIdle(NodeId id, List<EngineRef> engines) {
        long now = clock.millis();
        for (EngineRef engine : engines) {
            commands.zadd(Keys.idle(engine), now, bytes(id.value()));
            commands.pexpire(Keys.idle(engine), IDLE_KEPT.toMillis());
        }
    }

    /// Notes that a node has all the work that it wants.
    public void markBusy(NodeId id, List<EngineRef> engines) {
        engines.forEach(engine -> commands.zrem(Keys.idle(engine), bytes(id.value())));
    }

    /// Nodes to wake when there is work for an engine, those that asked last first.
    public List<NodeId> idle(EngineRef engine, int limit) {
        return commands.zrevrange(Keys.idle(engine), 0, limit - 1L).stream()
                .map(id -> new NodeId(text(id)))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
