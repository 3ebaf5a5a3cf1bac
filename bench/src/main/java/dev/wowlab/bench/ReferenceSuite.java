package dev.wowlab.bench;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/// The reference cases of one suite: what is asked, and where it is known, what the peer measured. Immutable.
///
/// @param name e.g. `TestArcane`
record ReferenceSuite(String name, List<Case> cases) {
    private static final String REQUESTS = ".requests.jsonl.gz";
    private static final String RULESET = "tbc";

    /// One request and, for about half of them, the peer's measurement. Immutable.
    record Case(String name, String kind, JsonNode request, Optional<JsonNode> measured) {}

    /// @param folder as [#folder] finds it
    static ReferenceSuite read(Path folder, String name) throws IOException {
        Map<String, JsonNode> measured = new LinkedHashMap<>();
        Path results = folder.resolve(name + ".results.jsonl.gz");
        if (Files.exists(results)) {
            for (JsonNode result : lines(results)) {
                measured.put(result.path("case").stringValue(), result);
            }
        }
        List<Case> cases = new ArrayList<>();
        for (JsonNode line : lines(folder.resolve(name + REQUESTS))) {
            String caseName = line.path("case").stringValue();
            cases.add(new Case(
                    caseName,
                    line.path("kind").stringValue(),
                    line.path("request"),
                    Optional.ofNullable(measured.get(caseName))));
        }
        return new ReferenceSuite(name, List.copyOf(cases));
    }

    /// The folder that holds suites: this one, or the ruleset's in it.
    ///
    /// @throws IOException when neither holds one
    static Path folder(Path given) throws IOException {
        Path inside = given.resolve(RULESET);
        if (!names(given).isEmpty()) {
            return given;
        }
        if (!names(inside).isEmpty()) {
            return inside;
        }
        throw new IOException("neither " + given + " nor " + inside + " holds a file *" + REQUESTS);
    }

    /// All suites in a folder, by name; none where there is no such folder.
    static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(REQUESTS))
                    .map(name -> name.substring(0, name.length() - REQUESTS.length()))
                    .sorted()
                    .toList();
        }
    }

    /// All suites in a folder that the engine can play, by name.
    static List<String> playable(Path folder, SimulationEngine engine) throws IOException {
        List<String> playable = new ArrayList<>();
        for (String suite : names(folder)) {
            if (canBePlayed(read(folder, suite).cases().getFirst(), engine)) {
                playable.add(suite);
            }
        }
        return playable;
    }

    private static boolean canBePlayed(Case first, SimulationEngine engine) {
        try {
            engine.plan(CanonicalJson.encode(first.request()));
            return true;
        } catch (InvalidInputException refused) {
            return false;
        }
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                nodes.add(Json.mapper().readTree(line));
            }
        }
        return nodes;
    }
}
