package dev.wowlab.sentinel.job;

import dev.wowlab.coordination.Nodes;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.node.NodeStatus;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// The engines of the nodes that are there. Thread-safe; what it keeps is a few seconds old at most.
public final class OfferedEngines {
    private static final long KEPT_NANOS = Duration.ofSeconds(3).toNanos();

    private final Nodes nodes;
    private final Duration deadAfter;
    private final LongSupplier nanoTime;
    private volatile Seen seen = new Seen(0, List.of(), false);

    public OfferedEngines(Nodes nodes, Duration deadAfter) {
        this(nodes, deadAfter, System::nanoTime);
    }

    OfferedEngines(Nodes nodes, Duration deadAfter, LongSupplier nanoTime) {
        this.nodes = nodes;
        this.deadAfter = deadAfter;
        this.nanoTime = nanoTime;
    }

    private record Seen(long atNanos, List<EngineRef> engines, boolean any) {}

    /// Those of all nodes that may work and show signs of life, each once, in a fixed order.
    List<EngineRef> now() {
        List<EngineRef> engines = nodes.list(deadAfter).stream()
                .filter(node -> node.healthy() && node.status() == NodeStatus.ACTIVE)
                .flatMap(node -> node.engines().stream())
                .distinct()
                .sorted(java.util.Comparator.comparing(EngineRef::toString))
                .toList();
        seen = new Seen(nanoTime.getAsLong(), engines, true);
        return engines;
    }

    /// The same as it was seconds ago at most: reading a large fleet for every page would cost too much.
    List<EngineRef> lately() {
        Seen last = seen;
        return last.any() && nanoTime.getAsLong() - last.atNanos() < KEPT_NANOS ? last.engines() : now();
    }

    /// The engines of this process and those that only nodes have.
    public List<EngineRef> with(List<EngineRef> own) {
        return Stream.concat(own.stream(), lately().stream()).distinct().toList();
    }

    /// The job; with a word about it where nobody has begun with it and no node could.
    JobView explain(JobView job) {
        if (job.state() != JobState.QUEUED || lately().contains(job.engine())) {
            return job;
        }
        return job.withWaiting("no node offers the engine " + job.engine() + " now");
    }
}
