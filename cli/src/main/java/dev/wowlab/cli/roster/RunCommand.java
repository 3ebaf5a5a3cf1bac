package dev.wowlab.cli.roster;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.PlatformOption;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.cli.sim.InputTrouble;
import dev.wowlab.cli.terminal.ProgressLine;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterTable;
import dev.wowlab.protocol.roster.RosterView;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lets a platform simulate a roster now, and prints its table. Confined to the main thread.
@Command(
        name = "run",
        description =
                "Let a platform simulate a roster that it keeps, wait, and print the table with what changed since"
                        + " the run before; a run that goes on is waited for.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every character has its row",
            "1:one of them has no result",
            "2:the command line is wrong, or there is no such roster",
            "3:the platform refused it",
            "4:no platform answers"
        })
final class RunCommand implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofMillis(700);

    @Mixin
    private RosterArgument roster = new RosterArgument();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--csv", description = "Print comma-separated values.")
    private boolean csv;

    @Mixin
    private PlatformOption platform = new PlatformOption();

    @Override
    public Integer call() throws RefusedException, UnreachableException, InterruptedException {
        try (PlatformClient client = platform.client()) {
            RosterView known = roster.find(client);
            RosterView begun = client.run(known.id(), known.progress().runs());
            RosterRun run = awaitEnd(client, begun, begun.progress().runs());
            RosterTable table = run.table();
            RosterPrinter printer = new RosterPrinter(System.out, RosterPrinter.on(platform.base()));
            printer.print(table, json, csv);
            if (run.plan().isShared() && !json && !csv) {
                System.out.println();
                System.out.println("  Whoever has this address sees the table: "
                        + platform.base().resolve(known.id().pageOf(run.number())));
            }
            return table.failures().isEmpty() ? 0 : InputTrouble.EXIT_CODE;
        }
    }

    private RosterRun awaitEnd(PlatformClient client, RosterView begun, long number)
            throws RefusedException, UnreachableException, InterruptedException {
        boolean shows = ProgressLine.isTerminal() && !json && !csv;
        RosterView now = begun;
        Optional<RosterRun> ended = ended(now, number);
        while (ended.isEmpty()) {
            if (shows) {
                now.progress().running().ifPresent(RunCommand::show);
            }
            Thread.sleep(PAUSE);
            now = client.roster(begun.id());
            ended = ended(now, number);
        }
        if (shows) {
            System.err.print("\r\033[K");
        }
        return ended.get();
    }

    private static Optional<RosterRun> ended(RosterView roster, long number) {
        return roster.progress().last().filter(run -> run.number() >= number);
    }

    private static void show(RosterRun run) {
        System.err.print("\r\033[K  " + run.table().ended() + " of "
                + run.plan().members().size() + " characters");
    }
}
