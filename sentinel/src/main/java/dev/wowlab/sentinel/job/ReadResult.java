package dev.wowlab.sentinel.job;

import dev.wowlab.protocol.job.JobView;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.util.Optional;

/// `GET /api/v1/jobs/{id}/result`. Thread-safe.
public final class ReadResult implements Endpoint {
    private final JobReader jobs;

    public ReadResult(JobReader jobs) {
        this.jobs = jobs;
    }

    @Override
    public Reply handle(Call call) {
        Optional<JobView> job = jobs.of(call);
        if (job.isEmpty()) {
            return JobIds.notFound(call);
        }
        return job.get()
                .report()
                .map(Reply::ok)
                .orElseGet(() -> Reply.problem(Problems.notFinished(
                        "job '" + job.get().id() + "' is " + job.get().state() + " and has no result")));
    }
}
