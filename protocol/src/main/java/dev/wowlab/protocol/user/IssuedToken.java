package dev.wowlab.protocol.user;

/// A token for scripts, just made. Immutable.
///
/// @param secret goes into `Authorization: Bearer`; told this once, and kept nowhere
public record IssuedToken(ApiToken token, String secret) {}
