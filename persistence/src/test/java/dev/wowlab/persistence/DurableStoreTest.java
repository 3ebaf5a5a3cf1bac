package dev.wowlab.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.JobPage;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.job.Vouching;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.record.NodeRecord;
import dev.wowlab.protocol.record.RaceRecord;
import dev.wowlab.protocol.record.RosterRecord;
import dev.wowlab.protocol.record.RosterRunRecord;
import dev.wowlab.protocol.record.Voucher;
import dev.wowlab.protocol.record.VoucherBatch;
import dev.wowlab.protocol.record.WebhookRecord;
import dev.wowlab.protocol.result.ResultIdentity;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DurableStoreTest {
    private final MigratedDatabase database = MigratedDatabase.create();
    private final DurableStore store = database.openStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aWebhookThatHasEndedIsNotBegunAgainByALateRecord() {
        WebhookRecord begun = new WebhookRecord("job:hooked", 1, false, "{\"url\": \"https://hooks.example.org\"}");
        WebhookRecord ended = new WebhookRecord("job:hooked", 2, true, "{}");
        assertThat(store.webhooks().upsert(List.of(begun))).isEqualTo(new UpsertOutcome(1, 0, List.of()));
        assertThat(store.webhooks().unfinished(Optional.empty(), 5)).containsExactly(begun);
        assertThat(store.webhooks().unfinished(Optional.of("job:hooked"), 5)).isEmpty();
        store.webhooks().upsert(List.of(ended));
        assertThat(store.webhooks().upsert(List.of(begun))).isEqualTo(new UpsertOutcome(0, 1, List.of()));
        assertThat(store.webhooks().unfinished(Optional.empty(), 5)).isEmpty();
    }

    @Test
    void aCompletedJobIsReadBackAsItWasWritten() {
        JobRecord rec = Fixtures.completed("job-1", 7, 12);

        assertThat(store.upsertJobs(List.of(rec))).isEqualTo(new UpsertOutcome(1, 0, List.of()));

        JobRecord read = store.findJob(rec.view().id()).orElseThrow();
        assertThat(read.view()).isEqualTo(rec.view());
        assertThat(read.totals()).isEqualTo(rec.totals());
        assertThat(read.idempotencyKey()).isEqualTo("key-job-1");
    }

    @Test
    void aJobThatWasNeverStoredIsEmpty() {
        assertThat(store.findJob(new JobId("nobody"))).isEmpty();
    }

    @Test
    void statesOfManyJobsAreReadAtOnce() {
        JobRecord done = Fixtures.completed("job-1", 7, 12);
        JobRecord queued = Fixtures.queued("job-2", 1);
        store.upsertJobs(List.of(done, queued));
        assertThat(store.jobStates(List.of(
                        done.view().id(), new JobId("nobody"), queued.view().id())))
                .isEqualTo(Map.of(
                        done.view().id(), JobState.COMPLETED, queued.view().id(), JobState.QUEUED));
        assertThat(store.jobStates(List.of())).isEmpty();
    }

    @Test
    void aRaceIsReadBackAsItWasWrittenAndKeptUnderItsHighestVersion() {
        RaceRecord second = Fixtures.race("race-1", 2, RaceState.RUNNING, Visibility.PRIVATE);
        assertThat(store.races().upsert(List.of(second))).isEqualTo(new UpsertOutcome(1, 0, List.of()));
        assertThat(store.races().upsert(List.of(Fixtures.race("race-1", 1, RaceState.FAILED, Visibility.PRIVATE))))
                .isEqualTo(new UpsertOutcome(0, 1, List.of()));

        assertThat(store.races().find(second.view().id())).contains(second);
        assertThat(store.races().findByIdempotencyKey(Fixtures.ALICE, "key-race-1"))
                .contains(second);
        assertThat(store.races().ofOwner(Fixtures.ALICE, 5)).containsExactly(second.view());
        assertThat(store.races().unfinished(Optional.empty(), 5)).containsExactly(second);
        RaceRecord ended = Fixtures.race("race-1", 3, RaceState.COMPLETED, Visibility.PRIVATE);
        store.races().upsert(List.of(ended));
        assertThat(store.races().find(second.view().id())).contains(ended);
        assertThat(store.races().unfinished(Optional.empty(), 5)).isEmpty();
    }

    @Test
    void aPausedRaceHasNotEndedAndKeepsThePriorityItWasMovedTo() {
        store.races().upsert(List.of(Fixtures.race("race-2", 1, RaceState.RUNNING, Visibility.PRIVATE)));
        RaceRecord paused = Fixtures.race("race-2", 2, RaceState.PAUSED, Visibility.PRIVATE, Priority.LOW);

        store.races().upsert(List.of(paused));

        assertThat(store.races().find(paused.view().id())).contains(paused);
        assertThat(store.races().unfinished(Optional.empty(), 5)).containsExactly(paused);
    }

    @Test
    void jobsOfARaceAreNotListedByThemselves() {
        store.upsertJobs(List.of(Fixtures.completed("race-x-1-1", 1, 1), Fixtures.completed("job-1", 1, 1)));

        assertThat(store.listJobs(Fixtures.queued("x", 1).view().owner(), Optional.empty(), 5)
                        .jobs())
                .extracting(view -> view.id().value())
                .containsExactly("job-1");
    }

    @Test
    void anOlderOrEqualVersionNeverReplacesANewerOne() {
        store.upsertJobs(List.of(Fixtures.completed("job-1", 7, 3)));

        assertThat(store.upsertJobs(List.of(Fixtures.queued("job-1", 6))))
                .isEqualTo(new UpsertOutcome(0, 1, List.of()));
        assertThat(store.upsertJobs(List.of(Fixtures.queued("job-1", 7))))
                .isEqualTo(new UpsertOutcome(0, 1, List.of()));

        JobView view = store.findJob(new JobId("job-1")).orElseThrow().view();
        assertThat(view.state()).isEqualTo(JobState.COMPLETED);
        assertThat(view.report()).isPresent();
    }

    @Test
    void ofSeveralVersionsInOneBatchTheHighestStaysWhateverTheirOrder() {
        UpsertOutcome outcome = store.upsertJobs(
                List.of(Fixtures.queued("job-1", 2), Fixtures.completed("job-1", 9, 1), Fixtures.queued("job-1", 4)));

        assertThat(outcome).isEqualTo(new UpsertOutcome(1, 2, List.of()));
        assertThat(store.findJob(new JobId("job-1")).orElseThrow().view().version())
                .isEqualTo(9);
    }

    @Test
    void aBatchOfAThousandIsWrittenAndMayBeSentAgain() {
        List<JobRecord> batch = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            batch.add(Fixtures.completed("job-" + i, 3, 20));
        }

        assertThat(store.upsertJobs(batch)).isEqualTo(new UpsertOutcome(1000, 0, List.of()));
        assertThat(store.upsertJobs(batch)).isEqualTo(new UpsertOutcome(0, 1000, List.of()));
    }

    @Test
    void aRowThatTheDatabaseRefusesDoesNotKeepTheOthersOut() {
        JobRecord poison = Fixtures.queued("job-2", -1);

        UpsertOutcome outcome =
                store.upsertJobs(List.of(Fixtures.queued("job-1", 1), poison, Fixtures.queued("job-3", 1)));

        assertThat(outcome.written()).isEqualTo(2);
        assertThat(outcome.rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.id()).isEqualTo("job-2"));
        assertThat(store.findJob(new JobId("job-3"))).isPresent();
    }

    @Test
    void noTextLosesItsRow() {
        String bad = "a\0b\ud83d and \\u0000";
        String kept = "a\uFFFDb\uFFFD and \\u0000";
        JobRecord titled = Fixtures.titled(Fixtures.completed("job-1", 1, 1), bad, Fixtures.NOW);
        NodeRecord node = Fixtures.named(Fixtures.node(1, 3, NodeStatus.REVOKED, Fixtures.ALICE), bad);
        WebhookRecord hook = new WebhookRecord("job:hooked", 1, false, "{\"metadata\": \"\\u0000 \\\\u0000\"}");
        RosterRecord roster = Fixtures.named(Fixtures.roster("roster-1", 1, false), bad);
        RosterRunRecord run = Fixtures.run(roster);

        assertThat(store.upsertJobs(List.of(titled))).isEqualTo(new UpsertOutcome(1, 0, List.of()));
        assertThat(store.upsertNodes(List.of(node))).isEqualTo(new UpsertOutcome(1, 0, List.of()));
        assertThat(store.webhooks().upsert(List.of(hook))).isEqualTo(new UpsertOutcome(1, 0, List.of()));
        assertThat(store.rosters().upsert(List.of(roster))).isEqualTo(new UpsertOutcome(1, 0, List.of()));
        assertThat(store.rosters().upsertRuns(List.of(run))).isEqualTo(new UpsertOutcome(1, 0, List.of()));

        assertThat(store.findJob(new JobId("job-1")).orElseThrow().view().title())
                .contains(kept);
        NodeRecord stored = store.findNode(node.view().id()).orElseThrow();
        assertThat(stored.view().status()).isEqualTo(NodeStatus.REVOKED);
        assertThat(stored.view().name()).isEqualTo(kept);
        assertThat(stored.view().engines()).containsExactly(new EngineRef("tbc", kept));
        assertThat(store.webhooks().unfinished(Optional.empty(), 5))
                .singleElement()
                .satisfies(found -> assertThat(found.description())
                        .contains("\uFFFD \\\\u0000")
                        .doesNotContain("\0"));
        assertThat(store.rosters()
                        .find(roster.view().id())
                        .orElseThrow()
                        .view()
                        .plan()
                        .name())
                .isEqualTo(kept);
    }

    @Test
    void twoSentinelsThatWriteTheSameRowsInOppositeOrderDoNotDeadlock() {
        List<JobRecord> rising = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rising.add(Fixtures.queued("job-" + i, 1));
        }
        List<CompletableFuture<UpsertOutcome>> writes = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            List<JobRecord> batch = round % 2 == 0 ? rising : rising.reversed();
            writes.add(CompletableFuture.supplyAsync(() -> store.upsertJobs(batch)));
        }

        int written = writes.stream()
                .map(CompletableFuture::join)
                .mapToInt(UpsertOutcome::written)
                .sum();
        assertThat(written).isEqualTo(200);
    }

    @Test
    void pagesOfAnOwnersJobsAreNewestFirstAndMeetEveryJobOnce() {
        List<JobRecord> batch = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            // Two jobs share each instant, so that the order falls to the id.
            batch.add(Fixtures.titled(
                    Fixtures.completed("job-%02d".formatted(i), 1, 1), "t" + i, Fixtures.NOW.plusSeconds(i / 2)));
        }
        store.upsertJobs(batch);
        store.upsertJobs(List.of(Fixtures.with(Fixtures.queued("foreign", 1), Fixtures.ALICE, Visibility.PUBLIC)));

        List<String> met = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            JobPage page = store.listJobs("local", cursor, 10);
            page.jobs().forEach(job -> met.add(job.id().value()));
            assertThat(page.jobs()).allSatisfy(job -> assertThat(job.report()).isEmpty());
            cursor = page.nextCursor();
        } while (cursor.isPresent());

        List<String> expected =
                batch.stream().map(rec -> rec.view().id().value()).toList().reversed();
        assertThat(met).isEqualTo(expected);
    }

    @Test
    void onlyPublicJobsAreListedForEverybodyWhoeversTheyAre() {
        for (Visibility visibility : Visibility.values()) {
            store.upsertJobs(List.of(
                    Fixtures.with(
                            Fixtures.queued("a-" + visibility.name().toLowerCase(Locale.ROOT), 1),
                            Fixtures.ALICE,
                            visibility),
                    Fixtures.with(
                            Fixtures.queued("b-" + visibility.name().toLowerCase(Locale.ROOT), 1),
                            "local",
                            visibility)));
        }

        JobPage first = store.listPublicJobs(Optional.empty(), 1);
        JobPage second = store.listPublicJobs(first.nextCursor(), 1);
        assertThat(List.of(first.jobs().getFirst(), second.jobs().getFirst()))
                .extracting(job -> job.id().value())
                .containsExactlyInAnyOrder("a-public", "b-public");
        assertThat(second.nextCursor()).isEmpty();
    }

    @Test
    void aCursorOfAnotherMakeIsRefused() {
        assertThatThrownBy(() -> store.listJobs("local", Optional.of("garbage!"), 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cursor");
    }

    @Test
    void unfinishedJobsAreThoseInNoFinalState() {
        store.upsertJobs(
                List.of(Fixtures.queued("job-1", 1), Fixtures.completed("job-2", 5, 1), Fixtures.paused("job-3", 1)));

        assertThat(store.unfinishedJobs(10))
                .extracting(rec -> rec.view().id().value())
                .containsExactly("job-1", "job-3");
        assertThat(store.unfinishedJobs(10).getLast().view().state()).isEqualTo(JobState.PAUSED);
        assertThat(store.unfinishedJobs(Optional.of(new JobId("job-1")), 10))
                .extracting(rec -> rec.view().id().value())
                .containsExactly("job-3");
        assertThat(store.unfinishedJobs(1)).hasSize(1);
    }

    private static ResultIdentity identity(JobView job) {
        return new ResultIdentity(job.engine(), job.inputHash(), job.seed(), 0, job.iterations());
    }

    @Test
    void aJobIsFoundByItsIdempotencyKeyAndByWhatItComputed() {
        JobRecord done = Fixtures.completed("job-1", 5, 1);
        store.upsertJobs(List.of(done, Fixtures.queued("job-2", 1)));
        JobView view = done.view();

        assertThat(store.findJobByIdempotencyKey("local", "key-job-1")).isPresent();
        assertThat(store.findJobByIdempotencyKey("another", "key-job-1")).isEmpty();
        ResultIdentity same = identity(view);
        assertThat(store.findAnswer(same, Optional.empty(), "another"))
                .hasValueSatisfying(found -> assertThat(found.view()).isEqualTo(view));
        ResultIdentity otherSeed =
                new ResultIdentity(same.engine(), same.inputHash(), same.seed() + 1, 0, same.fights());
        assertThat(store.findAnswer(otherSeed, Optional.empty(), "another")).isEmpty();
    }

    @Test
    void whatAnOwnersNodesAloneComputedAnswersThatOwnerOnly() {
        Vouching own = new Vouching(1, 2, Optional.of(2L), 0, 0, List.of(), List.of(), Optional.empty());
        Vouching others = new Vouching(1, 2, Optional.of(0L), 0, 0, List.of(), List.of(), Optional.empty());
        Vouching older = new Vouching(1, 2, Optional.empty(), 0, 0, List.of(), List.of(), Optional.empty());
        store.upsertJobs(List.of(Fixtures.vouched("own", own)));
        ResultIdentity same = identity(Fixtures.vouched("own", own).view());
        assertThat(store.findAnswer(same, Optional.empty(), "local")).isPresent();
        assertThat(store.findAnswer(same, Optional.empty(), "another")).isEmpty();
        assertThat(store.findAnswer(same, Optional.empty(), "")).isEmpty();

        store.upsertJobs(List.of(Fixtures.vouched("others", others)));
        assertThat(store.findAnswer(same, Optional.empty(), "another"))
                .hasValueSatisfying(found -> assertThat(found.view().vouching()).isEqualTo(others));

        store.upsertJobs(List.of(Fixtures.vouched("older", older)));
        assertThat(store.findJob(new JobId("older")).orElseThrow().view().vouching())
                .as("an older sentinel did not count them")
                .isEqualTo(older);
    }

    @Test
    void anInputIsKeptByteForByteAndOnce() {
        InputRecord input = Fixtures.input(1);

        assertThat(store.upsertInputs(List.of(input, input))).isEqualTo(new UpsertOutcome(1, 1, List.of()));
        assertThat(store.upsertInputs(List.of(input))).isEqualTo(new UpsertOutcome(0, 1, List.of()));

        assertThat(store.findInput(input.hash()).orElseThrow().canonical()).isEqualTo(input.canonical());
        assertThat(store.findInput(Fixtures.hash(2))).isEmpty();
    }

    @Test
    void aNodesRegistrationIsKeptAndARevocationStays() {
        NodeRecord active = Fixtures.node(1, 2, NodeStatus.ACTIVE, "local");
        store.upsertNodes(List.of(active));
        store.upsertNodes(List.of(Fixtures.node(1, 3, NodeStatus.REVOKED, "local")));
        store.upsertNodes(List.of(active));
        store.upsertNodes(List.of(Fixtures.node(1, 9, NodeStatus.ACTIVE, "local")));

        NodeRecord read = store.findNode(new NodeId("%064x".formatted(1))).orElseThrow();
        assertThat(read.view().status()).isEqualTo(NodeStatus.REVOKED);
        assertThat(read.publicKey()).isEqualTo(active.publicKey());
        assertThat(read.view().engines()).containsExactly(Fixtures.ENGINE);
        assertThat(store.listNodes(Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void aVoucherIsKeptOnceWhateverIsSentAgain() {
        VoucherBatch batch = Fixtures.vouchers("job-1", 3, 7, 1, 2);
        assertThat(store.upsertVouchers(List.of(batch, batch))).isEqualTo(new UpsertOutcome(2, 2, List.of()));
        assertThat(store.upsertVouchers(List.of(batch, Fixtures.vouchers("job-1", 4, 8, 1))))
                .isEqualTo(new UpsertOutcome(1, 2, List.of()));

        List<Voucher> read = store.vouchers(new JobId("job-1"), 0, 10);

        assertThat(read).extracting(Voucher::chunk).containsExactly(3L, 3L, 4L);
        assertThat(read.getFirst().signature())
                .isEqualTo(batch.vouchers().getFirst().signature());
        assertThat(store.vouchers(new JobId("job-1"), 4, 10)).hasSize(1);
    }

    @Test
    void theTotalsOfAVoucherAreReadOnlyWhereTheyAreAskedFor() {
        JobId job = new JobId("job-1");
        Voucher plain = Fixtures.vouchers("job-1", 3, 7, 1).vouchers().getFirst();
        byte[] totals = {1, 2, 3};
        Voucher kept = new Voucher(4, 1, plain.node(), plain.digest(), plain.signature(), Optional.of(totals));
        store.upsertVouchers(List.of(new VoucherBatch(job, Fixtures.ENGINE, List.of(plain, kept))));

        assertThat(store.vouchers(job, 0, 10))
                .allMatch(voucher -> voucher.totals().isEmpty());
        List<Voucher> read = store.vouchersWithTotals(job, 0, 10);
        assertThat(read).extracting(Voucher::chunk).containsExactly(3L, 4L);
        assertThat(read.getFirst().totals()).isEmpty();
        assertThat(read.getLast().totals()).contains(totals);
    }

    @Test
    void completedJobsThatRestOnOneNodeAloneAreFoundAndDoubtedOnce() {
        store.upsertJobs(List.of(
                Fixtures.completed("alone", 5, 1), Fixtures.completed("together", 5, 1), Fixtures.queued("runs", 5)));
        store.upsertVouchers(List.of(
                Fixtures.vouchers("alone", 0, 7, 1, 2),
                Fixtures.vouchers("alone", 1, 8, 1),
                Fixtures.vouchers("together", 0, 7, 1, 2),
                Fixtures.vouchers("runs", 0, 7, 1)));
        NodeId liar = new NodeId("%064x".formatted(1));
        JobView before = store.findJob(new JobId("alone")).orElseThrow().view();

        assertThat(store.soleWork(liar, Optional.empty(), 10)).containsExactly(new JobId("alone"));
        assertThat(store.doubt(new JobId("alone"), liar)).isTrue();
        assertThat(store.doubt(new JobId("alone"), liar)).isFalse();

        JobView after = store.findJob(new JobId("alone")).orElseThrow().view();
        assertThat(after.vouching().doubted()).containsExactly(liar);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(store.soleWork(liar, Optional.empty(), 10)).isEmpty();
        assertThat(store.findAnswer(identity(before), Optional.empty(), "local"))
                .hasValueSatisfying(found -> assertThat(found.view().id()).isEqualTo(new JobId("together")));
    }

    @Test
    void whatWasAnsweredFromADoubtedJobDoesNotHideWhatWasComputedSince() {
        JobRecord source = Fixtures.titled(Fixtures.completed("a", 5, 1), "t", Fixtures.NOW);
        JobRecord copy = Fixtures.titled(
                Fixtures.vouched(
                        "b",
                        new Vouching(1, 2, Optional.of(0L), 0, 0, List.of(), List.of(), Optional.of(new JobId("a")))),
                "t",
                Fixtures.NOW.plusSeconds(1));
        JobRecord honest = Fixtures.titled(Fixtures.completed("c", 5, 1), "t", Fixtures.NOW.plusSeconds(2));
        store.upsertJobs(List.of(source, copy));
        ResultIdentity same = identity(source.view());
        store.doubt(new JobId("a"), new NodeId("%064x".formatted(1)));
        assertThat(store.findAnswer(same, Optional.empty(), "local")).isEmpty();

        store.upsertJobs(List.of(honest));
        assertThat(store.findAnswer(same, Optional.empty(), "local"))
                .hasValueSatisfying(found -> assertThat(found.view().id()).isEqualTo(new JobId("c")));
    }

    @Test
    void aQuarantineAndItsReasonAreKeptUntilANewerVersionEndsIt() {
        store.upsertNodes(List.of(Fixtures.node(1, 3, NodeStatus.QUARANTINED, "local")));
        store.upsertNodes(List.of(Fixtures.node(1, 2, NodeStatus.ACTIVE, "local")));
        NodeId id = new NodeId("%064x".formatted(1));
        NodeRecord kept = store.findNode(id).orElseThrow();
        assertThat(kept.view().status()).isEqualTo(NodeStatus.QUARANTINED);
        assertThat(kept.view().quarantineReason()).contains("caught");
        assertThat(store.publicKeys(List.of(id)).get(id)).isEqualTo(kept.publicKey());

        store.upsertNodes(List.of(Fixtures.node(1, 4, NodeStatus.ACTIVE, "local")));
        assertThat(store.findNode(id).orElseThrow().view().quarantineReason()).isEmpty();
    }

    @Test
    void aResultOfAHundredActionsTakesLessThanThirtyTwoKilobytes() throws SQLException {
        store.upsertJobs(List.of(Fixtures.completed("job-1", 5, 100)));

        List<String> bytes = database.asOwner("""
                select (select pg_column_size(j.*) from jobs j) + (select pg_column_size(report) + pg_column_size(totals) from job_results)
                """);
        assertThat(Integer.parseInt(bytes.getFirst())).isBetween(1_000, 32 * 1024);
    }

    @Test
    void aReachableDatabaseSaysSo() {
        assertThat(store.isReachable()).isTrue();
    }
}
