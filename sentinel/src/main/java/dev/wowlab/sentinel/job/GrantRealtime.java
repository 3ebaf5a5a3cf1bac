package dev.wowlab.sentinel.job;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.RealtimeAccess;
import dev.wowlab.protocol.realtime.Channels;
import dev.wowlab.realtime.token.BeaconTokens;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// `GET /api/v1/jobs/{id}/realtime`. Thread-safe.
public final class GrantRealtime implements Endpoint {
    /// How long the tokens are good; a page asks again before.
    static final Duration VALID = Duration.ofMinutes(30);

    /// Centrifugo wants a name of everybody.
    private static final String ANONYMOUS = "anonymous";

    private final JobReader jobs;
    private final BeaconTokens tokens;
    private final URI publicUrl;
    private final InstantSource clock;

    /// @param clock Centrifugo judges tokens by the machines' time, so this is the system's
    public GrantRealtime(JobReader jobs, BeaconTokens tokens, URI publicUrl, InstantSource clock) {
        this.jobs = jobs;
        this.tokens = tokens;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public Reply handle(Call call) {
        String user = call.user();
        Optional<JobView> job = JobIds.of(call).flatMap(id -> jobs.find(id, user));
        return job.map(view -> Reply.ok(access(view.id(), user))).orElseGet(() -> JobIds.notFound(call));
    }

    private RealtimeAccess access(JobId id, String caller) {
        String user = caller.isEmpty() ? ANONYMOUS : caller;
        Instant now = clock.instant();
        Instant end = now.plus(VALID);
        String progress = Channels.progress(id);
        String job = Channels.job(id);
        return new RealtimeAccess(
                publicUrl.toString(),
                tokens.forUser(user, now, end),
                progress,
                tokens.forChannel(user, progress, now, end),
                job,
                tokens.forChannel(user, job, now, end),
                end);
    }
}
