package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.SignaturePage;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.node.ReportOutcome;
import dev.wowlab.protocol.node.ReportOutcome.Outcome;
import dev.wowlab.protocol.signature.ChunkSignature;
import dev.wowlab.protocol.signature.ChunkStatement;
import dev.wowlab.protocol.signature.Ed25519;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A liar among honest nodes, through real sentinels. The honest ones are the platform's operator's, the liar is a
/// user's; every chunk is run twice.
class TrustTest {
    private static final long SEED = 77;
    private static final long ITERATIONS = 2_000;
    private static final int CHUNK = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static LocalPlatform platform;
    private static PlatformClient client;
    private static ResultDigest expected;

    private HandDrivenNode other;

    @BeforeAll
    static void start() throws Exception {
        expected = Fights.digestHere(SEED, ITERATIONS);
        platform = LocalPlatform.start(
                PlatformSettings.ofTwo().withNodes(0).withSentinelSettings(Map.of("WOWLAB_CHECK_SHARE", "1")),
                StartListener.NONE);
        client = Fights.client(platform);
    }

    @AfterAll
    static void stop() {
        client.close();
        platform.close();
    }

    @BeforeEach
    void join() throws Exception {
        other = new HandDrivenNode(platform);
        other.registerAsUsers();
    }

    @AfterEach
    void close() {
        other.close();
        platform.nodes().forEach(node -> node.process().stop());
    }

    @Test
    void aLiarIsFoundAndQuarantinedAndTheResultIsThatOfOneProcess() throws Exception {
        // there before it reports, or there would be nobody to check it
        platform.startNode();
        platform.startNode();
        other.beat();
        JobView job = client.submit(Fights.submit(SEED, ITERATIONS, CHUNK), Fights.newKey());
        // it lies about some, and is honest about others
        List<Lease> leases = other.claim(6);
        assertThat(other.report(other.lie(leases.subList(0, 3)))).allMatch(TrustTest::isAccepted);
        assertThat(other.report(other.compute(leases.subList(3, 5)))).allMatch(TrustTest::isAccepted);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status())
                        .as(() -> "its job %s".formatted(read(job)))
                        .isEqualTo(NodeStatus.QUARANTINED));
        for (int sentinel = 0; sentinel < 2; sentinel++) {
            assertThat(other.ask().statusCode()).isEqualTo(403);
        }
        assertThat(other.beat().status()).isEqualTo(NodeStatus.QUARANTINED);
        assertThat(view().quarantineReason().orElseThrow()).contains(job.id().value());

        // while another user's node helps with what is to be run twice
        try (HandDrivenNode volunteer = new HandDrivenNode(platform)) {
            volunteer.registerAsUsers();
            assertThat(digestWithHelp(volunteer, job)).isEqualTo(expected);
        }
        JobView ended = client.job(job.id());
        assertThat(ended.vouching().refuted()).containsExactly(other.id());
        assertThat(ended.vouching().disputes()).isPositive();
        assertThat(ended.vouching().waiting()).isZero();

        String shortId = other.id().value().substring(0, 12);
        assertThat(Main.run("nodes", "--url", platform.url())).isZero();
        assertThat(Main.run("nodes", "pardon", shortId, "--url", platform.url()))
                .isZero();
        assertThat(status()).isEqualTo(NodeStatus.ACTIVE);
        assertThat(other.ask().statusCode()).isEqualTo(200);
        assertThat(Main.run("nodes", "pardon", "no-such-node", "--url", platform.url()))
                .isEqualTo(2);
        assertThat(Main.run("nodes", "claim", shortId, "ITSX-CODE", "--url", platform.url()))
                .as("it is this user's already")
                .isZero();
        assertThat(Main.run("nodes", "revoke", shortId, "--url", platform.url()))
                .isZero();
        assertThat(other.ask().statusCode()).isEqualTo(403);
    }

    @Test
    void everySignatureOfAResultCanBeCheckedByWhoeverHasItsLink() throws Exception {
        platform.startNode();
        JobView job = client.submit(Fights.submit(SEED, ITERATIONS, CHUNK), Fights.newKey());
        assertThat(digestWithHelp(other, job)).isEqualTo(expected);
        JobView ended = client.job(job.id());
        assertThat(ended.vouching().twice()).isEqualTo(ended.chunks());
        assertThat(ended.vouching().once()).isZero();

        SignaturePage page = await().atMost(PATIENCE)
                .until(
                        () -> client.signatures(job.id(), 0),
                        read -> read.signatures().size() == 2 * job.chunks());

        Set<Long> chunks = new HashSet<>();
        for (SignaturePage.Entry entry : page.signatures()) {
            byte[] key = Objects.requireNonNull(page.keys().get(entry.node()));
            assertThat(Ed25519.nodeId(key)).isEqualTo(entry.node());
            ChunkStatement statement =
                    new ChunkStatement(page.jobId(), entry.chunk(), entry.digest(), page.engine(), entry.fights());
            assertThat(ChunkSignature.verify(Ed25519.publicKey(key), statement, entry.signature()))
                    .isTrue();
            assertThat(entry.counted()).isTrue();
            chunks.add(entry.chunk());
        }
        assertThat(chunks).hasSize((int) job.chunks());
    }

    @Test
    void aForeignOrReplayedSignatureIsRefusedLikeEveryOtherFault() throws Exception {
        JobView job = client.submit(Fights.submit(SEED + 1, ITERATIONS, CHUNK), Fights.newKey());
        other.beat();
        List<Lease> leases = other.claim(2);
        try (HandDrivenNode stranger = new HandDrivenNode(platform)) {
            stranger.registerAsUsers();
            List<ReportOutcome> foreign = other.report(List.of(other.countersigned(
                    leases.get(0), stranger.compute(leases.subList(0, 1)).getFirst())));
            List<ReportOutcome> replayed = other.report(List.of(other.countersigned(
                    leases.get(1), other.compute(leases.subList(0, 1)).getFirst())));
            assertThat(foreign).extracting(ReportOutcome::outcome).containsExactly(Outcome.REJECTED);
            assertThat(replayed).extracting(ReportOutcome::outcome).containsExactly(Outcome.REJECTED);
        }
        assertThat(other.report(other.compute(leases))).allMatch(TrustTest::isAccepted);
        HttpRequest cancel = HttpRequest.newBuilder(URI.create(platform.url() + "/api/v1/jobs/" + job.id() + "/cancel"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(cancel, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    /// Lets a node of another owner do what it is offered until the job ends.
    private static ResultDigest digestWithHelp(HandDrivenNode volunteer, JobView job) throws Exception {
        CompletableFuture<ResultDigest> digest = CompletableFuture.supplyAsync(() -> {
            try {
                return Fights.awaitDigest(client, job);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        while (!digest.isDone()) {
            volunteer.beat();
            volunteer.report(volunteer.compute(volunteer.claimNow(8)));
        }
        return digest.get();
    }

    private static String read(JobView job) {
        try {
            return client.job(job.id()).toString();
        } catch (Exception unreadable) {
            return unreadable.toString();
        }
    }

    private NodeView view() throws Exception {
        return client.nodes().stream()
                .filter(node -> node.id().equals(other.id()))
                .findFirst()
                .orElseThrow();
    }

    private NodeStatus status() throws Exception {
        return view().status();
    }

    private static boolean isAccepted(ReportOutcome outcome) {
        return outcome.outcome() == Outcome.ACCEPTED;
    }
}
