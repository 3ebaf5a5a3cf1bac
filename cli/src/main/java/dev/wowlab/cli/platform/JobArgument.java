package dev.wowlab.cli.platform;

import dev.wowlab.protocol.JobId;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Which job a command is about. Confined to the main thread.
final class JobArgument {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "JOB", description = "The job's id, or its address on the platform.")
    private String job = "";

    /// @throws ParameterException when it is no id
    JobId id() {
        try {
            return new JobId(job.substring(job.lastIndexOf('/') + 1));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
