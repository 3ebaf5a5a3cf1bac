package dev.wowlab.coordination;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.ChunkLayout;
import dev.wowlab.protocol.record.NodeWork;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which nodes' fights are in a job's totals. Stateless, thread-safe.
final class JobCredit {
    private static final String TWICE = "twice:";
    private static final String ONCE = "once:";

    private JobCredit() {}

    /// What a merge of these results is to the credit of whom, by node. Of a chunk that nodes disagreed on, those who
    /// were right have it.
    static List<NodeWork> of(MergeBatch batch) {
        ChunkLayout layout = batch.job().layout();
        SortedMap<String, NodeWork> work = new TreeMap<>();
        for (PendingResult result : batch.pending()) {
            long fights = layout.fightsIn(result.chunk());
            boolean agreed = result.share() == 0;
            for (PendingResult.Run run : result.runs()) {
                if (run.digest().equals(result.digest())) {
                    NodeWork more = new NodeWork(run.node(), agreed ? fights : 0, agreed ? 0 : fights, false);
                    work.merge(run.node().value(), more, NodeWork::plus);
                }
            }
        }
        return List.copyOf(work.values());
    }

    /// What the hash of a job's credit says, by node.
    ///
    /// @param own whether a node belongs to the job's owner
    static List<NodeWork> read(Map<String, byte[]> fields, Predicate<NodeId> own) {
        List<NodeWork> work = new ArrayList<>();
        new TreeMap<>(fields).forEach((field, twice) -> {
            if (field.startsWith(TWICE)) {
                String node = field.substring(TWICE.length());
                NodeId id = new NodeId(node);
                work.add(new NodeWork(id, number(twice), number(fields.get(ONCE + node)), own.test(id)));
            }
        });
        return work;
    }

    private static long number(byte @Nullable [] value) {
        return value == null ? 0 : Long.parseLong(new String(value, StandardCharsets.US_ASCII));
    }
}
