package dev.wowlab.testsupport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wowlab.protocol.json.Json;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A key that signs JSON Web Tokens, with the JDK alone: not with the library that checks them. Immutable.
///
/// @param id `kid` of its tokens
/// @param algorithm `alg` of its tokens
/// @param pair its key pair; empty for a shared secret
public record JwtKey(String id, String algorithm, Optional<KeyPair> pair, Signer signer) {
    /// Signs bytes.
    @FunctionalInterface
    public interface Signer {
        byte[] sign(byte[] text) throws GeneralSecurityException;
    }

    /// One with a key pair.
    ///
    /// @param name of the signature in the JDK
    public static JwtKey asymmetric(String id, String algorithm, String name, KeyPair pair) {
        return new JwtKey(id, algorithm, Optional.of(pair), text -> {
            Signature signature = Signature.getInstance(name);
            signature.initSign(pair.getPrivate());
            signature.update(text);
            return signature.sign();
        });
    }

    /// A shared secret, for HS256.
    public static JwtKey hs256(String id, byte[] secret) {
        return new JwtKey(id, "HS256", Optional.empty(), text -> {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text);
        });
    }

    /// No key at all: an unsigned token.
    public static JwtKey none() {
        return new JwtKey("", "none", Optional.empty(), text -> new byte[0]);
    }

    /// A token with these claims.
    public String sign(Map<String, ?> claims) {
        return sign(Map.of("alg", algorithm, "typ", "JWT", "kid", id), claims);
    }

    /// A token with a header of one's own.
    public String sign(Map<String, ?> header, Map<String, ?> claims) {
        String text = part(header) + "." + part(claims);
        try {
            return text + "." + base64(signer.sign(text.getBytes(US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(algorithm + " failed with its own key", impossible);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String part(Map<String, ?> members) {
        return base64(Json.mapper().writeValueAsString(members).getBytes(UTF_8));
    }
}
