package dev.wowlab.protocol.signature;

import java.security.PrivateKey;
import java.security.PublicKey;

/// A node's signature under the result of one chunk; it is kept, so that a false result can be held against its
/// author. Stateless, thread-safe.
public final class ChunkSignature {
    /// Bytes of a signature.
    public static final int LENGTH = 64;

    private ChunkSignature() {}

    /// Signs the canonical form of a statement.
    ///
    /// @return 64 bytes
    public static byte[] sign(PrivateKey key, ChunkStatement statement) {
        return Ed25519.sign(key, statement.canonical());
    }

    /// Whether the key's owner signed that very statement.
    public static boolean verify(PublicKey key, ChunkStatement statement, byte[] signature) {
        return Ed25519.verify(key, statement.canonical(), signature);
    }
}
