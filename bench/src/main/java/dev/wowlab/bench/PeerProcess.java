package dev.wowlab.bench;

import dev.wowlab.protocol.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The peer's command line tool, given by its path. Confined to one thread.
///
/// @param binary the executable
record PeerProcess(Path binary) {
    private static final int SMALL = 200;

    /// Fights per second on one core. Two runs of different length are subtracted, so that start-up and pre-
    /// simulation, which the
    /// peer does once a run, are not held against it.
    double fightsPerSecond(JsonNode request, int fights, long seed) throws IOException, InterruptedException {
        double small = seconds(request, SMALL, seed);
        double large = seconds(request, SMALL + fights, seed);
        return fights / (large - small);
    }

    private double seconds(JsonNode request, int fights, long seed) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("wowlab-bench");
        try {
            Path in = folder.resolve("request.json");
            ObjectNode copy = request.deepCopy().asObject();
            copy.putObject("simOptions").put("iterations", fights).put("randomSeed", Long.toString(seed));
            Files.write(in, Json.mapper().writeValueAsBytes(copy));
            List<String> command = new ArrayList<>();
            if (Files.isExecutable(Path.of("/usr/bin/taskset"))) {
                // It takes its thread count from the cores it may use: one core, as ours.
                command.addAll(List.of("taskset", "-c", "0"));
            }
            command.addAll(List.of(binary.toString(), "sim", "--infile", in.toString(), "--outfile"));
            command.add(folder.resolve("result.json").toString());
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int exitCode = process.waitFor();
            double elapsed = (System.nanoTime() - start) * 1e-9;
            JsonNode result =
                    Json.mapper().readTree(folder.resolve("result.json").toFile());
            if (exitCode != 0
                    || result.path("raidMetrics").isMissingNode()
                    || result.path("raidMetrics").isNull()) {
                throw new IOException("the peer failed: exit " + exitCode + ", " + result.path("error"));
            }
            return elapsed;
        } finally {
            Files.deleteIfExists(folder.resolve("request.json"));
            Files.deleteIfExists(folder.resolve("result.json"));
            Files.delete(folder);
        }
    }
}
