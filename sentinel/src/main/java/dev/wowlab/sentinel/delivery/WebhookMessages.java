package dev.wowlab.sentinel.delivery;

import dev.wowlab.coordination.Jobs;
import dev.wowlab.coordination.NewWebhook;
import dev.wowlab.coordination.StoredRoster;
import dev.wowlab.coordination.StoredWebhook;
import dev.wowlab.coordination.WebhookSubject;
import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.race.RankedSet;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.VariantGain;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterMessage;
import dev.wowlab.protocol.roster.RosterProgress;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.protocol.webhook.WebhookMessage;
import dev.wowlab.sentinel.job.JobReader;
import dev.wowlab.sentinel.race.RaceReader;
import dev.wowlab.sentinel.race.ReadRaces;
import dev.wowlab.sentinel.roster.RosterReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What webhooks say. Thread-safe. The same job or race gives the same message at every attempt.
public final class WebhookMessages {
    private final Jobs live;
    private final JobReader jobs;
    private final RaceReader races;
    private final ReadRaces rankings;
    private final RosterReader rosters;

    /// @param live what Redis has of jobs: enough to see that one goes on
    public WebhookMessages(Jobs live, JobReader jobs, RaceReader races, ReadRaces rankings, RosterReader rosters) {
        this.live = live;
        this.jobs = jobs;
        this.races = races;
        this.rankings = rankings;
        this.rosters = rosters;
    }

    /// Whether there is something to tell, and what.
    sealed interface Found {
        record Message(byte[] body) implements Found {}

        record NotEnded() implements Found {}

        /// Neither Redis nor PostgreSQL knows the job or race.
        record NoSubject() implements Found {}
    }

    /// The identity of the message: the same at every attempt, another for every job and race.
    static String id(WebhookSubject subject) {
        return "msg_" + subject.key().replace(':', '_');
    }

    /// What there is to tell of a job or race.
    ///
    /// @throws StoreUnavailableException when Redis does not have it and PostgreSQL cannot be asked
    Found find(WebhookSubject subject, StoredWebhook webhook) {
        return switch (subject) {
            case WebhookSubject.OfJob job -> ofJob(job.id(), webhook.hook());
            case WebhookSubject.OfRoster roster -> ofRoster(roster.id(), roster.run(), webhook.hook());
            case WebhookSubject.OfRace race -> ofRace(race.id(), webhook.hook());
        };
    }

    private Found ofJob(JobId id, NewWebhook hook) {
        JobState state = live.states(List.of(id)).get(id);
        if (state != null && !state.isFinal()) {
            return new Found.NotEnded();
        }
        Optional<JobView> job = jobs.findAny(id);
        if (job.isEmpty()) {
            return new Found.NoSubject();
        }
        return job.get().state().isFinal() ? written(message(job.get(), hook), hook) : new Found.NotEnded();
    }

    private Found ofRace(RaceId id, NewWebhook hook) {
        Optional<RaceView> race = races.findAny(id);
        if (race.isEmpty()) {
            return new Found.NoSubject();
        }
        return race.get().state().isFinal() ? written(message(race.get(), hook), hook) : new Found.NotEnded();
    }

    private Found ofRoster(RosterId id, long number, NewWebhook hook) {
        Optional<RosterView> roster =
                rosters.findAny(id).map(StoredRoster::view).filter(known -> !known.deleted());
        if (roster.isEmpty()) {
            return new Found.NoSubject();
        }
        RosterProgress progress = roster.get().progress();
        boolean goesOn = number > progress.runs()
                || progress.running().filter(run -> run.number() == number).isPresent();
        if (goesOn) {
            return new Found.NotEnded();
        }
        return rosters.run(roster.get(), number)
                .map(run -> written(message(id, run, hook), hook))
                .orElseGet(Found.NoSubject::new);
    }

    private static RosterMessage message(RosterId id, RosterRun run, NewWebhook hook) {
        RosterMessage.Data data = new RosterMessage.Data(
                run.plan().name(),
                Optional.of(id.value()),
                run.number(),
                // what whoever reads the message can open, where there is such a page
                Optional.of(hook.platform() + (run.plan().isShared() ? id.pageOf(run.number()) : "/rosters/" + id)),
                hook.metadata(),
                run.table());
        return new RosterMessage(RosterMessage.COMPLETED, run.finishedAt().orElse(run.startedAt()), data);
    }

    private static Found written(RosterMessage message, NewWebhook hook) {
        Object body = switch (hook.format()) {
            case STANDARD -> message;
            case DISCORD -> message.forDiscord();
        };
        return new Found.Message(Json.mapper().writeValueAsBytes(body));
    }

    private static WebhookMessage message(JobView job, NewWebhook hook) {
        Optional<ResultReport> report = job.report();
        WebhookMessage.Data data = new WebhookMessage.Data(
                job.id().value(),
                job.state().name(),
                job.title(),
                job.engine().toString(),
                hook.platform() + "/jobs/" + job.id(),
                hook.platform() + "/api/v1/jobs/" + job.id() + "/result",
                hook.metadata(),
                report.map(known ->
                        new WebhookMessage.Dps(known.dps().mean(), known.dps().halfWidth())),
                report.map(ResultReport::iterations).orElse(job.fightsDone()),
                report.map(ResultReport::digest),
                report.flatMap(WebhookMessages::best),
                job.failures());
        return new WebhookMessage(type("job", job.state()), job.finishedAt().orElse(job.updatedAt()), data);
    }

    private static Optional<WebhookMessage.Best> best(ResultReport report) {
        return report.bestVariants().stream()
                .filter(VariantGain::tellsGain)
                .findFirst()
                .map((VariantGain best) ->
                        new WebhookMessage.Best(best.name(), best.gain(), best.halfWidth(), Optional.empty()));
    }

    private WebhookMessage message(RaceView race, NewWebhook hook) {
        boolean completed = race.state() == RaceState.COMPLETED;
        List<RankedSet> ranking = completed ? rankings.of(race).ranking() : List.of();
        Optional<RankedSet> first = ranking.stream().findFirst();
        WebhookMessage.Data data = new WebhookMessage.Data(
                race.id().value(),
                race.state().name(),
                race.title(),
                race.engine().toString(),
                hook.platform() + "/races/" + race.id(),
                hook.platform() + "/api/v1/races/" + race.id() + "/ranking",
                hook.metadata(),
                ranking.stream()
                        .filter(set -> set.set() == 0)
                        .findFirst()
                        .map(worn -> new WebhookMessage.Dps(worn.dps(), 0)),
                race.progress().fights(),
                Optional.empty(),
                first.map(set -> new WebhookMessage.Best(
                        set.label(),
                        set.toWorn(),
                        set.toWornHalfWidth95(),
                        Optional.of(race.progress().left() - 1))),
                race.progress().failures());
        return new WebhookMessage(type("race", race.state()), race.finishedAt().orElse(race.updatedAt()), data);
    }

    private static String type(String what, Enum<?> state) {
        return what + "." + state.name().toLowerCase(Locale.ROOT);
    }

    private static Found written(WebhookMessage message, NewWebhook hook) {
        Object body = switch (hook.format()) {
            case STANDARD -> message;
            case DISCORD ->
                Map.of(
                        "content", DiscordLine.of(message),
                        // a title that says @everyone calls nobody
                        "allowed_mentions", Map.of("parse", List.of()));
        };
        return new Found.Message(Json.mapper().writeValueAsBytes(body));
    }
}
