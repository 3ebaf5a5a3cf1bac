package dev.wowlab.sentinel.user;

import dev.wowlab.protocol.json.CanonicalJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/// A user whom a reverse proxy knows. Stateless, thread-safe.
///
/// Their id is derived from the name that the proxy tells, so that what is public of theirs does not tell it, and so
/// that any name will do: an e-mail address, a subject of OpenID Connect, one of a file of passwords. Names that differ
/// in case are of different users.
public final class ProxiedUser {
    /// Printable ASCII: what proxies send for sure, and no two clients read differently.
    private static final Pattern NAME = Pattern.compile("[ -~]{1,200}");

    private static final String PURPOSE = "wowlab-proxy-user/1\n";

    private ProxiedUser() {}

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /// A UUID of version 8 (RFC 9562), from SHA-256 of the name.
    public static String idOf(String name) {
        byte[] hash = CanonicalJson.sha256((PURPOSE + name).getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long high = bytes.getLong() & ~0xF000L | 0x8000L;
        long low = bytes.getLong() & ~(3L << 62) | 2L << 62;
        return new UUID(high, low).toString();
    }
}
