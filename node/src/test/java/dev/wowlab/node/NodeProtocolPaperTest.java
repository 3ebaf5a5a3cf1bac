package dev.wowlab.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.NodeCredit;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.node.ReportOutcome;
import dev.wowlab.protocol.problem.Problem;
import dev.wowlab.protocol.problem.ProblemTypes;
import dev.wowlab.protocol.realtime.NodeSignal;
import dev.wowlab.protocol.result.ExactTotals;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Keeps `docs/node-protocol.md` true.
class NodeProtocolPaperTest {
    private static final String MESSAGES = "dev/wowlab/protocol/node";

    private static final Path PAPER = Path.of("..", "docs", "node-protocol.md");
    private static final Pattern EXAMPLE = Pattern.compile("```json (\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern STATUS_ROW =
            Pattern.compile("^\\| ([0-9, ]+)(?: and above, or no answer)? \\| (\\S+)", Pattern.MULTILINE);

    private final String paper = Files.readString(PAPER);

    NodeProtocolPaperTest() throws IOException {}

    @Test
    void everyExampleIsExactlyItsRecord() {
        List<MatchResult> examples = EXAMPLE.matcher(paper).results().toList();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(10);
        for (MatchResult example : examples) {
            Class<?> type = typeNamed(example.group(1));
            JsonNode written = Json.mapper().readTree(example.group(2));
            Object message = Json.mapper().readValue(example.group(2), type);
            JsonNode again = Json.mapper().valueToTree(message);

            assertThat(Json.mapper().readTree(again.toString()))
                    .as("example of %s", type.getSimpleName())
                    .isEqualTo(Json.mapper().readTree(written.toString()));
        }
    }

    @Test
    void everyMessageOfANodeIsInThePaper() throws IOException, URISyntaxException {
        Set<String> missing = new TreeSet<>();
        // what people are shown of nodes, and nodes never
        Set<Class<?>> forPeople = Set.of(NodeView.class, NodeCredit.class);
        for (Class<?> message : messages()) {
            if (!forPeople.contains(message) && !paper.contains(message.getSimpleName())) {
                // a message that others embed is there by its fields: their examples are whole
                boolean embedded = paper.contains("\"leaseId\"")
                        && Set.of("ChunkReport", "ChunkFailure", "Lease", "NodeStatus", "ReportOutcome")
                                .contains(message.getSimpleName());
                if (!embedded) {
                    missing.add(message.getSimpleName());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyConstantOfTheProtocolIsInThePaper() throws IllegalAccessException {
        for (ReportOutcome.Outcome outcome : ReportOutcome.Outcome.values()) {
            assertThat(paper).contains("| `" + outcome + "` |");
        }
        for (NodeStatus status : NodeStatus.values()) {
            assertThat(paper).contains(status.name());
        }
        for (NodeSignal.Kind kind : NodeSignal.Kind.values()) {
            assertThat(paper).contains("`" + kind + "`");
        }
        for (Field type : ProblemTypes.class.getDeclaredFields()) {
            assertThat(paper).contains((String) type.get(null));
        }
    }

    @Test
    void everyEndpointThatANodeCallsIsInThePaperAndTheOtherWayRound() throws IOException {
        String client = Files.readString(Path.of("src/main/java/dev/wowlab/node/SentinelClient.java"));
        Set<String> called = new HashSet<>();
        Matcher calls = Pattern.compile("\"(/(?:nodes|configs)/\\w*)\"").matcher(client);
        while (calls.find()) {
            called.add("/api/v1" + calls.group(1));
        }
        Set<String> described = new HashSet<>();
        Matcher headings = Pattern.compile("^### `(?:GET|POST) (/api/v1/(?:nodes|configs)/\\w*)", Pattern.MULTILINE)
                .matcher(paper);
        while (headings.find()) {
            described.add(headings.group(1));
        }
        assertThat(called).hasSize(6).isEqualTo(described);
    }

    @Test
    void theTableOfStatusesIsWhatTheNodeDoes() {
        String table = paper.substring(paper.indexOf("## Status →"), paper.indexOf("## Message × state"));
        List<String> seen = new ArrayList<>();
        Matcher rows = STATUS_ROW.matcher(table);
        while (rows.find()) {
            for (String status : rows.group(1).strip().split(", ", -1)) {
                String type = rows.group(2).replace("`", "");
                seen.add(status + " " + Advice.of(problem(Integer.parseInt(status), type)));
            }
        }
        assertThat(seen)
                .filteredOn(row -> !row.startsWith("2"))
                .containsExactly(
                        "400 DROP",
                        "404 DROP",
                        "405 DROP",
                        "415 DROP",
                        "422 DROP",
                        "401 REGISTER",
                        "403 AWAIT_CLAIM",
                        "403 AWAIT_PARDON",
                        "403 STOP_REVOKED",
                        "408 RETRY",
                        "409 DROP",
                        "410 STOP_OUTDATED",
                        "413 SEND_LESS",
                        "429 SLOW_DOWN",
                        "500 RETRY");
    }

    private static Problem problem(int status, String type) {
        return new Problem(type, "t", status, "d", List.of());
    }

    private static Class<?> typeNamed(String name) {
        return Stream.of("node", "realtime", "problem")
                .map(home -> classNamed("dev.wowlab.protocol." + home + "." + name))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the paper has an example of " + name + ", which is no message"));
    }

    private static Optional<Class<?>> classNamed(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }

    private static List<Class<?>> messages() throws IOException, URISyntaxException {
        Path protocol = Path.of(ExactTotals.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(protocol)) {
            return messagesIn(protocol.resolve(MESSAGES));
        }
        try (FileSystem jar = FileSystems.newFileSystem(protocol)) {
            return messagesIn(jar.getPath(MESSAGES));
        }
    }

    private static List<Class<?>> messagesIn(Path folder) throws IOException {
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                if (!name.contains("$") && !name.equals("package-info")) {
                    found.add(typeNamed(name));
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(8);
        return found;
    }
}
