package dev.wowlab.realtime.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventQueueTest {
    @Test
    void aFullQueueDropsMessagesAndAnnouncesItOnce() throws InterruptedException {
        EventQueue queue = new EventQueue();
        for (int i = 0; i < EventQueue.CAPACITY + 100; i++) {
            queue.put(new RealtimeEvent.Message("c", new byte[0]));
        }
        for (int i = 0; i < EventQueue.CAPACITY; i++) {
            assertThat(queue.take()).isInstanceOf(RealtimeEvent.Message.class);
        }

        assertThat(queue.take()).isEqualTo(new RealtimeEvent.Resync("c"));
        queue.close();
        assertThatThrownBy(queue::take).isInstanceOf(InterruptedException.class);
    }

    @Test
    void theStateOfTheConnectionIsNeverDropped() throws InterruptedException {
        EventQueue queue = new EventQueue();
        for (int i = 0; i < EventQueue.CAPACITY; i++) {
            queue.put(new RealtimeEvent.Message("c", new byte[0]));
        }
        queue.put(new RealtimeEvent.Connected());
        for (int i = 0; i < EventQueue.CAPACITY; i++) {
            queue.take();
        }

        assertThat(queue.take()).isEqualTo(new RealtimeEvent.Connected());
    }
}
