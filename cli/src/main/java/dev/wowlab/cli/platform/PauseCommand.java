package dev.wowlab.cli.platform;

import picocli.CommandLine.Command;

/// Pauses a job. Confined to the main thread.
@Command(
        name = "pause",
        description = "Pause a job, or all jobs of a race: their chunks are taken back, what is done is kept.")
public final class PauseCommand extends SteeringCommand {
    @Override
    PlatformClient.Wish wish() {
        return PlatformClient.Wish.of("pause");
    }
}
