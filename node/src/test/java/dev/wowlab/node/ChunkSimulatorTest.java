package dev.wowlab.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.FightRunner;
import dev.wowlab.protocol.result.ExactTotals;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ChunkSimulatorTest {
    private final CountingEngine engine = new CountingEngine();

    @Test
    void aRangeInPiecesAddsUpToTheWholeRange() throws Exception {
        ExactTotals whole = run(new ChunkSimulator(runner()), 0, 1_000);

        ChunkSimulator one = new ChunkSimulator(runner());
        ExactTotals pieces = run(one, 0, 7).plus(run(one, 7, 500)).plus(run(one, 507, 493));

        assertThat(pieces).isEqualTo(whole);
        assertThat(whole.fights()).isEqualTo(1_000);
    }

    @Test
    void aStoppedRangeLeavesNothingBehind() throws Exception {
        ChunkSimulator simulator = new ChunkSimulator(runner());
        AtomicLong done = new AtomicLong();

        assertThat(simulator.run(1, 0, 1_000_000, () -> done.get() > 20, done::addAndGet))
                .isEmpty();

        assertThat(run(simulator, 0, 10)).isEqualTo(run(new ChunkSimulator(runner()), 0, 10));
    }

    private FightRunner runner() throws Exception {
        return engine.plan("{}".getBytes(StandardCharsets.UTF_8)).newRunner();
    }

    private static ExactTotals run(ChunkSimulator simulator, long first, int fights) {
        return simulator.run(1, first, fights, () -> false, count -> {}).orElseThrow();
    }
}
