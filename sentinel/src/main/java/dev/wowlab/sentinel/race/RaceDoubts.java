package dev.wowlab.sentinel.race;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.race.RaceRun;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.sentinel.job.JobReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Whether a race rests on the word of nodes that were caught lying since. Thread-safe.
public final class RaceDoubts {
    /// A node is noted as caught so soon after the job ended in which it was.
    private static final Duration NOTED_AFTER = Duration.ofSeconds(5);

    private final Coordination coordination;
    private final JobReader jobs;
    private final DurableStore store;

    public RaceDoubts(Coordination coordination, JobReader jobs, DurableStore store) {
        this.coordination = coordination;
        this.jobs = jobs;
        this.store = store;
    }

    /// Whether a result of a stage, or of one before it in the same run, is doubted.
    ///
    /// @throws StoreUnavailableException when Redis has forgotten one and PostgreSQL cannot be asked
    boolean any(RaceView race, Collection<JobView> stage) {
        return stage.stream().anyMatch(jobs::isDoubted) || anyBefore(race);
    }

    private boolean anyBefore(RaceView race) {
        return judged(race).stream()
                .anyMatch(id -> jobs.findAny(id).filter(jobs::isDoubted).isPresent());
    }

    /// Jobs of all stages of its run that have been judged.
    private static List<JobId> judged(RaceView race) {
        RaceRun run = race.progress().run();
        List<JobId> judged = new ArrayList<>();
        for (int stage = 1; stage <= run.judged().size(); stage++) {
            for (int part = 1; part <= run.judged().get(stage - 1); part++) {
                judged.add(race.id().job(run.number(), stage, part));
            }
        }
        return judged;
    }

    /// Whether a race that has ended rests on a result that is doubted since; unknown, and so not, while the
    /// durable record cannot be read.
    boolean sinceItsEnd(RaceView race) {
        try {
            return race.state() == RaceState.COMPLETED && store.anyDoubted(judged(race));
        } catch (StoreUnavailableException down) {
            return false;
        }
    }

    /// Whether a result may be doubted any moment: a node was caught lately, and what it did is still looked for.
    boolean mayCome(List<JobView> stage) {
        Instant lately = Instant.ofEpochMilli(coordination.clock().millis()).minus(NOTED_AFTER);
        return !coordination.trust().recalls(1).isEmpty()
                || stage.stream()
                        .filter(job -> !job.vouching().refuted().isEmpty())
                        .map(JobView::finishedAt)
                        .flatMap(Optional::stream)
                        .anyMatch(lately::isBefore);
    }
}
