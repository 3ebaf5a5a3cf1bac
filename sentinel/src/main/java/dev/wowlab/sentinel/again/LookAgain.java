package dev.wowlab.sentinel.again;

import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.again.AgainId;
import dev.wowlab.protocol.again.AgainOutcome;
import dev.wowlab.protocol.again.AgainView;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.result.ReportDifference;
import dev.wowlab.sentinel.job.Engines;
import dev.wowlab.sentinel.job.JobReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds what is known of finished jobs on the engine of today, and changes nothing. Thread-safe: all of it follows
/// from the jobs themselves.
public final class LookAgain {
    private final JobReader reader;
    private final Engines engines;
    private final TodaysEngine today;

    public LookAgain(JobReader reader, Engines engines) {
        this.reader = reader;
        this.engines = engines;
        this.today = new TodaysEngine(engines);
    }

    /// Which version the platform has today of the engine that computed a job.
    Optional<EngineRef> engineFor(JobView job) {
        return today.of(job.engine());
    }

    /// The newest job that simulates a job on an engine, and how many attempts there were.
    ///
    /// @param attempt 0 where there was none
    record Attempt(int attempt, Optional<JobRecord> latest) {
        boolean isOver() {
            return latest.filter(job -> ended(job.view().state())).isPresent();
        }

        private static boolean ended(JobState state) {
            return switch (state) {
                case FAILED, CANCELLED -> true;
                case QUEUED, RUNNING, PAUSED, COMPLETED -> false;
            };
        }
    }

    Attempt attempt(JobView job, EngineRef now) {
        Attempt found = new Attempt(0, Optional.empty());
        boolean more = true;
        while (more) {
            int next = found.attempt() + 1;
            Optional<JobRecord> record = reader.record(AgainId.of(job.id(), now, next));
            if (record.isPresent()) {
                found = new Attempt(next, record);
            }
            more = record.isPresent() && found.isOver() && next < AgainId.MAX_ATTEMPTS;
        }
        return found;
    }

    /// What the engine of today says of a job's input.
    ///
    /// @return empty where the input is not on record
    Optional<Engines.Checked> check(JobView job, EngineRef now) {
        return reader.findInput(job.inputHash())
                .map(InputRecord::canonical)
                .map(input -> engines.check(now, Json.mapper().readTree(input)));
    }

    /// What is known of a completed job.
    ///
    /// @throws StoreUnavailableException when Redis does not have it and PostgreSQL cannot be asked
    public AgainView view(JobView job) {
        Optional<EngineRef> now = engineFor(job);
        if (now.isEmpty()) {
            return view(
                    job,
                    now,
                    AgainOutcome.NOT_ASKED,
                    List.of("no node offers the engine '" + job.engine().name() + "' now"));
        }
        if (now.get().equals(job.engine())) {
            return view(job, now, AgainOutcome.CURRENT, List.of());
        }
        Optional<JobRecord> again = attempt(job, now.get()).latest();
        return again.isPresent() ? compared(job, now, again.get()) : notAsked(job, now.get());
    }

    private AgainView notAsked(JobView job, EngineRef now) {
        Optional<Engines.Checked> checked = check(job, now);
        if (checked.isEmpty()) {
            return view(job, Optional.of(now), AgainOutcome.REFUSED, List.of("its input is not on record any more"));
        }
        return switch (checked.get()) {
            case Engines.Checked.Accepted accepted -> view(job, Optional.of(now), AgainOutcome.NOT_ASKED, List.of());
            case Engines.Checked.Rejected rejected ->
                view(job, Optional.of(now), AgainOutcome.REFUSED, reasons(rejected.errors()));
        };
    }

    private static List<String> reasons(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.field() + ": " + error.message())
                .toList();
    }

    private AgainView compared(JobView job, Optional<EngineRef> now, JobRecord again) {
        JobView other = again.view();
        Optional<JobId> id = Optional.of(other.id());
        return switch (other.state()) {
            case QUEUED, RUNNING, PAUSED ->
                view(
                        job,
                        now,
                        AgainOutcome.UNDER_WAY,
                        id,
                        reader.find(other.id(), other.owner())
                                .flatMap(JobView::waiting)
                                .map(List::of)
                                .orElse(List.of()),
                        Optional.empty());
            case FAILED, CANCELLED ->
                view(
                        job,
                        now,
                        AgainOutcome.FAILED,
                        id,
                        other.failures().isEmpty()
                                ? List.of("it was " + other.state().name().toLowerCase(Locale.ROOT))
                                : other.failures(),
                        Optional.empty());
            case COMPLETED -> completed(job, now, again);
        };
    }

    private AgainView completed(JobView job, Optional<EngineRef> now, JobRecord again) {
        // lists come without reports
        JobRecord first = reader.record(job.id()).orElseThrow();
        ReportDifference difference = ReportDifference.of(
                first.view().report().orElseThrow(),
                again.view().report().orElseThrow(),
                Arrays.equals(first.totals(), again.totals()));
        return view(
                job,
                now,
                AgainOutcome.of(difference),
                Optional.of(again.view().id()),
                List.of(),
                Optional.of(difference));
    }

    private static AgainView view(JobView job, Optional<EngineRef> now, AgainOutcome outcome, List<String> reasons) {
        return view(job, now, outcome, Optional.empty(), reasons, Optional.empty());
    }

    private static AgainView view(
            JobView job,
            Optional<EngineRef> now,
            AgainOutcome outcome,
            Optional<JobId> again,
            List<String> reasons,
            Optional<ReportDifference> difference) {
        return new AgainView(job.id(), job.title(), job.engine(), now, outcome, again, reasons, difference);
    }
}
