package dev.wowlab.protocol.again;

import dev.wowlab.protocol.result.ReportDifference;

/// What is known of a result on the engine of today.
public enum AgainOutcome {
    /// The damage per second, or an action, changed by more than luck explains.
    CHANGED,
    /// Numbers differ, by no more than luck explains.
    UNCHANGED,
    /// Every number is the same to the last bit.
    IDENTICAL,
    /// The engine of today refuses the input, and says why.
    REFUSED,
    /// It was simulated, and failed or was cancelled.
    FAILED,
    /// It is being simulated, or waits for a node.
    UNDER_WAY,
    /// Nobody has asked for it yet.
    NOT_ASKED,
    /// It was computed by the engine of today.
    CURRENT;

    /// What a comparison of two results comes to.
    public static AgainOutcome of(ReportDifference difference) {
        return switch (difference.verdict()) {
            case IDENTICAL -> IDENTICAL;
            case UNCHANGED -> UNCHANGED;
            case CHANGED -> CHANGED;
        };
    }
}
