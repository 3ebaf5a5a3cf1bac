package dev.wowlab.sentinel.http;

import java.util.List;

/// Who makes a call, as its connection and trusted proxies say. Immutable.
///
/// @param address that limits count by: of whoever makes the call, also where a trusted proxy passes it on
/// @param named the user's name by a trusted proxy, one entry a line of its header; empty where it says nothing or
///     nobody is believed. More than one is a proxy that lets through what others say
public record Caller(String address, List<String> named) {
    public Caller {
        named = List.copyOf(named);
    }
}
