package dev.wowlab.sentinel.replay;

import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.protocol.job.ChosenFights;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.result.LineWords;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.job.Engines;
import dev.wowlab.sentinel.job.JobIds;
import dev.wowlab.sentinel.job.JobReader;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// `/api/v1/jobs/{id}/fights`: single fights of a job, played once more. Thread-safe. A fight is the same, to the last
/// random number, whoever plays it, so that nothing of it is kept.
public final class ReadFights {
    /// Fights of which the worst, the median and the best are told, unless a call asks for others.
    private static final int AMONG = 500;

    private static final int MAX_AMONG = 1_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final String LINES_OF_JSON = "application/x-ndjson";
    private static final Map<String, String> FOR_A_WHILE =
            Map.of("Cache-Control", "private, max-age=3600", "Vary", "Authorization");

    private final JobReader reader;
    private final Engines engines;
    private final FightReplays replays = new FightReplays();

    public ReadFights(JobReader reader, Engines engines) {
        this.reader = reader;
        this.engines = engines;
    }

    /// How many fights of a job there are to look at; 0 where it cannot be played again here.
    public long fights(JobView job) {
        boolean here = engines.installed(job.engine().name())
                .filter(job.engine()::equals)
                .isPresent();
        return here ? job.report().map(ResultReport::iterations).orElse(job.iterations()) : 0;
    }

    /// What the lines of action lists do whose numbers a job's report has.
    public LineWords lines(JobView job) {
        boolean told = job.report().map(report -> !report.aplLines().isEmpty()).orElse(false);
        return told ? reader.findInput(job.inputHash()).map(engines::lines).orElse(LineWords.NONE) : LineWords.NONE;
    }

    /// The number of the fight that a call names; empty where the job has none of it.
    public Optional<Long> fight(Call call, JobView job) {
        return number(call.pathParameter("fight")).filter(fight -> fight < fights(job));
    }

    /// Why a call names no fight, as a sentence without its beginning and its end.
    public String noSuchFight(Call call, JobView job) {
        long there = fights(job);
        return there == 0
                ? absence(job)
                : "job '" + job.id() + "' has fights 0 to " + (there - 1) + ", not '" + call.pathParameter("fight")
                        + "'";
    }

    private static Optional<Long> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /// `GET /api/v1/jobs/{id}/fights/{fight}`: all events of one fight, one JSON object a line.
    public Reply events(Call call) {
        Optional<JobView> job = reader.of(call);
        if (job.isEmpty()) {
            return JobIds.notFound(call);
        }
        Optional<Long> fight = fight(call, job.get());
        if (fight.isEmpty() && fights(job.get()) > 0) {
            return Reply.problem(Problems.notFound(noSuchFight(call, job.get())));
        }
        Optional<PlannedSimulation> plan = plan(job.get());
        if (fight.isEmpty() || plan.isEmpty()) {
            return notHere(job.get());
        }
        try {
            return replays.events(plan.get(), job.get().seed(), fight.get())
                    .map(lines -> new Reply(200, LINES_OF_JSON, lines, FOR_A_WHILE))
                    .orElseGet(ReadFights::busy);
        } catch (FightReplays.TooManyEventsException tooMany) {
            return Reply.problem(Problems.conflict("fight " + fight.get() + " has more than " + FightReplays.MAX_EVENTS
                    + " events; `wowlab sim FILE --log-json` tells them all"));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return busy();
        }
    }

    /// `GET /api/v1/jobs/{id}/fights?among=500`: which fights to look at.
    public Reply chosen(Call call) {
        Optional<JobView> job = reader.of(call);
        if (job.isEmpty()) {
            return JobIds.notFound(call);
        }
        long among = call.queryParameter("among")
                .map(text -> number(text).orElse(0L))
                .orElse((long) AMONG);
        if (among < 1 || among > MAX_AMONG) {
            return Reply.problem(Problems.badParameter("among", "must be a whole number from 1 to " + MAX_AMONG));
        }
        Optional<PlannedSimulation> plan = plan(job.get());
        if (plan.isEmpty()) {
            return notHere(job.get());
        }
        try {
            Optional<ChosenFights> chosen =
                    replays.chosen(plan.get(), job.get().seed(), (int) Math.min(among, fights(job.get())));
            return chosen.map(Reply::ok).orElseGet(ReadFights::busy);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return busy();
        }
    }

    private Optional<PlannedSimulation> plan(JobView job) {
        return fights(job) == 0
                ? Optional.empty()
                : reader.findInput(job.inputHash()).flatMap(engines::plan);
    }

    private static Reply notHere(JobView job) {
        return Reply.problem(Problems.conflict(absence(job)));
    }

    private static String absence(JobView job) {
        return "job '" + job.id() + "' was computed by " + job.engine()
                + ", which this platform does not have: none of its fights can be played again here";
    }

    private static Reply busy() {
        return Reply.problem(Problems.unavailable("other fights are being played again; try again in a moment"))
                .with("Retry-After", "1");
    }
}
