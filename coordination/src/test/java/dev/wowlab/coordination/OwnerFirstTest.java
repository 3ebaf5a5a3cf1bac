package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.node.Lease;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A node serves the user who claimed it before all others, at nobody's charge, and nobody gains by that what is not
/// theirs.
@ExtendWith(Fixture.class)
class OwnerFirstTest {
    private static final String ANN = "ann";
    private static final String BEN = "ben";
    private static final NodeId OF_ANN = Fixture.node(1);
    private static final NodeId OTHER_OF_ANN = Fixture.node(2);
    private static final NodeId OF_BEN = Fixture.node(3);
    private static final NodeId OF_NOBODY = Fixture.node(4);
    private static final List<String> QUEUE = Keys.queue(Fixture.ENGINE, Priority.NORMAL);

    private static NewJob submit(String id, String owner, Priority priority, long iterations) {
        NewJob job = Fixture.job(id, owner, priority, iterations, 10);
        redis().jobs().create(job);
        return job;
    }

    private static List<Lease> claim(NodeId node, String owner, int want) {
        return claim(new Claimant(node, owner, true), want);
    }

    private static List<Lease> claim(Claimant claimant, int want) {
        return redis().chunks()
                .claim(claimant, List.of(Fixture.ENGINE), Wanted.of(want), Fixture.LEASE)
                .leases();
    }

    private static List<String> jobs(List<Lease> leases) {
        return leases.stream().map(lease -> lease.jobId().value()).toList();
    }

    private static double charged(String user) {
        byte[] member = user.getBytes(StandardCharsets.UTF_8);
        return Optional.ofNullable(redis().redis().sync().zscore(QUEUE.get(0), member))
                .or(() -> Optional.ofNullable(redis().redis().sync().zscore(QUEUE.get(2), member)))
                .orElse(0.0);
    }

    @Test
    void itsOwnersJobsComeBeforeThoseOfOthersHoweverHighTheseAre() {
        submit("ben-high", BEN, Priority.HIGH, 10);
        submit("ann-normal", ANN, Priority.NORMAL, 20);
        submit("ann-high", ANN, Priority.HIGH, 10);
        assertThat(jobs(claim(OF_ANN, ANN, 4))).containsExactly("ann-high", "ann-normal", "ann-normal", "ben-high");
    }

    @Test
    void whatItsOwnerCalledLowComesBeforeOthersLowJobsOnly() {
        submit("ben-low", BEN, Priority.LOW, 10);
        submit("ben-normal", BEN, Priority.NORMAL, 10);
        submit("ann-low", ANN, Priority.LOW, 10);
        assertThat(jobs(claim(OF_ANN, ANN, 3))).containsExactly("ben-normal", "ann-low", "ben-low");
    }

    @Test
    void nodesThatAreNobodysOrWhoseOwnerDoesNotWantItServeByTurns() {
        submit("ben", BEN, Priority.HIGH, 100);
        submit("ann", ANN, Priority.NORMAL, 100);
        assertThat(jobs(claim(OF_NOBODY, "", 1))).containsExactly("ben");
        assertThat(jobs(claim(OF_BEN, BEN, 1))).containsExactly("ben");
        assertThat(jobs(claim(new Claimant(OF_ANN, ANN, false), 1))).containsExactly("ben");
    }

    @Test
    void ofEachJobANodeStillGetsNoMoreThanItWants() {
        NewJob first = submit("first", ANN, Priority.NORMAL, 100);
        Fixture.passes(redis().jobs().find(first.id()).orElseThrow().createdAt().toEpochMilli());
        submit("second", ANN, Priority.NORMAL, 100);
        submit("ben", BEN, Priority.NORMAL, 100);
        Wanted wanted = new Wanted(6, Map.of(first.id(), 1), 2);
        List<Lease> leases = redis().chunks()
                .claim(new Claimant(OF_ANN, ANN, true), List.of(Fixture.ENGINE), wanted, Fixture.LEASE)
                .leases();
        assertThat(jobs(leases)).containsExactly("first", "second", "second", "ben", "ben");
        assertThat(charged(ANN)).isZero();
        assertThat(charged(BEN)).isEqualTo(20);
    }

    @Test
    void aPausedOrExhaustedJobKeepsNobodyElseFromTheNode() {
        NewJob paused = submit("paused", ANN, Priority.NORMAL, 10);
        submit("small", ANN, Priority.NORMAL, 10);
        submit("ben", BEN, Priority.NORMAL, 100);
        redis().steering().pause(paused.id());
        assertThat(jobs(claim(OF_ANN, ANN, 3))).containsExactly("small", "ben", "ben");
        assertThat(redis().queue().depth(Fixture.ENGINE, Priority.NORMAL)).isOne();
    }

    @Test
    void whatItDoesForItsOwnerCostsNoShareOfOthersNodes() {
        submit("ann", ANN, Priority.NORMAL, 100_000);
        submit("ben", BEN, Priority.NORMAL, 100_000);
        assertThat(jobs(claim(OF_ANN, ANN, 200))).containsOnly("ann");
        assertThat(charged(ANN)).isZero();
        List<String> pool = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            pool.addAll(jobs(claim(OF_NOBODY, "", 1)));
        }
        assertThat(pool).filteredOn("ann"::equals).hasSizeBetween(29, 31);
    }

    @Test
    void leasesThatCostNothingAreWorthNothingWhenTheyAreReturned() {
        NewJob job = submit("ann", ANN, Priority.NORMAL, 1_000);
        List<Lease> pool = claim(OF_NOBODY, "", 5);
        assertThat(charged(ANN)).isEqualTo(50);
        List<Lease> own = claim(OF_ANN, ANN, 5);
        redis().chunks().release(OF_ANN, own.stream().map(Lease::leaseId).toList());
        claim(OF_ANN, ANN, 5);
        redis().chunks().failAll(OF_ANN, "dead");
        redis().steering().pause(job.id());
        assertThat(charged(ANN)).as("what the pool gave back").isZero();
        redis().steering().resume(job.id());
        Fixture.passes(redis().clock().millis() + 2 * Fixture.RETRY_BASE_MS);
        List<Long> again = claim(OF_NOBODY, "", 10).stream().map(Lease::chunk).toList();
        assertThat(again).containsAll(own.stream().map(Lease::chunk).toList());
        assertThat(again).containsAll(pool.stream().map(Lease::chunk).toList());
        assertThat(charged(ANN)).as("charged now that others run them").isEqualTo(100);
    }

    @Test
    void aLiarsOwnJobIsRunAgainByOthersAtItsOwnersCharge() {
        NewJob job = submit("ann", ANN, Priority.NORMAL, 1_000);
        claim(OF_ANN, ANN, 5).forEach(lease -> complete(OF_ANN, ANN, lease, false));
        redis().trust().recall(job.id(), OF_ANN);
        assertThat(charged(ANN)).isZero();
        assertThat(claim(OF_BEN, BEN, 5)).hasSize(5);
        assertThat(charged(ANN)).isEqualTo(50);
    }

    private static void complete(NodeId node, String owner, Lease lease, boolean twice) {
        redis().chunks().completeAll(List.of(Fixture.result(node, owner, lease, Fixture.digest(lease.chunk()), twice)));
    }

    @Test
    void checksOfOthersChunksComeBeforeItsOwnersJobsAndNoOwnerChecksThemselves() {
        List.of(ANN, BEN)
                .forEach(owner -> redis().owners().seen(owner, List.of(Fixture.ENGINE), Duration.ofMinutes(1)));
        NewJob checked = submit("ann-checked", ANN, Priority.NORMAL, 10);
        complete(OF_ANN, ANN, claim(OF_ANN, ANN, 1).getFirst(), true);
        submit("ben", BEN, Priority.HIGH, 1_000);

        assertThat(jobs(claim(OTHER_OF_ANN, ANN, 3))).containsOnly("ben");
        List<Lease> ofBen = claim(OF_BEN, BEN, 3);
        assertThat(jobs(ofBen)).containsExactly("ann-checked", "ben", "ben");
        complete(OF_BEN, BEN, ofBen.getFirst(), true);
        Fixture.merge(checked.id());
        assertThat(Fixture.state(checked)).isEqualTo(JobState.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverHappensAUserIsChargedForWhatOthersNodesRanOrRun(long seed) {
        NewJob job = submit("random", ANN, Priority.NORMAL, 100_000);
        Random random = new Random(seed);
        // chunk → its lease, of those that are leased
        Map<Long, Lease> live = new HashMap<>();
        Map<Long, NodeId> holders = new HashMap<>();
        // chunk → node whose result counts
        Map<Long, NodeId> counted = new HashMap<>();
        List<NodeId> nodes = List.of(OF_ANN, OTHER_OF_ANN, OF_BEN, OF_NOBODY);
        List<NodeId> liars = List.of(OTHER_OF_ANN, OF_BEN);
        for (int step = 0; step < 120; step++) {
            NodeId node = nodes.get(random.nextInt(nodes.size()));
            List<Lease> held = live.values().stream()
                    .filter(lease -> node.equals(holders.get(lease.chunk())))
                    .toList();
            switch (random.nextInt(6)) {
                case 0, 1, 2 ->
                    claim(node, ownerOf(node), 1 + random.nextInt(8)).forEach(lease -> {
                        live.put(lease.chunk(), lease);
                        holders.put(lease.chunk(), node);
                    });
                case 3 ->
                    held.stream().limit(3).forEach(lease -> {
                        complete(node, ownerOf(node), lease, false);
                        counted.put(lease.chunk(), node);
                        live.remove(lease.chunk());
                    });
                case 4 -> {
                    List<Lease> some = held.subList(0, held.size() / 2);
                    redis().chunks()
                            .release(node, some.stream().map(Lease::leaseId).toList());
                    some.forEach(lease -> live.remove(lease.chunk()));
                }
                default -> {
                    if (random.nextInt(8) == 0) {
                        NodeId liar = liars.get(random.nextInt(liars.size()));
                        redis().trust().recall(job.id(), liar);
                        counted.values().removeIf(liar::equals);
                        live.values().removeIf(lease -> liar.equals(holders.get(lease.chunk())));
                    } else {
                        redis().reaper().visit(job.id());
                    }
                }
            }
            assertThat(charged(ANN))
                    .as("seed %d step %d", seed, step)
                    .isEqualTo(10.0 * charged(live, holders, counted));
        }
    }

    private static String ownerOf(NodeId node) {
        return node.equals(OF_NOBODY) ? "" : node.equals(OF_BEN) ? BEN : ANN;
    }

    private static long charged(Map<Long, Lease> live, Map<Long, NodeId> holders, Map<Long, NodeId> counted) {
        return counted.values().stream()
                        .filter(node -> !ownerOf(node).equals(ANN))
                        .count()
                + live.keySet().stream()
                        .filter(chunk -> !ownerOf(Objects.requireNonNull(holders.get(chunk)))
                                .equals(ANN))
                        .count();
    }

    @Test
    void aJobThatNoNodeOfItsOwnerServesCostsNoMoreMemory() {
        NewJob job = submit("shared", ANN, Priority.NORMAL, 100);
        claim(OF_NOBODY, "", 5);
        assertThat(redis().jobs().memory(job.id())).doesNotContainKey("uncharged");
        claim(OF_ANN, ANN, 1);
        assertThat(redis().jobs().memory(job.id())).containsKey("uncharged");
        redis().jobs().cancel(new JobId("shared"));
        assertThat(redis().jobs().memory(job.id())).doesNotContainKey("uncharged");
    }
}
