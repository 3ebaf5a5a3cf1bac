package dev.wowlab.portal;

import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultReport.Spread;
import dev.wowlab.protocol.result.Shift;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterMember;
import dev.wowlab.protocol.roster.RosterPlan;
import dev.wowlab.protocol.roster.RosterProgress;
import dev.wowlab.protocol.roster.RosterRow;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterTable;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.protocol.roster.WeeklySchedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A roster as its page shows it. Immutable.
///
/// @param runs how many have begun: a wish for the next one names it
/// @param live whether a run goes on
/// @param step how far the run is: while it is the same, so is the table
/// @param done of its characters
/// @param headline what the table is of
/// @param receiver who is told of each run; empty: nobody
/// @param seen who may see its runs; empty: its owner alone
/// @param shared address of the shown run's table for whoever has it; empty where the owner alone may see it
/// @param webhook how telling of the newest run went; empty where nobody is told
/// @param fights of each character, in words
/// @param rows of the run that goes on, else of the last one
/// @param doubt why it should be run again; empty when nothing speaks against the rows
/// @param compares whether any row says what changed
/// @param history runs that have ended, the newest first
/// @param form what the form to change it begins with
public record RosterModel(
        String id,
        long version,
        String name,
        long runs,
        boolean live,
        String step,
        int done,
        int characters,
        String headline,
        String when,
        Optional<Instant> next,
        String receiver,
        String seen,
        String shared,
        String webhook,
        String fights,
        List<Row> rows,
        String doubt,
        boolean compares,
        List<Past> history,
        Form form) {
    /// One character. Immutable.
    ///
    /// @param job address of its job's page; empty without one
    /// @param dps empty where there is no result
    /// @param note why there is none, or how far it is
    /// @param change since the run before; empty without one
    /// @param doubted whether a node that alone computed a part of it was caught lying since
    /// @param kind `better` or `worse` where that is more than luck explains, else `level`
    public record Row(
            String rank,
            String name,
            String character,
            String job,
            String dps,
            String error,
            String fights,
            String note,
            String change,
            String changeError,
            boolean doubted,
            String kind) {}

    /// A run that has ended. Immutable.
    ///
    /// @param page address of its table
    /// @param why who asked for it
    /// @param sum of the characters' DPS
    public record Past(
            long number, String page, Instant at, String why, String results, String sum, String best, String moved) {}

    /// What the form has in it. Immutable.
    ///
    /// @param precision in per cent; empty where the number of fights is fixed
    public record Form(
            String name,
            List<RosterMember> members,
            String iterations,
            String precision,
            String seed,
            String day,
            String time,
            String zone,
            String visibility) {
        /// Of a new roster.
        static final Form EMPTY = new Form("", List.of(), "10000", "", "1", "", "20:00", "", "PRIVATE");

        static Form of(RosterPlan plan) {
            Optional<WeeklySchedule> schedule = plan.schedule();
            return new Form(
                    plan.name(),
                    plan.members(),
                    String.valueOf(plan.iterations()),
                    plan.precision()
                            .map(precision -> precision.percentage().replace(" %", ""))
                            .orElse(""),
                    String.valueOf(plan.seed()),
                    schedule.map(known -> known.day().name()).orElse(""),
                    schedule.map(known -> known.time().toString()).orElse("20:00"),
                    schedule.map(known -> known.zone().getId()).orElse(""),
                    plan.seenBy().name());
        }
    }

    static RosterModel of(RosterView roster, List<RosterRun> runs, String webhook) {
        RosterProgress progress = roster.progress();
        RosterPlan plan = roster.plan();
        Optional<RosterRun> shown = progress.running().or(progress::last);
        RosterTable table = shown.map(RosterRun::table).orElse(new RosterTable(List.of()));
        return new RosterModel(
                roster.id().value(),
                roster.version(),
                plan.name(),
                progress.runs(),
                progress.running().isPresent(),
                step(table, progress.running().isPresent()),
                Math.toIntExact(table.ended()),
                shown.map(run -> run.plan().members().size())
                        .orElse(plan.members().size()),
                headline(progress),
                plan.schedule().map(RosterLine::words).orElse(""),
                progress.nextDue(),
                roster.receiver().orElse(""),
                plan.isShared() ? "runs " + seen(plan.seenBy()) : "",
                shown.filter(run -> plan.isShared() && run.plan().isShared())
                        .map(run -> roster.id().pageOf(run.number()))
                        .orElse(""),
                webhook,
                fights(plan.precision(), plan.iterations()),
                rows(table),
                doubt(table, true),
                table.tellsChanges(),
                runs.stream().map(run -> past(roster.id(), run)).toList(),
                Form.of(plan));
    }

    /// How far a run is, as the pages' scripts make it out of what the API shows.
    static String step(RosterTable table, boolean live) {
        long jobs = table.rows().stream().filter(row -> row.job().isPresent()).count();
        return jobs + "." + table.ended() + "." + table.fights() + "." + live;
    }

    /// What each character's fights end with.
    static String fights(Optional<Precision> precision, long iterations) {
        return precision.map(wanted -> "±" + wanted.percentage()).orElse(Numbers.whole(iterations) + " fights");
    }

    /// Who may see its runs, in words.
    static String seen(Visibility visibility) {
        return switch (visibility) {
            case PRIVATE -> "seen by its owner alone";
            case UNLISTED -> "seen by whoever has the link";
            case PUBLIC -> "seen by everyone";
        };
    }

    /// Why a table should be made anew.
    ///
    /// @param mine whether the reader may run it
    static String doubt(RosterTable table, boolean mine) {
        long doubts = table.doubts();
        String what = doubts == 1 ? "the result that is marked" : "the " + doubts + " results that are marked";
        return doubts == 0
                ? ""
                : "A node that alone computed a part of " + what + " was caught lying since. "
                        + (mine
                                ? "Run it again: honest nodes compute what is doubted, the rest comes from the record."
                                : "Run again by its owner, honest nodes compute what is doubted.");
    }

    private static String headline(RosterProgress progress) {
        return progress.running()
                .map(run -> "Run " + run.number() + " goes on")
                .or(() -> progress.last().map(run -> "Run " + run.number()))
                .orElse("It has not been simulated yet");
    }

    static List<Row> rows(RosterTable table) {
        List<Row> rows = new ArrayList<>();
        int rank = 0;
        for (RosterRow row : table.rows()) {
            rank += row.dps().isPresent() ? 1 : 0;
            rows.add(row(row.dps().isPresent() ? String.valueOf(rank) : "–", row));
        }
        return rows;
    }

    private static Row row(String rank, RosterRow row) {
        Optional<Shift> change = row.change();
        String waits = row.job().isPresent() ? "being simulated" : "waits";
        return new Row(
                rank,
                row.label(),
                row.character(),
                row.job().map(job -> "/jobs/" + job).orElse(""),
                row.dps().map(dps -> Numbers.one(dps.mean())).orElse(""),
                row.dps().map(dps -> Numbers.one(dps.halfWidth())).orElse(""),
                row.fights() == 0 ? "" : Numbers.whole(row.fights()),
                row.failure().orElse(row.dps().isPresent() ? "" : waits),
                change.map(moved -> moved.isNone() ? "same" : Numbers.signed(moved.difference()))
                        .orElse(""),
                change.filter(moved -> !moved.isNone())
                        .flatMap(Shift::halfWidth)
                        .map(Numbers::one)
                        .orElse(""),
                row.hasDoubt(),
                change.filter(Shift::beyondChance)
                        .map(moved -> moved.difference() < 0 ? "worse" : "better")
                        .orElse("level"));
    }

    private static Past past(RosterId id, RosterRun run) {
        RosterTable table = run.table();
        List<RosterRow> rows = table.rows();
        long results = table.results();
        double sum = rows.stream()
                .flatMap(row -> row.dps().stream())
                .mapToDouble(Spread::mean)
                .sum();
        String best = rows.stream()
                .filter(row -> row.dps().isPresent())
                .findFirst()
                .map(row ->
                        row.label() + ", " + Numbers.one(row.dps().orElseThrow().mean()))
                .orElse("");
        return new Past(
                run.number(),
                id.pageOf(run.number()),
                run.finishedAt().orElse(run.startedAt()),
                run.due().isPresent() ? "weekly" : "asked for",
                (results == rows.size() ? String.valueOf(results) : results + " of " + rows.size())
                        + (table.doubts() == 0 ? "" : ", " + table.doubts() + " doubted"),
                Numbers.one(sum),
                best,
                table.tellsChanges() ? String.valueOf(table.moved()) : "");
    }
}
