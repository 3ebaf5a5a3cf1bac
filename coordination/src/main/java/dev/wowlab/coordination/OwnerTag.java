package dev.wowlab.coordination;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// An owner of nodes as scripts write it: without the characters that part fields. Stateless, thread-safe.
final class OwnerTag {
    private static final String PLATFORM = "-";

    private OwnerTag() {}

    /// @param owner user id; empty: the platform's operator, whose nodes join by token
    static String of(String owner) {
        return owner.isEmpty()
                ? PLATFORM
                : Base64.getUrlEncoder().withoutPadding().encodeToString(owner.getBytes(StandardCharsets.UTF_8));
    }
}
