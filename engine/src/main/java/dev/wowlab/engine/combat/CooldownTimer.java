package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;

/// When something may be used again; several spells may share one. Confined to one thread.
public final class CooldownTimer {
    /// When a timer is ready that nobody has set.
    static final long LONG_AGO = -SimTime.minutes(60);

    private long readyAt = LONG_AGO;

    CooldownTimer() {}

    /// The time from which it is ready.
    public long readyAt() {
        return readyAt;
    }

    /// Makes it ready from this time on.
    public void set(long time) {
        readyAt = time;
    }

    /// Whether it is ready at this time.
    public boolean isReady(long now) {
        return readyAt <= now;
    }

    /// How long until it is ready, 0 when it is.
    public long timeToReady(long now) {
        return Math.max(0, readyAt - now);
    }

    void reset() {
        readyAt = LONG_AGO;
    }
}
