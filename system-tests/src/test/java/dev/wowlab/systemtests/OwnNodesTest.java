package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.testsupport.AuthServer;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two users with a node each, on a platform where people sign in: each node serves its owner first, and each checks
/// what the other computed.
class OwnNodesTest {
    private static final long ITERATIONS = 400;
    private static final int CHUNK = 50;

    private static AuthServer accounts;
    private static LocalPlatform platform;
    private static User ann;
    private static User ben;

    /// A user and what they own. Confined to one thread.
    private record User(PlatformClient client, HandDrivenNode node) implements AutoCloseable {
        static User of(String name) throws Exception {
            String token = accounts.tokenOf(accounts.register(name + "@example.org", "correct horse battery staple"));
            HandDrivenNode node = new HandDrivenNode(platform);
            node.registerAs(Optional.of(token));
            return new User(new PlatformClient(URI.create(platform.url()), Optional.of(token)), node);
        }

        JobView submit(long seed) throws Exception {
            return client.submit(Fights.submit(seed, ITERATIONS, CHUNK), Fights.newKey());
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
                PlatformSettings.ofTwo()
                        .withNodes(0)
                        .withSentinelSettings(Map.of(
                                "WOWLAB_AUTH",
                                "supabase",
                                "WOWLAB_SUPABASE_URL",
                                accounts.url(),
                                "WOWLAB_SUPABASE_KEY",
                                AuthServer.PUBLISHABLE_KEY)),
                StartListener.NONE);
        ann = User.of("ann");
        ben = User.of("ben");
    }

    @AfterAll
    static void stop() {
        ann.close();
        ben.close();
        platform.close();
        accounts.close();
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
        assertThat(first.subList(checks, checks + 2)).allMatch(lease -> lease.jobId().equals(ofBen.id()));
        ben.compute(first);
        assertThat(Fights.awaitDigest(ann.client(), ofAnn)).isEqualTo(Fights.digestHere(2, ITERATIONS));
        JobView ended = ann.client().job(ofAnn.id());
        assertThat(ended.vouching().twice()).isEqualTo(checks);
        assertThat(ended.vouching().once()).isEqualTo(8 - checks);

        ann.compute(helped);
        while (!ben.client().job(ofBen.id()).state().isFinal()) {
            ben.compute(ben.claim(8));
            ann.compute(ann.claim(8));
        }
        assertThat(Fights.awaitDigest(ben.client(), ofBen)).isEqualTo(Fights.digestHere(1, ITERATIONS));
    }
}
