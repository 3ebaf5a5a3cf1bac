package dev.wowlab.cli.roster;

import dev.wowlab.cli.sim.EffortOption;
import dev.wowlab.cli.sim.EngineChoice;
import dev.wowlab.cli.sim.LocalSimulation;
import dev.wowlab.cli.terminal.ProgressLine;
import dev.wowlab.protocol.roster.RosterRow;
import dev.wowlab.protocol.roster.RosterTable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Simulates characters one after the other in this process, with the same seed. Confined to the main thread.
///
/// @param quiet whether nothing is shown while it goes on
record SimulateHere(long seed, EffortOption effort, int threads, boolean quiet, PrintStream err) {
    RosterTable run(List<Members.Member> members) throws InterruptedException {
        boolean shows = !quiet && ProgressLine.isTerminal();
        List<RosterRow> rows = new ArrayList<>();
        for (Members.Member member : members) {
            if (shows) {
                err.print("\r\033[K  " + (rows.size() + 1) + " of " + members.size() + " "
                        + member.row().label());
            }
            rows.add(run(member));
        }
        if (shows) {
            err.print("\r\033[K");
        }
        return new RosterTable(rows);
    }

    private RosterRow run(Members.Member member) throws InterruptedException {
        if (member.input().isEmpty()) {
            return member.row();
        }
        JsonNode input = member.input().get();
        Members.Told told = new Members.Told();
        Optional<LocalSimulation.Outcome> outcome = told.trouble()
                .orTell(
                        member.file(),
                        () -> effort.run(
                                LocalSimulation.plan(EngineChoice.forInput(input), input),
                                seed,
                                threads,
                                (done, expected) -> {}));
        return outcome.map(known -> member.row().with(known.report()))
                .orElseGet(() -> member.row().failed(told.passedOn(err)));
    }
}
