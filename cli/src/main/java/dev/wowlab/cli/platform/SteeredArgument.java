package dev.wowlab.cli.platform;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.race.RaceId;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Which job or race a command is about. Confined to the main thread.
final class SteeredArgument {
    private static final String RACES = "races";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec command;

    @Parameters(
            index = "0",
            paramLabel = "JOB",
            description = "The job's id, or its address on the platform; a race's address, or races/ID, is the race.")
    private String text = "";

    /// The race; empty where it is a job.
    ///
    /// @throws ParameterException when it is no id
    Optional<RaceId> race() {
        String[] parts = text.split("/", -1);
        try {
            return parts.length > 1 && parts[parts.length - 2].equals(RACES)
                    ? Optional.of(new RaceId(parts[parts.length - 1]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    /// The job, where it is no race.
    ///
    /// @throws ParameterException when it is no id
    JobId job() {
        try {
            return new JobId(text.substring(text.lastIndexOf('/') + 1));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
