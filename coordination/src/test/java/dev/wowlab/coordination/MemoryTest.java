package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.node.Lease;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class MemoryTest {
    private static final long MEBIBYTE = 1 << 20;

    @Test
    void aJobOfAMillionChunksCostsLessThanAMebibyteWhileItRuns() {
        NewJob job = Fixture.created("million", 1_000_000, 1);
        assertThat(memory(job)).isLessThan(4096);
        List<Lease> running = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<Lease> leases = Fixture.claim(ALICE, 250);
            redis().chunks()
                    .completeAll(leases.stream()
                            .limit(150)
                            .map(lease -> Fixture.result(ALICE, lease, Fixture.digest(lease.chunk())))
                            .toList());
            running.addAll(leases.subList(150, 250));
            while (!redis().merges().read(job.id()).orElseThrow().pending().isEmpty()) {
                Fixture.merge(job.id());
            }
        }
        assertThat(running).hasSize(800);
        assertThat(memory(job)).isBetween(MEBIBYTE / 4, MEBIBYTE);
    }

    @Test
    void aJobOfAMillionChunksCostsNoMoreWhenItsLastChunksAreDone() {
        NewJob job = Fixture.created("million", 1_000_000, 1);
        redis().redis().sync().hset(Keys.job(job.id()), "cursor", "999990".getBytes(StandardCharsets.US_ASCII));
        for (Lease lease : Fixture.claim(ALICE, 10)) {
            assertThat(Fixture.complete(ALICE, lease)).isInstanceOf(CompleteReply.Accepted.class);
            assertThat(Fixture.complete(ALICE, lease)).isEqualTo(new CompleteReply.Duplicate());
        }
        assertThat(memory(job)).isLessThan(MEBIBYTE);
    }

    private static long memory(NewJob job) {
        return redis().jobs().memory(job.id()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
