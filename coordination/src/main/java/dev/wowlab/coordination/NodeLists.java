package dev.wowlab.coordination;

import dev.wowlab.protocol.NodeId;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.Range.Boundary;
import io.lettuce.core.ZAddArgs;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which nodes there are. Thread-safe. Strangers' nodes, which anybody can make, stand apart from those that
/// somebody let in, so that however many they are they hide nobody. The nodes themselves are elsewhere (another
/// slot): an id is listed after its node changed, and what a crash in between leaves undone the node's next
/// heartbeat does.
final class NodeLists {
    private final RedisClusterCommands<String, byte[]> commands;

    NodeLists(Redis redis) {
        this.commands = redis.sync();
    }

    /// Lists a node that is not PENDING.
    void known(NodeId id, long nowMs) {
        list(id, nowMs);
        commands.zrem(Keys.UNCLAIMED, member(id));
    }

    /// Lists a node that is PENDING.
    void unclaimed(NodeId id, long forgottenAtMs) {
        commands.zadd(Keys.UNCLAIMED, ZAddArgs.Builder.gt(), forgottenAtMs, member(id));
    }

    /// Lists a node that is not PENDING and gave a sign of life.
    void alive(NodeId id, long nowMs) {
        commands.zadd(Keys.ALIVE, nowMs, member(id));
        list(id, nowMs);
    }

    private void list(NodeId id, long nowMs) {
        commands.zadd(Keys.NODES, ZAddArgs.Builder.nx(), nowMs, member(id));
    }

    /// Takes a node out of those that are not PENDING, since it is, or is gone.
    void unlisted(NodeId id) {
        commands.zrem(Keys.NODES, member(id));
    }

    void notAlive(NodeId id) {
        commands.zrem(Keys.ALIVE, member(id));
    }

    /// Forgets those whose nodes have expired.
    ///
    /// @return how many
    long expire(long nowMs) {
        return commands.zremrangebyscore(Keys.UNCLAIMED, Range.create(0d, nowMs));
    }

    long countAlive() {
        return commands.zcard(Keys.ALIVE);
    }

    /// Nodes heard of since, those heard last first.
    List<NodeId> heardSince(long sinceMs, int limit) {
        Range<Double> range = Range.from(Boundary.excluding((double) sinceMs), Boundary.unbounded());
        return ids(commands.zrevrangebyscore(Keys.ALIVE, range, Limit.from(limit)));
    }

    /// Nodes heard of last at that time or before, longest silent first.
    List<NodeId> silentSince(long latestMs, int limit) {
        return ids(commands.zrangebyscore(Keys.ALIVE, Range.create(0d, latestMs), Limit.from(limit)));
    }

    /// Part of those that are not PENDING, in the order in which they were listed.
    List<NodeId> page(long from, int size) {
        return ids(commands.zrange(Keys.NODES, from, from + size - 1));
    }

    /// As many as fit: first those that live, then others that were let in, then strangers; the newest of each.
    List<NodeId> foremost(int limit) {
        Set<NodeId> chosen = new LinkedHashSet<>();
        for (String list : List.of(Keys.ALIVE, Keys.NODES, Keys.UNCLAIMED)) {
            if (chosen.size() < limit) {
                chosen.addAll(ids(commands.zrevrange(list, 0, limit - 1L)));
            }
        }
        return chosen.stream().limit(limit).toList();
    }

    private static List<NodeId> ids(List<byte[]> members) {
        List<NodeId> ids = new ArrayList<>();
        members.forEach(member -> ids.add(new NodeId(new String(member, StandardCharsets.UTF_8))));
        return ids;
    }

    private static byte[] member(NodeId id) {
        return id.value().getBytes(StandardCharsets.UTF_8);
    }
}
