package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.node.ChunkReport;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.ReportOutcome;
import dev.wowlab.protocol.node.ReportOutcome.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// One result, whoever computes it and in whatever pieces. The number of nodes grows from test to test.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DigestTest {
    private static final long SEED = 20_260_101;
    private static final long ITERATIONS = 350;

    private static LocalPlatform platform;
    private static PlatformClient client;
    private static ResultDigest expected;

    @BeforeAll
    static void start() throws Exception {
        expected = Fights.digestHere(SEED, ITERATIONS);
        platform = LocalPlatform.start(PlatformSettings.ofTwo().withNodes(0), StartListener.NONE);
        client = Fights.client(platform);
    }

    @AfterAll
    static void stop() {
        client.close();
        platform.close();
    }

    @Test
    @Order(1)
    void chunksThatArriveShuffledAndTwiceGiveTheDigestOfOneProcess() throws Exception {
        JobView job = client.submit(Fights.submit(SEED, ITERATIONS, 7), Fights.newKey());
        try (HandDrivenNode node = new HandDrivenNode(platform)) {
            node.register();
            List<Lease> leases = node.claim(job.chunks());
            assertThat(leases).hasSize(50);
            List<ChunkReport> reports = node.compute(leases);
            long seed = System.nanoTime();
            Collections.shuffle(reports, new Random(seed));

            List<ReportOutcome> outcomes = new ArrayList<>();
            for (int from = 0; from < reports.size(); from += 9) {
                List<ChunkReport> batch = reports.subList(from, Math.min(from + 9, reports.size()));
                outcomes.addAll(node.report(batch));
                outcomes.addAll(node.report(batch.subList(0, 1)));
            }

            assertThat(Fights.awaitDigest(client, job))
                    .as("shuffle seed %d", seed)
                    .isEqualTo(expected);
            assertThat(outcomes)
                    .filteredOn(o -> o.outcome() == Outcome.ACCEPTED)
                    .hasSize(50);
            assertThat(outcomes)
                    .filteredOn(o -> o.outcome() != Outcome.ACCEPTED)
                    .extracting(ReportOutcome::outcome)
                    .isSubsetOf(Outcome.DUPLICATE, Outcome.JOB_ENDED);
            node.leave();
        }
    }

    @Test
    @Order(2)
    void oneNodeGivesTheDigestOfOneProcessWithChunksOf7AndOf100() throws Exception {
        platform.startNode();
        assertThat(digest(7)).isEqualTo(expected);
        assertThat(digest(100)).isEqualTo(expected);
    }

    @Test
    @Order(3)
    void twoNodesGiveTheDigestOfOneProcessWithChunksOf7AndOf100() throws Exception {
        platform.startNode();
        assertThat(digest(7)).isEqualTo(expected);
        assertThat(digest(100)).isEqualTo(expected);
    }

    @Test
    @Order(4)
    void anotherSeedGivesAnotherDigest() throws Exception {
        JobView job = client.submit(Fights.submit(SEED + 1, ITERATIONS, 100), Fights.newKey());
        assertThat(Fights.awaitDigest(client, job)).isNotEqualTo(expected);
    }

    private static ResultDigest digest(int chunkSize) throws Exception {
        return Fights.awaitDigest(client, client.submit(Fights.submit(SEED, ITERATIONS, chunkSize), Fights.newKey()));
    }
}
