package dev.wowlab.coordination;

/// How far PostgreSQL is behind. Immutable.
///
/// @param entries records not written yet
/// @param oldestMs age of the oldest of them; 0 when there is none
public record OutboxLag(long entries, long oldestMs) {}
