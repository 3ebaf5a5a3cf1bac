package dev.wowlab.sentinel.again;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.again.AgainOutcome;
import dev.wowlab.protocol.again.AgainPage;
import dev.wowlab.protocol.again.AgainView;
import dev.wowlab.protocol.job.JobPage;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.job.CreateJobs;
import dev.wowlab.sentinel.job.JobIds;
import dev.wowlab.sentinel.job.JobReader;
import dev.wowlab.sentinel.job.ListJobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// `/api/v1/jobs/{id}/again` and `/api/v1/again`: finished jobs on the engine of today, to read (GET) and to ask for
/// (POST). Thread-safe; asking twice is asking once.
public final class AgainEndpoints {
    /// Re-simulations of one page that are under way at once; the others are asked for by later calls.
    public static final int MOST_AT_ONCE = 20;

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    /// Actions of each job in a list.
    private static final int BRIEF_ACTIONS = 5;

    private static final AskAgain.Asked UNASKED = new AskAgain.Asked.Nothing("it was not asked for");

    private static final String MINE = "mine";
    private static final String PUBLIC = "public";

    private final JobReader reader;
    private final ListJobs lists;
    private final LookAgain look;
    private final AskAgain ask;
    private final Predicate<String> operators;

    /// @param operators tells of a user id whether it is an operator's, who may ask for public jobs of others
    public AgainEndpoints(
            JobReader reader, ListJobs lists, LookAgain look, CreateJobs jobs, Predicate<String> operators) {
        this.reader = reader;
        this.lists = lists;
        this.look = look;
        this.ask = new AskAgain(look, jobs);
        this.operators = operators;
    }

    /// `GET /api/v1/jobs/{id}/again`.
    public Reply one(Call call) {
        Optional<JobView> job = reader.of(call);
        if (job.isEmpty()) {
            return JobIds.notFound(call);
        }
        return unfit(job.get()).orElseGet(() -> Reply.ok(look.view(job.get())));
    }

    /// `POST /api/v1/jobs/{id}/again`.
    public Reply askForOne(Call call) {
        Optional<JobView> job = reader.of(call).filter(found -> mayAsk(found, call.user()));
        if (job.isEmpty()) {
            return JobIds.notFound(call);
        }
        Optional<Reply> unfit = unfit(job.get());
        if (unfit.isPresent()) {
            return unfit.get();
        }
        return switch (ask.ask(job.get(), call.user())) {
            case AskAgain.Asked.There there ->
                Reply.json(there.isNew() ? 201 : 200, look.view(job.get()))
                        .with("Location", "/api/v1/jobs/" + there.again().id());
            case AskAgain.Asked.Refused refused ->
                Reply.problem(Problems.invalid(refused.why().errors()));
            case AskAgain.Asked.TooMany tooMany -> tooMany.refusal();
            case AskAgain.Asked.Nothing nothing -> Reply.problem(Problems.conflict(nothing.why()));
        };
    }

    /// `GET /api/v1/again?of&limit&cursor`.
    public Reply list(Call call) {
        return page(call, false);
    }

    /// `POST /api/v1/again?of&limit&cursor`: asks for those of the page that nobody has asked for.
    public Reply askForPage(Call call) {
        return page(call, true);
    }

    /// What is known of the newest finished jobs of a user.
    public AgainPage newest(String user) {
        return known(lists.of(user, Optional.empty(), DEFAULT_LIMIT), user, false);
    }

    /// The engine of today, where another version of it computed a job.
    public Optional<EngineRef> newerThan(JobView job) {
        return look.engineFor(job).filter(now -> !now.equals(job.engine()));
    }

    /// One job's, where it has a result and is no part of a race.
    public Optional<AgainView> of(JobView job) {
        return unfit(job).isPresent() ? Optional.empty() : Optional.of(look.view(job));
    }

    private Reply page(Call call, boolean asks) {
        String of = call.queryParameter("of").filter(text -> !text.isEmpty()).orElse(MINE);
        if (!of.equals(MINE) && !of.equals(PUBLIC)) {
            return Reply.problem(
                    Problems.badParameter("of", "must be " + MINE + " or " + PUBLIC + ", not '" + of + "'"));
        }
        Optional<Integer> limit = ListJobs.limit(call, MAX_LIMIT);
        if (limit.isEmpty()) {
            return Reply.problem(Problems.badParameter("limit", "must be a whole number from 1 to " + MAX_LIMIT));
        }
        boolean ofEverybody = of.equals(PUBLIC);
        if (asks && ofEverybody && !operators.test(call.user())) {
            return Reply.problem(
                    Problems.ofStatus(403, "Only an operator lets public jobs of others be simulated again."));
        }
        Optional<String> cursor = call.queryParameter("cursor").filter(text -> !text.isEmpty());
        JobPage jobs;
        try {
            jobs = ofEverybody ? lists.ofEverybody(cursor, limit.get()) : lists.of(call.user(), cursor, limit.get());
        } catch (IllegalArgumentException malformed) {
            return Reply.problem(Problems.badParameter("cursor", "is not one that this service gave out"));
        }
        return Reply.ok(known(jobs, call.user(), asks));
    }

    private AgainPage known(JobPage page, String user, boolean asks) {
        List<JobView> finished = page.jobs().stream()
                .filter(job -> job.state() == JobState.COMPLETED)
                .toList();
        List<AgainView> views = new ArrayList<>();
        finished.forEach(job -> views.add(look.view(job)));
        int asked = 0;
        long room = MOST_AT_ONCE
                - views.stream()
                        .filter(view -> view.outcome() == AgainOutcome.UNDER_WAY)
                        .count();
        for (int i = 0; asks && i < views.size() && asked < room; i++) {
            JobView job = finished.get(i);
            AskAgain.Asked answer = canBeAsked(views.get(i)) ? ask.ask(job, user) : UNASKED;
            if (answer instanceof AskAgain.Asked.There there) {
                asked += there.isNew() ? 1 : 0;
                views.set(i, look.view(job));
            }
            if (answer instanceof AskAgain.Asked.TooMany) {
                // the others are left, for a later call
                break;
            }
        }
        int left = (int) views.stream().filter(AgainEndpoints::canBeAsked).count();
        return new AgainPage(
                views.stream().map(view -> view.brief(BRIEF_ACTIONS)).toList(), asked, left, page.nextCursor());
    }

    private static boolean canBeAsked(AgainView view) {
        return view.outcome() == AgainOutcome.NOT_ASKED && view.now().isPresent();
    }

    /// Whether a user may let a job be simulated again.
    public boolean mayAsk(JobView job, String user) {
        return job.owner().equals(user) || (job.visibility() == Visibility.PUBLIC && operators.test(user));
    }

    private static Optional<Reply> unfit(JobView job) {
        if (RaceId.plays(job.id())) {
            return Optional.of(Reply.problem(Problems.conflict("job '" + job.id() + "' is part of race '"
                    + RaceId.of(job.id()) + "', which is run again as a whole")));
        }
        return job.report().isPresent()
                ? Optional.empty()
                : Optional.of(Reply.problem(Problems.notFinished(JobIds.noResult(job) + " to compare with")));
    }
}
