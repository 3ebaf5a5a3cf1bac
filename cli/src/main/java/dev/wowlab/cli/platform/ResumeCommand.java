package dev.wowlab.cli.platform;

import picocli.CommandLine.Command;

/// Lets a paused job go on. Confined to the main thread.
@Command(name = "resume", description = "Let a paused job, or race, go on where it was.")
public final class ResumeCommand extends SteeringCommand {
    @Override
    PlatformClient.Wish wish() {
        return PlatformClient.Wish.of("resume");
    }
}
