package dev.wowlab.cli.sim;

import dev.wowlab.gamedata.GameData;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.imports.Imported;
import dev.wowlab.specs.imports.Importer;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints the request that whatever a player has stands for. Confined to one thread.
@Command(
        name = "import",
        description =
                "Print the RaidSimRequest that a link of a WoWSims page or of Wowhead's gear planner, an export of"
                        + " the addon WowSimsExporter or of Sixty Upgrades, or the settings of a page stand for."
                        + " The other commands take these, too, as their FILE.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:no request can be made of it, or it cannot be read", "2:the command line is wrong"
        })
public final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A file, - for standard input, or a link.")
    private String file = "";

    @Option(
            names = "--preset",
            paramLabel = "ID",
            description =
                    "Takes from this preset what the text does not say (see 'wowlab presets'; default: the nearest"
                            + " of the character's class). Lists of gear and action lists need one.")
    private @Nullable String preset;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @Override
    public Integer call() throws InterruptedException {
        Optional<Imported> imported = new InputTrouble("import", err)
                .orTell(
                        file,
                        () -> new Importer(GameData.get()).read(InputFile.text(file), Optional.ofNullable(preset)));
        if (imported.isEmpty()) {
            return InputTrouble.EXIT_CODE;
        }
        InputFile.tell(file, imported.get(), err);
        out.println(Json.mapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(imported.get().request()));
        return 0;
    }
}
