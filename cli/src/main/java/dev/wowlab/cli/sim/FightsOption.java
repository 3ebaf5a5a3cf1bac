package dev.wowlab.cli.sim;

import dev.wowlab.specs.comparison.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// Which fights a request is tried in. Confined to the main thread.
public final class FightsOption {
    @Option(
            names = "--durations",
            paramLabel = "SECONDS",
            split = ",",
            description = "Lengths of the fight, such as 60,180,300; they vary by the same share as FILE's.")
    private List<Double> durations = new ArrayList<>();

    @Option(
            names = "--targets",
            paramLabel = "N",
            split = ",",
            description = "Numbers of targets, such as 1,2,5: the first ones of FILE's, further ones like its first.")
    private List<Integer> targets = new ArrayList<>();

    @Option(names = "--without-execute", description = "Each of these fights without an execute phase as well.")
    private boolean withoutExecute;

    @Option(
            names = "--without-buffs",
            description = "Each of these fights without the buffs and debuffs that others bring as well.")
    private boolean withoutBuffs;

    @Option(
            names = "--changes",
            paramLabel = "LIST",
            description = "Changes that are tried in each of these fights, a JSON list as in the input's variants:"
                    + " [{\"name\": …, \"set\": {pointer: value}}].")
    private @Nullable String changes;

    /// Whether any fight was named.
    public boolean asked() {
        return !durations.isEmpty() || !targets.isEmpty() || withoutExecute || withoutBuffs;
    }

    /// What is wrong with how it was given, where it stands alone.
    public Optional<String> misuse() {
        return changes != null && !asked()
                ? Optional.of("--changes goes with --durations, --targets, --without-execute or --without-buffs")
                : Optional.empty();
    }

    /// The file of the changes.
    public Optional<String> changes() {
        return Optional.ofNullable(changes);
    }

    /// What is asked about a request.
    ///
    /// @throws IOException when the changes cannot be read
    public JsonNode about(JsonNode request) throws IOException {
        Optional<JsonNode> listed = changes == null ? Optional.empty() : Optional.of(InputFile.json(changes));
        return Question.scenarios(
                request, new Question.Fights(durations, targets, withoutExecute, withoutBuffs), listed);
    }
}
