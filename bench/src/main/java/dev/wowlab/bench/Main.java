package dev.wowlab.bench;

import dev.wowlab.bench.platform.LatencyCommand;
import dev.wowlab.bench.platform.MemoryCommand;
import dev.wowlab.bench.platform.PlatformCommand;
import dev.wowlab.bench.platform.PrecisionCommand;
import dev.wowlab.bench.platform.PublishCommand;
import dev.wowlab.bench.queue.JobMemoryCommand;
import dev.wowlab.bench.queue.QueueCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Entry point of `wowlab bench`.
@Command(
        name = "bench",
        description = "Measure WowLab: against the peer in agreement and speed, its platform and its memory.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ParityCommand.class,
            EngineCommand.class,
            CrnCommand.class,
            TopGearCommand.class,
            MemoryCommand.class,
            QueueCommand.class,
            PlatformCommand.class,
            LatencyCommand.class,
            PublishCommand.class,
            PrecisionCommand.class,
            JobMemoryCommand.class
        })
public final class Main {
    private Main() {}

    static int run(String... arguments) {
        return new CommandLine(new Main()).execute(arguments);
    }

    public static void main(String[] arguments) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "logback-cli.xml");
        }
        System.exit(run(arguments));
    }
}
