package dev.wowlab.sentinel.job;

import dev.wowlab.coordination.SteerReply;
import dev.wowlab.coordination.Steering;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.util.Optional;
import java.util.function.Function;

/// What an owner does with a job that has not ended: `POST /api/v1/jobs/{id}/pause`, `/resume` and `/priority`.
/// Thread-safe. Each may be sent twice: the second time nothing changes, and the answer is the job as it is.
public final class SteerJobs {
    private final JobReader reader;
    private final Steering steering;
    private final EndedJobs changed;
    private final WaitingWork waiting;

    /// @param changed sees to what follows a change of a job
    public SteerJobs(JobReader reader, Steering steering, EndedJobs changed, WaitingWork waiting) {
        this.reader = reader;
        this.steering = steering;
        this.changed = changed;
        this.waiting = waiting;
    }

    /// Takes the job's chunks back and gives none out; its nodes are told at once.
    public Reply pause(Call call) {
        return steer(call, steering::pause);
    }

    /// Lets a paused job go on, and wakes idle nodes for it.
    public Reply resume(Call call) {
        return steer(call, steering::resume);
    }

    /// Moves the job to the queue of another priority.
    public Reply prioritise(Call call) {
        return PriorityWish.of(call, priority -> steer(call, id -> steering.prioritise(id, priority)));
    }

    private Reply steer(Call call, Function<JobId, SteerReply> wish) {
        String user = call.user();
        Optional<JobView> job = reader.of(call);
        if (job.isEmpty() || !JobAccess.mayChange(job.get(), user)) {
            return JobIds.notFound(call);
        }
        JobView before = job.get();
        if (RaceId.plays(before.id())) {
            return JobIds.steeredByRace(before.id());
        }
        return switch (wish.apply(before.id())) {
            case SteerReply.Changed now -> {
                changed.settle(before.id(), now.ended());
                waiting.wake();
                yield current(before, user, call);
            }
            case SteerReply.Same same -> current(before, user, call);
            case SteerReply.AlreadyFinal over ->
                tooLate(before.id(), over.state().name());
            case SteerReply.Unknown unknown ->
                before.state().isFinal() ? tooLate(before.id(), before.state().name()) : returning(before.id());
        };
    }

    private Reply current(JobView before, String user, Call call) {
        return reader.find(before.id(), user).map(Reply::ok).orElseGet(() -> JobIds.notFound(call));
    }

    private static Reply tooLate(JobId id, String state) {
        return Reply.problem(Problems.conflict("job '" + id + "' is " + state + " already"));
    }

    /// Redis lost the job, and it is about to be put back from the durable record.
    private static Reply returning(JobId id) {
        return Reply.problem(Problems.unavailable("job '" + id + "' is being put back into the queue"))
                .with("Retry-After", "2");
    }
}
