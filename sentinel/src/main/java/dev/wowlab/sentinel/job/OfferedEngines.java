package dev.wowlab.sentinel.job;

import dev.wowlab.coordination.Nodes;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.node.NodeView;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The engines of the nodes that are there. Thread-safe; what it keeps is some seconds old at most, since reading
/// a large fleet for every page, or every second, would cost too much.
public final class OfferedEngines {
    private static final Duration SHOWN_FOR = Duration.ofSeconds(3);
    private static final Duration WOKEN_FOR = Duration.ofSeconds(30);

    /// Up to so many living nodes are read as often as a page is shown.
    private static final int SMALL_FLEET = 200;

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

    private record Seen(long atNanos, int nodes, List<EngineRef> engines, Map<EngineRef, Integer> workers) {
        boolean isWithin(Duration age) {
            return System.nanoTime() - atNanos < age.toNanos();
        }
    }

    /// Those of all nodes that may work and show signs of life, each once, in a fixed order.
    List<EngineRef> now() {
        return look().engines();
    }

    private Seen look() {
        List<NodeView> living = nodes.living(deadAfter);
        Map<EngineRef, Integer> workers = new HashMap<>();
        for (NodeView node : living) {
            int offered = node.lastBeat().map(Heartbeat::cores).orElse(1);
            node.engines().forEach(engine -> workers.merge(engine, offered, Integer::sum));
        }
        List<EngineRef> engines = workers.keySet().stream()
                .sorted(Comparator.comparing(EngineRef::toString))
                .toList();
        Seen fresh = new Seen(System.nanoTime(), living.size(), engines, workers);
        seen = fresh;
        return fresh;
    }

    private List<EngineRef> lately(Duration age) {
        Seen last = seen;
        return last != null && last.isWithin(age) ? last.engines() : now();
    }

    /// Those of the nodes that were there some seconds ago, in a fixed order.
    List<EngineRef> lately() {
        return lately(SHOWN_FOR);
    }

    /// Whether a node offers it, or one certainly did a moment ago.
    boolean has(EngineRef engine) {
        return anybody.test(engine) || lately().contains(engine);
    }

    /// Workers of all nodes that offer an engine.
    int workers(EngineRef engine) {
        Seen last = seen;
        boolean known = last != null && last.isWithin(last.nodes() > SMALL_FLEET ? WOKEN_FOR : SHOWN_FOR);
        return (known && last != null ? last : look()).workers().getOrDefault(engine, 0);
    }

    /// The engines of this process and those that only nodes have.
    public List<EngineRef> with(List<EngineRef> own) {
        return Stream.concat(own.stream(), lately(WOKEN_FOR).stream())
                .distinct()
                .toList();
    }

    /// The job; with a word about it where no node can begin or go on with it.
    JobView explain(JobView job) {
        EngineRef engine = job.engine();
        boolean wanted = job.state() == JobState.QUEUED || job.state() == JobState.RUNNING;
        if (!wanted || has(engine)) {
            return job;
        }
        return job.withWaiting("no node offers the engine " + engine + " now");
    }
}
