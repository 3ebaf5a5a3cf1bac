package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.cli.gear.PlannedSets;
import dev.wowlab.cli.gear.Race;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.engine.race.RaceRules;
import dev.wowlab.engine.race.Standing;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PostgresProcess;
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
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A race of a bag that all its tests submit, and what it must end as. Stateless.
final class BagRace {
    /// Two backs, two necks, a robe, three rings and three trinkets with what the sample wears: 216 sets or so.
    static final String BAG = "{\"items\":[{\"id\":28766},{\"id\":28762},{\"id\":30107},{\"id\":29305},"
            + "{\"id\":29287},{\"id\":28789},{\"id\":28785}]}";

    static final RaceRules RULES = new RaceRules(50, 1_600, 0.001, 0.99);
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private BagRace() {}

    /// How one process alone ends the race.
    static List<Standing> alone(long seed) throws Exception {
        return alone(seed, BAG);
    }

    static List<Standing> alone(long seed, String bag) throws Exception {
        PlannedSets sets = PlannedSets.of(
                new TbcEngine(),
                GearChoices.read(
                                GameData.get(),
                                Json.mapper().writeValueAsBytes(Fights.request()),
                                bag.getBytes(StandardCharsets.UTF_8),
                                0)
                        .owned(1_000),
                seed);
        return Race.run(sets.size(), sets, RULES, 2, (fights, left) -> {}).standings();
    }

    static RaceView submit(PlatformClient client, long seed) throws Exception {
        return submit(client, seed, BAG);
    }

    static RaceView submit(PlatformClient client, long seed, String bag) throws Exception {
        return client.submit(of(seed, bag), Fights.newKey());
    }

    static SubmitRace of(long seed, String bag) throws Exception {
        JsonNode input = Question.bag(Fights.request(), Json.mapper().readTree(bag), Optional.empty());
        return new SubmitRace(
                input,
                Optional.of(seed),
                Optional.of(RULES.firstFights()),
                Optional.of(RULES.mostFights()),
                Optional.of(RULES.precision()),
                Optional.of(RULES.confidence()),
                Optional.of("bag of the system test"),
                Optional.empty(),
                Optional.empty());
    }

    static RaceView awaitEnd(PlatformClient client, RaceId id) {
        await().atMost(A_WHILE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> client.race(id).state().isFinal());
        try {
            return client.race(id);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void assertEndsAs(PlatformClient client, List<Standing> alone, RaceId id) throws Exception {
        RaceView race = awaitEnd(client, id);
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

    /// The state that the durable record has; empty before it has any.
    static Optional<RaceState> recordedState(LocalPlatform platform, RaceId id) throws SQLException {
        PostgresProcess postgres = platform.postgres();
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl(platform.database()), PostgresProcess.SUPERUSER, postgres.password());
                PreparedStatement query = connection.prepareStatement("select state from public.races where id = ?")) {
            query.setString(1, id.value());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(RaceState.valueOf(rows.getString("state"))) : Optional.empty();
            }
        }
    }
}
