package dev.wowlab.protocol.signature;

import dev.wowlab.protocol.json.CanonicalJson;
import java.security.MessageDigest;
import java.util.Map;

/// The `Content-Digest` field of RFC 9530 with `sha-256`. Stateless, thread-safe.
public final class ContentDigest {
    /// Name of the header.
    public static final String HEADER = "Content-Digest";

    private static final String SHA_256 = "sha-256";

    private ContentDigest() {}

    /// The header's value for a body; an absent body is an empty one.
    public static String of(byte[] body) {
        return SHA_256 + "=" + StructuredFields.serializeBytes(CanonicalJson.sha256(body));
    }

    /// Whether the header's value holds the body's `sha-256`. Other algorithms beside it are ignored; a value that
    /// is malformed or has no `sha-256` does not match.
    public static boolean matches(String header, byte[] body) {
        try {
            Map<String, byte[]> digests = StructuredFields.parseByteDictionary(header);
            byte[] claimed = digests.get(SHA_256);
            return claimed != null && MessageDigest.isEqual(claimed, CanonicalJson.sha256(body));
        } catch (MalformedFieldException malformed) {
            return false;
        }
    }
}
