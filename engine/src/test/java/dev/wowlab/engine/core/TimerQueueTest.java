package dev.wowlab.engine.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimerQueueTest {

    @Test
    void equalTimesFireByPriorityThenByOrderOfScheduling() {
        TimerQueue queue = new TimerQueue();
        List<String> fired = new ArrayList<>();
        Timer low = queue.newTimer(-1, () -> fired.add("low"));
        Timer first = queue.newTimer(0, () -> fired.add("first"));
        Timer second = queue.newTimer(0, () -> fired.add("second"));
        Timer high = queue.newTimer(5, () -> fired.add("high"));
        low.schedule(10);
        first.schedule(10);
        second.schedule(10);
        high.schedule(10);
        drain(queue);
        assertThat(fired).containsExactly("high", "first", "second", "low");
    }

    @Test
    void movingATimerPutsItBehindItsEquals() {
        TimerQueue queue = new TimerQueue();
        List<String> fired = new ArrayList<>();
        Timer a = queue.newTimer(0, () -> fired.add("a"));
        Timer b = queue.newTimer(0, () -> fired.add("b"));
        a.schedule(10);
        b.schedule(10);
        a.schedule(10);
        drain(queue);
        assertThat(fired).containsExactly("b", "a");
    }

    @Test
    void aPolledTimerThatIsCancelledSaysSo() {
        TimerQueue queue = new TimerQueue();
        Timer timer = queue.newTimer(0, () -> {});
        timer.schedule(1);
        assertThat(queue.poll()).isSameAs(timer);
        assertThat(timer.isCancelled()).isFalse();
        timer.cancel();
        assertThat(timer.isCancelled()).isTrue();
        timer.schedule(2);
        assertThat(timer.isCancelled()).isFalse();
    }

    @Test
    void aPriorityOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new TimerQueue().newTimer(1001, () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1001");
    }

    private record Entry(Timer timer, long at, int priority, long sequence) {}

    @Test
    void behavesLikeASortedListUnderRandomCommands() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            TimerQueue queue = new TimerQueue();
            List<Entry> model = new ArrayList<>();
            List<Timer> timers = new ArrayList<>();
            List<Integer> priorities = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int priority = random.nextInt(4);
                priorities.add(priority);
                timers.add(queue.newTimer(priority, () -> {}));
            }
            long sequence = 0;
            for (int step = 0; step < 3000; step++) {
                int command = random.nextInt(10);
                int which = random.nextInt(timers.size());
                Timer timer = timers.get(which);
                if (command < 6) {
                    long at = random.nextInt(50);
                    timer.schedule(at);
                    model.removeIf(entry -> entry.timer() == timer);
                    model.add(new Entry(timer, at, priorities.get(which), sequence++));
                } else if (command < 8) {
                    timer.cancel();
                    model.removeIf(entry -> entry.timer() == timer);
                } else {
                    Entry expected = model.stream()
                            .min(Comparator.comparingLong(Entry::at)
                                    .thenComparing(Entry::priority, Comparator.reverseOrder())
                                    .thenComparingLong(Entry::sequence))
                            .orElse(null);
                    Timer polled = queue.poll();
                    if (expected == null) {
                        assertThat(polled).isNull();
                    } else {
                        assertThat(polled).as("seed %s step %s", seed, step).isSameAs(expected.timer());
                        model.remove(expected);
                    }
                }
                assertThat(queue.size()).isEqualTo(model.size());
            }
        }
    }

    private static void drain(TimerQueue queue) {
        Timer next = queue.poll();
        while (next != null) {
            next.fire();
            next = queue.poll();
        }
    }
}
