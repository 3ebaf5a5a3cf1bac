package dev.wowlab.specs.apl;

import dev.wowlab.specs.json.Message;

/// How a cat fights where the action list leaves the choice to it. Immutable; names and meanings are those of WoWSims'
/// `APLActionCatOptimalRotationAction`.
///
/// @param biteweave whether it bites while Rip still runs
/// @param ripweave whether it also rips with much energy and fewer combo points
/// @param mangleTrick whether it may do two Mangles where a Shred would not fit
/// @param rakeTrick whether it bites or rakes with what energy is left before it shifts
public record CatHabits(
        FinishingMove finishingMove,
        boolean biteweave,
        boolean ripweave,
        int ripMinComboPoints,
        int biteMinComboPoints,
        boolean mangleTrick,
        boolean rakeTrick,
        boolean maintainFaerieFire) {

    private static final int MOST_POINTS = 100;

    /// The habits in an action's message.
    static CatHabits read(Message body) {
        return new CatHabits(
                body.enumeration("finishingMove", FinishingMove.class),
                body.bool("biteweave"),
                body.bool("ripweave"),
                body.integer("ripMinComboPoints", 0, MOST_POINTS),
                body.integer("biteMinComboPoints", 0, MOST_POINTS),
                body.bool("mangleTrick"),
                body.bool("rakeTrick"),
                body.bool("maintainFaerieFire"));
    }
}
