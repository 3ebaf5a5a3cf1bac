package dev.wowlab.bench;

import dev.wowlab.protocol.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The peer's command line tool, given by its path. Confined to one thread. Its time is the processor time, user's
/// and system's, that the shell measured for it, so that other work on the machine does not count against it.
///
/// @param binary the executable
record PeerProcess(Path binary) {
    private static final int SMALL = 200;

    /// Runs what follows and says on the last line of errors how many seconds it took, user's and system's.
    private static final String TIMED = "TIMEFORMAT='%3U %3S'; time \"$@\"";

    /// Fights per second of processor time on one core. Two runs of different length are subtracted, so that
    /// start-up and pre-simulation, which the peer does once a run, are not held against it.
    double fightsPerSecond(JsonNode request, int fights, long seed) throws IOException, InterruptedException {
        double small = seconds(request, SMALL, seed);
        double large = seconds(request, SMALL + fights, seed);
        return fights / (large - small);
    }

    /// What it measures of a request: its `RaidSimResult`.
    JsonNode result(JsonNode request, long fights, long seed) throws IOException, InterruptedException {
        return run(request, fights, seed, List.of()).result();
    }

    private double seconds(JsonNode request, int fights, long seed) throws IOException, InterruptedException {
        // It takes its thread count from the cores it may use: one core, as ours.
        boolean canPin = Files.isExecutable(Path.of("/usr/bin/taskset"));
        List<String> pinned = canPin ? List.of("taskset", "-c", "0") : List.of();
        return processorSeconds(run(request, fights, seed, pinned).errors());
    }

    private record Finished(JsonNode result, String errors) {}

    private Finished run(JsonNode request, long fights, long seed, List<String> before)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("wowlab-bench");
        try {
            Path in = folder.resolve("request.json");
            ObjectNode copy = request.deepCopy().asObject();
            copy.putObject("simOptions").put("iterations", fights).put("randomSeed", Long.toString(seed));
            Files.write(in, Json.mapper().writeValueAsBytes(copy));
            List<String> command = new ArrayList<>(List.of("bash", "-c", TIMED, "bash"));
            command.addAll(before);
            command.addAll(List.of(binary.toString(), "sim", "--infile", in.toString(), "--outfile"));
            command.add(folder.resolve("result.json").toString());
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                throw new IOException("the peer failed: exit " + exitCode + ", " + errors.strip());
            }
            JsonNode result =
                    Json.mapper().readTree(folder.resolve("result.json").toFile());
            if (!result.path("raidMetrics").isObject()) {
                throw new IOException("the peer failed: " + result.path("error"));
            }
            return new Finished(result, errors);
        } finally {
            Files.deleteIfExists(folder.resolve("request.json"));
            Files.deleteIfExists(folder.resolve("result.json"));
            Files.delete(folder);
        }
    }

    private static double processorSeconds(String errors) throws IOException {
        String[] seconds = errors.strip().lines().toList().getLast().split(" ");
        try {
            return Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            throw new IOException("the shell did not say how long the peer ran: " + errors.strip(), unreadable);
        }
    }
}
