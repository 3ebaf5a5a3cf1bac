package dev.wowlab.sentinel.race;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.Ids;
import dev.wowlab.coordination.NewRace;
import dev.wowlab.coordination.SubmissionReply;
import dev.wowlab.coordination.WebhookSubject;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceProgress;
import dev.wowlab.protocol.race.RaceRun;
import dev.wowlab.protocol.race.RaceTerms;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.race.SubmitRace;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.JsonBody;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.job.Engines;
import dev.wowlab.sentinel.job.UnfinishedLimit;
import dev.wowlab.sentinel.webhook.WebhookRules;
import dev.wowlab.specs.comparison.BagSets;
import dev.wowlab.specs.comparison.ComparisonEngine;
import java.security.SecureRandom;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// `POST /api/v1/races`. Thread-safe.
///
/// The steps are ordered as with jobs: the key is bound to an id, the input stored, the race created, its record put
/// into the outbox; sending the same request again mends what a crash left undone. Its jobs are created by whoever
/// visits it first.
public final class SubmitRaces implements Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(SubmitRaces.class);
    private static final int MAX_KEY = 200;

    /// Keys of jobs' submits have no line breaks, so that a job and a race may have the same key.
    private static final String KEYS = "race\n";

    private final Coordination coordination;
    private final RaceReader reader;
    private final Engines engines;
    private final WebhookRules webhooks;
    private final UnfinishedLimit limit;
    private final ComparisonEngine comparison = new ComparisonEngine();
    private final SecureRandom random = new SecureRandom();

    /// @param limit how many a user may have
    public SubmitRaces(
            Coordination coordination,
            RaceReader reader,
            Engines engines,
            WebhookRules webhooks,
            UnfinishedLimit limit) {
        this.coordination = coordination;
        this.reader = reader;
        this.engines = engines;
        this.webhooks = webhooks;
        this.limit = limit;
    }

    /// A submit that passed every check. Immutable.
    ///
    /// @param key the Idempotency-Key, empty without one
    /// @param body canonical form of the whole body, equal for equal submits
    private record Submission(Call call, String key, byte[] body, SubmitRace submit, InputRecord input, BagSets sets) {
        String owner() {
            return call.user();
        }
    }

    @Override
    public Reply handle(Call call) {
        String key = call.headerValue("Idempotency-Key").map(String::strip).orElse("");
        if (key.length() > MAX_KEY || key.chars().anyMatch(c -> c < ' ' || c > '~')) {
            return Reply.problem(Problems.badParameter(
                    "Idempotency-Key", "must have 1 to " + MAX_KEY + " visible ASCII characters"));
        }
        return JsonBody.tree(call.body(), body -> switch (RaceSubmissionRules.check(body, webhooks)) {
            case RaceSubmissionRules.Ruled.Wrong wrong -> Reply.problem(Problems.invalid(wrong.errors()));
            case RaceSubmissionRules.Ruled.Valid valid -> checkInput(call, key, body, valid.submit());
        });
    }

    private Reply checkInput(Call call, String key, JsonNode body, SubmitRace submit) {
        Optional<EngineRef> engine = engines.installed(ComparisonEngine.NAME);
        if (engine.isEmpty()) {
            return Reply.problem(Problems.unavailable(
                    "races need the engine " + ComparisonEngine.NAME + ", which is not installed here"));
        }
        byte[] canonical = CanonicalJson.encode(submit.input());
        try {
            BagSets sets = BagSets.read(canonical, GameData.get());
            // what is worn must be right; sets that cannot be simulated are left out
            comparison.lint(canonical);
            byte[] whole = key.isEmpty() ? new byte[0] : CanonicalJson.encode(body);
            InputRecord input = new InputRecord(CanonicalJson.hash(engine.get(), canonical), engine.get(), canonical);
            return identify(new Submission(call, key, whole, submit, input, sets));
        } catch (InvalidInputException invalid) {
            return Reply.problem(Problems.invalid(invalid.problems().stream()
                    .map(problem -> new FieldError(Engines.field(problem.path()), problem.message()))
                    .toList()));
        }
    }

    private Reply identify(Submission submission) {
        RaceId offered = Ids.race();
        if (submission.key().isEmpty()) {
            return create(submission, offered);
        }
        SubmissionReply bound = coordination
                .submissions()
                .begin(submission.owner(), KEYS + submission.key(), submission.body(), new JobId(offered.value()));
        return switch (bound) {
            case SubmissionReply.First first -> recorded(submission).orElseGet(() -> create(submission, offered));
            case SubmissionReply.Repeated repeated -> {
                RaceId id = new RaceId(repeated.jobId().value());
                yield reader.find(id, submission.owner())
                        .map(SubmitRaces::repeated)
                        // it may never have come to be because the record had another, as below
                        .or(() -> recorded(submission))
                        .orElseGet(() -> create(submission, id));
            }
            case SubmissionReply.Conflict conflict ->
                conflict(submission.key(), conflict.jobId().value());
        };
    }

    /// The key may be new to Redis only because Redis lost it.
    private Optional<Reply> recorded(Submission submission) {
        return reader.findSubmitted(submission.owner(), submission.key()).map(race -> {
            boolean same = race.inputHash().equals(submission.input().hash())
                    && race.terms().equals(submission.submit().terms())
                    && submission.submit().seed().stream().allMatch(seed -> seed == race.seed());
            return same ? repeated(race) : conflict(submission.key(), race.id().value());
        });
    }

    private static Reply repeated(RaceView race) {
        return located(Reply.ok(race), race.id());
    }

    private static Reply conflict(String key, String race) {
        return Reply.problem(Problems.conflict(
                "Idempotency-Key '" + key + "' belongs to race '" + race + "', submitted with another body"));
    }

    private Reply create(Submission submission, RaceId id) {
        return limit.refuse(submission.owner(), id).orElseGet(() -> createCounted(submission, id));
    }

    private Reply createCounted(Submission submission, RaceId id) {
        SubmitRace submit = submission.submit();
        InputRecord input = submission.input();
        coordination.inputs().put(input);
        coordination.outbox().append(input);
        RaceTerms terms = submit.terms();
        int sets = submission.sets().size();
        // seeds of 53 bits survive every JSON reader, browsers' included
        NewRace race = new NewRace(
                id,
                submission.owner(),
                input.engine(),
                input.hash(),
                submit.seed().orElseGet(() -> random.nextLong() >>> 11),
                terms,
                sets,
                submit.title(),
                submit.visibility().orElse(Visibility.UNLISTED),
                submit.priority().orElse(Priority.NORMAL),
                submission.key());
        RaceProgress first = RaceProgress.start(
                RaceRun.FIRST, terms, sets, 0, submission.sets().warnings());
        // before the race, whose end it must not miss
        submit.webhook()
                .map(webhook -> webhooks.kept(webhook, submission.call()))
                .ifPresent(hook -> coordination.webhooks().create(new WebhookSubject.OfRace(id), hook));
        coordination.races().create(race, first);
        RaceView view = coordination.races().settle(id).orElseThrow();
        LOG.info("[race {}] of {} sets", id, sets);
        return located(Reply.json(201, view), id);
    }

    private static Reply located(Reply reply, RaceId id) {
        return reply.with("Location", "/api/v1/races/" + id);
    }
}
