package dev.wowlab.bench.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.wowlab.localplatform.RedisProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeerQueueTest {
    /// Where the bench has prepared them; tests download nothing.
    private static final Path PREPARED = Path.of("..", "target", "peer-queues");

    @Test
    void aDriverIsToldAndAnswersALineAtATime(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> echo = List.of(
                "sh",
                "-c",
                "while read -r verb number; do [ $verb = drain ] && echo \"ok $2.5\" || echo ok; done",
                "sh");
        try (PeerQueue queue = PeerQueue.start("echo", echo, folder, 6379, 16)) {
            queue.fill(10);
            assertThat(queue.drain()).isEqualTo(16.5);
        }
    }

    @Test
    void aDriverThatDiesIsNamed(@TempDir Path folder) throws IOException, InterruptedException {
        try (PeerQueue queue = PeerQueue.start("mute", List.of("sh", "-c", "read -r line", "sh"), folder, 1, 1)) {
            assertThatThrownBy(queue::drain).isInstanceOf(IOException.class).hasMessageContaining("mute");
        }
    }

    @ParameterizedTest
    @EnumSource(PeerDriver.class)
    void aDriverThatIsPreparedFillsAndDrainsItsQueue(PeerDriver driver) throws IOException, InterruptedException {
        assumeThat(driver.isThere() && driver.isPrepared(PREPARED))
                .as("%s is prepared under %s", driver.label(), PREPARED)
                .isTrue();
        try (RedisProcess redis = RedisProcess.start();
                PeerQueue queue = driver.start(driver.prepare(PREPARED), redis.port(), 8)) {
            for (int round = 0; round < 2; round++) {
                redis.flush();
                queue.fill(200);
                assertThat(queue.drain()).isPositive();
            }
        }
    }

    @Test
    void preparingLaysTheDriversFilesOut(@TempDir Path folder) throws IOException {
        for (PeerDriver driver : PeerDriver.values()) {
            assertThat(driver.isPrepared(folder)).isFalse();
            Path laid = driver.lay(folder);
            try (Stream<Path> files = Files.list(laid)) {
                assertThat(files).hasSize(3);
            }
        }
    }
}
