package dev.wowlab.cli.sim;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// A command that asks what changes of one request do, all of which fight with the same luck in this process. Confined
/// to the main thread.
@Command(
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the input is wrong, or cannot be read", "2:the command line is wrong"})
abstract class ComparisonCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;
    private static final int USUAL_FIGHTS = 1_000;

    private final String command;
    private final int usualFights;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A RaidSimRequest (JSON, or .gz); - reads standard input.")
    private String file = "-";

    @Mixin
    private SharedLuckOption luck = new SharedLuckOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    /// One whose usual number of fights of each is 1,000.
    ///
    /// @param command as it is called, such as `drops`
    ComparisonCommand(String command) {
        this(command, USUAL_FIGHTS);
    }

    /// @param command as it is called, such as `weights`
    /// @param usualFights of each where nobody says
    ComparisonCommand(String command, int usualFights) {
        this.command = command;
        this.usualFights = usualFights;
    }

    /// What is asked about a request, as `ComparisonEngine` reads it.
    abstract JsonNode question(JsonNode request) throws IOException;

    /// Prints the answer for people.
    abstract void print(LocalSimulation.Outcome outcome);

    /// Prints the answer as one JSON object.
    abstract void printJson(LocalSimulation.Outcome outcome);

    /// What is wrong with the command line; empty: nothing.
    Optional<String> misuse() {
        return Optional.empty();
    }

    /// The file that is to blame where the question is wrong.
    String blamed() {
        return file;
    }

    String file() {
        return file;
    }

    SharedLuckOption luck() {
        return luck;
    }

    boolean printsJson() {
        return json;
    }

    PrintStream out() {
        return out;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<String> misuse = misuse().or(luck::misuse);
        if (misuse.isPresent()) {
            err.println("wowlab " + command + ": " + misuse.get());
            return WRONG_USE;
        }
        InputTrouble trouble = new InputTrouble(command, err);
        Optional<JsonNode> request = trouble.orTell(file, () -> InputFile.request(file, err));
        Optional<JsonNode> question =
                request.isEmpty() ? request : trouble.orTell(blamed(), () -> question(request.get()));
        if (question.isEmpty()) {
            return InputTrouble.EXIT_CODE;
        }
        return trouble.orTell(file, () -> {
                    LocalSimulation.Outcome outcome = luck.answer(question.get(), usualFights, err);
                    if (json) {
                        printJson(outcome);
                    } else {
                        print(outcome);
                    }
                    return 0;
                })
                .orElse(InputTrouble.EXIT_CODE);
    }
}
