package dev.wowlab.protocol.job;

/// The running estimate of a job's mean DPS. Immutable.
///
/// @param fights fights merged so far
/// @param mean mean DPS over those fights
/// @param standardError standard error of that mean, in DPS; 0 with fewer than two fights
public record Estimate(long fights, double mean, double standardError) {}
