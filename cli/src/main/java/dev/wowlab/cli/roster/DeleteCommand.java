package dev.wowlab.cli.roster;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.PlatformOption;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lets a platform forget a roster. Confined to the main thread.
@Command(name = "delete", description = "Let a platform forget a roster.", mixinStandardHelpOptions = true)
final class DeleteCommand implements Callable<Integer> {
    @Mixin
    private RosterArgument roster = new RosterArgument();

    @Mixin
    private PlatformOption platform = new PlatformOption();

    @Override
    public Integer call() throws RefusedException, UnreachableException, InterruptedException {
        try (PlatformClient client = platform.client()) {
            client.delete(roster.find(client).id());
        }
        return 0;
    }
}
