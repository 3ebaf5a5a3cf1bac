package dev.wowlab.sentinel.job;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.RealtimeAccess;
import dev.wowlab.protocol.realtime.Channels;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.realtime.AccessTokens;
import java.util.Optional;

/// `GET /api/v1/jobs/{id}/realtime`. Thread-safe.
public final class GrantRealtime implements Endpoint {
    private final JobReader jobs;
    private final AccessTokens tokens;

    public GrantRealtime(JobReader jobs, AccessTokens tokens) {
        this.jobs = jobs;
        this.tokens = tokens;
    }

    @Override
    public Reply handle(Call call) {
        String user = call.user();
        Optional<JobView> job = jobs.of(call);
        return job.map(view -> Reply.ok(access(view.id(), user))).orElseGet(() -> JobIds.notFound(call));
    }

    private RealtimeAccess access(JobId id, String user) {
        AccessTokens.Grant grant = tokens.of(user);
        String progress = Channels.progress(id);
        String job = Channels.job(id);
        return new RealtimeAccess(
                grant.url(),
                grant.connection(),
                progress,
                grant.channel(progress),
                job,
                grant.channel(job),
                grant.end());
    }
}
