package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import io.lettuce.core.KeyValue;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// What each node holds. The jobs' own record decides; this one only tells where to look, and may lag. Thread-safe.
final class Leases {
    private final RedisClusterCommands<String, byte[]> commands;
    private final RedisClusterAsyncCommands<String, byte[]> async;

    Leases(Redis redis) {
        this.commands = redis.sync();
        this.async = redis.async();
    }

    /// Reads pairs of lease id and node id from a script's reply.
    static List<EndedLease> ended(Reply reply, int from) {
        List<EndedLease> ended = new ArrayList<>();
        for (int i = from; i + 1 < reply.size(); i += 2) {
            ended.add(new EndedLease(reply.text(i), new NodeId(reply.text(i + 1))));
        }
        return ended;
    }

    void add(NodeId node, List<HeldLease> leases) {
        if (leases.isEmpty()) {
            return;
        }
        Map<String, byte[]> fields = new HashMap<>();
        leases.forEach(lease ->
                fields.put(lease.leaseId(), (lease.jobId() + " " + lease.chunk()).getBytes(StandardCharsets.US_ASCII)));
        commands.hset(Keys.nodeLeases(node), fields);
    }

    void remove(NodeId node, Collection<String> leaseIds) {
        if (!leaseIds.isEmpty()) {
            Scripts.await(startRemove(node, leaseIds));
        }
    }

    /// Starts a removal without waiting.
    ///
    /// @param leaseIds at least one
    CompletableFuture<Void> startRemove(NodeId node, Collection<String> leaseIds) {
        return async.hdel(Keys.nodeLeases(node), leaseIds.toArray(String[]::new))
                .toCompletableFuture()
                .thenAccept(removed -> {});
    }

    void remove(List<EndedLease> ended) {
        Map<NodeId, List<String>> byNode = new LinkedHashMap<>();
        ended.forEach(lease ->
                byNode.computeIfAbsent(lease.node(), node -> new ArrayList<>()).add(lease.leaseId()));
        byNode.forEach(this::remove);
    }

    List<HeldLease> all(NodeId node) {
        return commands.hgetall(Keys.nodeLeases(node)).entrySet().stream()
                .map(field -> parse(field.getKey(), field.getValue()))
                .toList();
    }

    /// Those of the leases that the node has, in the order given.
    List<HeldLease> find(NodeId node, Collection<String> leaseIds) {
        if (leaseIds.isEmpty()) {
            return List.of();
        }
        return commands.hmget(Keys.nodeLeases(node), leaseIds.toArray(String[]::new)).stream()
                .filter(KeyValue::hasValue)
                .map(field -> parse(field.getKey(), field.getValue()))
                .toList();
    }

    static Map<JobId, List<HeldLease>> byJob(Collection<HeldLease> leases) {
        Map<JobId, List<HeldLease>> byJob = new LinkedHashMap<>();
        leases.forEach(lease ->
                byJob.computeIfAbsent(lease.jobId(), job -> new ArrayList<>()).add(lease));
        return byJob;
    }

    private static HeldLease parse(String leaseId, byte[] value) {
        String[] parts = new String(value, StandardCharsets.US_ASCII).split(" ", -1);
        return new HeldLease(leaseId, new JobId(parts[0]), Long.parseLong(parts[1]));
    }
}
