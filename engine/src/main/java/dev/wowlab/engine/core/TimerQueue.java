package dev.wowlab.engine.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The pending timers of one fight, earliest first. Ties: the higher priority fires first, then the one
/// scheduled first. Confined to one thread; scheduling, moving and cancelling allocate nothing once the
/// arrays have grown.
///
/// The timers lie in flat arrays, latest first, so that taking one out is free. A fight has a dozen or two of
/// them and schedules most of them soon: putting one in moves few, which beats both a scan and a heap.
public final class TimerQueue {
    private static final int INITIAL_CAPACITY = 32;

    private long[] times = new long[INITIAL_CAPACITY];
    private @Nullable Timer[] timers = new Timer[INITIAL_CAPACITY];
    private int size;

    /// Makes a timer for this queue; it is not scheduled.
    ///
    /// @param priority among equal times, higher fires first; from -1000 to 1000
    public Timer newTimer(int priority, TimerAction action) {
        return new Timer.OfAction(this, priority, action);
    }

    /// How many timers wait.
    public int size() {
        return size;
    }

    /// When the earliest timer fires, [SimTime#NEVER] when none waits.
    public long nextAt() {
        return size == 0 ? SimTime.NEVER : times[size - 1];
    }

    /// The priority of the earliest timer; only where one waits.
    public int nextPriority() {
        return timerAt(size - 1).priority;
    }

    /// Forgets every waiting timer.
    public void clear() {
        for (int i = 0; i < size; i++) {
            timerAt(i).scheduled = false;
        }
        size = 0;
    }

    /// Takes out the earliest timer and clears its cancelled mark, so that a later [Timer#isCancelled()] says
    /// whether it was cancelled between this call and its firing. `null` when none waits.
    public @Nullable Timer poll() {
        if (size == 0) {
            return null;
        }
        Timer timer = timerAt(--size);
        timer.scheduled = false;
        timer.cancelled = false;
        return timer;
    }

    void schedule(Timer timer, long time) {
        remove(timer);
        timer.cancelled = false;
        timer.scheduled = true;
        timer.at = time;
        if (size == times.length) {
            grow();
        }
        // Behind all that are sooner, and behind all at the same time that do not have a lower priority.
        long[] at = times;
        @Nullable Timer[] items = timers;
        int position = size++;
        while (position > 0 && at[position - 1] <= time) {
            if (at[position - 1] == time && timerAt(position - 1).priority < timer.priority) {
                break;
            }
            at[position] = at[position - 1];
            items[position] = items[position - 1];
            position--;
        }
        at[position] = time;
        items[position] = timer;
    }

    void remove(Timer timer) {
        if (!timer.scheduled) {
            return;
        }
        timer.scheduled = false;
        int position = size - 1;
        while (timers[position] != timer) {
            position--;
        }
        size--;
        for (int i = position; i < size; i++) {
            times[i] = times[i + 1];
            timers[i] = timers[i + 1];
        }
    }

    private Timer timerAt(int position) {
        Timer timer = timers[position];
        if (timer == null) {
            throw new IllegalStateException("no timer waits at place " + position);
        }
        return timer;
    }

    private void grow() {
        int capacity = times.length * 2;
        times = Arrays.copyOf(times, capacity);
        timers = Arrays.copyOf(timers, capacity);
    }
}
