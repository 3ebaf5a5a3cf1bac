package dev.wowlab.engine.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The pending timers of one fight, earliest first. Ties: the higher priority fires first, then the one scheduled
/// first.
/// Confined to one thread; scheduling, moving and cancelling allocate nothing once the array has grown.
public final class TimerQueue {
    private static final int INITIAL_CAPACITY = 64;

    private Timer[] heap = new Timer[INITIAL_CAPACITY];
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
            heap[i].heapIndex = -1;
            heap[i] = null;
        }
        size = 0;
        sequence = 0;
    }

    /// The time of the earliest timer, [SimTime#NEVER] when none waits.
    public long nextAt() {
        return size == 0 ? SimTime.NEVER : heap[0].at;
    }

    /// Takes out the earliest timer and clears its cancelled mark, so that a later [Timer#isCancelled()] says whether
    /// it
    /// was cancelled between this call and its firing. `null` when none waits.
    public @Nullable Timer poll() {
        if (size == 0) {
            return null;
        }
        Timer first = heap[0];
        removeAt(0);
        first.cancelled = false;
        return first;
    }

    void schedule(Timer timer, long time) {
        timer.cancelled = false;
        // Higher priority first, then the order of scheduling: both in one comparable number.
        timer.order = ((long) (1000 - timer.priority) << 48) | sequence++;
        int index = timer.heapIndex;
        timer.at = time;
        if (index >= 0) {
            if (!siftUp(timer, index)) {
                siftDown(timer, index);
            }
            return;
        }
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        siftUp(timer, size++);
    }

    void remove(Timer timer) {
        if (timer.heapIndex >= 0) {
            removeAt(timer.heapIndex);
        }
    }

    private void removeAt(int index) {
        heap[index].heapIndex = -1;
        Timer last = heap[--size];
        heap[size] = null;
        if (index < size && !siftUp(last, index)) {
            siftDown(last, index);
        }
    }

    private static boolean before(Timer a, Timer b) {
        return a.at < b.at || (a.at == b.at && a.order < b.order);
    }

    /// Whether it moved.
    private boolean siftUp(Timer timer, int start) {
        int index = start;
        while (index > 0) {
            int parent = (index - 1) >>> 2;
            Timer other = heap[parent];
            if (!before(timer, other)) {
                break;
            }
            heap[index] = other;
            other.heapIndex = index;
            index = parent;
        }
        heap[index] = timer;
        timer.heapIndex = index;
        return index != start;
    }

    private void siftDown(Timer timer, int start) {
        int index = start;
        while (true) {
            int child = (index << 2) + 1;
            if (child >= size) {
                break;
            }
            int smallest = child;
            int end = Math.min(child + 4, size);
            for (int i = child + 1; i < end; i++) {
                if (before(heap[i], heap[smallest])) {
                    smallest = i;
                }
            }
            Timer other = heap[smallest];
            if (!before(other, timer)) {
                break;
            }
            heap[index] = other;
            other.heapIndex = index;
            index = smallest;
        }
        heap[index] = timer;
        timer.heapIndex = index;
    }
}
