package dev.wowlab.gamedata;

import java.util.Optional;

/// An aura that an item or enchant can grant, as the data declare it. Immutable.
///
/// @param buffId spell id of the aura, 0 where unknown
/// @param durationMs how long it lasts; negative for instant effects
/// @param maxStacks highest number of stacks, 0 where it does not stack
/// @param stats granted while up, per stack
/// @param stacking a second aura that this one builds up while it lasts
public record ItemEffect(
        int buffId,
        String buffName,
        int durationMs,
        int maxStacks,
        StatBlock stats,
        EffectTrigger trigger,
        Optional<Stacking> stacking) {

    /// How a second aura gains stacks while the first is up. Immutable.
    ///
    /// @param decays whether it starts full and loses a stack per event
    public record Stacking(ItemEffect aura, EffectTrigger gain, boolean decays) {}
}
