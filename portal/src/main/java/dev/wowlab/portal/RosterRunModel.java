package dev.wowlab.portal;

import dev.wowlab.protocol.roster.RosterRunView;
import dev.wowlab.protocol.roster.RosterTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One run of a roster as its page shows it. Immutable.
///
/// @param mine whether the reader is the roster's owner
/// @param at when it ended, or began where it goes on
/// @param step how far it is: while it is the same, so is the table
/// @param done of its characters
/// @param fights of each character, in words
/// @param doubt why it should be run again; empty when nothing speaks against the rows
/// @param seen who may see it, in words
public record RosterRunModel(
        String roster,
        long number,
        String name,
        boolean mine,
        boolean live,
        Instant at,
        Optional<Instant> finishedAt,
        String step,
        int done,
        int characters,
        String headline,
        String fights,
        String seed,
        String seen,
        List<RosterModel.Row> rows,
        String doubt,
        boolean compares) {
    static RosterRunModel of(RosterRunView run, boolean mine) {
        RosterTable table = run.table();
        boolean live = run.finishedAt().isEmpty();
        long results = table.results();
        int characters = table.rows().size();
        return new RosterRunModel(
                run.roster().value(),
                run.number(),
                run.name(),
                mine,
                live,
                run.finishedAt().orElse(run.startedAt()),
                run.finishedAt(),
                RosterModel.step(table, live),
                Math.toIntExact(table.ended()),
                characters,
                live
                        ? "Run " + run.number() + " goes on"
                        : (results == characters ? "" : results + " of ")
                                + characters
                                + (characters == 1 ? " character" : " characters"),
                RosterModel.fights(run.precision(), run.iterations()),
                Long.toString(run.seed()),
                RosterModel.seen(run.visibility()),
                RosterModel.rows(table),
                RosterModel.doubt(table, mine),
                table.tellsChanges());
    }
}
