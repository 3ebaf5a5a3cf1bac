package dev.wowlab.cli.roster;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.PlatformOption;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.cli.sim.InputTrouble;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterTable;
import dev.wowlab.protocol.roster.RosterView;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Prints the table of a run of a roster that a platform keeps, as it is known by now. Confined to the main thread.
@Command(
        name = "show",
        description = "Print the table of a roster's last run, and what is doubted of it by now; nothing is simulated.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every character has its row",
            "1:one of them has no result, or there was no run yet",
            "2:the command line is wrong, or there is no such roster",
            "3:the platform refused it, or there is no such run",
            "4:no platform answers"
        })
final class ShowCommand implements Callable<Integer> {
    @Mixin
    private RosterArgument roster = new RosterArgument();

    @Option(names = "--run", paramLabel = "N", description = "Of this run (default: of the last one that has ended).")
    private @Nullable Long number;

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
            long asked = number != null
                    ? number
                    : known.progress().last().map(RosterRun::number).orElse(0L);
            if (asked == 0) {
                System.err.println("wowlab roster show: " + known.plan().name() + " has not been simulated yet");
                return InputTrouble.EXIT_CODE;
            }
            RosterTable table = client.rosterRun(known.id(), asked).table();
            new RosterPrinter(System.out, RosterPrinter.on(platform.base())).print(table, json, csv);
            return table.failures().isEmpty() ? 0 : InputTrouble.EXIT_CODE;
        }
    }
}
