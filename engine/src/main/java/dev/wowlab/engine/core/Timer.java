package dev.wowlab.engine.core;

/// One entry of a [TimerQueue], made once and scheduled any number of times. Confined to one thread.
public final class Timer {
    long at;
    final int priority;
    boolean scheduled;
    boolean cancelled;

    private final TimerAction action;
    private final TimerQueue queue;

    Timer(TimerQueue queue, int priority, TimerAction action) {
        this.queue = queue;
        this.priority = priority;
        this.action = action;
    }

    /// When it fires next; meaningless unless [#isScheduled()].
    public long at() {
        return at;
    }

    /// Whether it waits in the queue.
    public boolean isScheduled() {
        return scheduled;
    }

    /// Puts it in the queue for this time, moving it when it is already there. Among equal times and
    /// priorities, what was scheduled first fires first.
    public void schedule(long time) {
        queue.schedule(this, time);
    }

    /// Takes it out of the queue; does nothing when it is not there. A timer that is about to fire does not.
    public void cancel() {
        cancelled = true;
        queue.remove(this);
    }

    /// Whether [#cancel()] was called since it was last scheduled.
    public boolean isCancelled() {
        return cancelled;
    }

    /// Runs its action.
    public void fire() {
        action.fire();
    }
}
