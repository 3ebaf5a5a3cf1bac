package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import org.jspecify.annotations.Nullable;

/// When something may be used again; several spells may share one. Confined to one thread.
public final class CooldownTimer {
    /// When a timer is ready that nobody has set.
    static final long LONG_AGO = -SimTime.minutes(60);

    private long readyAt = LONG_AGO;
    private @Nullable MajorCooldowns watcher;

    CooldownTimer() {}

    /// The time from which it is ready.
    public long readyAt() {
        return readyAt;
    }

    /// Makes it ready from this time on.
    public void set(long time) {
        readyAt = time;
        if (watcher != null) {
            watcher.cooldownChanged();
        }
    }

    /// Tells who keeps a list of what is ready about every change.
    void watch(MajorCooldowns by) {
        watcher = by;
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
        set(LONG_AGO);
    }
}
