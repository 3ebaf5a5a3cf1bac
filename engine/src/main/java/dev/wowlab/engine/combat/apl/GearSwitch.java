package dev.wowlab.engine.combat.apl;

/// Two sets of gear that an action list may change between. Confined to one thread.
public interface GearSwitch {
    /// Whether there is a second set at all.
    boolean canSwap();

    /// Whether the second set is worn.
    boolean isSwapped();

    /// Changes to one of the sets; does nothing where it is worn already. Must not allocate.
    ///
    /// @param second whether the second set is meant
    void swapTo(boolean second);
}
