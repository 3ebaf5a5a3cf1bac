package dev.wowlab.sentinel.delivery;

import dev.wowlab.coordination.StoredWebhook;
import dev.wowlab.coordination.WebhookSubject;
import dev.wowlab.coordination.Webhooks;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.protocol.webhook.WebhookKey;
import dev.wowlab.protocol.webhook.WebhookView;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.job.JobReader;
import dev.wowlab.sentinel.race.RaceReader;
import dev.wowlab.sentinel.roster.RosterReader;
import java.util.Optional;

/// What is read of webhooks: how one went, by whoever submitted its job, race or roster, and the key that signs them.
/// Thread-safe.
public final class ReadWebhooks {
    private final Webhooks webhooks;
    private final JobReader jobs;
    private final RaceReader races;
    private final RosterReader rosters;
    private final WebhookKey key;

    public ReadWebhooks(Webhooks webhooks, JobReader jobs, RaceReader races, RosterReader rosters, WebhookKey key) {
        this.webhooks = webhooks;
        this.jobs = jobs;
        this.races = races;
        this.rosters = rosters;
        this.key = key;
    }

    /// `GET /api/v1/webhook-key`.
    public Reply key(Call call) {
        return Reply.ok(key);
    }

    /// `GET /api/v1/jobs/{id}/webhook`.
    public Reply ofJob(Call call) {
        return reply(call, "job", jobs.of(call).flatMap(job -> of(job, call.user())));
    }

    /// `GET /api/v1/races/{id}/webhook`.
    public Reply ofRace(Call call) {
        return reply(call, "race", races.of(call).flatMap(race -> of(race, call.user())));
    }

    /// `GET /api/v1/rosters/{id}/webhook`.
    public Reply ofRoster(Call call) {
        return reply(call, "roster", rosters.of(call).flatMap(roster -> of(roster.view(), call.user())));
    }

    /// The same answer where there is no job, no webhook, or another's.
    private static Reply reply(Call call, String what, Optional<WebhookView> found) {
        return found.map(Reply::ok)
                .orElseGet(() -> Reply.problem(Problems.notFound(
                        what + " '" + call.pathParameter("id") + "' of yours has no webhook that is remembered")));
    }

    /// The webhook of a job, for its owner.
    public Optional<WebhookView> of(JobView job, String user) {
        return job.owner().equals(user) ? view(new WebhookSubject.OfJob(job.id())) : Optional.empty();
    }

    /// The webhook of a race, for its owner.
    public Optional<WebhookView> of(RaceView race, String user) {
        return race.owner().equals(user) ? view(new WebhookSubject.OfRace(race.id())) : Optional.empty();
    }

    /// The webhook of a roster's newest run, for its owner.
    public Optional<WebhookView> of(RosterView roster, String user) {
        long newest = roster.progress().runs();
        return newest > 0 && roster.owner().equals(user)
                ? view(new WebhookSubject.OfRoster(roster.id(), newest))
                : Optional.empty();
    }

    private Optional<WebhookView> view(WebhookSubject subject) {
        return webhooks.find(subject).map(stored -> view(subject, stored));
    }

    private static WebhookView view(WebhookSubject subject, StoredWebhook stored) {
        return new WebhookView(
                WebhookMessages.id(subject),
                stored.hook().receiver(),
                stored.hook().format(),
                stored.state(),
                stored.attempts(),
                stored.lastAttemptAt(),
                stored.nextAttemptAt(),
                stored.deliveredAt(),
                stored.reason());
    }
}
