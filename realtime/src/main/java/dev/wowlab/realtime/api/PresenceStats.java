package dev.wowlab.realtime.api;

/// How many are connected to a channel, over all instances. Immutable.
public record PresenceStats(int clients, int users) {}
