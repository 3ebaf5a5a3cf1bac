package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.gear.PlannedSets;
import dev.wowlab.cli.gear.Race;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.engine.race.RaceRules;
import dev.wowlab.engine.race.Standing;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.PostgresProcess;
import dev.wowlab.localplatform.ServiceProcess;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.race.RankedSet;
import dev.wowlab.protocol.race.SubmitRace;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.comparison.Question;
import dev.wowlab.specs.gear.GearChoices;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Races on a whole platform end as one process alone ends them, whatever is killed.
class RaceTest {
    /// Two backs, two necks, a robe, three rings and three trinkets with what the sample wears: 216 sets or so.
    private static final String BAG = "{\"items\":[{\"id\":28766},{\"id\":28762},{\"id\":30107},{\"id\":29305},"
            + "{\"id\":29287},{\"id\":28789},{\"id\":28785}]}";

    private static final RaceRules RULES = new RaceRules(50, 1_600, 0.001, 0.99);
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private static LocalPlatform platform;
    private static PlatformClient client;

    @BeforeAll
    static void start() {
        platform = LocalPlatform.start(PlatformSettings.ofTwo().withDeadlines(1, 5), StartListener.NONE);
        client = Fights.client(platform);
    }

    /// How one process alone ends the race.
    private static List<Standing> alone(long seed) throws Exception {
        PlannedSets sets = PlannedSets.of(
                new TbcEngine(),
                GearChoices.read(
                                GameData.get(),
                                Json.mapper().writeValueAsBytes(Fights.request()),
                                BAG.getBytes(StandardCharsets.UTF_8),
                                0)
                        .sets(1_000),
                seed);
        return Race.run(sets.sets().size(), sets, RULES, 2, (fights, left) -> {})
                .standings();
    }

    @AfterAll
    static void stop() {
        client.close();
        platform.close();
    }

    private static RaceView submit(long seed) throws Exception {
        return submit(seed, BAG);
    }

    private static RaceView submit(long seed, String bag) throws Exception {
        JsonNode input = Question.bag(Fights.request(), Json.mapper().readTree(bag), Optional.empty());
        return client.submit(
                new SubmitRace(
                        input,
                        Optional.of(seed),
                        Optional.of(RULES.firstFights()),
                        Optional.of(RULES.mostFights()),
                        Optional.of(RULES.precision()),
                        Optional.of(RULES.confidence()),
                        Optional.of("bag of the system test"),
                        Optional.empty(),
                        Optional.empty()),
                Fights.newKey());
    }

    private static RaceView awaitEnd(RaceId id) {
        await().atMost(A_WHILE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> client.race(id).state().isFinal());
        try {
            return client.race(id);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void assertEndsAs(List<Standing> alone, RaceId id) throws Exception {
        RaceView race = awaitEnd(id);
        assertThat(race.state()).as(race.progress().failures().toString()).isEqualTo(RaceState.COMPLETED);
        assertThat(race.progress().contenders()).isEqualTo(alone.size());
        List<RankedSet> ranking = client.ranking(id).ranking();
        assertThat(ranking)
                .extracting(RankedSet::set)
                .containsExactlyElementsOf(
                        alone.stream().map(Standing::contender).toList());
        for (int i = 0; i < alone.size(); i++) {
            Standing expected = alone.get(i);
            RankedSet row = ranking.get(i);
            assertThat(row.rank()).isEqualTo(i + 1);
            assertThat(row.fights()).isEqualTo(expected.fights());
            assertThat(row.mayBeBest()).isEqualTo(expected.left());
            assertThat(row.dps()).isEqualTo(expected.dps());
            assertThat(row.toWorn()).isEqualTo(expected.toFirst());
            assertThat(row.toWornHalfWidth95()).isEqualTo(Precision.HALF_WIDTHS * expected.toFirstError());
            assertThat(row.label().isEmpty()).isEqualTo(row.set() == 0);
        }
    }

    @Test
    void aRaceOnThePlatformEndsAsInOneProcessToTheLastBitAndOnceMoreWithoutAFight() throws Exception {
        List<Standing> alone = alone(5);
        assertThat(alone).hasSizeGreaterThan(150);
        RaceView race = submit(5);

        assertThat(race.state()).isEqualTo(RaceState.RUNNING);
        assertThat(race.sets()).isEqualTo(alone.size());
        assertEndsAs(alone, race.id());
        assertThat(alone.getLast().fights()).isEqualTo(RULES.firstFights());
        assertThat(alone.getFirst().fights()).isGreaterThan(RULES.firstFights());

        RaceId again = submit(5).id();
        assertEndsAs(alone, again);
        assertThat(client.job(again.job(1, 1)).vouching().source())
                .contains(race.id().job(1, 1));
    }

    @Test
    void aSentinelKilledInTheMiddleOfARaceCostsNothing() throws Exception {
        ServiceProcess sentinel = platform.sentinels().get(1).service();
        RaceView race = submit(6);
        await().atMost(A_WHILE).until(() -> client.race(race.id()).progress().jobs() > 0);
        sentinel.process().kill();
        assertEndsAs(alone(6), race.id());
        sentinel.restart();
    }

    @Test
    void aRedisEmptiedInTheMiddleOfARaceLosesNothing() throws Exception {
        RaceView race = submit(7);
        await().atMost(A_WHILE).until(() -> client.race(race.id()).progress().jobs() > 0);
        await().atMost(A_WHILE).until(() -> isPersisted(race.id()));
        platform.redis().flush();
        assertEndsAs(alone(7), race.id());
        assertThat(client.race(race.id()).version()).isGreaterThan(1_000_000_000);
    }

    @Test
    void anOutageOfPostgresqlLosesNothing() throws Exception {
        platform.postgres().process().kill();
        RaceView race = submit(8, "{\"items\":[{\"id\":30107},{\"id\":28762}]}");
        assertThat(awaitEnd(race.id()).state()).isEqualTo(RaceState.COMPLETED);
        assertThat(client.ranking(race.id()).ranking()).hasSize(4);
        platform.postgres().restart();
        await().atMost(A_WHILE).until(() -> isPersisted(race.id()));
    }

    private static boolean isPersisted(RaceId id) throws SQLException {
        PostgresProcess postgres = platform.postgres();
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl(platform.database()), PostgresProcess.SUPERUSER, postgres.password());
                PreparedStatement query = connection.prepareStatement("select state from public.races where id = ?")) {
            query.setString(1, id.value());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Test
    void aCancelledRaceEndsItsJobs() throws Exception {
        RaceView race = submit(99);
        await().atMost(A_WHILE).pollInterval(Duration.ofMillis(20)).until(() -> isThere(race.id()));
        RaceView cancelled = client.cancel(race.id());

        assertThat(cancelled.state()).isEqualTo(RaceState.CANCELLED);
        await().atMost(A_WHILE)
                .until(() -> client.job(race.id().job(1, 1)).state().isFinal());
        assertThat(client.job(race.id().job(1, 1)).state()).isIn(JobState.CANCELLED, JobState.COMPLETED);
        assertThat(client.cancel(race.id()).version()).isEqualTo(cancelled.version());
        assertThat(client.race(race.id()).progress().stage()).isEqualTo(1);
    }

    private static boolean isThere(RaceId id) {
        try {
            client.job(id.job(1, 1));
            return true;
        } catch (Exception notYet) {
            return false;
        }
    }

    @Test
    void whatIsWrongIsRefusedByItsPath() throws Exception {
        JsonNode bag = Json.mapper().readTree("{\"items\":[{\"id\":28766},{\"id\":99999999}]}");
        JsonNode wrong = Question.bag(Fights.request(), bag, Optional.empty());
        assertThatThrownBy(() -> client.submit(
                        new SubmitRace(
                                wrong,
                                Optional.empty(),
                                Optional.of(100L),
                                Optional.of(200L),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Fights.newKey()))
                .hasMessageContaining("input.bag.items[1]");
    }

    @Test
    void theCommandLinePrintsWhatOneProcessAlonePrints(@TempDir Path folder) throws Exception {
        Path request = Files.write(folder.resolve("mage.json"), Json.mapper().writeValueAsBytes(Fights.request()));
        Path bag = Files.writeString(folder.resolve("bag.json"), "{\"items\":[{\"id\":30107},{\"id\":28762}]}");
        List<String> command = List.of(
                "topgear", request.toString(), "--bag", bag.toString(), "--seed", "3", "--iterations", "400", "--csv");

        String alone = printed(command);
        List<String> there = new ArrayList<>(command);
        there.addAll(List.of("--on", platform.url()));
        assertThat(printed(there)).isEqualTo(alone);
        assertThat(alone.lines()).hasSize(5);
    }

    private static String printed(List<String> command) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(command.toArray(String[]::new))).isZero();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
