package dev.wowlab.cli.sim;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.imports.Imported;
import dev.wowlab.specs.imports.Importer;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

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
    private static final int MISUSE = 2;

    @Parameters(paramLabel = "FILE", description = "A file, - for standard input, a link, or preset:NAME.")
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
        if (InputFile.isPreset(file) && preset != null) {
            err.println("wowlab import: --preset " + preset + " is for what says less than a whole request; " + file
                    + " is a preset itself");
            return MISUSE;
        }
        InputTrouble trouble = new InputTrouble("import", err);
        Optional<JsonNode> request = trouble.orTell(file, this::request);
        request.ifPresent(whole ->
                out.println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(whole)));
        return request.isPresent() ? 0 : InputTrouble.EXIT_CODE;
    }

    private JsonNode request() throws IOException, InvalidInputException {
        if (InputFile.isPreset(file)) {
            return InputFile.preset(file);
        }
        Imported imported = new Importer(GameData.get()).read(InputFile.text(file), Optional.ofNullable(preset));
        InputFile.tell(file, imported, err);
        return imported.request();
    }
}
