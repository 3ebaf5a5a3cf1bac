package dev.wowlab.cli.sim;

import dev.wowlab.specs.imports.Presets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Lists the presets. Confined to one thread.
@Command(
        name = "presets",
        description = "List whole requests to begin with. Wherever a command takes a FILE, preset:NAME is one of them.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:the command line is wrong"})
public final class PresetsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Presets.all().forEach(preset -> System.out.printf("%-24s %s%n", preset.id(), preset.title()));
        return 0;
    }
}
