package dev.wowlab.bench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.bench.measure.Samples;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;

class PublishCommandTest {
    @Test
    void aMessageIsLateFromWhenItWasDueAndForEverWhenItDoesNotArrive() {
        AtomicLongArray due = new AtomicLongArray(new long[] {1_000_000, 2_000_000, 3_000_000, 4_000_000});
        AtomicLongArray arrived = new AtomicLongArray(new long[] {3_500_000, 3_000_000, 0, 4_500_000});
        Samples latency = PublishCommand.latency(due, arrived);
        assertThat(latency.least()).isEqualTo(0.5);
        assertThat(latency.quantile(0.75)).isEqualTo(2.5);
        assertThat(latency.most()).isInfinite();
    }
}
