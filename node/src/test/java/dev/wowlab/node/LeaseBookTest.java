package dev.wowlab.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.testsupport.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeaseBookTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final InputHash INPUT = new InputHash("0".repeat(64));

    private final SettableClock clock = new SettableClock(START);
    private final LeaseBook book = new LeaseBook(new SentinelTime(clock));

    @Test
    void aLeaseIsHeldUntilItsResultIsAcknowledged() throws InterruptedException {
        book.add(List.of(lease("a", "j1"), lease("b", "j1"), lease("a", "j1")));
        assertThat(book.heldIds()).containsExactlyInAnyOrder("a", "b");

        HeldLease first = book.take();
        book.finish(FinishedChunk.Failed.of(first.lease(), "no"));
        List<FinishedChunk> batch = book.takeFinished(1_000_000, 10);
        assertThat(book.heldIds()).containsExactlyInAnyOrder("a", "b");
        book.putBack(batch);
        assertThat(book.level().finished()).isEqualTo(1);

        book.takeFinished(1_000_000, 10);
        book.forget(List.of("a"));
        assertThat(book.heldIds()).containsExactly("b");
    }

    @Test
    void whyAChunkFailedCanBeSentWhateverAProgramSaid() {
        String said = "\0" + "x".repeat(495) + "\uD83D\uDE00" + "more";
        FinishedChunk.Failed failed = FinishedChunk.Failed.of(lease("a", "j1"), said);
        assertThat(failed.failure().reason()).isEqualTo("\uFFFD" + "x".repeat(495) + "...");
    }

    @Test
    void aLeaseThatEndedWhileItWaitedIsNotBegun() throws InterruptedException {
        book.add(List.of(lease("a", "j1"), lease("b", "j1")));
        book.extend("b", START.plusSeconds(120).toEpochMilli());
        clock.advance(Duration.ofSeconds(60));

        assertThat(book.take().lease().leaseId()).isEqualTo("b");
        assertThat(book.heldIds()).containsExactly("b");
    }

    @Test
    void theEndOfAJobStopsEveryLeaseOfItWhereverItIs() throws InterruptedException {
        book.add(List.of(lease("a", "j1"), lease("b", "j1"), lease("c", "j2"), lease("d", "j1")));
        HeldLease running = book.take();
        book.finish(FinishedChunk.Failed.of(book.take().lease(), "no"));

        book.cancelJob(new JobId("j1"));

        assertThat(running.cancelled()).isTrue();
        assertThat(book.level().finished()).isZero();
        book.abandon(running.lease());
        assertThat(book.heldIds()).containsExactly("c");
    }

    @Test
    void aClosedBookGivesBackWhatWasNotBegunAndGivesOutNoMore() throws InterruptedException {
        book.add(List.of(lease("a", "j1"), lease("b", "j1"), lease("c", "j1")));
        book.take();

        assertThat(book.close()).containsExactly("b", "c");
        book.add(List.of(lease("d", "j1")));
        assertThatThrownBy(book::take).isInstanceOf(InterruptedException.class);
        assertThat(book.heldIds()).as("the late one too, to be given back").containsExactlyInAnyOrder("a", "d");
    }

    @Test
    void aBatchHoldsWhatFitsAndAtLeastOne() throws InterruptedException {
        book.add(List.of(lease("a", "j1"), lease("b", "j1"), lease("c", "j1")));
        for (int i = 0; i < 3; i++) {
            book.finish(FinishedChunk.Failed.of(book.take().lease(), "no"));
        }

        assertThat(book.takeFinished(1, 10)).hasSize(1);
        assertThat(book.takeFinished(1_000_000, 10)).hasSize(2);
    }

    private static Lease lease(String id, String job) {
        long deadlineMs = START.plusSeconds(30).toEpochMilli();
        return new Lease(id, new JobId(job), 0, new EngineRef("e", "1"), INPUT, 1, 0, 10, deadlineMs);
    }
}
