package dev.wowlab.bench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.demo.Sample;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.protocol.json.CanonicalJson;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BareEngineTest {
    @Test
    void everyWorkerTakesChunksAndAChunkIsSizedForOneOfThem() throws InvalidInputException, InterruptedException {
        try (BareEngine bare = new BareEngine(CanonicalJson.encode(Sample.request()), 2)) {
            assertThat(bare.run(1, 6, 5)).isPositive();
            assertThat(BareEngine.fightsFor(1, 2, 1000)).isEqualTo(500);
            assertThat(BareEngine.fightsFor(0.0001, 2, 1000)).isEqualTo(1);
        }
    }

    @Test
    void processorTimeIsSummedByKindAndCountedFromAnEarlierTime() {
        ProcessorTime early = new ProcessorTime(Map.of("node", 2.0, "redis", 1.0));
        ProcessorTime late = new ProcessorTime(Map.of("node", 5.0, "redis", 1.5, "sentinel", 0.5));
        assertThat(late.since(early).seconds()).containsEntry("node", 3.0).containsEntry("sentinel", 0.5);
        assertThat(late.since(early).total()).isEqualTo(4.0);
        assertThat(late.plus(early).seconds()).containsEntry("node", 7.0).containsEntry("redis", 2.5);
    }
}
