package dev.wowlab.coordination;

/// What was recognised and refused in one job, and how far it is. Immutable.
///
/// @param claimed chunks that were leased at least once
/// @param done chunks counted
/// @param merged chunks merged
/// @param duplicates results of counted chunks, same digest
/// @param mismatches results of counted chunks, another digest
/// @param late results whose lease had ended
public record JobCounters(long claimed, long done, long merged, long duplicates, long mismatches, long late) {}
