package dev.wowlab.specs.comparison;

/// A request that is compared with another. Immutable; the bytes are not copied and must not be changed.
///
/// @param name as people know it; unique among those that are compared
/// @param path what in the input asks for it, for messages
/// @param optional whether one that the engine refuses is left out with a warning: nobody asked for just this one
/// @param request the whole request (JSON)
@SuppressWarnings("ArrayRecordComponent") // large, and handed on to the engine as it is
record NamedRequest(String name, String path, boolean optional, byte[] request) {}
