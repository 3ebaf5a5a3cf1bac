package dev.wowlab.bench.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.localplatform.RedisProcess;
import org.junit.jupiter.api.Test;

class OwnQueueTest {
    private static final int JOBS = 300;

    @Test
    void everyChunkIsTakenAndFinishedOneByOneAndInBatches() throws InterruptedException {
        try (RedisProcess redis = RedisProcess.start();
                RedisTime time = new RedisTime(redis.url())) {
            for (int batch : new int[] {1, 32}) {
                try (OwnQueue queue = new OwnQueue(redis.url(), 4, batch)) {
                    for (int round = 0; round < 2; round++) {
                        redis.flush();
                        queue.fill(JOBS);
                        assertThat(queue.drain()).isPositive();
                        assertThat(queue.done()).isEqualTo(JOBS);
                    }
                }
            }
            assertThat(time.seconds()).isPositive();
        }
    }

    @Test
    void theTimeOfRedisIsThatOfItsMainThread() {
        String info = """
                # CPU\r
                used_cpu_sys:10.5\r
                used_cpu_user:33.5\r
                used_cpu_sys_main_thread:1.25\r
                used_cpu_user_main_thread:2.5\r
                """;
        assertThat(RedisTime.seconds(info)).isEqualTo(3.75);
    }
}
