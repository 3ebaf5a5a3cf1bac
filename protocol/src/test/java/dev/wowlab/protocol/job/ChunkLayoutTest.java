package dev.wowlab.protocol.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.result.Precision;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChunkLayoutTest {
    private static final Optional<Precision> PRECISION = Optional.of(new Precision(0.001));

    @Test
    void aFixedNumberOfFightsIsCutIntoEqualChunks() {
        ChunkLayout layout = ChunkLayout.of(2500, 700, Optional.empty());

        assertThat(layout.chunks()).isEqualTo(4);
        assertThat(layout.firstOf(3)).isEqualTo(2100);
        assertThat(layout.fightsIn(2)).isEqualTo(700);
        assertThat(layout.fightsIn(3)).isEqualTo(400);
    }

    @Test
    void noChunkReachesOverACheckpoint() {
        ChunkLayout layout = ChunkLayout.of(2500, 700, PRECISION);

        assertThat(layout.chunks()).isEqualTo(5);
        assertThat(new long[] {layout.firstOf(1), layout.firstOf(2), layout.firstOf(4)})
                .containsExactly(700, 1000, 2000);
        assertThat(new int[] {layout.fightsIn(0), layout.fightsIn(1), layout.fightsIn(2), layout.fightsIn(4)})
                .containsExactly(700, 300, 700, 500);
        assertThat(layout.endsSegment(0)).isFalse();
        assertThat(layout.endsSegment(1)).isTrue();
        assertThat(layout.endsSegment(4)).isTrue();
    }

    @Test
    void theChunksOfAnyLayoutFollowOneAnotherAndEndAtEveryCheckpoint() {
        Random seeds = new Random();
        for (int round = 0; round < 200; round++) {
            long seed = seeds.nextLong();
            SplittableRandom random = new SplittableRandom(seed);
            long iterations = random.nextLong(1, 20_000);
            int chunkSize = random.nextInt(1, 3_000);
            ChunkLayout layout =
                    ChunkLayout.of(iterations, chunkSize, random.nextBoolean() ? PRECISION : Optional.empty());
            long next = 0;
            long segments = 0;
            for (long chunk = 0; chunk < layout.chunks(); chunk++) {
                assertThat(layout.firstOf(chunk)).as("seed %d", seed).isEqualTo(next);
                assertThat(layout.fightsIn(chunk)).as("seed %d", seed).isBetween(1, chunkSize);
                next += layout.fightsIn(chunk);
                segments += layout.endsSegment(chunk) ? 1 : 0;
            }
            assertThat(next).as("seed %d", seed).isEqualTo(iterations);
            assertThat(segments).as("seed %d", seed).isEqualTo(Math.ceilDiv(iterations, layout.segment()));
        }
    }
}
