package dev.wowlab.sentinel.job;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.Ids;
import dev.wowlab.coordination.NewJob;
import dev.wowlab.coordination.NewWebhook;
import dev.wowlab.coordination.SubmissionReply;
import dev.wowlab.coordination.WebhookSubject;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.JsonBody;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.metrics.Meters;
import dev.wowlab.sentinel.webhook.WebhookRules;
import java.security.SecureRandom;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// `POST /api/v1/jobs`. Thread-safe.
///
/// The steps are ordered so that a crash between any two is mended by sending the same request again, or by the reaper:
/// the key is bound to a job id, the job counted beside its user's others, the input stored, the job created and
/// queued, its record put into the outbox.
public final class SubmitJobs implements Endpoint {
    private static final int MAX_KEY = 200;

    private final Coordination coordination;
    private final JobReader reader;
    private final Engines engines;
    private final CreateJobs jobs;
    private final WebhookRules webhooks;
    private final Meters meters;
    private final SecureRandom random = new SecureRandom();

    public SubmitJobs(
            Coordination coordination,
            JobReader reader,
            Engines engines,
            CreateJobs jobs,
            WebhookRules webhooks,
            Meters meters) {
        this.coordination = coordination;
        this.reader = reader;
        this.engines = engines;
        this.jobs = jobs;
        this.webhooks = webhooks;
        this.meters = meters;
    }

    /// A submit that passed every check. Immutable.
    ///
    /// @param key the Idempotency-Key, empty without one
    /// @param body canonical form of the whole body, equal for equal submits
    /// @param webhook whom to tell when the job has ended
    private record Submission(
            String owner,
            String key,
            byte[] body,
            SubmitJob submit,
            Engines.Checked.Accepted input,
            Optional<NewWebhook> webhook) {}

    @Override
    public Reply handle(Call call) {
        String key = call.headerValue("Idempotency-Key").map(String::strip).orElse("");
        if (key.length() > MAX_KEY || key.chars().anyMatch(c -> c < ' ' || c > '~')) {
            return Reply.problem(Problems.badParameter(
                    "Idempotency-Key", "must have 1 to " + MAX_KEY + " visible ASCII characters"));
        }
        return JsonBody.tree(call.body(), body -> switch (SubmissionRules.check(body, engines, webhooks)) {
            case SubmissionRules.Ruled.Wrong wrong -> Reply.problem(Problems.invalid(wrong.errors()));
            case SubmissionRules.Ruled.Valid valid -> checkInput(call, key, body, valid);
        });
    }

    private Reply checkInput(Call call, String key, JsonNode body, SubmissionRules.Ruled.Valid valid) {
        return switch (engines.check(valid.engine(), valid.submit().input())) {
            case Engines.Checked.Rejected rejected -> Reply.problem(Problems.invalid(rejected.errors()));
            case Engines.Checked.Accepted accepted -> {
                byte[] canonical = key.isEmpty() ? new byte[0] : CanonicalJson.encode(body);
                Optional<NewWebhook> told = valid.submit().webhook().map(webhook -> webhooks.kept(webhook, call));
                yield identify(new Submission(call.user(), key, canonical, valid.submit(), accepted, told));
            }
        };
    }

    private Reply identify(Submission submission) {
        JobId offered = Ids.job();
        if (submission.key().isEmpty()) {
            return create(submission, offered);
        }
        SubmissionReply bound =
                coordination.submissions().begin(submission.owner(), submission.key(), submission.body(), offered);
        return switch (bound) {
            case SubmissionReply.First first -> recorded(submission).orElseGet(() -> create(submission, offered));
            case SubmissionReply.Repeated repeated ->
                reader.find(repeated.jobId(), submission.owner())
                        .map(this::repeated)
                        // it may never have come to be because the record had another, as below
                        .or(() -> recorded(submission))
                        .orElseGet(() -> create(submission, repeated.jobId()));
            case SubmissionReply.Conflict conflict -> conflict(submission.key(), conflict.jobId());
        };
    }

    /// The key may be new to Redis only because Redis lost it.
    private Optional<Reply> recorded(Submission submission) {
        return reader.findSubmitted(submission.owner(), submission.key()).map(view -> {
            boolean same = view.inputHash().equals(submission.input().hash())
                    && view.iterations() == submission.submit().most()
                    && view.precision().equals(submission.submit().precision())
                    && submission.submit().seed().stream().allMatch(seed -> seed == view.seed());
            return same ? repeated(view) : conflict(submission.key(), view.id());
        });
    }

    private Reply repeated(JobView view) {
        meters.submitted("repeated");
        return located(Reply.ok(view), view.id());
    }

    private static Reply conflict(String key, JobId job) {
        return Reply.problem(Problems.conflict(
                "Idempotency-Key '" + key + "' belongs to job '" + job + "', submitted with another body"));
    }

    private Reply create(Submission submission, JobId id) {
        return jobs.refuse(submission.owner(), id).orElseGet(() -> createCounted(submission, id));
    }

    private Reply createCounted(Submission submission, JobId id) {
        SubmitJob submit = submission.submit();
        Engines.Checked.Accepted input = submission.input();
        long seed = submit.seed().orElseGet(this::drawSeed);
        int chunkSize = SubmissionRules.chunkSize(submit, input.engine(), input.fightsPerIteration());
        NewJob job = NewJob.submitted(
                id,
                submission.owner(),
                new NewJob.Plan(input.engine(), input.hash(), seed, submit.most(), submit.precision(), chunkSize),
                new NewJob.Labels(
                        submit.title(),
                        submit.visibility().orElse(Visibility.UNLISTED),
                        submit.priority().orElse(Priority.NORMAL)),
                input.warnings(),
                submission.key());
        // before the job, whose end it must not miss
        submission.webhook().ifPresent(hook -> coordination.webhooks().create(new WebhookSubject.OfJob(id), hook));
        boolean mayAnswer = submit.seed().isPresent() && !submit.recompute().orElse(false);
        return located(Reply.json(201, jobs.create(job, input, mayAnswer)), id);
    }

    /// Seeds of 53 bits survive every JSON reader, browsers' included.
    private long drawSeed() {
        return random.nextLong() >>> 11;
    }

    private static Reply located(Reply reply, JobId id) {
        return reply.with("Location", "/api/v1/jobs/" + id);
    }
}
