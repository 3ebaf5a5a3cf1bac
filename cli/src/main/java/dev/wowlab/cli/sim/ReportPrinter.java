package dev.wowlab.cli.sim;

import dev.wowlab.gamedata.ActionNames;
import dev.wowlab.protocol.result.LineWords;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultReport;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Prints a result for people: headline, damage by ability, warnings, digest. Stateless, thread-safe.
public final class ReportPrinter {
    private static final int BAR_WIDTH = 20;
    private static final int MAX_LINE_WIDTH = 30;

    private ReportPrinter() {}

    /// Prints a result that was just computed.
    ///
    /// @param lines what the lines of action lists do
    /// @param elapsedSeconds from the start to the result
    public static void print(ResultReport report, LineWords lines, double elapsedSeconds, PrintStream out) {
        printHeadline(report, out);
        out.printf(
                Locale.ROOT,
                "  %,d fights of %.0f s in %.2f s (%,.0f fights/s), engine %s, seed %d%n%n",
                report.iterations(),
                report.durationSeconds(),
                elapsedSeconds,
                report.iterations() / elapsedSeconds,
                report.engine(),
                report.seed());
        printBody(report, lines, out);
    }

    /// Prints a result whose computation nobody here timed.
    ///
    /// @param lines what the lines of action lists do
    public static void printRecorded(ResultReport report, LineWords lines, PrintStream out) {
        printHeadline(report, out);
        out.printf(
                Locale.ROOT,
                "  %,d fights of %.0f s, engine %s, seed %d%n%n",
                report.iterations(),
                report.durationSeconds(),
                report.engine(),
                report.seed());
        printBody(report, lines, out);
    }

    private static void printHeadline(ResultReport report, PrintStream out) {
        ResultReport.Spread dps = report.dps();
        double halfWidth = dps.halfWidth();
        out.printf(
                Locale.ROOT,
                "%n  %.1f DPS  ± %.1f (%.2f %%, 95 %% confidence)   σ %.1f   min %.1f   max %.1f%n",
                dps.mean(),
                halfWidth,
                dps.mean() == 0 ? 0 : 100 * halfWidth / dps.mean(),
                dps.stdev(),
                dps.min(),
                dps.max());
        report.luck()
                .ifPresent(luck -> out.printf(
                        Locale.ROOT,
                        "  luck taken out: worth %.1f times the fights; as they were %.1f  ± %.1f%n",
                        luck.worth(),
                        luck.mean(),
                        luck.halfWidth()));
        report.tanking()
                .ifPresent(tanking -> out.printf(
                        Locale.ROOT,
                        "  %.1f damage taken a second  ± %.1f, dies in %.1f %% of the fights%n",
                        tanking.dtps().mean(),
                        tanking.dtps().halfWidth(),
                        100 * tanking.deaths()));
    }

    private static void printBody(ResultReport report, LineWords lines, PrintStream out) {
        if (report.hasPlayers()) {
            RaidPrinter.print(report, lines, out);
        } else {
            printActions(report.actions(), ResultReport.Action::unit, report.durationSeconds(), out);
            printLines(report.aplLines(), lines, out);
        }
        printVariants(report, out);
        for (String warning : report.warnings()) {
            out.println("  warning: " + warning);
        }
        out.printf("%n  digest %s%n", report.digest());
    }

    /// Prints what did damage, with its share of theirs.
    ///
    /// @param unit whose each is, as it is shown; `player` is not
    static void printActions(
            List<ResultReport.Action> actions,
            Function<ResultReport.Action, String> unit,
            double durationSeconds,
            PrintStream out) {
        double total = actions.stream().mapToDouble(ResultReport.Action::damage).sum();
        out.printf(
                "  %-30s %-20s %7s %9s %8s %8s %8s %7s %7s%n",
                "action", "", "share", "DPS", "± dmg %", "casts", "avg hit", "crit %", "miss %");
        for (ResultReport.Action action : actions) {
            if (action.damage() > 0) {
                printAction(action, unit.apply(action), total, durationSeconds, out);
            }
        }
    }

    static void printLines(List<ResultReport.AplLine> lines, LineWords words, PrintStream out) {
        if (lines.isEmpty()) {
            return;
        }
        boolean told = lines.stream().anyMatch(line -> !words.of(line).isEmpty());
        if (!told) {
            out.printf("%n  %-36s %16s%n", "line of the action list", "fired per fight");
            lines.forEach(line -> out.printf("  %-36s %16s%n", line.line(), fired(line)));
        } else {
            int width =
                    lines.stream().mapToInt(line -> line.line().length()).max().orElse(0);
            String row = "  %-" + Math.clamp(width, 4, MAX_LINE_WIDTH) + "s %8s  %s%n";
            out.printf("%n" + row, "line", "a fight", "what it does");
            lines.forEach(line -> out.printf(row, line.line(), fired(line), words.of(line)));
            printValues(words.valuesOf(lines.getFirst()), out);
        }
        out.println();
    }

    private static String fired(ResultReport.AplLine line) {
        return line.fired() == 0 ? "never" : String.format(Locale.ROOT, "%.2f", line.fired());
    }

    private static void printValues(Map<String, String> values, PrintStream out) {
        values.forEach((name, words) -> out.printf("  \u2018%s\u2019: %s%n", name, words));
    }

    private static void printVariants(ResultReport report, PrintStream out) {
        if (report.variants().isEmpty()) {
            return;
        }
        // Names last: those of whole sets are longer than any column.
        out.printf("%n  %10s %10s %9s %8s %8s  %s%n", "DPS", "gain", "± 95 %", "in %", "ahead", "instead");
        report.bestVariants()
                .forEach(variant -> out.printf(
                        Locale.ROOT,
                        "  %,10.1f %+,10.2f %,9.2f %+8.2f %7.0f%%  %s%n",
                        variant.dps(),
                        variant.gain(),
                        variant.halfWidth(),
                        100 * variant.gain() / report.dps().mean(),
                        100 * variant.ahead(),
                        variant.name()));
        out.println();
    }

    private static void printAction(
            ResultReport.Action action, String unit, double totalDamage, double durationSeconds, PrintStream out) {
        double share = action.damage() / totalDamage;
        double landed = action.hits() + action.crits() + action.ticks() + action.critTicks();
        double attempts = action.hits() + action.crits() + action.misses();
        String tag = ActionNames.tag(action.id());
        String name = (unit.isEmpty() || unit.equals("player") ? "" : unit + " ")
                + ActionNames.of(action.id())
                + (tag.isEmpty() ? "" : " (" + tag + ")");
        out.printf(
                Locale.ROOT,
                "  %-30s %-20s %6.1f%% %9.1f %8s %8.1f %8.0f %7.1f %7.1f%n",
                name,
                "█".repeat((int) Math.round(share * BAR_WIDTH)),
                100 * share,
                durationSeconds == 0 ? 0 : action.damage() / durationSeconds,
                damageError(action),
                action.casts(),
                landed == 0 ? 0 : action.damage() / landed,
                attempts == 0 ? 0 : 100 * action.crits() / attempts,
                attempts == 0 ? 0 : 100 * action.misses() / attempts);
    }

    /// Half-width of the 95 % confidence interval in per cent; a dash where the engine does not tell it.
    private static String damageError(ResultReport.Action action) {
        Double error = action.standardErrors().get("damage");
        return error == null
                ? "–"
                : String.format(Locale.ROOT, "%.2f", 100 * Precision.HALF_WIDTHS * error / action.damage());
    }
}
