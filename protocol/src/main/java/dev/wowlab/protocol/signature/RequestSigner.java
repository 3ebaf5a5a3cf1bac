package dev.wowlab.protocol.signature;

import dev.wowlab.protocol.NodeId;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Signs requests with a node's key by RFC 9421. Immutable, thread-safe.
///
/// Covered are `@method`, `@path`, `@query` and `content-digest`, so that neither the request's target nor its body
/// can be changed; `created` and `nonce` make it good once, for a minute.
public final class RequestSigner {
    /// What every signature covers, in this order.
    public static final List<String> COMPONENTS = List.of("@method", "@path", "@query", "content-digest");
    /// Label of the signature in both headers.
    public static final String LABEL = "wowlab";
    /// Value of the parameter `alg`.
    public static final String ALGORITHM = "ed25519";

    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PrivateKey key;
    private final NodeId nodeId;

    public RequestSigner(PrivateKey key, NodeId nodeId) {
        this.key = key;
        this.nodeId = nodeId;
    }

    /// The headers that sign the request, with a fresh nonce: a request that is sent again is signed again.
    ///
    /// @param body the bytes that are sent; empty when there are none
    /// @param now time of the sentinels, as far as it is known
    public SignatureHeaders sign(RequestTarget target, byte[] body, Instant now) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return sign(target, body, now, Base64.getUrlEncoder().withoutPadding().encodeToString(nonce));
    }

    /// The headers with a given nonce, 16 to 64 characters of `A-Z a-z 0-9 - _`.
    public SignatureHeaders sign(RequestTarget target, byte[] body, Instant now, String nonce) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("created", now.getEpochSecond());
        parameters.put("nonce", nonce);
        parameters.put("keyid", nodeId.value());
        parameters.put("alg", ALGORITHM);
        StructuredFields.InnerList list = new StructuredFields.InnerList(COMPONENTS, parameters);
        String digest = ContentDigest.of(body);
        byte[] signature = Ed25519.sign(key, SignatureBase.of(list, values(target, digest)));
        return new SignatureHeaders(
                digest, LABEL + "=" + list.serialize(), LABEL + "=" + StructuredFields.serializeBytes(signature));
    }

    static Map<String, String> values(RequestTarget target, String contentDigest) {
        return Map.of(
                "@method", target.method(),
                "@path", target.path(),
                "@query", "?" + target.query(),
                "content-digest", contentDigest.strip());
    }
}
