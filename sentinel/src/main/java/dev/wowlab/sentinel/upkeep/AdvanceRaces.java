package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.Lock;
import dev.wowlab.coordination.Races;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.sentinel.metrics.Meters;
import dev.wowlab.sentinel.race.PlayStages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Visits races in turn: those of which a job has ended at once, the others every few seconds. Thread-safe; of all
/// instances one visits a race at a time, which only saves double work.
public final class AdvanceRaces implements Duty {
    private static final int BATCH = 16;
    private static final Duration LOCK_TIME = Duration.ofSeconds(30);

    private final Coordination coordination;
    private final Races races;
    private final PlayStages stages;
    private final Meters meters;

    public AdvanceRaces(Coordination coordination, PlayStages stages, Meters meters) {
        this.coordination = coordination;
        this.races = coordination.races();
        this.stages = stages;
        this.meters = meters;
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(200);
    }

    @Override
    public boolean run() {
        List<RaceId> due = races.due(BATCH);
        due.forEach(this::visit);
        return due.size() == BATCH;
    }

    private void visit(RaceId id) {
        Optional<Lock> lock = coordination.locks().acquire("race:" + id, LOCK_TIME);
        if (lock.isEmpty()) {
            return;
        }
        try {
            // before the race is read: a job that ends from here on makes it due again
            races.visited(id);
            Optional<RaceView> race = races.find(id);
            if (race.isEmpty()) {
                races.forget(id);
            } else if (stages.step(race.get())) {
                races.visitBy(id, Duration.ZERO);
            }
            meters.dutyDone("AdvanceRaces", "visits", 1);
        } finally {
            coordination.locks().release(lock.get());
        }
    }
}
