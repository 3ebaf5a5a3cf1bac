package dev.wowlab.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.NodeCredit;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.record.NodeWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What nodes have done is the sum of what the newest version of each job says, however it came to be written.
class CreditTest {
    private final MigratedDatabase database = MigratedDatabase.create();
    private final DurableStore store = database.openStore();

    @AfterEach
    void close() {
        store.close();
    }

    private static NodeId node(int number) {
        return new NodeId("%064x".formatted(number));
    }

    private static NodeWork work(int node, long twice, long once) {
        return new NodeWork(node(node), twice, once, node == 7);
    }

    private static JobRecord running(String id, long version, NodeWork... work) {
        JobRecord rec = Fixtures.queued(id, version);
        return new JobRecord(rec.view(), rec.totals(), rec.idempotencyKey(), List.of(work));
    }

    private static JobRecord completed(String id, long version, NodeWork... work) {
        JobRecord rec = Fixtures.completed(id, version, 1);
        return new JobRecord(rec.view(), rec.totals(), rec.idempotencyKey(), List.of(work));
    }

    @Test
    void theNewestVersionOfEachJobCountsOnceHoweverOftenItIsWritten() {
        JobRecord first = running("a", 3, work(1, 0, 100));
        JobRecord then = completed("a", 5, work(1, 20, 180), work(2, 20, 0));
        store.upsertJobs(List.of(first, completed("b", 1, work(2, 0, 7))));
        assertThat(store.credit())
                .containsOnly(
                        Map.entry(node(1), new NodeCredit(100, 0, 0)), Map.entry(node(2), new NodeCredit(7, 0, 0)));
        for (int i = 0; i < 3; i++) {
            store.upsertJobs(List.of(then, first));
            store.upsertJobs(List.of(first));
        }
        assertThat(store.credit())
                .containsOnly(
                        Map.entry(node(1), new NodeCredit(200, 20, 0)), Map.entry(node(2), new NodeCredit(27, 20, 0)));
    }

    @Test
    void workForTheNodesOwnerIsToldApart() {
        store.upsertJobs(List.of(completed("a", 1, work(7, 10, 30), work(1, 10, 0))));
        assertThat(store.credit())
                .containsOnly(
                        Map.entry(node(7), new NodeCredit(40, 10, 40)), Map.entry(node(1), new NodeCredit(10, 10, 0)));
    }

    @Test
    void whatALostRedisForgotOfAJobIsTakenBackWhenTheJobBeginsAnew() {
        store.upsertJobs(List.of(running("a", 3, work(1, 0, 100))));
        store.upsertJobs(List.of(running("a", 9)));
        assertThat(store.credit()).containsOnly(Map.entry(node(1), NodeCredit.NONE));
        store.upsertJobs(List.of(completed("a", 12, work(2, 0, 300))));
        assertThat(store.credit())
                .containsOnly(Map.entry(node(1), NodeCredit.NONE), Map.entry(node(2), new NodeCredit(300, 0, 0)));
    }

    @Test
    void aLiarLosesWhatItAloneVouchedForInJobsThatHaveEndedAndKeepsWhatOthersAgreedOn() {
        store.upsertJobs(List.of(
                completed("a", 5, work(1, 20, 180), work(2, 20, 10)),
                running("b", 5, work(1, 0, 50)),
                completed("c", 1)));
        store.upsertVouchers(List.of(Fixtures.vouchers("a", 0, 7, 1, 2), Fixtures.vouchers("b", 0, 7, 1)));
        for (int i = 0; i < 2; i++) {
            store.forfeit(node(1));
            // the running one is recalled in Redis, and told from there
            assertThat(store.credit())
                    .containsOnly(
                            Map.entry(node(1), new NodeCredit(70, 20, 0)),
                            Map.entry(node(2), new NodeCredit(30, 20, 0)));
            store.upsertJobs(List.of(completed("a", 5, work(1, 20, 180), work(2, 20, 10))));
        }
    }

    @Test
    void manyWritersOfTheSameNodesAgreeOnTheSums() {
        List<JobRecord> all = new ArrayList<>();
        Map<NodeId, Long> expected = new HashMap<>();
        for (int job = 0; job < 60; job++) {
            for (int version = 1; version <= 3; version++) {
                all.add(running("job-" + job, version, work(job % 5, 0, 10L * version), work(5, version, version)));
            }
            expected.merge(node(job % 5), 30L, Long::sum);
            expected.merge(node(5), 6L, Long::sum);
        }
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            Random random = new Random(writer);
            List<JobRecord> own = new ArrayList<>(all);
            Collections.shuffle(own, random);
            writers.add(CompletableFuture.runAsync(() -> {
                for (int at = 0; at < own.size(); at += 20) {
                    store.upsertJobs(own.subList(at, Math.min(own.size(), at + 20)));
                }
            }));
        }
        writers.forEach(CompletableFuture::join);
        Map<NodeId, Long> found = new HashMap<>();
        store.credit().forEach((node, credit) -> found.put(node, credit.fights()));
        assertThat(found).isEqualTo(expected);
    }
}
