package dev.wowlab.engine.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The pending timers of one fight, earliest first. Ties: the higher priority fires first, then the one
/// scheduled first. Confined to one thread; scheduling, moving and cancelling allocate nothing once the
/// arrays have grown.
///
/// The timers lie unordered in flat arrays and the earliest is found by a scan: a fight has a dozen timers,
/// for which that beats a heap.
public final class TimerQueue {
    private static final int INITIAL_CAPACITY = 32;

    private long[] times = new long[INITIAL_CAPACITY];
    private long[] orders = new long[INITIAL_CAPACITY];
    private Timer[] timers = new Timer[INITIAL_CAPACITY];
    private int size;
    private long sequence;

    /// Makes a timer for this queue; it is not scheduled.
    ///
    /// @param priority among equal times, higher fires first; from -1000 to 1000
    public Timer newTimer(int priority, TimerAction action) {
        if (priority < -1000 || priority > 1000) {
            throw new IllegalArgumentException("timer priority " + priority + " is not in -1000..1000");
        }
        return new Timer(this, priority, action);
    }

    /// How many timers wait.
    public int size() {
        return size;
    }

    /// Forgets every waiting timer and starts the sequence of ties anew.
    public void clear() {
        for (int i = 0; i < size; i++) {
            timers[i].position = -1;
        }
        size = 0;
        sequence = 0;
    }

    /// Takes out the earliest timer and clears its cancelled mark, so that a later [Timer#isCancelled()] says
    /// whether it was cancelled between this call and its firing. `null` when none waits.
    public @Nullable Timer poll() {
        int waiting = size;
        if (waiting == 0) {
            return null;
        }
        long[] at = times;
        int first = 0;
        long earliest = at[0];
        for (int i = 1; i < waiting; i++) {
            long time = at[i];
            if (time < earliest || (time == earliest && orders[i] < orders[first])) {
                earliest = time;
                first = i;
            }
        }
        Timer timer = timers[first];
        removeAt(first);
        timer.cancelled = false;
        return timer;
    }

    void schedule(Timer timer, long time) {
        timer.cancelled = false;
        timer.at = time;
        int position = timer.position;
        if (position < 0) {
            position = size++;
            if (position == times.length) {
                grow();
            }
            timers[position] = timer;
            timer.position = position;
        }
        times[position] = time;
        // Higher priority first, then the order of scheduling: both in one comparable number.
        orders[position] = ((long) (1000 - timer.priority) << 48) | sequence++;
    }

    void remove(Timer timer) {
        if (timer.position >= 0) {
            removeAt(timer.position);
        }
    }

    private void removeAt(int position) {
        timers[position].position = -1;
        int last = --size;
        if (position != last) {
            Timer moved = timers[last];
            timers[position] = moved;
            times[position] = times[last];
            orders[position] = orders[last];
            moved.position = position;
        }
    }

    private void grow() {
        int capacity = times.length * 2;
        times = Arrays.copyOf(times, capacity);
        orders = Arrays.copyOf(orders, capacity);
        timers = Arrays.copyOf(timers, capacity);
    }
}
