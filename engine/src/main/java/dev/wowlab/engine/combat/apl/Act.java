package dev.wowlab.engine.combat.apl;

/// Something that an action list can do. Confined to one thread; doing it allocates nothing.
public abstract class Act {

    /// Whether it can be done right now, its condition aside.
    public abstract boolean ready();

    /// Until when [#ready] certainly says what it says now, unless something happens; `now` where unknown.
    long holdsUntil(long now) {
        return now;
    }

    /// Same as [#holdsUntil] where [#ready] is known to be false.
    long notReadyUntil(long now) {
        return holdsUntil(now);
    }

    /// Does it. Called without [#ready] before the pull.
    public abstract void execute();

    /// Forgets the last fight.
    public void reset() {
        // Most keep nothing.
    }
}
