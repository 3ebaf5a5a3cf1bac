package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.Lock;
import dev.wowlab.coordination.Rosters;
import dev.wowlab.coordination.StoredRoster;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.sentinel.metrics.Meters;
import dev.wowlab.sentinel.roster.PlayRosters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Visits rosters that run, or whose time has come. Thread-safe; of all instances one visits a roster at a time, which
/// only saves double work.
public final class RunRosters implements Duty {
    private static final int BATCH = 16;
    private static final Duration LOCK_TIME = Duration.ofSeconds(10);

    private final Coordination coordination;
    private final Rosters rosters;
    private final PlayRosters play;
    private final Meters meters;

    public RunRosters(Coordination coordination, PlayRosters play, Meters meters) {
        this.coordination = coordination;
        this.rosters = coordination.rosters();
        this.play = play;
        this.meters = meters;
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(200);
    }

    @Override
    public boolean run() {
        List<RosterId> due = rosters.due(BATCH);
        due.forEach(this::visit);
        return due.size() == BATCH;
    }

    private void visit(RosterId id) {
        Optional<Lock> lock = coordination.locks().acquire("roster:" + id, LOCK_TIME);
        if (lock.isEmpty()) {
            return;
        }
        try {
            // before the roster is read: a job that ends from here on makes it due again
            rosters.visited(id);
            Optional<StoredRoster> roster = rosters.find(id);
            if (roster.isEmpty()) {
                rosters.forget(id);
            } else if (play.step(roster.get())) {
                rosters.visitBy(id, Duration.ZERO);
            }
            meters.dutyDone("RunRosters", "visits", 1);
        } finally {
            coordination.locks().release(lock.get());
        }
    }
}
