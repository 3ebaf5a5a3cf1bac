package dev.wowlab.protocol.job;

import dev.wowlab.protocol.result.Precision;

/// The running estimate of a job's mean DPS. Immutable.
///
/// @param fights fights merged so far
/// @param mean mean DPS over those fights
/// @param standardError standard error of that mean, in DPS; 0 with fewer than two fights
public record Estimate(long fights, double mean, double standardError) {
    /// Half-width of the 95 % confidence interval of the mean, in DPS.
    public double halfWidth() {
        return Precision.HALF_WIDTHS * standardError;
    }
}
