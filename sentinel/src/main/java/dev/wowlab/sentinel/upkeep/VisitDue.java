package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.Lock;
import dev.wowlab.sentinel.metrics.Meters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Visits what is due, in turn. Thread-safe; of all instances one visits a thing at a time, which only saves double
/// work.
///
/// @param <I> what a thing is found by
abstract sealed class VisitDue<I> implements Duty permits AdvanceRaces, RunRosters {
    private static final int BATCH = 16;

    private final Coordination coordination;
    private final Meters meters;
    private final Duration lockTime;

    /// @param lockTime longer than a visit takes
    VisitDue(Coordination coordination, Meters meters, Duration lockTime) {
        this.coordination = coordination;
        this.meters = meters;
        this.lockTime = lockTime;
    }

    /// The name of the lock of those who visit it.
    abstract String lock(I id);

    /// Those that are due, at most so many.
    abstract List<I> due(int most);

    /// Makes it due again later.
    abstract void visited(I id);

    /// Makes it due at once.
    abstract void visitAgain(I id);

    /// Does what there is to do.
    ///
    /// @return whether there is more at once
    abstract boolean visit(I id);

    @Override
    public final Duration pause() {
        return Duration.ofMillis(200);
    }

    @Override
    public final boolean run() {
        List<I> due = due(BATCH);
        due.forEach(this::visitAlone);
        return due.size() == BATCH;
    }

    private void visitAlone(I id) {
        Optional<Lock> lock = coordination.locks().acquire(lock(id), lockTime);
        if (lock.isEmpty()) {
            return;
        }
        try {
            // before it is read: a job that ends from here on makes it due again
            visited(id);
            if (visit(id)) {
                visitAgain(id);
            }
            meters.dutyDone(getClass().getSimpleName(), "visits", 1);
        } finally {
            coordination.locks().release(lock.get());
        }
    }
}
