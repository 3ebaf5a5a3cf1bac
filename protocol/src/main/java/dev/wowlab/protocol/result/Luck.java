package dev.wowlab.protocol.result;

/// What freeing a mean of luck was good for. Immutable.
///
/// Each fight tells how much better than expected its hits, crits and procs came out: numbers that are 0 on average by
/// themselves. A regression on them takes out of a mean what they had to do with it, see `FreedMean`, and what is left
/// varies far less from fight to fight.
///
/// @param mean of the DPS, or of the gain, in the fights as they were
/// @param standardError of that mean
/// @param worth as many times the fights would have been needed for the same standard error without
public record Luck(double mean, double standardError, double worth) {
    /// Half-width of the 95 % confidence interval of the mean of the fights as they were.
    public double halfWidth() {
        return Precision.HALF_WIDTHS * standardError;
    }
}
