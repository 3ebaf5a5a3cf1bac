package dev.wowlab.specs.request;

import dev.wowlab.specs.json.ActionRef;
import java.util.List;

/// Fixed times at which a major cooldown is used. Immutable.
///
/// @param timingsSeconds the first use, the second, …; later uses come as soon as possible
public record CooldownTiming(ActionRef action, List<Double> timingsSeconds) {

    /// Copies the list.
    public CooldownTiming {
        timingsSeconds = List.copyOf(timingsSeconds);
    }
}
