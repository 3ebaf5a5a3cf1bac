package dev.wowlab.sentinel.job;

import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.http.Users;

/// `GET /api/v1/jobs/{id}`. Thread-safe.
public final class ReadJob implements Endpoint {
    private final JobReader jobs;
    private final Users users;

    public ReadJob(JobReader jobs, Users users) {
        this.jobs = jobs;
        this.users = users;
    }

    @Override
    public Reply handle(Call call) {
        return JobIds.of(call)
                .flatMap(id -> jobs.find(id, users.of(call)))
                .map(Reply::ok)
                .orElseGet(() -> JobIds.notFound(call));
    }
}
