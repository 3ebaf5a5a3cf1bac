package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.CentrifugoProcess;
import dev.wowlab.localplatform.CentrifugoVersion;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.PostgresProcess;
import dev.wowlab.localplatform.ServiceProcess;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.node.NodeCredit;
import dev.wowlab.testsupport.SharedCentrifugo;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whatever is killed in the middle of a job, the job ends with the digest of an undisturbed run.
class KillTest {
    private static final long SEED = 7;
    private static final long ITERATIONS = 6_000;
    private static final int CHUNK = 60;

    private static LocalPlatform platform;
    private static PlatformClient client;
    private static ResultDigest expected;
    private static long submitted;

    @BeforeAll
    static void start() throws Exception {
        expected = Fights.digestHere(SEED, ITERATIONS);
        platform = LocalPlatform.start(PlatformSettings.ofTwo().withDeadlines(1, 5), StartListener.NONE);
        client = Fights.client(platform);
    }

    @AfterAll
    static void stop() {
        client.close();
        platform.close();
    }

    /// Nothing is checked where all nodes are the platform's, so that each fight of each job is to one node's credit.
    @AfterEach
    void everyFightThatCountsIsToTheCreditOfOneNodeOnce() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(client.nodes().stream()
                                .flatMap(node -> node.credit().stream())
                                .mapToLong(NodeCredit::fights)
                                .sum())
                        .isEqualTo(submitted * ITERATIONS));
    }

    @Test
    void aSentinelKilledInTheMiddleOfAJobCostsNothing() throws Exception {
        ServiceProcess sentinel = platform.sentinels().get(0).service();
        JobView job = startJob();
        sentinel.process().kill();
        assertThat(Fights.awaitDigest(client, job)).isEqualTo(expected);
        sentinel.restart();
    }

    @Test
    void aNodeKilledInTheMiddleOfAJobCostsNothing() throws Exception {
        ServiceProcess node = platform.nodes().get(0);
        JobView job = startJob();
        node.process().kill();
        assertThat(Fights.awaitDigest(client, job)).isEqualTo(expected);
        node.restart();
    }

    @Test
    void aCentrifugoInstanceKilledInTheMiddleOfAJobCostsNothing() throws Exception {
        CentrifugoProcess beacon = platform.beacons().get(0);
        JobView job = startJob();
        beacon.process().kill();
        assertThat(Fights.awaitDigest(client, job)).isEqualTo(expected);
        beacon.restart();
    }

    @Test
    void anUpdateOfCentrifugoInTheMiddleOfAJobCostsNothing() throws Exception {
        CentrifugoVersion before = platform.beacons().get(0).version();
        CentrifugoVersion other = before == CentrifugoVersion.V5 ? CentrifugoVersion.V6 : CentrifugoVersion.V5;
        SharedCentrifugo.assume(other);
        JobView job = startJob();
        platform.beacons().forEach(beacon -> beacon.restart(other));
        assertThat(Fights.awaitDigest(client, job)).isEqualTo(expected);
        platform.beacons().forEach(beacon -> beacon.restart(before));
    }

    @Test
    void withoutAnyCentrifugoAJobStillEnds() throws Exception {
        platform.beacons().forEach(beacon -> beacon.process().kill());
        JobView job = submit();
        assertThat(Fights.awaitDigest(client, job)).isEqualTo(expected);
        platform.beacons().forEach(CentrifugoProcess::restart);
    }

    @Test
    void aRedisKilledInTheMiddleOfAJobComesBackWithIt() throws Exception {
        JobView job = startJob();
        platform.redis().process().kill();
        platform.redis().restart();
        assertThat(Fights.awaitDigest(client, job)).isEqualTo(expected);
    }

    @Test
    void aRedisEmptiedInTheMiddleOfAJobLosesNothingThatWasAccepted() throws Exception {
        JobView job = startJob();
        await().atMost(Duration.ofSeconds(10)).until(() -> isPersisted(job.id()));
        platform.redis().flush();
        assertThat(Fights.awaitDigest(client, job)).isEqualTo(expected);
    }

    @Test
    void anOutageOfPostgresqlLosesNothing() throws Exception {
        platform.postgres().process().kill();
        JobView job = submit();
        assertThat(Fights.awaitDigest(client, job)).isEqualTo(expected);
        platform.postgres().restart();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> persistedState(job.id()).equals("COMPLETED"));
    }

    private static JobView submit() throws Exception {
        submitted++;
        return client.submit(Fights.submit(SEED, ITERATIONS, CHUNK), Fights.newKey());
    }

    private static JobView startJob() throws Exception {
        submitted++;
        return Fights.running(client, SEED, ITERATIONS, CHUNK);
    }

    private static boolean isPersisted(JobId id) {
        return !persistedState(id).isEmpty();
    }

    private static String persistedState(JobId id) {
        PostgresProcess postgres = platform.postgres();
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl(platform.database()), PostgresProcess.SUPERUSER, postgres.password());
                PreparedStatement query = connection.prepareStatement("select state from public.jobs where id = ?")) {
            query.setString(1, id.value());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
