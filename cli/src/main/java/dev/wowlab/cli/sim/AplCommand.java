package dev.wowlab.cli.sim;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.apl.words.PlayerList;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Prints an action list in words, or puts one that was written in words into a request. Confined to one thread.
@Command(
        name = "apl",
        description =
                "Print the action list of FILE as text: a line each, in words, under headings. --with reads such a text and"
                        + " prints the request with that list.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:a file cannot be read, or is not understood", "2:the command line is wrong"})
public final class AplCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A request, or what can be made into one; - for standard input.")
    private String file = "";

    @Option(
            names = "--player",
            paramLabel = "N",
            description = "Whose list, of a raid: counted from 0 in its order (default: ${DEFAULT-VALUE}).",
            defaultValue = "0")
    private int player;

    @Option(names = "--with", paramLabel = "TEXT", description = "Print FILE with the list of this file in words.")
    private @Nullable String other;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @Override
    public Integer call() throws InterruptedException {
        Optional<String> printed = new InputTrouble("apl", err).orTell(file, this::read);
        printed.ifPresent(out::print);
        return printed.isPresent() ? 0 : InputTrouble.EXIT_CODE;
    }

    private String read() throws IOException, InvalidInputException {
        JsonNode request = InputFile.request(file, err);
        List<PlayerList> lists = new TbcEngine().playerLists(Json.mapper().writeValueAsBytes(request));
        if (player < 0 || player >= lists.size()) {
            throw new InvalidInputException(
                    List.of(new InputProblem("--player " + player, "there are players 0 to " + (lists.size() - 1))));
        }
        PlayerList list = lists.get(player);
        return other == null
                ? list.text()
                : Json.mapper()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(ListChanges.withList(request, list, other))
                        + "\n";
    }
}
