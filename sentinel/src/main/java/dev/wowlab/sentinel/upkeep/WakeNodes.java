package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Throttle;
import dev.wowlab.sentinel.job.WaitingWork;
import dev.wowlab.sentinel.metrics.Meters;
import java.time.Duration;

/// Wakes idle nodes while jobs wait: for those that missed the first call, and for chunks whose next try has come.
/// Thread-safe; one instance a second does it.
public final class WakeNodes implements Duty {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final WaitingWork waiting;
    private final Throttle throttle;
    private final Meters meters;

    public WakeNodes(WaitingWork waiting, Throttle throttle, Meters meters) {
        this.waiting = waiting;
        this.throttle = throttle;
        this.meters = meters;
    }

    @Override
    public Duration pause() {
        return INTERVAL;
    }

    @Override
    public boolean run() {
        if (throttle.pass("wake-nodes", INTERVAL.minusMillis(100))) {
            meters.dutyDone("WakeNodes", "nodes", waiting.wake());
        }
        return false;
    }
}
