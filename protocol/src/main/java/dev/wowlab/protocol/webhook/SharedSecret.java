package dev.wowlab.protocol.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A secret that sender and receiver share, and the `v1` signatures that Standard Webhooks has of it. Stateless,
/// thread-safe.
public final class SharedSecret {
    private static final String PREFIX = "whsec_";
    private static final int MIN_BYTES = 24;
    private static final int MAX_BYTES = 64;

    private SharedSecret() {}

    /// What is wrong with a secret; empty when nothing is. The secret itself is never told.
    public static Optional<String> whyNot(String secret) {
        String form = "must be '" + PREFIX + "' and the base64 of " + MIN_BYTES + " to " + MAX_BYTES + " random bytes";
        if (!secret.startsWith(PREFIX)) {
            return Optional.of(form);
        }
        try {
            int length = decode(secret).length;
            return length >= MIN_BYTES && length <= MAX_BYTES ? Optional.empty() : Optional.of(form);
        } catch (IllegalArgumentException notBase64) {
            return Optional.of(form);
        }
    }

    /// What is signed of a message.
    ///
    /// @param timestamp seconds since the epoch, of the attempt
    public static byte[] content(String id, long timestamp, byte[] body) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(body);
        return content.toByteArray();
    }

    /// The signature of a content, such as `v1,K5oZ…`.
    ///
    /// @param secret one that `whyNot` finds nothing wrong with
    public static String sign(String secret, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(decode(secret), "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    private static byte[] decode(String secret) {
        return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    }
}
