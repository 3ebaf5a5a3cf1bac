package dev.wowlab.bench.measure;

import picocli.CommandLine.Option;

/// How many rounds count. Confined to the main thread.
public final class RoundsOption {
    @Option(names = "--rounds", description = "Rounds that count (default: ${DEFAULT-VALUE}).")
    private int rounds;

    /// @param usual how many where nobody says
    public RoundsOption(int usual) {
        rounds = usual;
    }

    /// How many.
    public int count() {
        return rounds;
    }
}
