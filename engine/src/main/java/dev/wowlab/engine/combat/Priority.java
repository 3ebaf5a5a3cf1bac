package dev.wowlab.engine.combat;

/// The order of timers that fire at the same time: higher first. Constants.
public final class Priority {
    public static final int LOW = -1;

    /// Casts and rotation decisions; also dot ticks.
    public static final int GCD = 0;

    /// Mana regeneration, since it can make a cast possible.
    public static final int REGEN = 1;

    public static final int AUTO = 2;

    /// Delayed procs and pet stat updates.
    public static final int DOT = 3;

    /// Pre-pull actions: this and above.
    public static final int PREPULL = 10;

    /// A pet's focus, and energy, come after swings and before everything else.
    public static final int FOCUS = 800;

    /// Weapon swings come before everything else.
    public static final int SWING = 900;

    private Priority() {}
}
