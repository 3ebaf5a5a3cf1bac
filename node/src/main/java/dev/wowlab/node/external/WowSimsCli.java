package dev.wowlab.node.external;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.node.engine.ChunkEngine;
import dev.wowlab.node.engine.ChunkPlan;
import dev.wowlab.node.engine.ChunkRunner;
import dev.wowlab.node.engine.EngineFailedException;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.specs.request.RaidRequestCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// WoWSims' command line tool as an engine: one process a chunk. Thread-safe.
final class WowSimsCli implements ChunkEngine {
    private static final String REQUEST = "request.json";
    private static final String RESULT = "result.json";
    private static final int MAX_REASON = 400;

    /// Seeds from 1 to here are the program's own; it takes 0 for the time of day, and iterations are added.
    private static final long MAX_SEED = 1L << 62;

    private final EngineRef ref;
    private final Binary binary;
    private final ConfinedProgram program;

    WowSimsCli(EngineRef ref, Binary binary, ConfinedProgram program) {
        this.ref = ref;
        this.binary = binary;
        this.program = program;
    }

    @Override
    public EngineRef ref() {
        return ref;
    }

    @Override
    public ChunkPlan plan(byte[] input) throws InvalidInputException {
        RaidRequestCheck.Checked checked = RaidRequestCheck.check(input);
        ObjectNode request = Json.mapper().readTree(input).asObject();
        boolean labelled = request.path("simOptions").path("useLabeledRands").asBoolean(false);
        request.remove(List.of("simOptions", "sim_options", "requestId", "request_id"));
        return () -> new Runner(request, labelled, checked.tanked());
    }

    /// The seed of the job's first fight: the job's own where the program can take it.
    static long firstSeed(long jobSeed) {
        return jobSeed >= 1 && jobSeed <= MAX_SEED ? jobSeed : 1 + Math.floorMod(jobSeed, MAX_SEED);
    }

    private final class Runner implements ChunkRunner {
        private final ObjectNode request;
        private final boolean labelled;
        private final boolean tanked;

        Runner(ObjectNode request, boolean labelled, boolean tanked) {
            this.request = request;
            this.labelled = labelled;
            this.tanked = tanked;
        }

        @Override
        public Optional<ExactTotals> run(
                long seed, long firstIteration, int fights, BooleanSupplier stop, LongConsumer progress)
                throws EngineFailedException, InterruptedException {
            long first = firstSeed(seed) + firstIteration;
            Optional<byte[]> output = output(request(first, fights), stop);
            if (output.isEmpty()) {
                return Optional.empty();
            }
            ExactTotals totals = WowSimsTotals.of(result(output.get()), new WowSimsTotals.Chunk(first, fights, tanked));
            progress.accept(fights);
            return Optional.of(totals);
        }

        /// The request with its options: the values of each fight are asked for, so that their sums can be exact.
        private byte[] request(long firstSeed, int fights) {
            ObjectNode whole = request.deepCopy();
            whole.putObject("simOptions")
                    .put("iterations", fights)
                    .put("randomSeed", Long.toString(firstSeed))
                    .put("saveAllValues", true)
                    .put("useLabeledRands", labelled);
            return Json.mapper().writeValueAsBytes(whole);
        }
    }

    private Optional<byte[]> output(byte[] request, BooleanSupplier stop)
            throws EngineFailedException, InterruptedException {
        binary.requireUnchanged();
        List<String> command = List.of(binary.path().toString(), "sim", "--infile", REQUEST, "--outfile", RESULT);
        try {
            ConfinedProgram.Task task =
                    new ConfinedProgram.Task(command, Map.of(REQUEST, request), Optional.of(RESULT));
            return switch (program.run(task, stop)) {
                case ConfinedProgram.Ended.Stopped stopped -> Optional.empty();
                case ConfinedProgram.Ended.Exited(int code, byte[] output, String errors) -> {
                    if (code != 0) {
                        throw new EngineFailedException("it ended with exit code " + code + ": " + lastLine(errors));
                    }
                    yield Optional.of(output);
                }
                case ConfinedProgram.Ended.TooSlow(long seconds) ->
                    throw new EngineFailedException("it took longer than " + seconds
                            + " s for one chunk and was ended; submit with a smaller chunk size");
                case ConfinedProgram.Ended.TooMuchOutput(long bytes) ->
                    throw new EngineFailedException("it wrote more than " + bytes
                            + " bytes for one chunk and was ended; submit with a smaller chunk size");
            };
        } catch (IOException broken) {
            throw new EngineFailedException("it could not be run: " + broken, broken);
        }
    }

    /// A panic of the program gives exit code 0 and a result that has nothing but an error.
    private static JsonNode result(byte[] output) throws EngineFailedException {
        JsonNode result;
        try {
            result = WowSimsOutput.read(output);
        } catch (JacksonException broken) {
            throw new EngineFailedException("what it wrote is not JSON: " + start(output), broken);
        }
        JsonNode error = result.path("error");
        if (error.isObject()) {
            String message = error.path("message").asString("");
            throw new EngineFailedException("it refused or broke down: " + shortened(firstLine(message)));
        }
        if (!result.path("raidMetrics").isObject()) {
            throw new EngineFailedException("it wrote no result and no error: " + start(output));
        }
        return result;
    }

    /// What follows is the stack of the program.
    private static String firstLine(String message) {
        return message.lines().findFirst().filter(line -> !line.isBlank()).orElse("without saying why");
    }

    private static String lastLine(String errors) {
        return errors.isEmpty()
                ? "it said nothing"
                : shortened(errors.lines().toList().getLast());
    }

    private static String start(byte[] output) {
        return output.length == 0
                ? "nothing"
                : shortened(new String(output, 0, Math.min(MAX_REASON, output.length), StandardCharsets.UTF_8));
    }

    private static String shortened(String text) {
        return text.length() <= MAX_REASON ? text : text.substring(0, MAX_REASON - 3) + "...";
    }
}
