package dev.wowlab.specs.request;

import java.util.List;

/// The fight. Immutable.
///
/// @param durationSeconds length of a fight on average
/// @param variationSeconds a fight lasts between `duration - variation` and `duration + variation`
/// @param executeBelow20 share of the fight in which the targets are below 20 % health; likewise the others
public record EncounterRequest(
        double durationSeconds,
        double variationSeconds,
        double executeBelow20,
        double executeBelow25,
        double executeBelow35,
        double executeBelow45,
        double executeBelow90,
        List<TargetRequest> targets) {

    /// Longest fight.
    public static final int MAX_DURATION_SECONDS = 3_600;

    /// Most targets.
    public static final int MAX_TARGETS = 40;

    /// Copies the list.
    public EncounterRequest {
        targets = List.copyOf(targets);
    }
}
