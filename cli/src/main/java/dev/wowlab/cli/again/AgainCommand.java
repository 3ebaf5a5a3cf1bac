package dev.wowlab.cli.again;

import dev.wowlab.cli.sim.InputFile;
import dev.wowlab.cli.sim.InputTrouble;
import dev.wowlab.cli.sim.ThreadsOption;
import dev.wowlab.cli.terminal.ProgressLine;
import dev.wowlab.protocol.again.AgainOutcome;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Saved results on the engine of today: what changed. Confined to the main thread.
@Command(
        name = "again",
        description = "Simulate saved results again with the engine that this program has, the same input, seed and"
                + " fights, and show what changed, by ability.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Keep results with 'wowlab sim FILE --json > kept.json' (or --jsonl, one a line), or download them from a"
                    + " job's page. docs/regression-watch.md says what is compared, and how."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing changed beyond chance; with --strict: everything is identical",
            "1:a FILE is no saved result, or cannot be read",
            "2:the command line is wrong",
            "5:something changed beyond chance, or was refused; with --strict: is not identical"
        })
public final class AgainCommand implements Callable<Integer> {
    private static final int MISUSE = 2;
    private static final int CHANGED = 5;
    private static final int MOST_ACTIONS = 1_000;

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Saved results: of 'wowlab sim --json' or --jsonl, of a job's page, or evidence of a job"
                    + " (or .gz); - reads standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description =
                    "The input of results that were kept without it; nothing can say whether it is the right one.")
    private @Nullable String input;

    @Option(
            names = "--actions",
            paramLabel = "N",
            defaultValue = "5",
            description = "Most actions shown of each result (default: ${DEFAULT-VALUE}).")
    private int actions;

    @Option(names = "--strict", description = "End with 5, too, where numbers differ by no more than chance.")
    private boolean strict;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @Override
    public Integer call() throws InterruptedException {
        Optional<String> misuse = misuse();
        if (misuse.isPresent()) {
            err.println("wowlab again: " + misuse.get());
            return MISUSE;
        }
        // all of them before the first is simulated: what is wrong is said at once
        Optional<List<SavedResult>> saved = read();
        if (saved.isEmpty()) {
            return InputTrouble.EXIT_CODE;
        }
        List<AgainRow> rows = simulate(saved.get());
        AgainPrinter printer = new AgainPrinter(out, actions);
        if (json) {
            printer.printJson(rows);
        } else {
            printer.print(rows);
        }
        return rows.stream().anyMatch(row -> isChange(row.outcome())) ? CHANGED : 0;
    }

    private Optional<String> misuse() {
        if (actions < 0 || actions > MOST_ACTIONS) {
            return Optional.of("--actions must be 0 to " + MOST_ACTIONS + ", not " + actions);
        }
        return threads.misuse();
    }

    private Optional<List<SavedResult>> read() throws InterruptedException {
        InputTrouble trouble = new InputTrouble("again", err);
        Optional<JsonNode> given = Optional.empty();
        if (input != null) {
            String name = input;
            given = trouble.orTell(name, () -> InputFile.request(name, err));
            if (given.isEmpty()) {
                return Optional.empty();
            }
        }
        Optional<JsonNode> shared = given;
        List<SavedResult> all = new ArrayList<>();
        for (String file : files) {
            Optional<List<SavedResult>> some = trouble.orTell(file, () -> SavedResults.read(file, shared));
            if (some.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(some.get());
        }
        return Optional.of(all);
    }

    private List<AgainRow> simulate(List<SavedResult> saved) throws InterruptedException {
        SimulateAgain again = new SimulateAgain(threads.number());
        boolean shows = ProgressLine.isTerminal() && !json;
        List<AgainRow> rows = new ArrayList<>();
        for (SavedResult one : saved) {
            if (shows) {
                err.print("\r  " + (rows.size() + 1) + " of " + saved.size());
            }
            rows.add(again.run(one));
        }
        if (shows) {
            err.print("\r");
        }
        return rows;
    }

    private boolean isChange(AgainOutcome outcome) {
        return switch (outcome) {
            case CHANGED, REFUSED, FAILED -> true;
            case UNCHANGED -> strict;
            case IDENTICAL, UNDER_WAY, NOT_ASKED, CURRENT -> false;
        };
    }
}
