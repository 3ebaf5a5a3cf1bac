package dev.wowlab.specs.request;

import java.util.List;

/// How the person behind the character plays. Immutable.
///
/// @param reactionTimeMs time before an aura's change is noticed, at least 10
/// @param channelClipDelayMs time lost when a channel is cut short
/// @param distanceYards distance from the target at the start
/// @param cooldowns fixed timings of major cooldowns
/// @param healthPercentForDefensives share of health below which defensive cooldowns are used
public record Behaviour(
        int reactionTimeMs,
        int channelClipDelayMs,
        boolean inFrontOfTarget,
        double distanceYards,
        List<CooldownTiming> cooldowns,
        double healthPercentForDefensives) {

    /// Copies the list.
    public Behaviour {
        cooldowns = List.copyOf(cooldowns);
    }
}
