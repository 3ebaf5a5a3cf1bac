package dev.wowlab.coordination;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.ChunkLayout;
import dev.wowlab.protocol.record.NodeWork;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Which nodes' fights are in a job's totals. Thread-safe.
final class JobCredit {
    private static final String TWICE = "twice:";
    private static final String ONCE = "once:";
    private static final String OWN = "own:";

    private final RedisClusterAsyncCommands<String, byte[]> async;

    JobCredit(Redis redis) {
        this.async = redis.async();
    }

    /// What a merge is to the credit of a node. Immutable.
    ///
    /// @param twice fights on whose result another node agreed
    /// @param once fights on the node's own word
    /// @param own chunks on the node's own word, where it belongs to the job's owner; else empty
    record Merged(NodeId node, long twice, long once, OptionalLong own) {
        private Merged plus(Merged more) {
            return new Merged(
                    node,
                    twice + more.twice,
                    once + more.once,
                    own.isEmpty() ? own : OptionalLong.of(own.getAsLong() + more.own.getAsLong()));
        }
    }

    /// What a merge of these results is to the credit of whom, by node. Of a chunk that nodes disagreed on, those who
    /// were right have it.
    List<Merged> of(MergeBatch batch) {
        ChunkLayout layout = batch.job().layout();
        Set<NodeId> owners = ofOwner(batch);
        SortedMap<String, Merged> credit = new TreeMap<>();
        for (PendingResult result : batch.pending()) {
            long fights = layout.fightsIn(result.chunk());
            boolean agreed = result.share() == 0;
            for (PendingResult.Run run : result.runs()) {
                if (run.digest().equals(result.digest())) {
                    NodeId node = run.node();
                    OptionalLong own = owners.contains(node) ? OptionalLong.of(agreed ? 0 : 1) : OptionalLong.empty();
                    Merged more = new Merged(node, agreed ? fights : 0, agreed ? 0 : fights, own);
                    credit.merge(node.value(), more, Merged::plus);
                }
            }
        }
        return List.copyOf(credit.values());
    }

    /// Those nodes of the batch that belong to the job's owner; one round trip.
    private Set<NodeId> ofOwner(MergeBatch batch) {
        byte[] user = batch.job().owner().getBytes(StandardCharsets.UTF_8);
        if (user.length == 0) {
            return Set.of();
        }
        Map<NodeId, CompletableFuture<byte[]>> asked = new LinkedHashMap<>();
        for (PendingResult result : batch.pending()) {
            for (PendingResult.Run run : result.runs()) {
                asked.computeIfAbsent(
                        run.node(), node -> async.hget(Keys.node(node), "owner").toCompletableFuture());
            }
        }
        Set<NodeId> owners = new HashSet<>();
        asked.forEach((node, owner) -> {
            if (Arrays.equals(user, Scripts.await(owner))) {
                owners.add(node);
            }
        });
        return owners;
    }

    /// What the hash of a job's credit says, by node.
    static List<NodeWork> read(Map<String, byte[]> fields) {
        List<NodeWork> work = new ArrayList<>();
        new TreeMap<>(fields).forEach((field, twice) -> {
            if (field.startsWith(TWICE)) {
                String node = field.substring(TWICE.length());
                work.add(new NodeWork(
                        new NodeId(node),
                        number(twice),
                        number(fields.get(ONCE + node)),
                        fields.containsKey(OWN + node)));
            }
        });
        return work;
    }

    private static long number(byte @Nullable [] value) {
        return value == null ? 0 : Long.parseLong(new String(value, StandardCharsets.US_ASCII));
    }
}
