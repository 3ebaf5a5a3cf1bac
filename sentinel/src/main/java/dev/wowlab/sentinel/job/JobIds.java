package dev.wowlab.sentinel.job;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.util.Optional;

/// The job that a call is about. Stateless, thread-safe.
public final class JobIds {
    /// Path parameter of most routes of jobs.
    static final String ID = "id";

    private JobIds() {}

    /// The id in the path; empty when it cannot be any job's.
    static Optional<JobId> of(Call call) {
        return of(call, ID);
    }

    /// The same under another name in the path.
    static Optional<JobId> of(Call call, String parameter) {
        try {
            return Optional.of(new JobId(call.pathParameter(parameter)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// The same answer for a malformed id, an unknown job and a job of others.
    public static Reply notFound(Call call) {
        return notFound(call.pathParameter(ID));
    }

    /// The same of a text that should be a job's id.
    static Reply notFound(String id) {
        return Reply.problem(Problems.notFound("job '" + id + "' does not exist"));
    }

    /// A job of a race does what its race does: steered alone, it would hold up the race, or end it.
    static Reply steeredByRace(JobId id) {
        RaceId race = RaceId.of(id);
        return Reply.problem(Problems.conflict("job '" + id + "' is part of race '" + race
                + "'; pause, resume, cancel or prioritise that: /api/v1/races/" + race));
    }

    /// That a job has no result, not yet or never, as a sentence without its end.
    public static String noResult(JobView job) {
        return "job '" + job.id() + "' is " + job.state() + " and has no result";
    }
}
