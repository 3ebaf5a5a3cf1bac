package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.Timer;

/// Something repeated at a fixed period. Confined to one thread. Starting it again while it runs starts it
/// anew.
public final class PeriodicAction {
    private final Fight fight;
    private final long periodNs;
    private final int times;
    private final Runnable action;
    private final Timer timer;
    private int done;

    /// @param times how often before it stops by itself, 0 for no end
    /// @param priority one of [Priority]
    public PeriodicAction(Fight fight, long periodNs, int times, int priority, Runnable action) {
        if (periodNs <= 0) {
            throw new IllegalArgumentException("period " + periodNs + " ns is not positive");
        }
        this.fight = fight;
        this.periodNs = periodNs;
        this.times = times;
        this.action = action;
        this.timer = new Beat(priority);
    }

    /// Starts it.
    ///
    /// @param immediately whether the first time is now instead of one period later
    public void start(boolean immediately) {
        done = 0;
        timer.schedule(fight.now() + (immediately ? 0 : periodNs));
    }

    /// Stops it; does nothing when it does not run.
    public void stop() {
        timer.cancel();
    }

    private final class Beat extends Timer {
        Beat(int priority) {
            super(fight.timers(), priority);
        }

        @Override
        public void fire() {
            action.run();
            done++;
            if (!isCancelled() && !isScheduled() && (times == 0 || done < times)) {
                schedule(fight.now() + periodNs);
            }
        }
    }
}
