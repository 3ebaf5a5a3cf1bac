package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.record.JobRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class JobLifeTest {
    private static final JobId ID = new JobId("life");

    @Test
    void aJobGoesFromItsSubmitToPostgresAndIsThenForgotten() {
        assertThat(redis().jobs().create(Fixture.job("life", 25, 10))).isEqualTo(new CreateReply.Created(1));

        Claimed claimed = redis().chunks().claim(ALICE, List.of(Fixture.ENGINE), 10, Fixture.LEASE);
        assertThat(claimed.started()).containsExactly(new Claimed.Started(ID, 2));
        assertThat(claimed.leases()).extracting(Lease::chunk).containsExactly(0L, 1L, 2L);
        assertThat(claimed.leases()).extracting(Lease::fights).containsExactly(10, 10, 5);
        assertThat(claimed.leases()).extracting(Lease::firstIteration).containsExactly(0L, 10L, 20L);
        assertThat(claimed.leases()).extracting(Lease::seed).containsOnly(-42L);

        assertThat(Fixture.complete(ALICE, claimed.leases().get(0))).isEqualTo(new CompleteReply.Accepted(1, 1, 3));
        assertThat(Fixture.complete(ALICE, claimed.leases().get(1))).isEqualTo(new CompleteReply.Accepted(2, 2, 3));
        assertThat(Fixture.merge(ID)).isEqualTo(new CommitReply.Merged(3, 0, 0));
        JobView running = redis().jobs().find(ID).orElseThrow();
        assertThat(running.state()).isEqualTo(JobState.RUNNING);
        assertThat(running.fightsDone()).isEqualTo(20);

        assertThat(Fixture.complete(ALICE, claimed.leases().get(2))).isEqualTo(new CompleteReply.Accepted(1, 3, 3));
        assertThat(Fixture.merge(ID)).isEqualTo(new CommitReply.Completed(4, List.of()));

        JobRecord record = redis().jobs().settle(ID).orElseThrow();
        assertThat(new String(record.totals(), StandardCharsets.UTF_8)).isEqualTo("0 1 2");
        assertThat(record.idempotencyKey()).isEqualTo("key-life");
        assertThat(record.view().state()).isEqualTo(JobState.COMPLETED);
        assertThat(record.view().version()).isEqualTo(4);
        assertThat(record.view().report()).contains(Fixture.report(Fixture.job("life", 25, 10)));
        assertThat(record.view().warnings()).containsExactly("Totem of Wrath is not modelled");
        assertThat(record.view().finishedAt()).isPresent();
        assertThat(redis().jobs().unsettled(10)).isEmpty();

        List<OutboxEntry> entries = redis().outbox().read("sentinel-1", 10);
        assertThat(entries).hasSize(1);
        OutboxEntry.Body.OfJob body =
                (OutboxEntry.Body.OfJob) entries.getFirst().body();
        assertThat(body.job().view()).isEqualTo(record.view());
        redis().jobs().persisted(ID, body.job().view().version());
        redis().outbox().acknowledge(List.of(entries.getFirst().entryId()));
        assertThat(redis().outbox().lag()).isEqualTo(new OutboxLag(0, 0));
        assertThat(redis().redis().sync().pttl(Keys.job(ID))).isBetween(1L, Jobs.KEPT_AFTER_PERSISTED.toMillis());
        assertThat(redis().redis().sync().pttl(Keys.of(KeyFamily.JOB_MERGED, ID)))
                .isPositive();
    }

    @Test
    void aFinishedJobLeavesNoKeyWithoutATimeLimitButItsOwn() {
        Fixture.created("life", 10, 10);
        Fixture.complete(ALICE, Fixture.claim(ALICE, 1).getFirst());
        Fixture.merge(ID);
        redis().jobs().settle(ID);
        redis().jobs().persisted(ID, Long.MAX_VALUE);
        redis().outbox()
                .read("sentinel-1", 10)
                .forEach(entry -> redis().outbox().acknowledge(List.of(entry.entryId())));
        List<String> forEver = redis().redis().sync().keys("*").stream()
                .filter(key -> redis().redis().sync().pttl(key) < 0)
                .toList();
        assertThat(forEver).allMatch(key -> key.equals(Keys.OUTBOX) || key.startsWith("wl:{q:"));
        assertThat(Duration.ofMillis(redis().redis().sync().pttl(Keys.job(ID)))).isPositive();
    }
}
