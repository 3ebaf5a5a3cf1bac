package dev.wowlab.cli;

import dev.wowlab.cli.again.AgainCommand;
import dev.wowlab.cli.demo.DemoCommand;
import dev.wowlab.cli.gear.TopGearCommand;
import dev.wowlab.cli.host.HostCommand;
import dev.wowlab.cli.host.NodeJavaCommand;
import dev.wowlab.cli.host.UpdateCommand;
import dev.wowlab.cli.log.LogCommand;
import dev.wowlab.cli.platform.CancelCommand;
import dev.wowlab.cli.platform.NodesCommand;
import dev.wowlab.cli.platform.PauseCommand;
import dev.wowlab.cli.platform.PrioritiseCommand;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.ResumeCommand;
import dev.wowlab.cli.platform.SubmitCommand;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.cli.platform.WatchCommand;
import dev.wowlab.cli.roster.RosterCommand;
import dev.wowlab.cli.sim.AplCommand;
import dev.wowlab.cli.sim.ChartCommand;
import dev.wowlab.cli.sim.CompareCommand;
import dev.wowlab.cli.sim.DropsCommand;
import dev.wowlab.cli.sim.ImportCommand;
import dev.wowlab.cli.sim.PlotCommand;
import dev.wowlab.cli.sim.PresetsCommand;
import dev.wowlab.cli.sim.ScenariosCommand;
import dev.wowlab.cli.sim.SimCommand;
import dev.wowlab.cli.sim.WeightsCommand;
import dev.wowlab.cli.terminal.FileWords;
import dev.wowlab.cli.terminal.StandardOutput;
import dev.wowlab.cli.verify.VerifyCommand;
import dev.wowlab.localplatform.StartFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Entry point of `wowlab`. Exit codes: 0 done, 1 failed, 2 wrong command line, 3 refused by the platform, 4 platform
/// out of reach.
@Command(
        name = "wowlab",
        description = "Combat simulation for World of Warcraft on your own machines.",
        mixinStandardHelpOptions = true,
        version = "wowlab 0.1.0",
        subcommands = {
            DemoCommand.class,
            HostCommand.class,
            UpdateCommand.class,
            NodeJavaCommand.class,
            SimCommand.class,
            CompareCommand.class,
            TopGearCommand.class,
            WeightsCommand.class,
            DropsCommand.class,
            ChartCommand.class,
            PlotCommand.class,
            ScenariosCommand.class,
            RosterCommand.class,
            ImportCommand.class,
            LogCommand.class,
            AplCommand.class,
            PresetsCommand.class,
            SubmitCommand.class,
            WatchCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            PrioritiseCommand.class,
            CancelCommand.class,
            VerifyCommand.class,
            AgainCommand.class,
            NodesCommand.class
        })
public final class Main {
    private static final int FAILED = 1;
    private static final int REFUSED = 3;
    private static final int UNREACHABLE = 4;

    private Main() {}

    public static void main(String[] arguments) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "logback-cli.xml");
        }
        StandardOutput.install();
        // The Centrifugo client's HTTP threads linger, so that returning from main would not end the process.
        System.exit(run(arguments));
    }

    /// Runs one command on this thread.
    ///
    /// @return its exit code
    public static int run(String... arguments) {
        CommandLine line = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, _) -> explain(failure, command));
        int exitCode = line.execute(arguments);
        return StandardOutput.failure()
                .map(failure -> outputLost(failure, exitCode))
                .orElse(exitCode);
    }

    /// Half a result must not look like a whole one. A reader that has read enough knows that it did.
    private static int outputLost(StandardOutput.Failure failure, int exitCode) {
        if (!failure.readerGone()) {
            String reason = failure.reason().isEmpty() ? "" : ": " + failure.reason();
            System.err.println("wowlab: cannot write the output" + reason);
        }
        return exitCode == 0 ? FAILED : exitCode;
    }

    private static int explain(Exception failure, CommandLine command) throws Exception {
        String name = command.getCommandSpec().qualifiedName();
        @Nullable Throwable cause = failure.getCause();
        Exception plain = failure instanceof UncheckedIOException && cause instanceof IOException io ? io : failure;
        return switch (plain) {
            case RefusedException refused -> say(command, name + ": " + refused.getMessage(), REFUSED);
            case UnreachableException unreachable -> say(command, name + ": " + unreachable.getMessage(), UNREACHABLE);
            case StartFailedException failed -> say(command, name + ": " + failed.getMessage(), FAILED);
            case IOException unusable -> say(command, name + ": " + FileWords.of(unusable), FAILED);
            default -> throw failure;
        };
    }

    private static int say(CommandLine command, String message, int exitCode) {
        command.getErr().println(message);
        return exitCode;
    }
}
