package dev.wowlab.specs.apl;

import dev.wowlab.specs.json.Message;

/// How a bear fights where the action list leaves the choice to it. Immutable; names and meanings are those of WoWSims'
/// `APLActionBearOptimalRotationAction`.
///
/// @param maulRageThreshold the least rage with which it queues Maul
/// @param swipeApThreshold the least attack power with which it swipes, where it does so with enough
public record BearHabits(
        boolean maintainFaerieFire,
        boolean maintainDemoralizingRoar,
        int maulRageThreshold,
        SwipeUsage swipeUsage,
        int swipeApThreshold) {

    private static final int MOST = 1_000_000;

    /// The habits in an action's message.
    static BearHabits read(Message body) {
        return new BearHabits(
                body.bool("maintainFaerieFire"),
                body.bool("maintainDemoralizingRoar"),
                body.integer("maulRageThreshold", 0, MOST),
                body.enumeration("swipeUsage", SwipeUsage.class),
                body.integer("swipeApThreshold", 0, MOST));
    }
}
