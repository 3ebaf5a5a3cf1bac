package dev.wowlab.cli.platform;

import picocli.CommandLine.Command;

/// Lets a paused job go on. Confined to the main thread.
@Command(
        name = "resume",
        description = "Let a paused job go on where it was.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            SteeringCommand.DONE,
            SteeringCommand.MISUSED,
            SteeringCommand.REFUSED,
            SteeringCommand.UNREACHABLE
        })
public final class ResumeCommand extends SteeringCommand {
    @Override
    PlatformClient.Wish wish() {
        return PlatformClient.Wish.of("resume");
    }
}
