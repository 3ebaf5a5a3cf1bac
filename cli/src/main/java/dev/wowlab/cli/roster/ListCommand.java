package dev.wowlab.cli.roster;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.PlatformOption;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.roster.RosterView;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the rosters that a platform keeps. Confined to the main thread.
@Command(name = "list", description = "List your rosters on a platform.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print them as JSON.")
    private boolean json;

    @Mixin
    private PlatformOption platform = new PlatformOption();

    @Override
    public Integer call() throws RefusedException, UnreachableException, InterruptedException {
        try (PlatformClient client = platform.client()) {
            List<RosterView> rosters = client.rosters();
            if (json) {
                System.out.println(Json.mapper().writeValueAsString(rosters));
            } else {
                rosters.forEach(roster -> System.out.println(line(roster)));
            }
        }
        return 0;
    }

    private static String doubts(RosterView roster) {
        long doubts = roster.progress().last().map(run -> run.table().doubts()).orElse(0L);
        return doubts == 0 ? "" : ", " + doubts + (doubts == 1 ? " result" : " results") + " doubted";
    }

    /// `k3…  Raid one: 25 characters, 12 runs, next 2026-12-02T19:00:00Z, unlisted, tells https://discord.com`
    static String line(RosterView roster) {
        int members = roster.plan().members().size();
        long runs = roster.progress().runs();
        return roster.id() + "  " + roster.plan().name() + ": " + members
                + (members == 1 ? " character, " : " characters, ") + runs + (runs == 1 ? " run" : " runs")
                + (roster.progress().running().isPresent() ? ", running" : "")
                + roster.progress().nextDue().map(due -> ", next " + due).orElse("")
                + doubts(roster)
                + (roster.plan().isShared()
                        ? ", " + roster.plan().seenBy().name().toLowerCase(Locale.ROOT)
                        : "")
                + roster.receiver().map(receiver -> ", tells " + receiver).orElse("");
    }
}
