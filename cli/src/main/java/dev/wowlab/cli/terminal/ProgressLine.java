package dev.wowlab.cli.terminal;

import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.realtime.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The progress of one job: one line that changes on a terminal, one line per tenth, and at a pause,
/// elsewhere. Confined to one thread.
public final class ProgressLine {
    private static final int BAR_WIDTH = 24;
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private int lastTenth = -1;
    private boolean wasPaused;

    private ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /// One that changes in place when a person sits at a terminal.
    public static ProgressLine on(PrintStream out) {
        return new ProgressLine(out, isTerminal());
    }

    /// Whether output goes to a terminal that moves its cursor.
    @SuppressWarnings("SystemConsoleNull") // a JDK without the module jdk.internal.le still returns null
    public static boolean isTerminal() {
        @Nullable Console console = System.console();
        return console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }

    /// Shows a newer state.
    ///
    /// @param live whether it came through Centrifugo
    public void show(Progress progress, boolean live) {
        double share = progress.iterations() == 0 ? 0 : (double) progress.fightsDone() / progress.iterations();
        if (terminal) {
            int full = (int) Math.floor(share * BAR_WIDTH);
            out.print(CLEAR_LINE + "  " + "█".repeat(full) + "░".repeat(BAR_WIDTH - full) + " "
                    + describe(progress, live));
            out.flush();
            return;
        }
        int tenth = (int) Math.floor(share * 10);
        boolean paused = progress.state() == JobState.PAUSED;
        if (tenth > lastTenth || paused != wasPaused) {
            lastTenth = tenth;
            wasPaused = paused;
            out.println("  " + describe(progress, live));
        }
    }

    static String describe(Progress progress, boolean live) {
        double percent = progress.iterations() == 0 ? 0 : 100.0 * progress.fightsDone() / progress.iterations();
        String counts = String.format(
                Locale.ROOT, "%3.0f %%  %,d of %,d fights", percent, progress.fightsDone(), progress.iterations());
        String estimate = progress.estimate()
                .filter(known -> known.fights() > 0)
                .map(ProgressLine::describe)
                .orElse("");
        String paused = progress.state() == JobState.PAUSED ? "  · paused" : "";
        return counts + estimate + paused + (live ? "  · live" : "");
    }

    private static String describe(Estimate estimate) {
        return String.format(Locale.ROOT, "   %,.1f DPS ± %.1f", estimate.mean(), estimate.halfWidth());
    }

    /// Leaves the terminal with an empty line.
    public void end() {
        if (terminal) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}
