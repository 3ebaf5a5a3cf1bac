package dev.wowlab.cli.sim;

import java.util.Optional;
import picocli.CommandLine.Option;

/// How many threads of this process simulate. Confined to the main thread.
public final class ThreadsOption {
    private static final int MOST = 1024;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Worker threads (default: all cores). The result does not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /// Their number.
    public int number() {
        return threads;
    }

    /// What is wrong with it; empty when nothing is.
    public Optional<String> misuse() {
        return threads < 1 || threads > MOST
                ? Optional.of("--threads must be 1 to " + MOST + ", not " + threads)
                : Optional.empty();
    }
}
