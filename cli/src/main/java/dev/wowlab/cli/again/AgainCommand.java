package dev.wowlab.cli.again;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.RacePlatformOption;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
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

/// Saved results, or a platform's finished jobs, on the engine of today: what changed. Confined to the main thread.
@Command(
        name = "again",
        description =
                "Simulate saved results again with the engine that this program has, or finished jobs with the one"
                        + " that a platform has today (--on): the same input, seed and fights. Shows what changed, by ability.",
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
            "3:the platform refused it, for example: there is no such job",
            "4:no platform answers",
            "5:something changed beyond chance, or was refused; with --strict: is not identical"
        })
public final class AgainCommand implements Callable<Integer> {
    private static final int MISUSE = 2;
    private static final int CHANGED = 5;
    private static final int MOST_ACTIONS = 1_000;
    private static final int MOST_JOBS = 100;

    @Parameters(
            index = "0..*",
            paramLabel = "FILE|JOB",
            description = "Saved results: of 'wowlab sim --json' or --jsonl, of a job's page, or evidence of a job"
                    + " (or .gz); - reads standard input. With --on: ids or addresses of finished jobs; none: the"
                    + " newest.")
    private List<String> files = List.of();

    @Mixin
    private RacePlatformOption platform = new RacePlatformOption();

    @Option(
            names = "--of",
            paramLabel = "WHOSE",
            defaultValue = "mine",
            description = "With --on and no JOB: mine, or public, which operators may ask for (default:"
                    + " ${DEFAULT-VALUE}).")
    private String of = "";

    @Option(
            names = "--newest",
            paramLabel = "N",
            defaultValue = "20",
            description = "With --on and no JOB: how many of the newest jobs (default: ${DEFAULT-VALUE}).")
    private int newest;

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
    public Integer call() throws RefusedException, UnreachableException, InterruptedException {
        Optional<String> misuse = misuse();
        if (misuse.isPresent()) {
            err.println("wowlab again: " + misuse.get());
            return MISUSE;
        }
        List<AgainRow> rows;
        if (platform.isAsked()) {
            try (PlatformClient client = platform.client()) {
                AskPlatform ask = new AskPlatform(client);
                rows = files.isEmpty() ? ask.newest(of, newest) : ask.jobs(files);
            }
        } else {
            // all of them before the first is simulated: what is wrong is said at once
            Optional<List<SavedResult>> saved = read();
            if (saved.isEmpty()) {
                return InputTrouble.EXIT_CODE;
            }
            rows = simulate(saved.get());
        }
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
        if (!platform.isAsked()) {
            return files.isEmpty()
                    ? Optional.of("name a FILE, or a platform with --on; see 'wowlab again --help'")
                    : threads.misuse();
        }
        if (input != null) {
            return Optional.of("--input is for saved results: jobs of --on have theirs");
        }
        if (!of.equals("mine") && !of.equals("public")) {
            return Optional.of("--of must be mine or public, not '" + of + "'");
        }
        if (newest < 1 || newest > MOST_JOBS) {
            return Optional.of("--newest must be 1 to " + MOST_JOBS + ", not " + newest);
        }
        return files.stream()
                .filter(job -> AskPlatform.id(job).isEmpty())
                .findFirst()
                .map(job -> "'" + job + "' is neither a job's id nor its address");
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
