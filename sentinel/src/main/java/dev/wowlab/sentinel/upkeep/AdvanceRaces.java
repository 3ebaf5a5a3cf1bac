package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.Races;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.sentinel.metrics.Meters;
import dev.wowlab.sentinel.race.PlayStages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Visits races: those of which a job has ended at once, the others every few seconds. Thread-safe.
public final class AdvanceRaces extends VisitDue<RaceId> {
    private static final Duration LOCK_TIME = Duration.ofSeconds(30);

    private final Races races;
    private final PlayStages stages;

    public AdvanceRaces(Coordination coordination, PlayStages stages, Meters meters) {
        super(coordination, meters, LOCK_TIME);
        this.races = coordination.races();
        this.stages = stages;
    }

    @Override
    String lock(RaceId id) {
        return "race:" + id;
    }

    @Override
    List<RaceId> due(int most) {
        return races.due(most);
    }

    @Override
    void visited(RaceId id) {
        races.visited(id);
    }

    @Override
    void visitAgain(RaceId id) {
        races.visitBy(id, Duration.ZERO);
    }

    @Override
    boolean visit(RaceId id) {
        Optional<RaceView> race = races.find(id);
        if (race.isEmpty()) {
            races.forget(id);
        }
        return race.isPresent() && stages.step(race.get());
    }
}
