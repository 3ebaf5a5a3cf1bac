package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.NodeCredit;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.testsupport.AuthServer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two users with a node each, on a platform where people sign in: each node serves its owner first, and each checks
/// what the other computed.
class OwnNodesTest {
    private static final long ITERATIONS = 400;
    private static final int CHUNK = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static AuthServer accounts;
    private static LocalPlatform platform;
    private User ann;
    private User ben;

    /// A user and what they own. Confined to one thread.
    private record User(PlatformClient client, HandDrivenNode node) implements AutoCloseable {
        static User of(String name) throws Exception {
            String email = name + "-" + UUID.randomUUID() + "@example.org";
            String token = accounts.tokenOf(accounts.register(email, "correct horse battery staple"));
            HandDrivenNode node = new HandDrivenNode(platform);
            node.registerAs(Optional.of(token));
            return new User(new PlatformClient(URI.create(platform.url()), Optional.of(token)), node);
        }

        JobView submit(long seed) throws Exception {
            return client.submit(Fights.submit(seed, ITERATIONS, CHUNK), Fights.newKey());
        }

        NodeView view() throws Exception {
            return client.nodes().stream()
                    .filter(one -> one.id().equals(node.id()))
                    .findFirst()
                    .orElseThrow();
        }

        NodeCredit credit() throws Exception {
            return view().credit().orElseThrow();
        }

        List<Lease> claim(int want) throws Exception {
            node.beat();
            return node.claimNow(want);
        }

        void compute(List<Lease> leases) throws Exception {
            node.report(node.compute(leases));
        }

        @Override
        public void close() {
            node.close();
            client.close();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        accounts = AuthServer.start(InstantSource.system());
        platform = LocalPlatform.start(
                PlatformSettings.ofTwo().withNodes(0).withSentinelSettings(accounts.sentinelSettings(Map.of())),
                StartListener.NONE);
    }

    @AfterAll
    static void stop() {
        platform.close();
        accounts.close();
    }

    @BeforeEach
    void join() throws Exception {
        ann = User.of("ann");
        ben = User.of("ben");
    }

    @AfterEach
    void leave() {
        ann.close();
        ben.close();
    }

    @Test
    void eachNodeServesItsOwnerFirstChecksTheOthersWorkAndThenHelps() throws Exception {
        ben.node().beat();
        ann.node().beat();
        JobView ofBen = ben.submit(1);
        JobView ofAnn = ann.submit(2);

        // all of Ann's own job, though Ben's waits longer; then Ben's
        List<Lease> own = ann.claim(8);
        assertThat(own).hasSize(8).allMatch(lease -> lease.jobId().equals(ofAnn.id()));
        ann.compute(own);
        List<Lease> helped = ann.claim(2);
        assertThat(helped).hasSize(2).allMatch(lease -> lease.jobId().equals(ofBen.id()));
        assertThat(ann.client().job(ofAnn.id()).state())
                .as("a chunk of it waits for another owner's node")
                .isEqualTo(JobState.RUNNING);

        // the checks of Ann's chunks, one or by chance more, come before Ben's own job
        int checks = Math.toIntExact(ann.client().job(ofAnn.id()).vouching().waiting());
        assertThat(checks).isPositive();
        List<Lease> first = ben.claim(checks + 2);
        assertThat(first).hasSize(checks + 2);
        assertThat(first.subList(0, checks)).allMatch(lease -> lease.jobId().equals(ofAnn.id()));
        assertThat(first.subList(checks, checks + 2))
                .allMatch(lease -> lease.jobId().equals(ofBen.id()));
        ben.compute(first);
        assertThat(Fights.awaitDigest(ann.client(), ofAnn)).isEqualTo(Fights.digestHere(2, ITERATIONS));
        JobView ended = ann.client().job(ofAnn.id());
        assertThat(ended.vouching().twice()).isEqualTo(checks);
        assertThat(ended.vouching().once()).isEqualTo(8 - checks);
        assertThat(ended.vouching().own()).contains(8L - checks);

        ann.compute(helped);
        while (!ben.client().job(ofBen.id()).state().isFinal()) {
            ben.compute(ben.claim(8));
            ann.compute(ann.claim(8));
        }
        assertThat(Fights.awaitDigest(ben.client(), ofBen)).isEqualTo(Fights.digestHere(1, ITERATIONS));

        // what each did is seen by all, whose it is by its owner
        long expected =
                fights(ann.client().job(ofAnn.id())) + fights(ben.client().job(ofBen.id()));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(ann.credit().fights() + ben.credit().fights())
                                .isEqualTo(expected));
        assertThat(ann.credit().own()).isEqualTo(ITERATIONS);
        assertThat(ann.credit().fights()).isGreaterThanOrEqualTo(ITERATIONS + 2 * CHUNK);
        assertThat(ben.credit().agreed()).isGreaterThanOrEqualTo(CHUNK);
        assertThat(ben.credit().own()).isBetween((long) CHUNK, ben.credit().fights());
        assertThat(ann.client().nodes())
                .filteredOn(node -> node.yours().orElse(false))
                .extracting(NodeView::id)
                .containsExactly(ann.node().id());
        try (PlatformClient stranger = new PlatformClient(URI.create(platform.url()))) {
            assertThat(stranger.nodes())
                    .allMatch(node -> node.credit().isPresent())
                    .noneMatch(node -> node.yours().isPresent());
        }

        // what Ann's node alone computed answers Ann and nobody else
        SubmitJob again = Fights.answerable(2, ITERATIONS, CHUNK);
        assertThat(ann.client().submit(again, Fights.newKey()).vouching().source())
                .contains(ofAnn.id());
        JobView computed = ben.client().submit(again, Fights.newKey());
        assertThat(computed.state()).isEqualTo(JobState.QUEUED);
    }

    /// Of each chunk one node's fights, of those that were checked two nodes'.
    private static long fights(JobView job) {
        return CHUNK * (job.vouching().once() + 2 * job.vouching().twice());
    }

    @Test
    void aLiarLosesWhatItDidAloneAndItsOwnersJobIsComputedByOthers() throws Exception {
        try (User dora = User.of("dora")) {
            // whoever asks for work is there, for what is to be run twice
            ann.compute(ann.claim(8));
            ben.compute(ben.claim(8));
            JobView honest = dora.submit(3);
            dora.compute(dora.claim(8));
            while (!dora.client().job(honest.id()).state().isFinal()) {
                ben.compute(ben.claim(8));
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(dora.credit().fights()).isEqualTo(ITERATIONS));
            assertThat(dora.credit().agreed()).isBetween((long) CHUNK, ITERATIONS - 1);

            JobView lied = dora.submit(4);
            dora.node().report(dora.node().lie(dora.claim(8)));
            JobView ended = lied;
            while (!ended.state().isFinal()) {
                ann.compute(ann.claim(8));
                ben.compute(ben.claim(8));
                ended = dora.client().job(lied.id());
            }
            assertThat(Fights.awaitDigest(dora.client(), lied)).isEqualTo(Fights.digestHere(4, ITERATIONS));
            assertThat(ended.vouching().refuted()).containsExactly(dora.node().id());
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(dora.view().status()).isEqualTo(NodeStatus.QUARANTINED);
                assertThat(dora.credit().fights()).isEqualTo(dora.credit().agreed());
            });
            assertThat(dora.credit().agreed()).isBetween((long) CHUNK, ITERATIONS - 1);
        }
    }
}
