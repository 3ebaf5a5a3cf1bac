package dev.wowlab.cli.sim;

import dev.wowlab.protocol.result.LineWords;
import dev.wowlab.protocol.result.PlayerResult;
import dev.wowlab.protocol.result.ResultReport;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// Prints what the players of a raid do: a table of all, the best first, then each one's actions and the lines of its
/// action list. Stateless, thread-safe.
final class RaidPrinter {
    private RaidPrinter() {}

    static void print(ResultReport report, LineWords lines, PrintStream out) {
        out.printf("  %-26s %-22s %9s %8s %7s %9s%n", "player", "", "DPS", "± 95 %", "share", "threat/s");
        double total = report.players().stream().mapToDouble(PlayerResult::dps).sum();
        for (PlayerResult player : report.players()) {
            out.printf(
                    Locale.ROOT,
                    "  %-26s %-22s %,9.1f %8.1f %6.1f%% %,9.1f%n",
                    player.name(),
                    player.title().orElse(""),
                    player.dps(),
                    player.halfWidth(),
                    total == 0 ? 0 : 100 * player.dps() / total,
                    player.tps());
        }
        for (PlayerResult player : report.players()) {
            out.printf("%n  %s%n", player.name());
            print(player, report, lines, out);
        }
    }

    private static void print(PlayerResult player, ResultReport report, LineWords lines, PrintStream out) {
        List<ResultReport.Action> actions = report.actions().stream()
                .filter(action -> player.owns(action.unit()))
                .toList();
        ReportPrinter.printActions(actions, action -> player.within(action.unit()), report.durationSeconds(), out);
        ReportPrinter.printLines(
                report.aplLines().stream()
                        .filter(line -> player.owns(line.unit()))
                        .toList(),
                lines,
                out);
    }
}
