package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.coordination.Coordination;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.specs.comparison.ComparisonEngine;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A race in which a node lied about a stage that was judged before anybody knew. Nothing is run twice here, so
/// that the liar is believed until the test says that it was caught.
class LyingRaceTest {
    private static final String SMALL_BAG = "{\"items\":[{\"id\":30107},{\"id\":28762}]}";

    private static LocalPlatform platform;
    private static PlatformClient client;

    @BeforeAll
    static void start() {
        platform = LocalPlatform.start(
                PlatformSettings.ofTwo().withNodes(0).withSentinelSettings(Map.of("WOWLAB_CHECK_SHARE", "0")),
                StartListener.NONE);
        client = Fights.client(platform);
    }

    @AfterAll
    static void stop() {
        client.close();
        platform.close();
    }

    @AfterEach
    void sendNodesHome() {
        platform.nodes().forEach(node -> node.process().stop());
    }

    @Test
    void aRaceThatRestsOnALieBeginsAnewAndEndsAsHonestNodesEndIt() throws Exception {
        RaceId id = BagRace.submit(client, 17).id();
        try (HandDrivenNode liar = new HandDrivenNode(platform, new ComparisonEngine());
                Coordination coordination =
                        Coordination.connect(platform.redis().url())) {
            liar.registerAsUsers();
            while (client.race(id).progress().stage() == 1) {
                liar.beat();
                liar.report(liar.lie(liar.claimNow(8)));
            }
            assertThat(client.ranking(id).ranking()).isNotEmpty();

            catches(liar, coordination);
            BagRace.assertEndsAs(client, BagRace.alone(17), id);

            RaceView ended = client.race(id);
            assertThat(ended.progress().run().number()).isEqualTo(2);
            assertThat(ended.progress().run().judged()).hasSize(ended.progress().stage());
            assertThat(client.job(id.job(1, 1)).vouching().doubted()).containsExactly(liar.id());
            assertThat(client.job(id.job(2, 1, 1)).vouching().source()).isEmpty();
        }
    }

    @Test
    void aRaceWhoseLiarIsCaughtAfterItsEndSaysSoAndRunAgainEndsAsHonestNodesEndIt() throws Exception {
        RaceId id = BagRace.submit(client, 18, SMALL_BAG).id();
        try (HandDrivenNode liar = new HandDrivenNode(platform, new ComparisonEngine());
                Coordination coordination =
                        Coordination.connect(platform.redis().url())) {
            liar.registerAsUsers();
            while (!client.race(id).state().isFinal()) {
                liar.beat();
                liar.report(liar.lie(liar.claimNow(8)));
            }
            assertThat(client.ranking(id).doubted()).isFalse();

            catches(liar, coordination);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> client.ranking(id).doubted());
            assertThat(client.race(id).state()).isEqualTo(RaceState.COMPLETED);
            RaceId again = BagRace.submit(client, 18, SMALL_BAG).id();
            BagRace.assertEndsAs(client, BagRace.alone(18, SMALL_BAG), again);
            assertThat(client.ranking(again).doubted()).isFalse();
        }
    }

    /// Does as an instance does it that finds a lie; the duty then marks what the liar vouched for. Honest nodes come.
    private static void catches(HandDrivenNode liar, Coordination coordination) {
        coordination.nodes().quarantine(liar.id(), "it lied in this test");
        coordination.trust().caught(liar.id());
        platform.startNode();
        platform.startNode();
    }
}
