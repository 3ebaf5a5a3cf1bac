package dev.wowlab.sentinel.job;

import dev.wowlab.combatlog.CombatLog;
import dev.wowlab.combatlog.LogComparison;
import dev.wowlab.combatlog.LoggedFight;
import dev.wowlab.combatlog.LoggedPlayer;
import dev.wowlab.combatlog.NoCombatLogException;
import dev.wowlab.protocol.PlainText;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Fields;
import dev.wowlab.sentinel.http.JsonBody;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// `POST /api/v1/jobs/{id}/log`: a fight of the game's combat log beside a finished job's result. Of several fights the
/// player's longest counts. Keeps nothing of the log. Thread-safe; one log is read at a time, since a sentinel's
/// processors and its memory are for other work.
public final class CompareLog implements Endpoint {
    /// A fight of ten minutes with the lines of one player and its pets has less than half of it.
    private static final int MAX_LOG = 4_000_000;

    private static final int MAX_NAME = 100;

    private static final String PLAYER = "player";
    private static final String LOG = "log";

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final JobReader reader;
    private final Semaphore room;
    private final Duration patience;

    public CompareLog(JobReader reader) {
        this(reader, new Semaphore(1, true), PATIENCE);
    }

    /// @param room a log is read with one of its permits
    /// @param patience how long a call waits for one
    public CompareLog(JobReader reader, Semaphore room, Duration patience) {
        this.reader = reader;
        this.room = room;
        this.patience = patience;
    }

    @Override
    public Reply handle(Call call) {
        Optional<JobView> job = reader.of(call);
        if (job.isEmpty()) {
            return JobIds.notFound(call);
        }
        Optional<ResultReport> report = job.get().report();
        if (report.isEmpty()) {
            return Reply.problem(Problems.notFinished(JobIds.noResult(job.get()) + " to compare with"));
        }
        try {
            if (!room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return busy();
        }
        try {
            Optional<String> unfit = LogComparison.unfit(report.get());
            return unfit.isPresent()
                    ? Reply.problem(Problems.conflict(
                            "the result of job '" + job.get().id() + "' cannot be laid beside a log: " + unfit.get()))
                    : JsonBody.unchecked(call.body(), body -> compare(body, report.get()));
        } finally {
            room.release();
        }
    }

    private static Reply busy() {
        return Reply.problem(Problems.unavailable("other logs are being read; try again in a moment"))
                .with("Retry-After", "1");
    }

    private static Reply compare(JsonNode body, ResultReport report) {
        Fields fields = new Fields(body);
        // a game that crashed leaves zeros in its log; the lines around them are as good as ever
        String log = PlainText.mended(fields.requiredLines(LOG, MAX_LOG));
        Optional<String> player = fields.text(PLAYER, MAX_NAME);
        if (!fields.errors().isEmpty()) {
            return Reply.problem(Problems.invalid(fields.errors()));
        }
        try {
            return compare(read(log), player, report);
        } catch (NoCombatLogException other) {
            return Reply.problem(Problems.invalid(LOG, "it " + other.getMessage()));
        }
    }

    private static Reply compare(CombatLog log, Optional<String> named, ResultReport report) {
        List<LoggedFight> fights = log.fights().stream()
                .sorted(Comparator.comparingDouble(LoggedFight::seconds).reversed())
                .toList();
        if (fights.isEmpty()) {
            return Reply.problem(
                    Problems.invalid(LOG, "it has no fight of 10 s and more in which a player did damage"));
        }
        for (LoggedFight fight : fights) {
            Optional<LoggedPlayer> player = fight.player(named);
            if (player.isPresent()) {
                return Reply.ok(LogComparison.of(fight, player.get(), report));
            }
        }
        return Reply.problem(Problems.invalid(
                PLAYER, "it must be one of " + fights.getFirst().names()));
    }

    private static CombatLog read(String log) throws NoCombatLogException {
        try {
            return CombatLog.read(new BufferedReader(new StringReader(log)));
        } catch (IOException impossible) {
            throw new IllegalStateException("a text was not read", impossible);
        }
    }
}
