package dev.wowlab.portal;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.EngineSelector;
import dev.wowlab.protocol.ExternalEngines;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Vouching;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.result.LineWords;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.roster.RosterId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A job as its page shows it. Immutable.
///
/// @param seed in full: scripts cannot hold every seed as a number
/// @param state in lower case, for words and style
/// @param stateVersion of the job; the page's script drops what is older
/// @param iterations number of fights, or the most with a precision
/// @param precision wanted share of the mean; empty for a job of a fixed number of fights
/// @param verdict the wanted precision in words, and once it has ended whether it was reached; may be empty
/// @param expected fights that it will take
/// @param live whether the page has something to wait for
/// @param mine whether the reader may steer it
/// @param priority as the API names it
/// @param roster address of the roster, or to others than its owner of the run, that it is part of; empty for a job of
/// its own
/// @param race that it is part of, and that steers it; empty for a job of its own
/// @param engineAsked what to ask for in order to have the same engine again
/// @param chunkSize what to ask for, too, where the last digits of a result depend on it; else empty
/// @param waiting why nobody begins or goes on with it; empty while nothing is wrong
/// @param vouched on whose word the result rests, in words
/// @param doubt why the result should be computed again; empty when nothing speaks against it
/// @param webhook how its webhook went; empty where it has none, or the reader is not its owner
/// @param newer the engine of today, where another version computed the job; else empty
/// @param fights address of its first fight; empty where none can be played again
/// @param failed whether it ended without a result for a reason worth reading
public record JobModel(
        String id,
        String title,
        String state,
        String stateVersion,
        boolean live,
        boolean mine,
        String priority,
        String race,
        String roster,
        boolean failed,
        String engine,
        String engineAsked,
        String seed,
        String iterations,
        String precision,
        String verdict,
        String expected,
        String expectedShown,
        String fightsDone,
        String doneShown,
        String chunks,
        String chunkSize,
        String waiting,
        String inputHash,
        Instant createdAt,
        Optional<Instant> finishedAt,
        List<String> failures,
        String vouched,
        String doubt,
        String webhook,
        String newer,
        String fights,
        Optional<ReportModel> report) {
    public JobModel {
        failures = List.copyOf(failures);
    }

    /// Whether the form can begin with its input: an engine of others may read something else.
    public boolean changeable() {
        return chunkSize.isEmpty();
    }

    /// What the platform knows of a job's input beyond the job. Immutable.
    ///
    /// @param replays whether its fights can be played again here
    /// @param lines what the lines of its action lists do
    /// @param doubted whether a node that was caught since alone computed a part of its result, or of the
    ///     result that it was answered with
    public record Known(boolean replays, LineWords lines, boolean doubted) {
        static final Known NOTHING = new Known(false, LineWords.NONE, false);
    }

    private static String verdict(JobView job) {
        if (job.precision().isEmpty()) {
            return "";
        }
        Precision wanted = job.precision().get();
        String share = wanted.percentage();
        return job.report()
                .map(report -> "± " + share + (wanted.isReachedBy(report) ? " reached" : " not reached") + " after "
                        + Numbers.whole(report.iterations()) + " fights")
                .orElse("± " + share + " wanted, " + Numbers.whole(job.iterations()) + " fights at most");
    }

    private static String vouched(Vouching vouching) {
        String twice = Numbers.whole(vouching.twice()) + " chunks computed by nodes of two owners who agreed";
        long own = vouching.own().orElse(0L);
        String once = Numbers.whole(vouching.once()) + " by one node"
                + (own == 0 ? "" : ", " + Numbers.whole(own) + " of them by nodes of this job's owner");
        String refuted = vouching.refuted().isEmpty()
                ? ""
                : "; " + vouching.refuted().size() + " lying nodes caught, their work computed again";
        return twice + ", " + once + refuted;
    }

    private static String doubt(Vouching vouching, boolean doubted) {
        return vouching.doubted().isEmpty() && !doubted
                ? ""
                : "A node that alone computed a part of this result"
                        + vouching.source()
                                .map(source -> ", for job " + source + " that it was answered from,")
                                .orElse("")
                        + " was caught lying since. Run it again: if the digest is the same, the result is right.";
    }

    private static String roster(JobId job, boolean mine) {
        RosterId roster = RosterId.of(job);
        return mine ? "/rosters/" + roster : roster.pageOf(RosterId.runOf(job));
    }

    static JobModel of(JobView job, boolean mine, String webhook, Optional<EngineRef> newer, Known known) {
        return new JobModel(
                job.id().value(),
                JobRow.titleOf(job),
                job.state().name().toLowerCase(Locale.ROOT),
                Long.toString(job.version()),
                !job.state().isFinal(),
                mine,
                job.priority().name(),
                RaceId.plays(job.id()) ? RaceId.of(job.id()).value() : "",
                RosterId.plays(job.id()) ? roster(job.id(), mine) : "",
                job.state() == JobState.FAILED || !job.failures().isEmpty(),
                job.engine().toString(),
                EngineSelector.again(job.engine()),
                Long.toString(job.seed()),
                Long.toString(job.iterations()),
                job.precision()
                        .map(wanted -> BigDecimal.valueOf(wanted.relative()).toPlainString())
                        .orElse(""),
                verdict(job),
                Long.toString(job.expectedFights()),
                Numbers.whole(job.expectedFights()),
                Long.toString(job.fightsDone()),
                Numbers.whole(job.fightsDone()),
                Numbers.whole(job.chunks()),
                ExternalEngines.isExternal(job.engine().name()) ? Integer.toString(job.chunkSize()) : "",
                job.waiting().orElse(""),
                job.inputHash().value(),
                job.createdAt(),
                job.finishedAt(),
                job.failures(),
                vouched(job.vouching()),
                doubt(job.vouching(), known.doubted()),
                webhook,
                newer.map(EngineRef::toString).orElse(""),
                known.replays() ? FightModel.address(job, 0) : "",
                job.report().map(report -> ReportModel.of(report, known.lines())));
    }
}
