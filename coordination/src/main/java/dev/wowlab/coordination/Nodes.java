package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.node.RegisterNode;
import dev.wowlab.protocol.record.NodeRecord;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Compute nodes: registration, health by heartbeats alone, and whom to wake. Thread-safe.
public final class Nodes {
    /// Nodes that one listing gives.
    public static final int MAX_LISTED = 10_000;

    /// A PENDING node of which no heartbeat ever came is forgotten after this.
    public static final Duration UNHEARD_KEPT = Duration.ofHours(1);

    /// A PENDING node is forgotten after this time without a heartbeat.
    public static final Duration UNCLAIMED_KEPT = Duration.ofDays(1);

    private static final String UNRECORDED = "unrecorded";

    /// Nodes that are looked at in one round trip.
    private static final int PAGE = 500;

    private static final Comparator<NodeRecord> STRANGERS_LAST = Comparator.comparing(
                    (NodeRecord node) -> node.view().status() == NodeStatus.PENDING)
            .thenComparing(node -> node.view().registeredAt())
            .thenComparing(node -> node.view().id().value());

    private static final Duration IDLE_KEPT = Duration.ofHours(1);

    private final RedisClusterCommands<String, byte[]> commands;
    private final RedisClusterAsyncCommands<String, byte[]> async;
    private final Scripts scripts;
    private final RedisClock clock;
    private final Revocations revocations;
    private final NodeLists lists;

    Nodes(Redis redis, Scripts scripts, RedisClock clock, Revocations revocations) {
        this.commands = redis.sync();
        this.async = redis.async();
        this.scripts = scripts;
        this.clock = clock;
        this.revocations = revocations;
        this.lists = new NodeLists(redis);
    }

    /// Keeps room for a node that is new and will be PENDING. Ask before it registers; asking twice is asking once.
    ///
    /// @param most nodes that may be PENDING at once, at least 1
    /// @return false when that many are already
    public boolean makeRoom(NodeId id, int most) {
        Reply reply =
                scripts.run(Script.AWAIT_CLAIM, List.of(Keys.UNCLAIMED), id.value(), most, UNHEARD_KEPT.toMillis());
        return switch (reply.word()) {
            case "WAITS" -> true;
            case "FULL" -> false;
            default -> throw reply.unexpected();
        };
    }

    /// Registers a node, or renews its registration; a new process of it starts its heartbeats' sequence anew. One
    /// that is PENDING is forgotten after `UNHEARD_KEPT`, once it beats after `UNCLAIMED_KEPT` without a beat.
    ///
    /// @param id SHA-256 of the public key
    /// @param joined whether it presented the platform's join token: then it is ACTIVE at once
    /// @param claimCode code to show when it is new
    public RegisterReply register(NodeId id, RegisterNode node, boolean joined, String claimCode) {
        Reply reply = scripts.run(
                Script.REGISTER_NODE,
                List.of(Keys.node(id)),
                node.publicKey(),
                node.name(),
                node.version(),
                Json.mapper().writeValueAsBytes(node.engines()),
                node.cores(),
                joined ? 1 : 0,
                claimCode,
                UNHEARD_KEPT.toMillis());
        if (!"REGISTERED".equals(reply.word())) {
            throw reply.unexpected();
        }
        if (reply.number(5) > 0) {
            lists.unclaimed(id, reply.number(5));
        } else {
            lists.known(id, clock.millis());
        }
        return new RegisterReply(NodeStatus.valueOf(reply.text(1)), reply.text(2), reply.number(3), reply.flag(4));
    }

    /// Makes a PENDING node a user's, if the code is the one that the node shows. Repeating it changes nothing.
    public ActivateReply activate(NodeId id, String code, String owner) {
        Reply reply = scripts.run(Script.ACTIVATE_NODE, List.of(Keys.node(id)), code, owner);
        return switch (reply.word()) {
            case "ACTIVATED" -> {
                lists.known(id, clock.millis());
                yield new ActivateReply.Activated(reply.number(1));
            }
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
                lists.known(id, clock.millis());
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
                lists.known(id, clock.millis());
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
                view.quarantineReason().orElse(""),
                UNHEARD_KEPT.toMillis());
        boolean restored = switch (reply.word()) {
            case "RESTORED" -> true;
            case "KEPT" -> false;
            default -> throw reply.unexpected();
        };
        if (view.status() != NodeStatus.PENDING) {
            lists.known(id, registeredAtMs);
        } else if (restored) {
            lists.unclaimed(id, clock.millis() + UNHEARD_KEPT.toMillis());
        }
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
                Json.mapper().writeValueAsBytes(beat),
                UNCLAIMED_KEPT.toMillis());
        return switch (reply.word()) {
            case "RECORDED" -> {
                NodeStatus status = NodeStatus.valueOf(reply.text(2));
                if (status == NodeStatus.PENDING) {
                    lists.unclaimed(id, reply.number(1) + UNCLAIMED_KEPT.toMillis());
                } else {
                    lists.alive(id, reply.number(1));
                }
                yield new BeatReply.Recorded(reply.number(1), status, reply.flag(3));
            }
            case "STALE" -> new BeatReply.Stale(reply.number(1), NodeStatus.valueOf(reply.text(2)));
            case "REVOKED" -> new BeatReply.Revoked();
            case "UNKNOWN" -> new BeatReply.Unknown();
            default -> throw reply.unexpected();
        };
    }

    /// Says that the record of a node is in the outbox, as it was after its last change.
    public void recorded(NodeId id) {
        commands.hdel(Keys.node(id), UNRECORDED);
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

    /// Those that may work and whose heartbeats come; of more than `MAX_LISTED` those that were heard last.
    public List<NodeView> living(Duration deadAfter) {
        long aliveSinceMs = clock.millis() - deadAfter.toMillis();
        return read(lists.heardSince(aliveSinceMs, MAX_LISTED), aliveSinceMs).stream()
                .map(NodeRecord::view)
                .filter(NodeView::healthy)
                .toList();
    }

    /// All registered nodes, those that are PENDING last, the oldest first of each. Of more than `MAX_LISTED` those
    /// that live, then the newest of others, then the newest of those that are PENDING.
    public List<NodeView> list(Duration deadAfter) {
        return records(deadAfter).stream().map(NodeRecord::view).toList();
    }

    /// The same, with their owners.
    public List<NodeRecord> records(Duration deadAfter) {
        return read(lists.foremost(MAX_LISTED), clock.millis() - deadAfter.toMillis()).stream()
                .sorted(STRANGERS_LAST)
                .toList();
    }

    private List<NodeRecord> read(List<NodeId> ids, long aliveSinceMs) {
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
        return lists.silentSince(clock.millis() - deadAfter.toMillis(), limit);
    }

    /// Number of nodes whose heartbeats come, without those that are PENDING; one that died counts until it is
    /// found dead.
    public long alive() {
        return lists.countAlive();
    }

    /// Takes a node out of those that are watched; its next heartbeat puts it back.
    public void forgetAlive(NodeId id) {
        lists.notAlive(id);
    }

    /// Forgets PENDING nodes whose time is over: the nodes themselves have expired, here their ids go. Those that
    /// a sentinel of the version before listed with all others are put apart, and given their time. Any number may
    /// do it at once, and a node may register meanwhile.
    ///
    /// @return number of nodes that were forgotten or put apart
    public long forgetUnclaimed() {
        long changed = lists.expire(clock.millis());
        List<NodeId> page = lists.page(0, PAGE);
        for (long from = 0; !page.isEmpty(); page = lists.page(from, PAGE)) {
            int apart = putApart(page);
            changed += apart;
            from += page.size() - apart;
        }
        return changed;
    }

    /// @return how many of them are not listed with the others any more
    private int putApart(List<NodeId> listed) {
        List<CompletableFuture<byte[]>> reads = listed.stream()
                .map(id -> async.hget(Keys.node(id), "status").toCompletableFuture())
                .toList();
        int apart = 0;
        for (int i = 0; i < listed.size(); i++) {
            byte[] status = Scripts.await(reads.get(i));
            if ((status == null || text(status).equals(NodeStatus.PENDING.name())) && putApart(listed.get(i))) {
                apart++;
            }
        }
        return apart;
    }

    private boolean putApart(NodeId id) {
        Reply reply = scripts.run(Script.EXPIRE_NODE, List.of(Keys.node(id)), UNHEARD_KEPT.toMillis());
        return switch (reply.word()) {
            case "KEPT" -> false;
            case "EXPIRING" -> {
                lists.unclaimed(id, reply.number(1));
                lists.notAlive(id);
                lists.unlisted(id);
                yield true;
            }
            case "UNKNOWN" -> {
                lists.notAlive(id);
                lists.unlisted(id);
                yield true;
            }
            default -> throw reply.unexpected();
        };
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
