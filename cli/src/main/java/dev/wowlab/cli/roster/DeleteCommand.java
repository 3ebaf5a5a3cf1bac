package dev.wowlab.cli.roster;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.PlatformOption;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.protocol.roster.RosterView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lets a platform forget a roster. Confined to the main thread.
@Command(
        name = "delete",
        description = "Let a platform forget a roster; the jobs of a run that goes on are cancelled.",
        mixinStandardHelpOptions = true)
final class DeleteCommand implements Callable<Integer> {
    @Mixin
    private RosterArgument roster = new RosterArgument();

    @Mixin
    private PlatformOption platform = new PlatformOption();

    @Override
    public Integer call() throws RefusedException, UnreachableException, InterruptedException {
        try (PlatformClient client = platform.client()) {
            RosterView known = roster.find(client);
            int cancelled = client.delete(known.id()).cancelled().size();
            System.out.println(known.plan().name() + " is deleted" + word(cancelled));
        }
        return 0;
    }

    private static String word(int cancelled) {
        return switch (cancelled) {
            case 0 -> "";
            case 1 -> "; 1 job of its run is cancelled";
            default -> "; " + cancelled + " jobs of its run are cancelled";
        };
    }
}
