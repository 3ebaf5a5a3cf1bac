package dev.wowlab.sentinel.job;

import dev.wowlab.coordination.Nodes;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.node.NodeStatus;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The engines of the nodes that are there. Thread-safe; what it keeps is some seconds old at most, since reading
/// a large fleet for every page, or every second, would cost too much.
public final class OfferedEngines {
    private static final Duration SHOWN_FOR = Duration.ofSeconds(3);
    private static final Duration WOKEN_FOR = Duration.ofSeconds(30);

    private final Nodes nodes;
    private final Predicate<EngineRef> anybody;
    private final Duration deadAfter;
    private volatile @Nullable Seen seen;

    /// @param anybody whether somebody certainly offers an engine: cheap to ask, and may miss some
    public OfferedEngines(Nodes nodes, Predicate<EngineRef> anybody, Duration deadAfter) {
        this.nodes = nodes;
        this.anybody = anybody;
        this.deadAfter = deadAfter;
    }

    private record Seen(long atNanos, List<EngineRef> engines) {}

    /// Those of all nodes that may work and show signs of life, each once, in a fixed order.
    List<EngineRef> now() {
        List<EngineRef> engines = nodes.list(deadAfter).stream()
                .filter(node -> node.healthy() && node.status() == NodeStatus.ACTIVE)
                .flatMap(node -> node.engines().stream())
                .distinct()
                .sorted(Comparator.comparing(EngineRef::toString))
                .toList();
        seen = new Seen(System.nanoTime(), engines);
        return engines;
    }

    private List<EngineRef> lately(Duration age) {
        Seen last = seen;
        return last != null && System.nanoTime() - last.atNanos() < age.toNanos() ? last.engines() : now();
    }

    /// The engines of this process and those that only nodes have.
    public List<EngineRef> with(List<EngineRef> own) {
        return Stream.concat(own.stream(), lately(WOKEN_FOR).stream())
                .distinct()
                .toList();
    }

    /// The job; with a word about it where nobody has begun with it and no node could.
    JobView explain(JobView job) {
        EngineRef engine = job.engine();
        if (job.state() != JobState.QUEUED
                || anybody.test(engine)
                || lately(SHOWN_FOR).contains(engine)) {
            return job;
        }
        return job.withWaiting("no node offers the engine " + engine + " now");
    }
}
