package dev.wowlab.engine.core;

/// One entry of a [TimerQueue], made once and scheduled any number of times. Confined to one thread.
///
/// What fires often is a class of its own: its call is one look in a table, and its state lies in the timer.
public abstract class Timer {
    long at;

    /// What stands for it in its queue while it waits there.
    long entry;

    boolean scheduled;
    boolean cancelled;
    final int priority;
    final int number;
    private final TimerQueue queue;

    /// A timer of a queue; it is not scheduled.
    ///
    /// @param priority among equal times, higher fires first; from -1000 to 1000
    protected Timer(TimerQueue queue, int priority) {
        if (priority < -1000 || priority > 1000) {
            throw new IllegalArgumentException("timer priority " + priority + " is not in -1000..1000");
        }
        this.queue = queue;
        this.priority = priority;
        number = queue.add(this);
    }

    /// What happens when its time has come.
    public abstract void fire();

    /// When it fires next; meaningless unless [#isScheduled()].
    public final long at() {
        return at;
    }

    /// Whether it waits in the queue.
    public final boolean isScheduled() {
        return scheduled;
    }

    /// Puts it in the queue for this time, moving it when it is already there. Among equal times and
    /// priorities, what was scheduled first fires first.
    public final void schedule(long time) {
        queue.schedule(this, time);
    }

    /// Takes it out of the queue; does nothing when it is not there. A timer that is about to fire does not.
    public final void cancel() {
        cancelled = true;
        queue.remove(this);
    }

    /// Whether [#cancel()] was called since it was last scheduled.
    public final boolean isCancelled() {
        return cancelled;
    }

    /// A timer that runs an action.
    static final class OfAction extends Timer {
        private final TimerAction action;

        OfAction(TimerQueue queue, int priority, TimerAction action) {
            super(queue, priority);
            this.action = action;
        }

        @Override
        public void fire() {
            action.fire();
        }
    }
}
