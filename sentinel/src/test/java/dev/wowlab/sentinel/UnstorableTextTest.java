package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.ChunkFailure;
import dev.wowlab.protocol.node.ChunkReport;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.RegisterNode;
import dev.wowlab.protocol.node.ReportOutcome;
import dev.wowlab.protocol.node.ReportOutcome.Outcome;
import dev.wowlab.protocol.problem.Problem;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.MalformedTotalsException;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.result.Table;
import dev.wowlab.testsupport.SharedRedis;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What strangers write and PostgreSQL would refuse a row for, numbers that are none, and parts that are missing.
final class UnstorableTextTest {
    private static Platform platform;
    private static Http http;

    @BeforeAll
    static void start() {
        // beats and leases long enough that nothing ends by itself here
        platform = new Platform(1, Map.of("WOWLAB_HEARTBEAT_SECONDS", "60", "WOWLAB_LEASE_SECONDS", "120"));
        http = platform.http();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static FieldError refused(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        Problem problem = answer.problem();
        assertThat(problem.errors()).as(problem.detail()).hasSize(1);
        return problem.errors().getFirst();
    }

    private static List<String> refusedFields(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.problem().errors().stream().map(FieldError::field).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "'title': 'a\\u0000b';title;U+0000",
                "'title': 'a\\nb';title;U+000A",
                "'title': 'a\\ud83d';title;U+D83D",
                "'input': {'coins': 1, 'name': ['x', 'a\\u0000']};input.name[1];U+0000",
                "'input': {'coins': 1, 'a\\u0000': 1};input;U+0000",
                "'input': {'coins': 1, 'raid': {'weight': [0, 1e999]}};input.raid.weight[1];number",
                "'note': -1e999;note;number",
                "'webhook': {'url': 'https://hooks.example.org/', 'metadata': '\\u0000'};webhook.metadata;U+0000",
            })
    void a_submit_names_what_cannot_be_kept(String member, String field, String why) {
        String json = "{'engine': 'coin', 'iterations': 1, "
                + (member.contains("'input'") ? "" : "'input': {'coins': 1}, ") + member + "}";
        for (Map<String, String> headers : List.of(
                Map.<String, String>of(),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()))) {
            FieldError error = refused(http.post("/api/v1/jobs", json.replace('\'', '"'), headers));
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.message()).contains(why);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "/api/v1/races;{'input': {'a': 1e999}};input.a",
                "/api/v1/races;{'input': {}, 'title': '\\u0007'};title",
                "/api/v1/rosters;{'name': '\\u0000', 'members': [{'input': {'coins': 1}}]};name",
                "/api/v1/rosters;{'name': '\\t', 'members': [{'input': {'coins': 1}}], 'engine': 'coin'};name",
                "/api/v1/rosters;{'name': 'x', 'members': [{'input': {'coins': 1e999}}]};members[0].input.coins",
                "/api/v1/rosters;{'name': 'x', 'members': [{'label': '\\u0000', 'input': {}}]};members[0].label",
                "/api/v1/lines;{'lines': [{'list': 'PRIORITY', 'text': '\\ud83d'}]};lines[0].text",
            })
    void other_bodies_name_it_too(String path, String json, String field) {
        assertThat(refusedFields(http.post(path, json.replace('\'', '"')))).contains(field);
        assertThat(http.post(path, json.replace('\'', '"'), Map.of("Idempotency-Key", "key"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_whole_number_of_a_thousand_digits_is_refused_beside_the_input_as_in_it() {
        String body = "{\"engine\": \"coin\", \"input\": {\"coins\": 1}, \"iterations\": 1, \"more\": 1%s}"
                .formatted("0".repeat(500));
        FieldError error = refused(http.post("/api/v1/jobs", body, Map.of("Idempotency-Key", "long")));
        assertThat(error.field()).isEqualTo("more");
    }

    @Test
    void what_is_no_json_is_answered_even_where_it_quotes_half_a_character() {
        String twice = "{\"\\ud83d\": 1, \"\\ud83d\": 2}";
        assertThat(http.post("/api/v1/jobs", twice).status()).isEqualTo(400);
        TestNode node = TestNode.joined(platform);
        Http.Answer work = node.send("POST", "/api/v1/nodes/work", TestNode.utf8("""
                {"requestId": "%s", "reports": [], "failures": [{"leaseId": "x", "jobId": "\\ud83d", "chunk": 1}],
                 "engines": [], "want": 0}""".formatted(UUID.randomUUID())));
        assertThat(work.status()).as(work.text()).isEqualTo(422);
    }

    @Test
    void a_job_that_no_id_can_name_does_not_exist() {
        assertThat(http.apart().get("/api/v1/jobs/a%00").status()).isBetween(400, 404);
    }

    @Test
    void a_node_registers_with_lines_of_text_only() {
        for (String bad : List.of("gar\0age", "two\nlines", "\u007f")) {
            assertThat(refused(registered(bad, "1", TestNode.COIN)).field()).isEqualTo("name");
            assertThat(refused(registered("garage", bad, TestNode.COIN)).field())
                    .isEqualTo("version");
            assertThat(refused(registered("garage", "1", new EngineRef("tbc", bad + "x")))
                            .field())
                    .isEqualTo("engines[0].version");
            assertThat(refused(registered("garage", "1", new EngineRef(bad + "x", "1")))
                            .field())
                    .isEqualTo("engines[0].name");
        }
        assertThat(registered("Grünhaut \uD83D\uDE00", "1", TestNode.COIN).status())
                .isEqualTo(200);
    }

    private static Http.Answer registered(String name, String version, EngineRef engine) {
        TestNode node = new TestNode(List.of(platform.url()));
        return node.post(
                "/api/v1/nodes/register",
                new RegisterNode(node.publicKey, name, version, List.of(engine), 1, Optional.empty()));
    }

    @Test
    void why_a_chunk_failed_is_mended_and_its_job_ends_in_the_record() {
        JobView job = Submit.job(http, 1, 1, 331);
        TestNode node = TestNode.joined(platform);
        await().until(() -> {
            for (Lease lease : node.claim(1)) {
                String reason = "rolled\0away " + "x".repeat(487) + "\uD83D\uDE00";
                ChunkFailure failure = new ChunkFailure(lease.leaseId(), lease.jobId(), lease.chunk(), reason);
                assertThat(node.work(List.of(), List.of(failure), 0).outcomes())
                        .extracting(ReportOutcome::outcome)
                        .containsExactly(Outcome.ACCEPTED);
            }
            return Submit.read(http, job).state() == JobState.FAILED;
        });
        assertThat(Submit.read(http, job).failures())
                .isNotEmpty()
                .allSatisfy(reason ->
                        assertThat(reason).contains("rolled\uFFFDaway").doesNotContain("\uD83D"));
        try (DurableStore store = platform.store()) {
            JobRecord stored = await().until(
                            () -> store.findJob(job.id()),
                            found -> found.filter(row -> row.view().state() == JobState.FAILED)
                                    .isPresent())
                    .orElseThrow();
            assertThat(stored.view().failures())
                    .isEqualTo(Submit.read(http, job).failures());
        }
    }

    @Test
    void totals_with_a_control_character_in_a_name_are_rejected() throws MalformedTotalsException {
        JobView job = Submit.job(http, 10, 10, 332);
        TestNode node = TestNode.joined(platform);
        Lease lease = node.claim(1).getFirst();
        assertThat(lease.jobId()).isEqualTo(job.id());
        ResultIdentity identity = TestNode.identity(lease);
        ExactTotals sound = ExactTotalsCodec.decode(node.compute(lease).totals());
        Table table = new Table(List.of("casts"), new TreeMap<>(Map.of("player|\0", List.of(1L))));
        byte[] totals = ExactTotalsCodec.encode(
                new ExactTotals(sound.fights(), sound.distributions(), new TreeMap<>(Map.of("actions", table))));
        ChunkReport report = node.report(lease, totals, identity.digest(totals));
        assertThat(node.work(List.of(report), List.of(), 0).outcomes())
                .extracting(ReportOutcome::outcome)
                .containsExactly(Outcome.REJECTED);
        http.post("/api/v1/jobs/" + job.id() + "/cancel", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "'reports': [{'jobId': 'j', 'chunk': 0, DIGEST, BYTES}];reports[0].leaseId",
                "'reports': [{'leaseId': null, 'jobId': 'j', 'chunk': 0, DIGEST, BYTES}];reports[0].leaseId",
                "'reports': [{'leaseId': 'a b', 'jobId': 'j', 'chunk': 0, DIGEST, BYTES}];reports[0].leaseId",
                "'reports': [{'leaseId': 'l', 'chunk': 0, DIGEST, BYTES}];reports[0].jobId",
                "'reports': [{'leaseId': 'l', 'jobId': null, 'chunk': 0, DIGEST, BYTES}];reports[0].jobId",
                "'reports': [{'leaseId': 'l', 'jobId': 'j', 'chunk': 0, BYTES}];reports[0].digest",
                "'reports': [{'leaseId': 'l', 'jobId': 'j', 'chunk': 0, DIGEST, 'totals': 'AA=='}];reports[0].signature",
                "'reports': [{'leaseId': 'l', 'jobId': 'j', 'chunk': 0, DIGEST, 'signature': ''}];reports[0].totals",
                "'reports': [{'leaseId': 'l', 'jobId': 'j', DIGEST, BYTES}];reports[0]",
                "'reports': [null];reports[0]",
                "'failures': [{'jobId': 'j', 'chunk': 0, 'reason': 'x'}];failures[0].leaseId",
                "'failures': [{'leaseId': '\\ud83d', 'jobId': 'j', 'chunk': 0, 'reason': 'x'}];failures[0].leaseId",
                "'failures': [{'leaseId': 'l', 'chunk': 0, 'reason': 'x'}];failures[0].jobId",
                "'wantOf': [{'want': 1}];wantOf[0].jobId",
                "'engines': [{'name': 'tbc', 'version': 'a\\u0000'}];engines[0].version",
                "'engines': [{'name': 'tbc'}];engines[0].version",
                "'engines': null;engines",
            })
    void a_part_that_is_missing_is_named_before_anything_is_written(String member, String field) {
        JobView job = Submit.job(http, 10, 10, 333);
        TestNode node = TestNode.joined(platform);
        Lease lease = node.claim(1).getFirst();
        String request = "{'requestId': '%s', 'want': 0, ".formatted(UUID.randomUUID());
        for (String list : List.of("reports", "failures", "engines")) {
            request += member.startsWith("'" + list) ? "" : "'" + list + "': [], ";
        }
        String failure = Json.mapper()
                .writeValueAsString(new ChunkFailure(lease.leaseId(), lease.jobId(), lease.chunk(), "written"));
        String json = (request + member + "}")
                .replace("DIGEST", "'digest': '" + "0".repeat(64) + "'")
                .replace("BYTES", "'totals': 'AA==', 'signature': 'AA==', 'elapsedMicros': 1")
                .replace('\'', '"')
                .replace("\"failures\": [],", "\"failures\": [" + failure + "],");
        Http.Answer answer = node.send("POST", "/api/v1/nodes/work", TestNode.utf8(json));
        assertThat(refusedFields(answer))
                .as(answer.text())
                .hasSize(1)
                .allSatisfy(named -> assertThat(named).startsWith(field));
        assertThat(Submit.read(http, job).failures()).isEmpty();
        http.post("/api/v1/jobs/" + job.id() + "/cancel", "");
    }

    @Test
    void leases_that_cannot_be_are_named_in_beats_and_releases() {
        TestNode node = TestNode.joined(platform);
        for (String list : List.of("[\"l\", null]", "[\"l\", \"\\ud83d\"]", "[\"l\", \"\\u0000\"]", "[\"l\", \"\"]")) {
            Http.Answer release = node.send(
                    "POST", "/api/v1/nodes/release", TestNode.utf8("{\"leaving\": false, \"leaseIds\": " + list + "}"));
            assertThat(release.status()).as(release.text()).isEqualTo(422);
            Http.Answer beat = node.send("POST", "/api/v1/nodes/heartbeat", TestNode.utf8("""
                    {"sequence": 1, "cpuLoad": 0.5, "memoryUsedBytes": 1, "memoryTotalBytes": 2, "cores": 2,
                     "runningLeases": %s, "iterationsPerSecond": 10, "draining": false}""".formatted(list)));
            assertThat(beat.status()).as(beat.text()).isEqualTo(422);
        }
    }

    @Test
    void a_node_whose_name_an_older_version_let_in_is_revoked_for_good() {
        TestNode node = new TestNode(List.of(platform.url()));
        try (Coordination redis = platform.coordination();
                DurableStore store = platform.store()) {
            await().until(() -> redis.nodeRestore().isComplete());
            RegisterNode named = new RegisterNode(
                    node.publicKey, "gar\0age", "1\0", List.of(new EngineRef("coin", "1\0")), 1, Optional.empty());
            redis.nodes().register(node.id, named, true, "code");
            assertThat(http.post("/api/v1/nodes/" + node.id + "/revoke", "").status())
                    .isEqualTo(200);
            assertThat(store.findNode(node.id).orElseThrow().view().status()).isEqualTo(NodeStatus.REVOKED);

            SharedRedis.get().flush();

            await().until(() -> redis.nodeRestore().isComplete());
            assertThat(node.register(Optional.of(Platform.JOIN_TOKEN)).status()).isEqualTo(403);
        }
    }
}
