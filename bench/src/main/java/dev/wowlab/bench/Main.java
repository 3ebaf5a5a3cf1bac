package dev.wowlab.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Entry point of `wowlab bench`.
@Command(
        name = "bench",
        description = "Measure WowLab: against the peer in agreement and speed, and its memory.",
        mixinStandardHelpOptions = true,
        subcommands = {ParityCommand.class, EngineCommand.class, CrnCommand.class, MemoryCommand.class})
public final class Main {
    private Main() {}

    static int run(String... arguments) {
        return new CommandLine(new Main()).execute(arguments);
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }
}
