package dev.wowlab.engine.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The pending timers of one fight, earliest first. Ties: the higher priority fires first, then the one
/// scheduled first. Confined to one thread; scheduling, moving and cancelling allocate nothing once the
/// arrays have grown.
///
/// The timers lie in a flat array, latest first, so that taking one out is free. A fight has a dozen or two of
/// them and schedules most of them soon: putting one in moves few, which beats both a scan and a heap. An entry is one
/// number, the time and which timer it is, so that moving it needs no second array and no write barrier.
public final class TimerQueue {
    private static final int INITIAL_CAPACITY = 32;
    private static final int NUMBER_BITS = 16;
    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;

    /// Later times, 39 hours, are all alike: no fight lasts that long.
    private static final long LATEST = Long.MAX_VALUE >> NUMBER_BITS;

    private long[] entries = new long[INITIAL_CAPACITY];
    private int size;

    /// All timers that were ever made, by number.
    private Timer[] timers = new Timer[INITIAL_CAPACITY];

    private int made;

    /// Makes a timer for this queue; it is not scheduled.
    ///
    /// @param priority among equal times, higher fires first; from -1000 to 1000
    public Timer newTimer(int priority, TimerAction action) {
        return new Timer.OfAction(this, priority, action);
    }

    /// Gives a new timer its number.
    int add(Timer timer) {
        if (made > NUMBER_MASK) {
            throw new IllegalStateException("a fight has more than " + made + " timers");
        }
        if (made == timers.length) {
            timers = Arrays.copyOf(timers, made * 2);
        }
        timers[made] = timer;
        return made++;
    }

    /// How many timers wait.
    public int size() {
        return size;
    }

    /// When the earliest timer fires, [SimTime#NEVER] when none waits; some time after 39 hours where it fires later
    /// than that.
    public long nextAt() {
        return size == 0 ? SimTime.NEVER : entries[size - 1] >> NUMBER_BITS;
    }

    /// The priority of the earliest timer; only where one waits.
    public int nextPriority() {
        return timerOf(entries[size - 1]).priority;
    }

    /// Forgets every waiting timer.
    public void clear() {
        for (int i = 0; i < size; i++) {
            timerOf(entries[i]).scheduled = false;
        }
        size = 0;
    }

    /// Takes out the earliest timer and clears its cancelled mark, so that a later [Timer#isCancelled()] says
    /// whether it was cancelled between this call and its firing. `null` when none waits.
    public @Nullable Timer poll() {
        if (size == 0) {
            return null;
        }
        Timer timer = timerOf(entries[--size]);
        timer.scheduled = false;
        timer.cancelled = false;
        return timer;
    }

    void schedule(Timer timer, long time) {
        remove(timer);
        timer.cancelled = false;
        timer.scheduled = true;
        timer.at = time;
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        long entry = Math.min(time, LATEST) << NUMBER_BITS | timer.number;
        timer.entry = entry;
        // Behind all that are sooner, and behind all at the same time that do not have a lower priority.
        long sameTime = entry | NUMBER_MASK;
        long[] waiting = entries;
        int position = size++;
        while (position > 0 && waiting[position - 1] <= sameTime) {
            long other = waiting[position - 1];
            if ((other | NUMBER_MASK) == sameTime && timerOf(other).priority < timer.priority) {
                break;
            }
            waiting[position] = other;
            position--;
        }
        waiting[position] = entry;
    }

    void remove(Timer timer) {
        if (!timer.scheduled) {
            return;
        }
        timer.scheduled = false;
        long[] waiting = entries;
        long entry = timer.entry;
        int position = size - 1;
        while (waiting[position] != entry) {
            position--;
        }
        size--;
        for (int i = position; i < size; i++) {
            waiting[i] = waiting[i + 1];
        }
    }

    private Timer timerOf(long entry) {
        return timers[(int) (entry & NUMBER_MASK)];
    }
}
