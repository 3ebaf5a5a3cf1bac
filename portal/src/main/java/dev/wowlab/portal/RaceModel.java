package dev.wowlab.portal;

import dev.wowlab.protocol.race.RaceProgress;
import dev.wowlab.protocol.race.RaceRun;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.race.RankedSet;
import dev.wowlab.protocol.race.Ranking;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A race as its page shows it. Immutable.
///
/// @param mine whether the reader is its owner
/// @param priority as the API names it
/// @param doubt why it should be run again; empty when nothing speaks against it
/// @param again why it plays its stages once more; empty in the first run
/// @param webhook how its webhook went; empty where it has none, or the reader is not its owner
/// @param headline what there is to say of it in a sentence
/// @param step run and stage, such as `1.3`: while it is the same, so is the ranking
/// @param stage where it is, in words
/// @param rows the best ones
/// @param more how many rows are not shown; empty for none
public record RaceModel(
        String id,
        String title,
        String state,
        long version,
        boolean live,
        boolean mine,
        String priority,
        String again,
        String doubt,
        String webhook,
        String engine,
        String seed,
        Instant createdAt,
        String headline,
        String step,
        String stage,
        long jobs,
        long jobsDone,
        List<RankedRow> rows,
        String more,
        List<String> warnings,
        List<String> failures) {
    /// Rows that a page shows; all are in the files that it offers.
    private static final int SHOWN = 200;

    static RaceModel of(Ranking found, boolean mine, String webhook) {
        RaceView race = found.race();
        List<RankedSet> ranking = found.ranking();
        RaceProgress progress = race.progress();
        int shown = Math.min(SHOWN, ranking.size());
        return new RaceModel(
                race.id().value(),
                titleOf(race),
                race.state().name().toLowerCase(Locale.ROOT),
                race.version(),
                !race.state().isFinal(),
                mine,
                race.priority().name(),
                again(progress.run()),
                found.doubted()
                        ? "A node that computed a part of this ranking was caught lying since. Run it again: honest nodes"
                                + " compute what is doubted, the rest comes from the record."
                        : "",
                webhook,
                race.engine().toString(),
                Long.toString(race.seed()),
                race.createdAt(),
                headline(race),
                progress.run().number() + "." + progress.stage(),
                "Stage " + progress.stage() + ", " + Numbers.whole(progress.stageFights()) + " fights of each set",
                Math.max(1, progress.jobs()),
                progress.jobsDone(),
                RankedRow.of(ranking.subList(0, shown), race.state() == RaceState.COMPLETED),
                shown < ranking.size() ? Numbers.whole(ranking.size() - shown) : "",
                progress.warnings(),
                progress.failures());
    }

    static String titleOf(RaceView race) {
        return race.title().filter(title -> !title.isBlank()).orElse("The best of a bag");
    }

    private static String again(RaceRun run) {
        return run.number() == 1
                ? ""
                : "A node that computed a part of this race was caught lying. All stages are played once more, run "
                        + run.number()
                        + ": results that nobody doubts are taken from the record, honest nodes compute the others.";
    }

    private static String headline(RaceView race) {
        RaceProgress progress = race.progress();
        String sets = Numbers.whole(race.sets()) + " sets";
        String fights = Numbers.whole(progress.fights()) + " fights";
        return switch (race.state()) {
            case RUNNING -> standing(progress, sets, fights);
            case PAUSED -> "Paused: " + standing(progress, sets, fights);
            case COMPLETED ->
                progress.left() == 1
                        ? "One of " + sets + " is the best, found in " + fights
                        : Numbers.whole(progress.left()) + " of " + sets
                                + " tie: they differ by less than is known, or by less than matters; " + fights;
            case FAILED -> "The race failed in stage " + progress.stage();
            case CANCELLED -> "The race was cancelled in stage " + progress.stage();
        };
    }

    private static String standing(RaceProgress progress, String sets, String fights) {
        return progress.contenders() == 0
                ? sets + " in the first stage"
                : Numbers.whole(progress.left()) + " of " + sets + " may still be the best, after " + fights;
    }

    /// A race in a list. Immutable.
    public record Line(String id, String title, String state, String headline, Instant createdAt) {
        static Line of(RaceView race) {
            return new Line(
                    race.id().value(),
                    titleOf(race),
                    race.state().name().toLowerCase(Locale.ROOT),
                    RaceModel.headline(race),
                    race.createdAt());
        }
    }
}
