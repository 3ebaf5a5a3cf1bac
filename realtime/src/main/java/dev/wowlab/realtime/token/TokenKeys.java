package dev.wowlab.realtime.token;

import java.nio.charset.StandardCharsets;

/// The two HMAC keys that Centrifugo knows too. Immutable.
///
/// @param connection signs connection tokens, at least 32 bytes
/// @param subscription signs subscription tokens, at least 32 bytes, another one
public record TokenKeys(String connection, String subscription) {
    private static final int MIN_BYTES = 32;

    public TokenKeys {
        require("connection", connection);
        require("subscription", subscription);
        if (connection.equals(subscription)) {
            throw new IllegalArgumentException("the connection and the subscription key must differ");
        }
    }

    private static void require(String name, String key) {
        int bytes = key.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < MIN_BYTES) {
            throw new IllegalArgumentException(
                    "the %s key has %d bytes, HS256 needs at least %d".formatted(name, bytes, MIN_BYTES));
        }
    }
}
