package dev.wowlab.localplatform;

/// Resident memory of one process at one moment. Immutable.
public record MemoryUse(String name, long pid, long bytes) {}
