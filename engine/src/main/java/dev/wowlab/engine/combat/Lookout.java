package dev.wowlab.engine.combat;

import org.jspecify.annotations.Nullable;

/// The times at which the clock would stop for a rotation that has nothing to do. Auras and phases of the fight are
/// noticed to have ended when the clock stops, so that these times can be told in a result, although nothing happens
/// at them. They are worked out instead of scheduled: a fight of blows alone has seven of them for each event.
/// Confined to one thread.
final class Lookout {
    private @Nullable CastState by;
    private long from;
    private long every;

    /// Lets a unit look every so often from now on; `false` if another one does already.
    boolean begin(CastState unit, long now, long interval) {
        if (by != null && by != unit) {
            return false;
        }
        by = unit;
        from = now;
        every = interval;
        return true;
    }

    void endFor(CastState unit) {
        if (by == unit) {
            by = null;
        }
    }

    void end() {
        by = null;
    }

    boolean isOn() {
        return by != null;
    }

    boolean isOf(CastState unit) {
        return by == unit;
    }

    /// The first look after this time, which is not before the first.
    long after(long time) {
        return from + ((time - from) / every + 1) * every;
    }
}
