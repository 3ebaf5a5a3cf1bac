package dev.wowlab.cli.platform;

import picocli.CommandLine.Command;

/// Pauses a job. Confined to the main thread.
@Command(
        name = "pause",
        description = "Pause a job: its chunks are taken back, what is done is kept.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            SteeringCommand.DONE,
            SteeringCommand.MISUSED,
            SteeringCommand.REFUSED,
            SteeringCommand.UNREACHABLE
        })
public final class PauseCommand extends SteeringCommand {
    @Override
    PlatformClient.Wish wish() {
        return PlatformClient.Wish.of("pause");
    }
}
