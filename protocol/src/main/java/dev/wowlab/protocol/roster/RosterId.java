package dev.wowlab.protocol.roster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.wowlab.protocol.JobId;

/// The identity of a roster that a platform keeps: 1 to 36 characters of `a-z`, `0-9` and `-`, unguessable when made by
/// a sentinel. Immutable.
public record RosterId(@JsonValue String value) {
    /// Short enough for the ids of its jobs.
    public static final int MAX_LENGTH = 36;

    /// What ids of rosters' jobs begin with.
    private static final String OF_ROSTER = "roster-";

    @JsonCreator
    public RosterId {
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("roster id must have at most " + MAX_LENGTH + " characters");
        }
        // the same characters as a job's
        new JobId(value);
    }

    /// The job that simulates a character in a run: the same for whoever asks, so that whoever creates it twice creates
    /// it once.
    ///
    /// @param run from 1 on
    /// @param member its place among the characters of that run, from 1 on
    public JobId job(long run, int member) {
        return new JobId(OF_ROSTER + value + "-" + run + "-" + member);
    }

    /// Whether a job is part of a roster's run, and so not listed by itself.
    public static boolean plays(JobId job) {
        return job.value().startsWith(OF_ROSTER);
    }

    /// The roster that a job is part of.
    ///
    /// @param job one that `plays`
    public static RosterId of(JobId job) {
        String withoutMember =
                job.value().substring(OF_ROSTER.length(), job.value().lastIndexOf('-'));
        return new RosterId(withoutMember.substring(0, withoutMember.lastIndexOf('-')));
    }

    /// The run that a job is part of, from 1 on.
    ///
    /// @param job one that `plays`
    public static long runOf(JobId job) {
        String withoutMember = job.value().substring(0, job.value().lastIndexOf('-'));
        return Long.parseLong(withoutMember.substring(withoutMember.lastIndexOf('-') + 1));
    }

    /// Where people look at a run of it, as a path; whoever has that address may where the run is not private.
    public String pageOf(long run) {
        return "/rosters/" + value + "/runs/" + run;
    }

    @Override
    public String toString() {
        return value;
    }
}
