package dev.wowlab.realtime.api;

/// Where a publication stands in its channel's history; zero and empty in a channel without history. Immutable.
public record Position(long offset, String epoch) {}
