package dev.wowlab.sentinel.race;

import dev.wowlab.coordination.CancelReply;
import dev.wowlab.coordination.Jobs;
import dev.wowlab.coordination.SteerReply;
import dev.wowlab.coordination.Steering;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.sentinel.job.EndedJobs;
import dev.wowlab.sentinel.job.WaitingWork;
import java.util.Collection;

/// Lets the jobs of a stage do what their race does: pause, go on, move to the queue of another priority, end.
/// Thread-safe; doing it twice is harmless.
public final class StageJobs {
    private final Jobs jobs;
    private final Steering steering;
    private final EndedJobs changed;
    private final WaitingWork waiting;

    /// @param changed sees to what follows a change of a job
    public StageJobs(Jobs jobs, Steering steering, EndedJobs changed, WaitingWork waiting) {
        this.jobs = jobs;
        this.steering = steering;
        this.changed = changed;
        this.waiting = waiting;
    }

    /// Lets jobs follow a race that has not ended; those that have ended, or are not there, are left alone.
    void follow(RaceView race, Collection<JobId> stage) {
        boolean any = false;
        for (JobId id : stage) {
            boolean pauses = race.state() == RaceState.PAUSED;
            boolean steered = settle(id, pauses ? steering.pause(id) : steering.resume(id));
            boolean moved = settle(id, steering.prioritise(id, race.priority()));
            any |= steered || moved;
        }
        if (any) {
            waiting.wake();
        }
    }

    private boolean settle(JobId id, SteerReply reply) {
        if (reply instanceof SteerReply.Changed now) {
            changed.settle(id, now.ended());
            return true;
        }
        return false;
    }

    /// Ends those that go on.
    void end(Collection<JobId> stage) {
        for (JobId id : stage) {
            if (jobs.cancel(id) instanceof CancelReply.Cancelled cancelled) {
                changed.settle(id, cancelled.ended());
            }
        }
    }
}
