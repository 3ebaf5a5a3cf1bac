package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.sentinel.metrics.Meters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Grafana's dashboard asks for nothing that a sentinel does not tell.
final class DashboardTest {
    private static final Path DASHBOARD = Path.of("..", "deploy", "grafana", "wowlab.json");

    /// A line of Prometheus' text format: name, labels, value.
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z][a-z0-9_]*)(?:\\{(.*)})? \\S+$");

    private static final Pattern LABEL = Pattern.compile("([a-z_]+)(=~|=)\"([^\"]*)\"");
    private static final Pattern SELECTOR = Pattern.compile("([a-z][a-z0-9_]*)\\{([^}]*)}");
    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*(?!\\w*\\()\\b");
    private static final Pattern VARIABLE = Pattern.compile("label_values\\(([a-z0-9_]+), [a-z]+\\)");

    /// What Prometheus puts on every sample that it scrapes, and by which buckets are told apart.
    private static final Set<String> ALWAYS = Set.of("instance", "le");

    private static Platform platform;

    /// Samples by metric, each by its labels.
    private static Map<String, List<Map<String, String>>> told;

    @BeforeAll
    static void start() {
        platform = Platform.one();
        Http http = platform.http();
        TestNode node = TestNode.joined(platform);
        node.beat(List.of());
        JobView job = Submit.job(http, 40, 10, 3);
        node.workUntilIdle();
        Submit.awaitFinal(http, job);
        assertThat(http.post("/api/v1/nodes/work", "{}").status()).isEqualTo(401);
        told = new TreeMap<>();
        await().until(() -> {
            node.beat(List.of());
            read(http.get("/metrics").text());
            return told.containsKey("wowlab_persisted_records_total")
                    && value(http, "wowlab_alive_nodes ") > 0
                    && told.containsKey("wowlab_duty_work_total");
        });
        read(whatGoesWrong());
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static double value(Http http, String begin) {
        return http.get("/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith(begin))
                .mapToDouble(line -> Double.parseDouble(line.substring(begin.length())))
                .sum();
    }

    /// What a platform tells only where something breaks, or where people sign in.
    private static String whatGoesWrong() {
        Meters meters = new Meters();
        meters.refusedToken("expired");
        meters.dutyFailed("ReapLeases");
        meters.dependencyFailed("redis");
        meters.publishFailed("job");
        meters.webhook("failed");
        return meters.scrape();
    }

    private static void read(String scraped) {
        Matcher sample = SAMPLE.matcher(scraped);
        while (sample.find()) {
            Map<String, String> labels = new TreeMap<>();
            if (sample.group(2) != null) {
                LABEL.matcher(sample.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(3)));
            }
            told.computeIfAbsent(sample.group(1), name -> new ArrayList<>()).add(labels);
        }
    }

    private static JsonNode dashboard() throws IOException {
        return Json.mapper().readTree(Files.readString(DASHBOARD));
    }

    private static List<String> expressions() throws IOException {
        List<String> expressions = new ArrayList<>();
        for (JsonNode panel : dashboard().path("panels")) {
            panel.path("targets")
                    .forEach(target -> expressions.add(target.path("expr").stringValue()));
        }
        return expressions;
    }

    /// Names of metrics: words of an expression that are no function, label, time or operator.
    private static Set<String> metrics(String expression) {
        String bare = GROUPING.matcher(expression.replaceAll("\\{[^}]*}", " ").replaceAll("\\[[^\\]]*]", " "))
                .replaceAll(" ");
        Set<String> names = new TreeSet<>();
        WORD.matcher(bare).results().map(MatchResult::group).forEach(names::add);
        names.removeAll(Set.of("or", "and", "unless", "sum", "max", "min"));
        return names;
    }

    @Test
    void every_metric_that_is_asked_for_is_told() throws IOException {
        assertThat(expressions()).hasSizeGreaterThan(30);
        for (String expression : expressions()) {
            assertThat(metrics(expression)).as(expression).isNotEmpty();
            assertThat(told.keySet()).as(expression).containsAll(metrics(expression));
        }
        for (JsonNode variable : dashboard().at("/templating/list")) {
            Matcher asked = VARIABLE.matcher(variable.path("definition").asString(""));
            if (asked.matches()) {
                assertThat(told.keySet()).contains(asked.group(1));
            }
        }
    }

    @Test
    void every_label_that_is_asked_for_is_there_with_the_value_that_is_wanted() throws IOException {
        for (String expression : expressions()) {
            SELECTOR.matcher(expression)
                    .results()
                    .forEach(selector -> LABEL.matcher(selector.group(2))
                            .results()
                            .filter(label -> !ALWAYS.contains(label.group(1)))
                            .forEach(label -> assertThat(told.get(selector.group(1)))
                                    .as(expression)
                                    .anyMatch(labels -> matches(labels.getOrDefault(label.group(1), ""), label))));
            Matcher grouping = GROUPING.matcher(expression);
            while (grouping.find()) {
                for (String label : grouping.group(1).split(", ")) {
                    boolean known = ALWAYS.contains(label)
                            || metrics(expression).stream()
                                    .flatMap(metric -> told.getOrDefault(metric, List.of()).stream())
                                    .anyMatch(labels -> labels.containsKey(label));
                    assertThat(known).as(label + " in " + expression).isTrue();
                }
            }
        }
    }

    /// A pattern may ask for what has not happened: answers of 500 and above.
    private static boolean matches(String found, MatchResult wanted) {
        return !found.isEmpty() && (wanted.group(2).equals("=~") || found.equals(wanted.group(3)));
    }

    @Test
    void panels_have_places_of_their_own_and_the_chosen_prometheus() throws IOException {
        Set<String> ids = new TreeSet<>();
        Set<String> cells = new TreeSet<>();
        for (JsonNode panel : dashboard().path("panels")) {
            String title = panel.path("title").stringValue();
            assertThat(ids.add(panel.path("id").asString())).as(title).isTrue();
            JsonNode place = panel.path("gridPos");
            for (int x = place.path("x").intValue(); x < right(place); x++) {
                for (int y = place.path("y").intValue(); y < bottom(place); y++) {
                    assertThat(cells.add(x + "," + y)).as(title).isTrue();
                }
            }
            assertThat(right(place)).as(title).isLessThanOrEqualTo(24);
            for (JsonNode target : panel.path("targets")) {
                assertThat(target.at("/datasource/uid").stringValue()).isEqualTo("${datasource}");
            }
        }
    }

    private static int right(JsonNode place) {
        return place.path("x").intValue() + place.path("w").intValue();
    }

    private static int bottom(JsonNode place) {
        return place.path("y").intValue() + place.path("h").intValue();
    }
}
