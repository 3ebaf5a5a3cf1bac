package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.protocol.job.ChosenFights;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Single fights of a job, played again by whichever sentinel is asked.
final class ReadFightsTest {
    private static final long SEED = 4_242;

    private static Platform platform;
    private static Http http;
    private static JobView job;

    @BeforeAll
    static void start() {
        platform = new Platform(2, Map.of());
        http = platform.http();
        job = Submit.job(http, 300, 50, SEED);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static Http.Answer fight(Http from, JobView of, String number) {
        return from.get("/api/v1/jobs/" + of.id() + "/fights/" + number);
    }

    private static List<JsonNode> events(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        return answer.text().lines().map(Json.mapper()::readTree).toList();
    }

    private static JobView submit(String input) {
        return http.post("/api/v1/jobs", """
                {"engine": "coin", "input": %s, "iterations": 10, "chunkSize": 10, "seed": 5, "recompute": true}
                """.formatted(input)).as(JobView.class);
    }

    @Test
    void everySentinelTellsTheSameFightWithAllThatHappens() {
        Http.Answer first = fight(http, job, "17");
        List<JsonNode> events = events(first);
        assertThat(events)
                .extracting(event -> event.path("type").asString())
                .containsExactly("begin", "damage", "damage", "damage", "end");
        double damage = events.stream()
                .mapToDouble(event -> event.path("amount").asDouble(0))
                .sum();
        assertThat(damage / events.getFirst().path("duration").asDouble())
                .isCloseTo(CoinFights.milli("1", SEED, 17) / 1000.0, within(1e-9));
        assertThat(fight(new Http(platform.url(1)), job, "17").text()).isEqualTo(first.text());
        assertThat(fight(http, job, "18").text()).isNotEqualTo(first.text());
    }

    @Test
    void theWorstTheMedianAndTheBestOfTheFirstFightsAreFound() {
        ChosenFights chosen =
                http.get("/api/v1/jobs/" + job.id() + "/fights?among=101").as(ChosenFights.class);
        List<Long> order = LongStream.range(0, 101)
                .boxed()
                .sorted(Comparator.comparingLong(fight -> CoinFights.milli("1", SEED, fight)))
                .toList();
        assertThat(chosen.among()).isEqualTo(101);
        assertThat(List.of(
                        chosen.worst().fight(),
                        chosen.median().fight(),
                        chosen.best().fight()))
                .containsExactly(order.getFirst(), order.get(50), order.getLast());
        assertThat(chosen.death().orElseThrow().fight())
                .as("the first in which somebody died")
                .isEqualTo(LongStream.range(0, 101)
                        .filter(fight -> CoinFights.milli("1", SEED, fight) < CoinEngine.DEADLY_MILLI)
                        .findFirst()
                        .orElseThrow());
        assertThat(chosen.best().dps()).isEqualTo(CoinFights.milli("1", SEED, order.getLast()) / 1000.0);
    }

    @Test
    void aJobOfFewerFightsIsLookedThroughWhole() {
        ChosenFights chosen =
                http.get("/api/v1/jobs/" + job.id() + "/fights?among=1000").as(ChosenFights.class);
        assertThat(chosen.among()).isEqualTo(300);
    }

    @Test
    void whatIsNotThereIsSaid() {
        for (String number : List.of("300", "-1", "x", "1e3", "99999999999999999999")) {
            Http.Answer answer = fight(http, job, number);
            assertThat(answer.status()).as(number).isEqualTo(404);
            assertThat(answer.problem().detail()).contains("fights 0 to 299", "'" + number + "'");
        }
        assertThat(http.get("/api/v1/jobs/no-such-job/fights/0").status()).isEqualTo(404);
        assertThat(http.get("/api/v1/jobs/no-such-job/fights").status()).isEqualTo(404);
        for (String among : List.of("0", "1001", "many", "-5")) {
            Http.Answer answer = http.get("/api/v1/jobs/" + job.id() + "/fights?among=" + among);
            assertThat(answer.status()).as(among).isEqualTo(400);
            assertThat(answer.problem().detail()).contains("from 1 to 1000");
        }
    }

    @Test
    void aFightWithMoreThanAnybodyReadsIsRefusedByName() {
        Http.Answer answer = fight(http, submit("{\"coins\": 1000}"), "3");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem().detail()).contains("fight 3", "150000 events", "--log-json");
    }

    @Test
    void whereTheEngineIsAnotherVersionNothingIsPlayedAgain() {
        JobView old = submit("{\"coins\": 7}");
        try (Sentinel updated = platform.another(new CoinEngine("2"))) {
            Http.Answer answer = fight(new Http(updated.address()), old, "0");
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.problem().detail()).contains("coin/1", "does not have");
        }
    }

    @Test
    void manyAtOnceAreAllAnswered() throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String number = Integer.toString(i);
            calls.add(() -> fight(http, job, number).status());
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> status : threads.invokeAll(calls)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void thePageOfAFightNamesItAndItsNeighbours() {
        String page = http.get("/jobs/" + job.id() + "/fights/17").text();
        assertThat(page)
                .contains("Fight 17", "/fights/16", "/fights/18", "--seed " + SEED + " --fight 17 --log")
                .contains("/jobs/" + job.id());
        assertThat(http.get("/jobs/" + job.id() + "/fights/300").status()).isEqualTo(404);
        assertThat(http.get("/jobs/" + job.id() + "/fights/300").text()).contains("fights 0 to 299");
        assertThat(http.get("/jobs/no-such-job/fights/0").status()).isEqualTo(404);
    }
}
