package dev.wowlab.sentinel.upkeep;

import java.time.Duration;

/// A background duty. Any number of instances may do it at the same time, and any may die in the middle of it.
public interface Duty {
    /// Time between two runs that found nothing more to do.
    Duration pause();

    /// Does a bounded part of the work.
    ///
    /// @return whether there is more to do at once
    boolean run() throws InterruptedException;
}
