package dev.wowlab.protocol.roster;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.Shift;
import java.util.Optional;

/// One character of a roster, and what came of it. Immutable.
///
/// @param label what the roster calls it: no other character of the roster has the same
/// @param character specialisation and class, as people say it; empty where that is not known
/// @param dps mean and spread; absent until it was simulated, and where it failed
/// @param fights that it is of; 0 without one
/// @param digest of the whole result
/// @param job that simulated it, on a platform
/// @param failure why there is no result
/// @param change of the DPS since an earlier table
/// @param doubted true where a node that alone computed a part of it was caught lying since; else absent
public record RosterRow(
        String label,
        String character,
        Optional<ResultReport.Spread> dps,
        long fights,
        Optional<ResultDigest> digest,
        Optional<JobId> job,
        Optional<String> failure,
        Optional<Shift> change,
        Optional<Boolean> doubted) {
    /// A character of which there is nothing yet.
    public static RosterRow of(String label, String character) {
        return new RosterRow(
                label,
                character,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same with its result.
    public RosterRow with(ResultReport report) {
        return new RosterRow(
                label,
                character,
                Optional.of(report.dps()),
                report.iterations(),
                Optional.of(report.digest()),
                job,
                Optional.empty(),
                change,
                doubted);
    }

    /// The same with the reason why it has none.
    public RosterRow failed(String reason) {
        return new RosterRow(
                label,
                character,
                Optional.empty(),
                0,
                Optional.empty(),
                job,
                Optional.of(reason),
                Optional.empty(),
                Optional.empty());
    }

    /// The same with the job that simulates it.
    public RosterRow by(JobId simulating) {
        return new RosterRow(label, character, dps, fights, digest, Optional.of(simulating), failure, change, doubted);
    }

    /// The same while its job goes on.
    public RosterRow going(JobId simulating, long fightsDone) {
        return new RosterRow(
                label,
                character,
                Optional.empty(),
                fightsDone,
                Optional.empty(),
                Optional.of(simulating),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same with how far it moved since an earlier result of its; without, where either has none, or where the
    /// earlier one is doubted: nobody knows what a difference to that would mean.
    public RosterRow since(Optional<RosterRow> earlier) {
        Optional<Shift> shift = dps.flatMap(now -> earlier.filter(row -> !row.hasDoubt())
                .flatMap(RosterRow::dps)
                .map(before -> Shift.between(before, now)));
        return new RosterRow(label, character, dps, fights, digest, job, failure, shift, doubted);
    }

    /// The same where its result is doubted.
    public RosterRow inDoubt() {
        return new RosterRow(label, character, dps, fights, digest, job, failure, change, Optional.of(true));
    }

    /// Whether a node that alone computed a part of its result was caught lying since.
    public boolean hasDoubt() {
        return doubted.orElse(false);
    }
}
