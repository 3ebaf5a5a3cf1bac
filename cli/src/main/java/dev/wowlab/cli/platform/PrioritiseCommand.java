package dev.wowlab.cli.platform;

import dev.wowlab.protocol.job.Priority;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Changes the priority of a job. Confined to the main thread.
@Command(name = "prioritise", description = "Change the priority of a job, or race, that has not ended.")
public final class PrioritiseCommand extends SteeringCommand {
    @Parameters(index = "1", paramLabel = "PRIORITY", description = "One of ${COMPLETION-CANDIDATES}.")
    private Priority priority = Priority.NORMAL;

    @Override
    PlatformClient.Wish wish() {
        return PlatformClient.Wish.priority(priority);
    }
}
