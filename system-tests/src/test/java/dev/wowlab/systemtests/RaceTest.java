package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.engine.race.Standing;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.ServiceProcess;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.race.SubmitRace;
import dev.wowlab.specs.comparison.Question;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private static LocalPlatform platform;
    private static PlatformClient client;

    @BeforeAll
    static void start() {
        platform = LocalPlatform.start(PlatformSettings.ofTwo().withDeadlines(1, 5), StartListener.NONE);
        client = Fights.client(platform);
    }

    @AfterAll
    static void stop() {
        client.close();
        platform.close();
    }

    @Test
    void aRaceOnThePlatformEndsAsInOneProcessToTheLastBitAndOnceMoreWithoutAFight() throws Exception {
        List<Standing> alone = BagRace.alone(5);
        assertThat(alone).hasSizeGreaterThan(150);
        RaceView race = BagRace.submit(client, 5);

        assertThat(race.state()).isEqualTo(RaceState.RUNNING);
        assertThat(race.sets()).isEqualTo(alone.size());
        BagRace.assertEndsAs(client, alone, race.id());
        assertThat(alone.getLast().fights()).isEqualTo(BagRace.RULES.firstFights());
        assertThat(alone.getFirst().fights()).isGreaterThan(BagRace.RULES.firstFights());

        RaceId again = BagRace.submit(client, 5).id();
        BagRace.assertEndsAs(client, alone, again);
        assertThat(client.job(again.job(1, 1)).vouching().source())
                .contains(race.id().job(1, 1));
    }

    @Test
    void aSentinelKilledInTheMiddleOfARaceCostsNothing() throws Exception {
        ServiceProcess sentinel = platform.sentinels().get(1).service();
        RaceView race = BagRace.submit(client, 6);
        await().atMost(A_WHILE).until(() -> client.race(race.id()).progress().jobs() > 0);
        sentinel.process().kill();
        BagRace.assertEndsAs(client, BagRace.alone(6), race.id());
        sentinel.restart();
    }

    @Test
    void aRedisEmptiedInTheMiddleOfARaceLosesNothing() throws Exception {
        String key = Fights.newKey();
        RaceView race = client.submit(BagRace.of(7, BagRace.BAG), key);
        await().atMost(A_WHILE).until(() -> client.race(race.id()).progress().jobs() > 0);
        await().atMost(A_WHILE)
                .until(() -> BagRace.recordedState(platform, race.id()).isPresent());
        platform.redis().flush();
        for (int time = 0; time < 2; time++) {
            assertThat(client.submit(BagRace.of(7, BagRace.BAG), key).id())
                    .as("submitted once more")
                    .isEqualTo(race.id());
        }
        BagRace.assertEndsAs(client, BagRace.alone(7), race.id());
        assertThat(client.race(race.id()).version()).isGreaterThan(1_000_000_000);
    }

    @Test
    void anOutageOfPostgresqlLosesNothing() throws Exception {
        platform.postgres().process().kill();
        RaceView race = BagRace.submit(client, 8, "{\"items\":[{\"id\":30107},{\"id\":28762}]}");
        assertThat(BagRace.awaitEnd(client, race.id()).state()).isEqualTo(RaceState.COMPLETED);
        assertThat(client.ranking(race.id()).ranking()).hasSize(4);
        platform.postgres().restart();
        await().atMost(A_WHILE)
                .until(() -> BagRace.recordedState(platform, race.id()).isPresent());
    }

    @Test
    void aCancelledRaceEndsItsJobs() throws Exception {
        RaceView race = BagRace.submit(client, 99);
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
