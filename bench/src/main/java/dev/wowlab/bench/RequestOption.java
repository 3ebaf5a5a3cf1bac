package dev.wowlab.bench;

import dev.wowlab.cli.demo.Sample;
import dev.wowlab.cli.sim.InputFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// The request that fights, and from which seed. Confined to the main thread.
final class RequestOption {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "A RaidSimRequest (default: the project's sample).")
    private @Nullable String file;

    @Option(names = "--seed", defaultValue = "1", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    JsonNode request() throws IOException {
        return file == null ? Sample.request() : InputFile.json(file);
    }

    long seed() {
        return seed;
    }
}
