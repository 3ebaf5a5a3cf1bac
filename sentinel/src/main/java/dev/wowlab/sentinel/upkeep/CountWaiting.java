package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Nodes;
import dev.wowlab.sentinel.job.WaitingWork;
import dev.wowlab.sentinel.metrics.Meters;
import java.time.Duration;

/// Tells the metrics what waits and how many nodes there are. Thread-safe; every instance does it for its own metrics,
/// by a few constant-time reads an engine.
public final class CountWaiting implements Duty {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final WaitingWork waiting;
    private final Nodes nodes;
    private final Meters meters;

    public CountWaiting(WaitingWork waiting, Nodes nodes, Meters meters) {
        this.waiting = waiting;
        this.nodes = nodes;
        this.meters = meters;
    }

    @Override
    public Duration pause() {
        return INTERVAL;
    }

    @Override
    public boolean run() {
        WaitingWork.Depth depth = waiting.depth();
        meters.waiting(depth.queued(), depth.rechecks(), nodes.alive());
        return false;
    }
}
