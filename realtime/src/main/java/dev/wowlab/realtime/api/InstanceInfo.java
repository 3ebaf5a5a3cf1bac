package dev.wowlab.realtime.api;

/// One running Centrifugo instance as it tells of itself. Immutable.
public record InstanceInfo(String name, String version, int clients, int channels) {}
