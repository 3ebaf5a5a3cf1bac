package dev.wowlab.engine.core;

/// Time inside a fight: nanoseconds as a `long`, 0 at the pull, negative before it. Immutable constants and
/// conversions.
public final class SimTime {
    /// Later than everything that happens.
    public static final long NEVER = Long.MAX_VALUE;

    /// One millisecond.
    public static final long MILLISECOND = 1_000_000L;

    /// One second.
    public static final long SECOND = 1_000_000_000L;

    /// One minute.
    public static final long MINUTE = 60 * SECOND;

    private SimTime() {}

    /// So many seconds, rounded toward zero to a nanosecond.
    public static long seconds(double seconds) {
        return (long) (seconds * SECOND);
    }

    /// So many whole milliseconds.
    public static long millis(long millis) {
        return millis * MILLISECOND;
    }

    /// So many whole minutes.
    public static long minutes(long minutes) {
        return minutes * MINUTE;
    }

    /// A duration as seconds.
    public static double toSeconds(long nanos) {
        return nanos / (double) SECOND;
    }

    /// Rounds a duration to the nearest millisecond, halves away from zero.
    public static long roundToMillisecond(long nanos) {
        long rest = nanos % MILLISECOND;
        if (rest < 0) {
            return rest + rest <= -MILLISECOND ? nanos - rest - MILLISECOND : nanos - rest;
        }
        return rest + rest >= MILLISECOND ? nanos - rest + MILLISECOND : nanos - rest;
    }
}
