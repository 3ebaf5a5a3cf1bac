package dev.wowlab.protocol.record;

import dev.wowlab.protocol.user.ApiToken;

/// The durable row of a token for scripts. Immutable.
///
/// @param hash SHA-256 of the secret in lower-case hex: who reads the database cannot use it
/// @param owner id of the user whom it stands for
public record TokenRecord(String hash, String owner, ApiToken token) {}
