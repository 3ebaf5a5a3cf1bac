package dev.wowlab.cli.sim;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.specs.comparison.ComparisonEngine;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How many fights of each variant, from which seed, on how many threads. Confined to the main thread.
final class SharedLuckOption {
    private static final int MOST_FIGHTS = 1_000_000;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "Fights of the request and of each change (default: see above).")
    private @Nullable Integer iterations;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    Optional<String> misuse() {
        if (iterations != null && (iterations < 2 || iterations > MOST_FIGHTS)) {
            return Optional.of("--iterations must be 2 to " + MOST_FIGHTS + ", not " + iterations);
        }
        return threads.misuse();
    }

    long seed() {
        return seed;
    }

    /// Lets a comparison fight, after telling what is left out of it.
    ///
    /// @param question what `ComparisonEngine` reads
    /// @param usual fights of each where nobody says
    /// @param err where it is told
    LocalSimulation.Outcome answer(JsonNode question, int usual, PrintStream err)
            throws InvalidInputException, InterruptedException {
        LocalSimulation simulation = LocalSimulation.plan(new ComparisonEngine(), question);
        simulation.warnings().forEach(warning -> err.println("warning: " + warning));
        return simulation.run(seed, iterations == null ? usual : iterations, threads.number(), (done, expected) -> {});
    }

    /// What an answer as JSON begins with: what was compared with, and how it can be repeated.
    ObjectNode summary(ResultReport report) {
        return Json.mapper()
                .createObjectNode()
                .put("dps", report.dps().mean())
                .put("fights", report.iterations())
                .put("seed", seed)
                .put("digest", report.digest().value());
    }
}
