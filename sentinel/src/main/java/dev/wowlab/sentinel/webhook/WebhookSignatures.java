package dev.wowlab.sentinel.webhook;

import dev.wowlab.protocol.signature.Ed25519;
import dev.wowlab.protocol.webhook.SharedSecret;
import dev.wowlab.protocol.webhook.WebhookKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// Signs messages as the Standard Webhooks specification has it: `v1a` with the platform's Ed25519 key, and `v1` with
/// the secret of the submit, where it has one. Immutable.
public final class WebhookSignatures {
    private final PrivateKey key;
    private final WebhookKey publicKey;

    /// @param seed of the platform's key, 32 bytes
    public WebhookSignatures(byte[] seed) {
        KeyPair pair = keyPair(seed);
        this.key = pair.getPrivate();
        this.publicKey = new WebhookKey("whpk_" + Base64.getEncoder().encodeToString(Ed25519.raw(pair.getPublic())));
    }

    /// What checks `v1a` signatures.
    public WebhookKey publicKey() {
        return publicKey;
    }

    /// The header `webhook-signature`.
    ///
    /// @param id of the message
    /// @param timestamp seconds since the epoch, of the attempt
    /// @param secret one that [SharedSecret#whyNot] finds nothing wrong with
    String sign(String id, long timestamp, byte[] body, Optional<String> secret) {
        byte[] content = SharedSecret.content(id, timestamp, body);
        String own = "v1a," + Base64.getEncoder().encodeToString(Ed25519.sign(key, content));
        return secret.map(shared -> SharedSecret.sign(shared, content) + " " + own)
                .orElse(own);
    }

    /// The JDK derives a public key only while it generates a pair, from the bytes that it takes for random.
    private static KeyPair keyPair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Fixed(seed));
            KeyPair pair = generator.generateKeyPair();
            byte[] probe = {1};
            if (!Ed25519.verify(pair.getPublic(), probe, Ed25519.sign(Ed25519.privateKey(seed), probe))) {
                throw new IllegalStateException("this JDK generates keys otherwise than from their seed");
            }
            return pair;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK 25 has Ed25519", impossible);
        }
    }

    /// Gives the seed for random bytes. Confined to one call.
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
