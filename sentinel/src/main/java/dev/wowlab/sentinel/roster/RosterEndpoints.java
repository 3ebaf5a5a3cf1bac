package dev.wowlab.sentinel.roster;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.Ids;
import dev.wowlab.coordination.NewRoster;
import dev.wowlab.coordination.NewWebhook;
import dev.wowlab.coordination.Rosters;
import dev.wowlab.coordination.StoredRoster;
import dev.wowlab.coordination.SubmissionReply;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.roster.RosterDeletion;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterPage;
import dev.wowlab.protocol.roster.RosterPlan;
import dev.wowlab.protocol.roster.RosterProgress;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterRuns;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.protocol.roster.SubmitRoster;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.JsonBody;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.job.Engines;
import dev.wowlab.sentinel.webhook.WebhookRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// What a user does with rosters over HTTP. Thread-safe. Each request may be sent twice.
public final class RosterEndpoints {
    private static final Logger LOG = LoggerFactory.getLogger(RosterEndpoints.class);
    private static final int MAX_KEY = 200;

    /// Rosters that a user may have.
    private static final int MAX_ROSTERS = 50;

    /// Runs that are told at once.
    private static final int MOST_RUNS = 52;

    private static final String USUAL_ENGINE = "tbc";

    /// Keys of jobs' submits have no line breaks, so that a job and a roster may have the same key.
    private static final String KEYS = "roster\n";

    private final Coordination coordination;
    private final Rosters rosters;
    private final RosterReader reader;
    private final Engines engines;
    private final CheckMembers members;
    private final WebhookRules webhooks;
    private final PlayRosters play;
    private final StopRun stop;
    private final RosterDoubts doubts;
    private final BeginRuns begin;

    public RosterEndpoints(
            Coordination coordination,
            RosterReader reader,
            Engines engines,
            WebhookRules webhooks,
            PlayRosters play,
            RosterDoubts doubts) {
        this.coordination = coordination;
        this.rosters = coordination.rosters();
        this.reader = reader;
        this.engines = engines;
        this.members = new CheckMembers(coordination, engines);
        this.webhooks = webhooks;
        this.play = play;
        this.stop = play.stopping();
        this.doubts = doubts;
        this.begin = new BeginRuns(coordination.rosters(), coordination.clock());
    }

    /// `POST /api/v1/rosters`.
    public Reply create(Call call) {
        String key = call.headerValue("Idempotency-Key").map(String::strip).orElse("");
        if (key.length() > MAX_KEY || key.chars().anyMatch(c -> c < ' ' || c > '~')) {
            return Reply.problem(Problems.badParameter(
                    "Idempotency-Key", "must have 1 to " + MAX_KEY + " visible ASCII characters"));
        }
        return JsonBody.tree(call.body(), body -> switch (RosterRules.check(body, webhooks)) {
            case RosterRules.Ruled.Wrong wrong -> Reply.problem(Problems.invalid(wrong.errors()));
            case RosterRules.Ruled.Valid valid -> create(call, key, body, valid.submit());
        });
    }

    private Reply create(Call call, String key, JsonNode body, SubmitRoster submit) {
        Made made = plan(submit, Optional.empty());
        if (made instanceof Made.Refused refused) {
            return refused.reply();
        }
        RosterPlan plan = ((Made.Plan) made).plan();
        RosterId offered = Ids.roster();
        if (key.isEmpty()) {
            return create(call, submit, plan, new NewRoster(offered, call.user(), plan, key, false));
        }
        byte[] canonical = CanonicalJson.encode(body);
        SubmissionReply bound =
                coordination.submissions().begin(call.user(), KEYS + key, canonical, new JobId(offered.value()));
        return switch (bound) {
            case SubmissionReply.First first ->
                recorded(call, key)
                        .orElseGet(() ->
                                create(call, submit, plan, new NewRoster(offered, call.user(), plan, key, false)));
            case SubmissionReply.Repeated repeated -> {
                RosterId id = new RosterId(repeated.jobId().value());
                yield reader.findAny(id)
                        .map(roster -> repeated(roster.view()))
                        // it may never have come to be because the record had another, as above
                        .or(() -> recorded(call, key))
                        .orElseGet(() -> create(call, submit, plan, new NewRoster(id, call.user(), plan, key, false)));
            }
            case SubmissionReply.Conflict conflict ->
                Reply.problem(Problems.conflict("Idempotency-Key '" + key + "' belongs to roster '" + conflict.jobId()
                        + "', submitted with another body"));
        };
    }

    private Reply create(Call call, SubmitRoster submit, RosterPlan plan, NewRoster roster) {
        if (reader.newest(call.user(), MAX_ROSTERS).size() >= MAX_ROSTERS) {
            return Reply.problem(Problems.conflict("you have " + MAX_ROSTERS + " rosters, which is the most"));
        }
        Optional<NewWebhook> hook = submit.webhook().map(asked -> webhooks.kept(asked, call));
        Optional<Instant> due = plan.schedule().map(schedule -> schedule.nextAfter(begin.now()));
        StoredRoster made = rosters.create(roster, hook, RosterProgress.start(due));
        LOG.info("[roster {}] of {} characters", roster.id(), plan.members().size());
        return located(Reply.json(201, made.view()), roster.id());
    }

    /// The key may be new to Redis only because Redis lost it. The roster may have changed since, so that what it was
    /// made of cannot be compared.
    private Optional<Reply> recorded(Call call, String key) {
        return reader.findSubmitted(call.user(), key).map(RosterEndpoints::repeated);
    }

    private static Reply repeated(RosterView roster) {
        return located(Reply.ok(roster), roster.id());
    }

    private static Reply located(Reply reply, RosterId id) {
        return reply.with("Location", "/api/v1/rosters/" + id);
    }

    /// What a body comes to. Immutable.
    private sealed interface Made {
        record Plan(RosterPlan plan) implements Made {}

        record Refused(Reply reply) implements Made {}
    }

    private Made plan(SubmitRoster submit, Optional<RosterPlan> had) {
        String name = submit.engine().orElse(USUAL_ENGINE);
        Optional<EngineRef> engine = engines.installed(name);
        if (engine.isEmpty()) {
            return new Made.Refused(
                    Reply.problem(Problems.invalid("engine", "is '" + name + "', which is not installed here")));
        }
        return switch (members.check(submit, engine.get(), had)) {
            case CheckMembers.Checked.Wrong wrong -> new Made.Refused(Reply.problem(Problems.invalid(wrong.errors())));
            case CheckMembers.Checked.Valid valid ->
                new Made.Plan(new RosterPlan(
                        submit.name(),
                        name,
                        valid.members(),
                        submit.most(),
                        submit.precision(),
                        submit.seed().orElse(1L),
                        submit.schedule(),
                        submit.visibility().or(() -> Optional.of(Visibility.PRIVATE))));
        };
    }

    /// `POST /api/v1/rosters/{id}`: all of it anew; who is told stays where the body does not say.
    public Reply change(Call call) {
        return JsonBody.tree(call.body(), body -> switch (RosterRules.check(body, webhooks)) {
            case RosterRules.Ruled.Wrong wrong -> Reply.problem(Problems.invalid(wrong.errors()));
            case RosterRules.Ruled.Valid valid ->
                reader.toChange(call)
                        .map(roster -> change(call, roster, body, valid.submit()))
                        .orElseGet(() -> RosterReader.notFound(call));
        });
    }

    private Reply change(Call call, StoredRoster roster, JsonNode body, SubmitRoster submit) {
        Made made = plan(submit, Optional.of(roster.view().plan()));
        if (made instanceof Made.Refused refused) {
            return refused.reply();
        }
        RosterPlan plan = ((Made.Plan) made).plan();
        boolean untold = body.path("webhook").isNull();
        Optional<NewWebhook> hook = untold
                ? Optional.empty()
                : submit.webhook().map(asked -> webhooks.kept(asked, call)).or(roster::hook);
        RosterProgress progress = roster.view().progress();
        // a time that has come is not lost by a change of something else
        RosterProgress next = plan.schedule().equals(roster.view().plan().schedule())
                ? progress
                : progress.dueAt(plan.schedule().map(schedule -> schedule.nextAfter(begin.now())));
        if (!rosters.store(roster.with(plan, hook, next))) {
            return changedMeanwhile();
        }
        play.tell(roster.view().id(), progress.runs());
        return reply(call);
    }

    private Reply reply(Call call) {
        return reader.of(call)
                .map(roster -> Reply.ok(play.live(roster.view())))
                .orElseGet(() -> RosterReader.notFound(call));
    }

    private static Reply changedMeanwhile() {
        return Reply.problem(Problems.conflict("the roster changed in the same moment: send the request again"));
    }

    /// `POST /api/v1/rosters/{id}/delete`: and what goes on of it is cancelled. It may be sent twice; what a
    /// crash leaves undone, the next visit does.
    public Reply delete(Call call) {
        Optional<StoredRoster> found = reader.toDelete(call);
        if (found.isEmpty()) {
            return RosterReader.notFound(call);
        }
        StoredRoster roster = found.get();
        RosterId id = roster.view().id();
        Optional<RosterRun> running = roster.view().progress().running();
        List<JobId> before = running.map(run -> stop.goingOn(id, run)).orElse(List.of());
        if (!roster.view().deleted() && !rosters.store(roster.unwanted())) {
            return changedMeanwhile();
        }
        List<JobId> cancelled = running.map(run -> stop.stop(id, run, before)).orElse(List.of());
        play.tell(id, roster.view().progress().runs());
        LOG.info("[roster {}] is deleted; {} of its jobs are cancelled", id, cancelled.size());
        return Reply.ok(new RosterDeletion(id, cancelled));
    }

    /// `POST /api/v1/rosters/{id}/runs`: begins a run, unless one goes on. With `after=N` it is run N + 1 that is asked
    /// for, so that the request may be sent twice.
    public Reply run(Call call) {
        Optional<StoredRoster> found = reader.toChange(call);
        if (found.isEmpty()) {
            return RosterReader.notFound(call);
        }
        RosterProgress progress = found.get().view().progress();
        boolean there = progress.running().isPresent()
                || call.queryParameter("after")
                        .filter(number -> !number.equals(Long.toString(progress.runs())))
                        .isPresent();
        if (there) {
            return reply(call);
        }
        if (!begin.begin(found.get(), Optional.empty())) {
            return changedMeanwhile();
        }
        play.tell(found.get().view().id(), progress.runs() + 1);
        return reply(call);
    }

    /// `GET /api/v1/rosters`.
    public Reply list(Call call) {
        return Reply.ok(new RosterPage(doubts.ofLast(reader.newest(call.user(), MAX_ROSTERS))));
    }

    /// `GET /api/v1/rosters/{id}`.
    public Reply one(Call call) {
        return reply(call);
    }

    /// `GET /api/v1/rosters/{id}/runs`: those that have ended, newest first.
    public Reply runs(Call call) {
        return reader.of(call)
                .map(roster -> Reply.ok(new RosterRuns(doubts.of(reader.runs(roster.view(), MOST_RUNS)))))
                .orElseGet(() -> RosterReader.notFound(call));
    }
}
