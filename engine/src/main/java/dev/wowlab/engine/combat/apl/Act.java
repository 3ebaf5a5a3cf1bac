package dev.wowlab.engine.combat.apl;

/// Something that an action list can do. Confined to one thread; doing it allocates nothing.
public abstract class Act {

    /// Whether it can be done right now, its condition aside.
    public abstract boolean ready();

    /// Does it. Called without [#ready] before the pull.
    public abstract void execute();

    /// Forgets the last fight.
    public void reset() {
        // Most keep nothing.
    }
}
