package dev.wowlab.cli.roster;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.RacePlatformOption;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.cli.platform.WebhookOption;
import dev.wowlab.cli.sim.EffortOption;
import dev.wowlab.cli.sim.InputFile;
import dev.wowlab.cli.sim.InputTrouble;
import dev.wowlab.cli.sim.ThreadsOption;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.roster.RosterMessage;
import dev.wowlab.protocol.roster.RosterTable;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Several characters, each simulated on its own, as one table. Confined to the main thread.
@Command(
        name = "roster",
        description = "Simulate several characters, each on its own, in this process or on a platform (--on), and"
                + " print one table of their DPS.",
        mixinStandardHelpOptions = true,
        subcommands = {PushCommand.class, RunCommand.class, ShowCommand.class, ListCommand.class, DeleteCommand.class},
        footer = {
            "",
            "Keep a table with --json > last.json, and give it back with --before last.json: the next table says how"
                    + " far each character moved, and whether that is beyond chance. docs/rosters.md tells the rest."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every character has its row",
            "1:one of them cannot be read or simulated, and the others have their rows; or --webhook was not told",
            "2:the command line is wrong",
            "4:no platform answers"
        })
public final class RosterCommand implements Callable<Integer> {
    private static final int MISUSE = 2;

    @Parameters(
            index = "0..*",
            paramLabel = "FILE|DIR",
            description = "Whatever 'wowlab sim' reads, one character each (a request, a link, an addon's export, …);"
                    + " of a folder all its files, in the order of their names.")
    private List<String> named = new ArrayList<>();

    @Mixin
    private EffortOption effort = new EffortOption();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed; the same for all (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--before",
            paramLabel = "FILE",
            description = "An earlier table, as --json printed it: how far each character moved since.")
    private @Nullable String before;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the roster is called in the message of --webhook (default: ${DEFAULT-VALUE}).",
            defaultValue = "Roster")
    private String name = "";

    @Mixin
    private RacePlatformOption platform = new RacePlatformOption();

    @Mixin
    private WebhookOption webhook = new WebhookOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--csv", description = "Print comma-separated values.")
    private boolean csv;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @Override
    public Integer call() throws UnreachableException, InterruptedException {
        Optional<String> misuse = misuse();
        if (misuse.isPresent()) {
            err.println("wowlab roster: " + misuse.get());
            return MISUSE;
        }
        Optional<TellReceiver> receiver = webhook.asked().map(hook -> new TellReceiver(hook, InstantSource.system()));
        Optional<String> wrong = receiver.flatMap(TellReceiver::misuse);
        if (wrong.isPresent()) {
            err.println("wowlab roster: " + wrong.get());
            return MISUSE;
        }
        InputTrouble trouble = new InputTrouble("roster", err);
        Optional<List<String>> files = trouble.orTell(String.join(", ", named), () -> RosterFiles.of(named));
        // before the first fight: what is wrong is said at once
        Optional<Optional<RosterTable>> earlier = trouble.orTell(String.valueOf(before), this::earlier);
        if (files.isEmpty() || earlier.isEmpty()) {
            return InputTrouble.EXIT_CODE;
        }
        if (files.get().isEmpty()) {
            err.println("wowlab roster: no file in " + String.join(", ", named));
            return InputTrouble.EXIT_CODE;
        }
        List<Members.Member> members = new Members(err).read(files.get());
        RosterTable now = simulate(members);
        RosterTable table = earlier.get().map(now::since).orElse(now);
        print(new RosterPrinter(out, platform.isAsked() ? RosterPrinter.on(platform.page("/")) : row -> ""), table);
        boolean told = receiver.isEmpty() || tell(receiver.get(), table);
        return told && table.failures().isEmpty() ? 0 : InputTrouble.EXIT_CODE;
    }

    private RosterTable simulate(List<Members.Member> members) throws UnreachableException, InterruptedException {
        boolean quiet = json || csv;
        if (platform.isAsked()) {
            try (PlatformClient client = platform.client()) {
                return new SimulateThere(client, seed, effort, quiet, err).run(members);
            }
        }
        return new SimulateHere(seed, effort, threads.number(), quiet, err).run(members);
    }

    private boolean tell(TellReceiver receiver, RosterTable table) throws InterruptedException {
        RosterMessage.Data data = new RosterMessage.Data(
                name, Optional.empty(), 0, Optional.empty(), receiver.hook().metadata(), table);
        Optional<String> trouble = receiver.tell(
                new RosterMessage(RosterMessage.COMPLETED, receiver.clock().instant(), data));
        trouble.ifPresent(why -> err.println("wowlab roster: nobody took the message of --webhook: " + why));
        return trouble.isEmpty();
    }

    private Optional<String> misuse() {
        if (named.isEmpty()) {
            return Optional.of("name a FILE or a folder of them; see 'wowlab roster --help'");
        }
        if (json && csv) {
            return Optional.of("give either --json or --csv");
        }
        return effort.misuse().or(threads::misuse);
    }

    private Optional<RosterTable> earlier() throws IOException {
        if (before == null) {
            return Optional.empty();
        }
        JsonNode table = InputFile.json(before);
        if (!table.path("rows").isArray()) {
            throw new IOException("it is no table that 'wowlab roster --json' printed");
        }
        try {
            return Optional.of(Json.mapper().treeToValue(table, RosterTable.class));
        } catch (JacksonException other) {
            throw new IOException("it is no table that 'wowlab roster --json' printed", other);
        }
    }

    private void print(RosterPrinter printer, RosterTable table) {
        if (json) {
            printer.printJson(table);
        } else if (csv) {
            printer.printCsv(table);
        } else {
            printer.print(table);
        }
    }
}
