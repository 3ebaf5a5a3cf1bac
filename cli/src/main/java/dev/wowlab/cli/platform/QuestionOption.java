package dev.wowlab.cli.platform;

import dev.wowlab.cli.sim.InputFile;
import dev.wowlab.specs.comparison.Question;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// What is asked about a request, other than its damage. Confined to the main thread.
final class QuestionOption {
    @Option(names = "--weights", description = "Ask what more or less of each stat does to FILE's damage.")
    private boolean weights;

    @Option(
            names = "--bag",
            paramLabel = "FILE",
            description = "Ask for the best set of what FILE wears and of these items (as for 'wowlab topgear'), up to"
                    + " 100 sets.")
    private @Nullable String bag;

    @Option(names = "--gem", paramLabel = "ID", description = "Gem for each socket of items in the bag without gems.")
    private @Nullable Integer gem;

    /// The file of the bag.
    Optional<String> bag() {
        return Optional.ofNullable(bag);
    }

    Optional<String> misuse() {
        if (weights && bag != null) {
            return Optional.of("give --weights or --bag, not both");
        }
        return gem != null && bag == null ? Optional.of("--gem goes with --bag") : Optional.empty();
    }

    /// The input that asks it.
    ///
    /// @throws IOException when the bag's file is missing or unreadable
    JsonNode about(JsonNode request) throws IOException {
        if (bag != null) {
            return Question.bag(request, InputFile.json(bag), Optional.ofNullable(gem));
        }
        return weights ? Question.weights(request) : request;
    }
}
