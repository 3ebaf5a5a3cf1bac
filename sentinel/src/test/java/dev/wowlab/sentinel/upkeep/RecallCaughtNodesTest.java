package dev.wowlab.sentinel.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.OutboxEntry;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.record.VoucherBatch;
import dev.wowlab.sentinel.metrics.Meters;
import dev.wowlab.testsupport.SharedRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A node that was caught is followed up until PostgreSQL has all that may be its work.
final class RecallCaughtNodesTest {
    private static final NodeId LIAR = new NodeId("a".repeat(64));

    private final List<NodeId> followed = new ArrayList<>();
    private Coordination redis;
    private RecallCaughtNodes duty;

    @BeforeEach
    void connect() {
        SharedRedis.get().flush();
        redis = Coordination.connect(SharedRedis.url());
        duty = new RecallCaughtNodes(redis, followed::add, Duration.ZERO, new Meters());
    }

    @AfterEach
    void close() {
        redis.close();
    }

    @Test
    void whatAnOutageKeptInTheOutboxIsWaitedFor() {
        redis.outbox().append(new VoucherBatch(new JobId("before"), new EngineRef("coin", "1"), List.of()));
        redis.trust().caught(LIAR);
        awaitAfterCaught();
        duty.run();
        duty.run();
        assertThat(followed).containsExactly(LIAR, LIAR);
        assertThat(redis.trust().recalls(1)).containsOnlyKeys(LIAR);

        redis.outbox()
                .acknowledge(redis.outbox().read("this", 9).stream()
                        .map(OutboxEntry::entryId)
                        .toList());
        redis.outbox().append(new VoucherBatch(new JobId("later"), new EngineRef("coin", "1"), List.of()));
        duty.run();

        assertThat(followed).as("once more after the last of it was written").hasSize(3);
        assertThat(redis.trust().recalls(1)).isEmpty();
    }

    private void awaitAfterCaught() {
        long caughtAt = redis.trust().recalls(1).getOrDefault(LIAR, 0L);
        await().until(() -> redis.clock().millis() > caughtAt);
    }
}
