package dev.wowlab.cli.platform;

import picocli.CommandLine.Command;

/// Ends a job. Confined to the main thread.
@Command(name = "cancel", description = "End a job, or a race; it will have no result.")
public final class CancelCommand extends SteeringCommand {
    @Override
    PlatformClient.Wish wish() {
        return PlatformClient.Wish.of("cancel");
    }
}
