package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.race.RankedSet;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.VariantGain;
import dev.wowlab.specs.comparison.Question;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Results in the shape of Raidbots' reports, read as the tools of guilds read those.
class ReportDataTest {
    private static final int BLACK_TEMPLE = 3959;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static LocalPlatform platform;
    private static PlatformClient client;

    @BeforeAll
    static void start() {
        platform = SharedPlatform.get();
        client = Fights.client(platform);
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(platform.url() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        return Json.mapper().readTree(response.body());
    }

    private static JobView completed(String engine, JsonNode input, long iterations) throws Exception {
        JobView job = client.submit(
                new SubmitJob(
                        engine,
                        input,
                        Optional.of(iterations),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(5L),
                        Optional.empty(),
                        Optional.of("For the loot sheet"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Fights.newKey());
        Fights.awaitDigest(client, job);
        return client.job(job.id());
    }

    @Test
    void aRaidIsReadPlayerByPlayer() throws Exception {
        ObjectNode raid = Fights.request().deepCopy().asObject();
        ArrayNode players = raid.at("/raid/parties/0/players").asArray();
        players.add(players.get(0).deepCopy());
        players.get(0).asObject().put("name", "Jaina");
        players.get(1).asObject().put("name", "Jaina");
        JobView job = completed("tbc", raid, 300);
        ResultReport report = job.report().orElseThrow();
        assertThat(report.players())
                .hasSize(2)
                .allSatisfy(player -> assertThat(player.title()).isPresent());

        JsonNode sim = json("/reports/" + job.id() + "/data.json").path("sim");
        assertThat(sim.path("players")
                        .valueStream()
                        .map(player -> player.path("name").asString()))
                .containsExactlyInAnyOrder("Jaina", "Jaina 2");
        JsonNode best = sim.at("/players/0");
        assertThat(best.path("name").asString())
                .isEqualTo(report.players().getFirst().name());
        assertThat(best.at("/collected_data/dps/mean").asDouble())
                .isEqualTo(report.players().getFirst().dps());
        assertThat(best.at("/collected_data/dps").has("min")).isFalse();
        assertThat(best.path("stats").size()).isPositive();
        assertThat(best.path("specialization").asString())
                .isEqualTo(report.players().getFirst().title().orElseThrow());
        assertThat(sim.at("/statistics/raid_dps/mean").asDouble())
                .isEqualTo(report.dps().mean());
        assertThat(get("/reports/" + job.id() + "/data.csv").body()).contains("Raid of 2,", "Jaina,", "Jaina 2,");
        assertThat(get("/jobs/" + job.id()).body()).contains("<h2 id=\"players\">", "Jaina 2");
        assertThat(Main.run("verify", platform.url() + "/jobs/" + job.id(), "--again", "1"))
                .isZero();
    }

    @Test
    void aJobIsReadLikeASimulation() throws Exception {
        JobView job = completed("tbc", Fights.request(), 300);
        ResultReport report = job.report().orElseThrow();
        JsonNode data = json("/simbot/report/" + job.id() + "/data.json");

        JsonNode player = data.path("sim").path("players").path(0);
        assertThat(player.path("collected_data").path("dps").path("mean").doubleValue())
                .isEqualTo(report.dps().mean());
        assertThat(player.path("collected_data")
                        .path("fight_length")
                        .path("mean")
                        .doubleValue())
                .isEqualTo(report.durationSeconds());
        assertThat(player.path("specialization").asString()).isEqualTo("Arcane Mage");
        assertThat(player.path("stats").path(0).path("portion_aps").path("mean").doubleValue())
                .isPositive();
        assertThat(data.path("sim").path("options").path("desired_targets").intValue())
                .isEqualTo(1);
        assertThat(data.path("sim").path("options").path("max_time").doubleValue())
                .isPositive();
        assertThat(data.path("sim").has("profilesets")).isFalse();
        assertThat(data.path("timestamp").longValue())
                .isEqualTo(job.finishedAt().orElseThrow().getEpochSecond());
        JsonNode simbot = data.path("simbot");
        assertThat(simbot.path("simType").asString()).isEqualTo("quick");
        assertThat(simbot.path("charClass").asString()).isEqualTo("mage");
        assertThat(simbot.path("spec").asString()).isEqualTo("arcane");
        assertThat(simbot.path("meta").path("rawFormData").path("baseActorName").asString())
                .isEqualTo(player.path("name").asString());

        List<String> csv =
                get("/reports/" + job.id() + "/data.csv").body().lines().toList();
        assertThat(csv).hasSize(2);
        assertThat(csv.get(1).split(",", -1)[0]).isEqualTo(player.path("name").asString());
        assertThat(Double.parseDouble(csv.get(1).split(",", -1)[1]))
                .isCloseTo(report.dps().mean(), offset(0.001));
    }

    @Test
    void dropsAreReadByBossAndItem() throws Exception {
        JobView job = completed(
                "tbc-compare",
                Question.drops(Fights.request(), List.of("Black Temple"), List.of(), Optional.empty()),
                60);
        ResultReport report = job.report().orElseThrow();
        JsonNode data = json("/jobs/" + job.id() + "/data.json");

        // as a loot sheet does: everything that has no place in the report comes from its two libraries
        JsonNode simbot = data.path("simbot");
        assertThat(simbot.path("simType").asString()).isEqualTo("droptimizer");
        assertThat(simbot.path("publicTitle").asString().split("•", -1)[2].replace(" ", ""))
                .isEqualTo("Normal");
        JsonNode form = simbot.path("meta").path("rawFormData").path("droptimizer");
        assertThat(form.path("instance").intValue()).isEqualTo(BLACK_TEMPLE);
        assertThat(form.path("difficulty").asString()).isEqualTo("raid-normal");
        JsonNode instance = simbot.path("meta").path("instanceLibrary").path(0);
        assertThat(instance.path("name").asString()).isEqualTo("Black Temple");
        assertThat(instance.path("type").asString()).isEqualTo("raid");
        Map<Integer, String> bosses = instance.path("encounters")
                .valueStream()
                .collect(Collectors.toMap(
                        boss -> boss.path("id").intValue(),
                        boss -> boss.path("name").asString()));
        assertThat(bosses).containsEntry(22_917, "Illidan Stormrage").containsEntry(22_898, "Supremus");
        Map<Integer, JsonNode> items = simbot.path("meta")
                .path("itemLibrary")
                .valueStream()
                .collect(Collectors.toMap(item -> item.path("id").intValue(), Function.identity()));

        double baseline = data.path("sim")
                .path("players")
                .path(0)
                .path("collected_data")
                .path("dps")
                .path("mean")
                .doubleValue();
        assertThat(baseline).isEqualTo(report.dps().mean());
        List<VariantGain> best = report.bestVariants();
        JsonNode results = data.path("sim").path("profilesets").path("results");
        assertThat(results.size()).isEqualTo(best.size()).isGreaterThan(10);
        int ofIllidan = 0;
        for (int i = 0; i < results.size(); i++) {
            String[] name = results.path(i).path("name").asString().split("/", -1);
            assertThat(Integer.parseInt(name[0])).isEqualTo(BLACK_TEMPLE);
            assertThat(name[2]).isEqualTo("raid-normal");
            int item = Integer.parseInt(name[3]);
            String known = GameData.get().item(item).orElseThrow().name();
            assertThat(Objects.requireNonNull(items.get(item)).path("name").asString())
                    .isEqualTo(known);
            assertThat(Integer.parseInt(name[4]))
                    .isEqualTo(GameData.get().item(item).orElseThrow().origin().itemLevel());
            assertThat(name[6]).matches("[a-z]+(1|2|_hand)?");
            assertThat(best.get(i).name()).contains(known);
            assertThat(results.path(i).path("mean").doubleValue() - baseline)
                    .isCloseTo(best.get(i).gain(), offset(0.01));
            assertThat(results.path(i).path("mean_error").doubleValue())
                    .isEqualTo(best.get(i).halfWidth());
            if (!name[1].isEmpty()) {
                String boss = Objects.requireNonNull(bosses.get(Integer.parseInt(name[1])));
                assertThat(best.get(i).name()).contains(boss);
                ofIllidan += boss.equals("Illidan Stormrage") ? 1 : 0;
            }
        }
        assertThat(ofIllidan).isPositive();

        // and as the scripts do that read the other file: the character first, then names and DPS
        List<String> csv =
                get("/reports/" + job.id() + "/data.csv").body().lines().toList();
        assertThat(csv).hasSize(2 + best.size());
        assertThat(csv.get(2).split(",", -1)[0])
                .isEqualTo(results.path(0).path("name").asString());
    }

    @Test
    void aRaceIsReadLikeTopGear() throws Exception {
        RaceView race = BagRace.submit(client, 17);
        BagRace.awaitEnd(client, race.id());
        List<RankedSet> ranking = client.ranking(race.id()).ranking();
        JsonNode data = json("/reports/" + race.id() + "/data.json");

        JsonNode optimize = data.path("simbot").path("meta").path("rawFormData").path("optimize");
        JsonNode results = data.path("sim").path("profilesets").path("results");
        assertThat(data.path("simbot").path("simType").asString()).isEqualTo("optimize");
        assertThat(results.size()).isEqualTo(ranking.size() - 1);
        double baseline = data.path("sim")
                .path("players")
                .path(0)
                .path("collected_data")
                .path("dps")
                .path("mean")
                .doubleValue();
        RankedSet best = ranking.getFirst();
        assertThat(results.path(0).path("mean").doubleValue() - baseline).isCloseTo(best.toWorn(), offset(0.01));
        String name = results.path(0).path("name").asString();
        assertThat(name).isEqualTo("Combo " + (best.set() + 1));
        JsonNode gear = optimize.path("combinations").path(best.set()).path("gear");
        for (RankedSet.Change change : best.changes()) {
            int slot = Slot.byName(change.slot()).orElseThrow().number();
            String pool = slot == 10 || slot == 11 ? "rings" : slot == 12 || slot == 13 ? "trinkets" : poolOf(slot);
            assertThat(optimize.path("allGear")
                            .path(pool)
                            .path(gear.path(slot).intValue())
                            .path("id")
                            .intValue())
                    .isEqualTo(change.id());
        }
        assertThat(get("/races/" + race.id() + "/data.csv").body().lines().count())
                .isEqualTo(1 + ranking.size());
    }

    private static String poolOf(int slot) {
        return Slot.byNumber(slot).orElseThrow().name().toLowerCase(Locale.ROOT);
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(get("/reports/nosuchreport/data.json").statusCode()).isEqualTo(404);
        assertThat(get("/reports/nosuchreport/data.csv").statusCode()).isEqualTo(404);
    }
}
