package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.Rosters;
import dev.wowlab.coordination.StoredRoster;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.sentinel.metrics.Meters;
import dev.wowlab.sentinel.roster.PlayRosters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Visits rosters that run, or whose time has come. Thread-safe.
public final class RunRosters extends VisitDue<RosterId> {
    private static final Duration LOCK_TIME = Duration.ofSeconds(10);

    private final Rosters rosters;
    private final PlayRosters play;

    public RunRosters(Coordination coordination, PlayRosters play, Meters meters) {
        super(coordination, meters, LOCK_TIME);
        this.rosters = coordination.rosters();
        this.play = play;
    }

    @Override
    String lock(RosterId id) {
        return "roster:" + id;
    }

    @Override
    List<RosterId> due(int most) {
        return rosters.due(most);
    }

    @Override
    void visited(RosterId id) {
        rosters.visited(id);
    }

    @Override
    void visitAgain(RosterId id) {
        rosters.visitBy(id, Duration.ZERO);
    }

    @Override
    boolean visit(RosterId id) {
        Optional<StoredRoster> roster = rosters.find(id);
        if (roster.isEmpty()) {
            rosters.forget(id);
        }
        return roster.isPresent() && play.step(roster.get());
    }
}
