package dev.wowlab.protocol.race;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.wowlab.protocol.JobId;

/// The identity of a race: 1 to 40 characters of `a-z`, `0-9` and `-`, unguessable when made by a sentinel. Immutable.
public record RaceId(@JsonValue String value) {
    /// Short enough for the ids of its jobs.
    public static final int MAX_LENGTH = 40;

    /// What ids of races' jobs begin with; other jobs' ids have no hyphen.
    private static final String OF_RACE = "race-";

    @JsonCreator
    public RaceId {
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("race id must have at most " + MAX_LENGTH + " characters");
        }
        // the same characters as a job's
        new JobId(value);
    }

    /// The job that plays one part of a stage: the same for whoever asks, so that whoever creates it twice creates it
    /// once.
    ///
    /// @param stage from 1 on
    /// @param part from 1 on
    public JobId job(int stage, int part) {
        return job(1, stage, part);
    }

    /// The same in another run of the race's stages, where results of the one before are doubted.
    ///
    /// @param run from 1 on
    public JobId job(int run, int stage, int part) {
        return new JobId(OF_RACE + value + "-" + (run == 1 ? "" : "r" + run + "s") + stage + "-" + part);
    }

    /// Whether a job is part of a race, and so not listed by itself.
    public static boolean plays(JobId job) {
        return job.value().startsWith(OF_RACE);
    }

    /// The race that a job is part of.
    ///
    /// @param job one that `plays`
    public static RaceId of(JobId job) {
        String withoutPart = job.value().substring(OF_RACE.length(), job.value().lastIndexOf('-'));
        return new RaceId(withoutPart.substring(0, withoutPart.lastIndexOf('-')));
    }

    @Override
    public String toString() {
        return value;
    }
}
