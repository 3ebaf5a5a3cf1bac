package dev.wowlab.cli.again;

import dev.wowlab.cli.sim.InputFile;
import dev.wowlab.protocol.evidence.Evidence;
import dev.wowlab.protocol.evidence.EvidenceCheck;
import dev.wowlab.protocol.evidence.EvidenceException;
import dev.wowlab.protocol.evidence.EvidenceHead;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ResultReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads what keeps results: what `wowlab sim --json` or `--jsonl` printed, what a job's page downloads, evidence of
/// a job. Stateless, thread-safe.
final class SavedResults {
    /// What every result has, whichever version wrote it.
    private static final List<String> REQUIRED =
            List.of("digest", "engine", "seed", "iterations", "durationSeconds", "dps");

    /// Lists that reports of older versions lack.
    private static final List<String> LISTS = List.of("actions", "auras", "resources", "aplLines", "warnings");

    private static final int SHOWN_NAMES = 3;

    private SavedResults() {}

    /// The results in a file, at least one.
    ///
    /// @param input of those that were kept without
    /// @throws IOException when it cannot be read, or a result lacks something; the message says which and what
    /// @throws JacksonException when it is not JSON
    static List<SavedResult> read(String file, Optional<JsonNode> input) throws IOException {
        String name = file.equals("-") ? "standard input" : file;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(InputFile.open(file), StandardCharsets.UTF_8))) {
            String first = reader.readLine();
            Optional<JsonNode> alone = first == null ? Optional.empty() : object(first);
            if (alone.isEmpty()) {
                String text =
                        (first == null ? "" : first + "\n") + reader.lines().collect(Collectors.joining("\n"));
                return List.of(of(new Place(name, ""), Json.mapper().readTree(text), input));
            }
            if (isEvidence(alone.get())) {
                return List.of(ofEvidence(file));
            }
            return ofLines(name, alone.get(), reader, input);
        }
    }

    /// The object that a line is; empty where it is none, or only a part of one.
    private static Optional<JsonNode> object(String line) {
        try {
            return Optional.of(Json.mapper().readTree(line)).filter(JsonNode::isObject);
        } catch (JacksonException partOfMore) {
            return Optional.empty();
        }
    }

    private static List<SavedResult> ofLines(
            String name, JsonNode first, BufferedReader reader, Optional<JsonNode> input) throws IOException {
        List<JsonNode> lines = new ArrayList<>(List.of(first));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank()) {
                int number = lines.size() + 1;
                lines.add(object(line)
                        .orElseThrow(
                                () -> new IOException("line " + number + " is not a JSON object: one result a line")));
            }
        }
        if (lines.size() == 1) {
            return List.of(of(new Place(name, ""), first, input));
        }
        List<SavedResult> results = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String known = lines.get(i).path("case").asString("");
            String line = name + ":" + (i + 1) + (known.isEmpty() ? "" : " " + known);
            results.add(of(new Place(line, "result " + (i + 1) + ": "), lines.get(i), input));
        }
        return results;
    }

    /// Where a result is. Immutable.
    ///
    /// @param name as the table names it
    /// @param inFile the same within its file, for messages that name the file already; may be empty
    private record Place(String name, String inFile) {
        IOException wrong(String what) {
            return new IOException(inFile + what);
        }
    }

    private static boolean isEvidence(JsonNode first) {
        String kind = EvidenceHead.FORMAT.substring(0, EvidenceHead.FORMAT.indexOf('/') + 1);
        return first.path("format").asString("").startsWith(kind);
    }

    /// Evidence is checked whole: what it says was computed, was signed.
    private static SavedResult ofEvidence(String file) throws IOException {
        if (file.equals("-")) {
            throw new IOException("evidence cannot be read from standard input; name its file");
        }
        try (InputStream in = InputFile.open(file)) {
            Evidence evidence = EvidenceCheck.check(in, (number, chunk) -> {});
            return new SavedResult(
                    file,
                    evidence.report(),
                    Json.mapper().readTree(evidence.input()),
                    Optional.of(evidence.head().totals()));
        } catch (EvidenceException wrong) {
            throw new IOException("the evidence does not hold: " + wrong.getMessage(), wrong);
        }
    }

    private static SavedResult of(Place place, JsonNode saved, Optional<JsonNode> input) throws IOException {
        if (!saved.isObject()) {
            throw place.wrong("it has no JSON object");
        }
        if (saved.has("raid") || (saved.has("base") && !saved.has("digest"))) {
            throw place.wrong("this is an input, not a result; 'wowlab sim FILE --json' makes a result of it");
        }
        if (saved.has("error")) {
            throw place.wrong(
                    "it was not simulated then: " + saved.path("error").asString(""));
        }
        List<String> missing =
                REQUIRED.stream().filter(field -> !saved.has(field)).toList();
        if (!missing.isEmpty()) {
            throw place.wrong("this is no result of a simulation: it has no "
                    + missing.stream()
                            .limit(SHOWN_NAMES)
                            .map(field -> "'" + field + "'")
                            .collect(Collectors.joining(", no ")));
        }
        ResultReport report = report(place, (ObjectNode) saved);
        JsonNode own = saved.path("input");
        if (!own.isObject() && input.isEmpty()) {
            throw place.wrong("it has no 'input': it was kept without what it is of; name that with --input FILE, or"
                    + " keep the job's evidence instead");
        }
        return new SavedResult(place.name(), report, own.isObject() ? own : input.get(), Optional.empty());
    }

    private static ResultReport report(Place place, ObjectNode saved) throws IOException {
        ObjectNode whole = saved.deepCopy();
        LISTS.stream().filter(list -> !whole.has(list)).forEach(whole::putArray);
        ResultReport report;
        try {
            report = Json.mapper().treeToValue(whole, ResultReport.class);
        } catch (JacksonException wrong) {
            throw place.wrong("this is no result of a simulation: "
                    + String.valueOf(wrong.getOriginalMessage())
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
        if (!report.engine().matches("[^/]+/[^/]+")) {
            throw place.wrong("'engine' must be NAME/VERSION, not '" + report.engine() + "'");
        }
        if (report.iterations() < 1) {
            throw place.wrong("'iterations' must be at least 1, not " + report.iterations());
        }
        return report;
    }
}
