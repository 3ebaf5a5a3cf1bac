package dev.wowlab.cli.sim;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    /// @param usual fights of each where nobody says
    LocalSimulation.Outcome run(LocalSimulation simulation, int usual) throws InterruptedException {
        return simulation.run(seed, iterations == null ? usual : iterations, threads.number(), (done, expected) -> {});
    }
}
