package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.Lease;
import io.lettuce.core.KeyValue;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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

    /// A lease in a node's list. Immutable.
    ///
    /// @param sinceMs time at which the node was given it, in Redis time
    record Listed(HeldLease lease, long sinceMs) {}

    /// @param lasts time from when they were given to their deadlines
    void add(NodeId node, List<Lease> given, Duration lasts) {
        if (given.isEmpty()) {
            return;
        }
        Map<String, byte[]> fields = new HashMap<>();
        given.forEach(lease -> {
            long since = lease.deadlineMs() - lasts.toMillis();
            String value = lease.jobId() + " " + lease.chunk() + " " + since;
            fields.put(lease.leaseId(), value.getBytes(StandardCharsets.US_ASCII));
        });
        commands.hset(Keys.nodeLeases(node), fields);
    }

    /// Number of leases in a node's list.
    long count(NodeId node) {
        return commands.hlen(Keys.nodeLeases(node));
    }

    /// Drops from a node's list what its jobs no longer have as its lease: whoever ended it died before it came to
    /// that.
    void forgetEnded(NodeId node) {
        byJob(all(node)).forEach((job, held) -> {
            String[] chunks =
                    held.stream().map(one -> Long.toString(one.chunk())).toArray(String[]::new);
            List<KeyValue<String, byte[]>> live = commands.hmget(Keys.of(KeyFamily.JOB_LEASES, job), chunks);
            List<String> ended = new ArrayList<>();
            for (int i = 0; i < held.size(); i++) {
                String own = held.get(i).leaseId() + " " + node;
                if (!Arrays.equals(live.get(i).getValueOrElse(new byte[0]), own.getBytes(StandardCharsets.US_ASCII))) {
                    ended.add(held.get(i).leaseId());
                }
            }
            remove(node, ended);
        });
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
                .map(field -> parse(field.getKey(), field.getValue()).lease())
                .toList();
    }

    /// Those of the leases that the node has, in the order given.
    List<HeldLease> find(NodeId node, Collection<String> leaseIds) {
        return listed(node, leaseIds).stream().map(Listed::lease).toList();
    }

    /// The same with when each was given.
    List<Listed> listed(NodeId node, Collection<String> leaseIds) {
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

    private static Listed parse(String leaseId, byte[] value) {
        String[] parts = new String(value, StandardCharsets.US_ASCII).split(" ", -1);
        HeldLease lease = new HeldLease(leaseId, new JobId(parts[0]), Long.parseLong(parts[1]));
        // an older build did not note the time: then it is as if it had been given just now
        return new Listed(lease, parts.length > 2 ? Long.parseLong(parts[2]) : Long.MAX_VALUE);
    }
}
