package dev.wowlab.sentinel.job;

import dev.wowlab.coordination.CancelReply;
import dev.wowlab.coordination.Jobs;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.util.Optional;

/// `POST /api/v1/jobs/{id}/cancel`. Thread-safe. Cancelling a cancelled job again answers the same.
public final class CancelJob implements Endpoint {
    private final JobReader reader;
    private final Jobs jobs;
    private final EndedJobs ended;

    public CancelJob(JobReader reader, Jobs jobs, EndedJobs ended) {
        this.reader = reader;
        this.jobs = jobs;
        this.ended = ended;
    }

    @Override
    public Reply handle(Call call) {
        String user = call.user();
        Optional<JobView> job = reader.of(call);
        if (job.isEmpty() || !JobAccess.mayChange(job.get(), user)) {
            return JobIds.notFound(call);
        }
        JobId id = job.get().id();
        if (RaceId.plays(id)) {
            return JobIds.steeredByRace(id);
        }
        return switch (jobs.cancel(id)) {
            case CancelReply.Cancelled cancelled -> {
                ended.settle(id, cancelled.ended());
                yield current(id, user, call);
            }
            case CancelReply.AlreadyFinal already ->
                switch (already.state()) {
                    case CANCELLED -> current(id, user, call);
                    case QUEUED, RUNNING, PAUSED, COMPLETED, FAILED ->
                        tooLate(id, already.state().name());
                };
            case CancelReply.Unknown unknown ->
                job.get().state().isFinal() ? tooLate(id, job.get().state().name()) : JobIds.notFound(call);
        };
    }

    private Reply current(JobId id, String user, Call call) {
        return reader.find(id, user).map(Reply::ok).orElseGet(() -> JobIds.notFound(call));
    }

    private static Reply tooLate(JobId id, String state) {
        return Reply.problem(Problems.conflict("job '" + id + "' is " + state + " already"));
    }
}
