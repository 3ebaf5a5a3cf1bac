package dev.wowlab.specs.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the reference requests. Thread-safe: no state. The folder is named by the system property
/// `wowlab.reference`, else by the variable `WOWLAB_REFERENCE`, else found as `shared/reference` beside a parent
/// folder; without it tests that need it are skipped.
public final class ReferenceCases {
    /// The suites of the specialisations that can be played; `PlayableClassesTest` holds it to be complete.
    public static final List<String> PLAYABLE = List.of(
            "TestArcane",
            "TestDestruction",
            "TestAffliction",
            "TestShadowPriest",
            "TestElemental",
            "TestEnhancement",
            "TestBalance",
            "TestFeralCat",
            "TestFeralBear",
            "TestHunter",
            "TestRetribution",
            "TestProtection",
            "TestDpsWarrior",
            "TestProtectionWarrior",
            "TestRogue");

    private static final String REQUESTS = ".requests.jsonl.gz";

    /// One request of a suite.
    public record Case(String suite, String name, String kind, byte[] request) {}

    private ReferenceCases() {}

    /// The folder with the ruleset's suites; skips the calling test where there is none.
    public static Path folder() {
        Optional<Path> folder = find();
        Assumptions.assumeTrue(
                folder.isPresent(),
                "no reference requests: set WOWLAB_REFERENCE or -Dwowlab.reference to their folder");
        return folder.orElseThrow();
    }

    private static Optional<Path> find() {
        String named = System.getProperty("wowlab.reference", System.getenv("WOWLAB_REFERENCE"));
        if (named != null) {
            return Optional.of(Path.of(named, "tbc")).filter(Files::isDirectory);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolve("shared").resolve("reference").resolve("tbc"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /// The names of all suites, sorted.
    public static List<String> suites() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(REQUESTS))
                    .map(n -> n.substring(0, n.indexOf('.')))
                    .sorted()
                    .toList();
        }
    }

    /// All cases of a suite, in the order of the file.
    public static List<Case> read(String suite) throws IOException {
        return read(folder(), suite);
    }

    /// The same of a suite in another folder.
    public static List<Case> read(Path folder, String suite) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (JsonNode row : rows(folder.resolve(suite + REQUESTS))) {
            cases.add(new Case(
                    suite,
                    row.path("case").asString(),
                    row.path("kind").asString(),
                    row.path("request").toString().getBytes(StandardCharsets.UTF_8)));
        }
        return cases;
    }

    /// What WoWSims measured for a case of a suite.
    public static JsonNode measured(String suite, String name) throws IOException {
        return measured(folder(), suite, name);
    }

    /// The same of a suite in another folder.
    public static JsonNode measured(Path folder, String suite, String name) throws IOException {
        return rows(folder.resolve(suite + ".results.jsonl.gz")).stream()
                .filter(row -> row.path("case").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException(suite + " has no measurement of " + name));
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(JsonMapper.shared().readTree(line));
            }
        }
        return rows;
    }
}
