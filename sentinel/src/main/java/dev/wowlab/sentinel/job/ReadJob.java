package dev.wowlab.sentinel.job;

import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Reply;

/// `GET /api/v1/jobs/{id}`. Thread-safe.
public final class ReadJob implements Endpoint {
    private final JobReader jobs;

    public ReadJob(JobReader jobs) {
        this.jobs = jobs;
    }

    @Override
    public Reply handle(Call call) {
        return jobs.of(call).map(Reply::ok).orElseGet(() -> JobIds.notFound(call));
    }
}
