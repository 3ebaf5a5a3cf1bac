package dev.wowlab.protocol.signature;

import dev.wowlab.protocol.NodeId;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Verifies requests that `RequestSigner` signed. Pure: whether a nonce was used before is asked of Redis by the
/// caller, after a `Valid`. Stateless, thread-safe.
public final class SignatureVerifier {
    /// How far `created` may be from the sentinels' time, either way. Nonces are remembered for twice that.
    public static final Duration WINDOW = Duration.ofSeconds(60);

    private static final int MIN_NONCE = 16;
    private static final int MAX_NONCE = 64;
    private static final Set<String> PARAMETERS = Set.of("created", "nonce", "keyid", "alg");

    private SignatureVerifier() {}

    /// What a well-formed signature claims, before anything is proved.
    private record Claims(
            StructuredFields.InnerList list, byte[] signature, NodeId nodeId, String nonce, Instant created) {}

    /// Whether the request is signed by the node that it names, for these very bytes, about now.
    ///
    /// @param keyOf the public key of a node; empty when there is none. It is asked only after the cheap checks.
    /// @param now the sentinels' time (Redis)
    public static Verification verify(SignedRequest request, Function<NodeId, Optional<PublicKey>> keyOf, Instant now) {
        if (request.contentDigest().isEmpty()
                || request.signatureInput().isEmpty()
                || request.signature().isEmpty()) {
            return refused(Verification.Reason.UNSIGNED);
        }
        Claims claims;
        try {
            claims = claims(
                    request.signatureInput().orElseThrow(), request.signature().orElseThrow());
        } catch (MalformedFieldException malformed) {
            return refused(Verification.Reason.MALFORMED);
        }
        if (Duration.between(claims.created(), now).abs().compareTo(WINDOW) > 0) {
            return refused(Verification.Reason.OUTSIDE_WINDOW);
        }
        String contentDigest = request.contentDigest().orElseThrow();
        if (!ContentDigest.matches(contentDigest, request.body())) {
            return refused(Verification.Reason.DIGEST_MISMATCH);
        }
        Optional<PublicKey> key = keyOf.apply(claims.nodeId());
        if (key.isEmpty()) {
            return refused(Verification.Reason.UNKNOWN_KEY);
        }
        byte[] base = SignatureBase.of(claims.list(), RequestSigner.values(request.target(), contentDigest));
        return Ed25519.verify(key.orElseThrow(), base, claims.signature())
                ? new Verification.Valid(claims.nodeId(), claims.nonce(), claims.created())
                : refused(Verification.Reason.BAD_SIGNATURE);
    }

    private static Claims claims(String signatureInput, String signature) throws MalformedFieldException {
        Map<String, StructuredFields.InnerList> inputs = StructuredFields.parseListDictionary(signatureInput);
        Map<String, byte[]> signatures = StructuredFields.parseByteDictionary(signature);
        StructuredFields.InnerList list = inputs.get(RequestSigner.LABEL);
        byte[] bytes = signatures.get(RequestSigner.LABEL);
        if (list == null || bytes == null || inputs.size() != 1 || signatures.size() != 1) {
            throw new MalformedFieldException("not exactly one signature named " + RequestSigner.LABEL);
        }
        if (!list.items().equals(RequestSigner.COMPONENTS)
                || !list.parameters().keySet().equals(PARAMETERS)) {
            throw new MalformedFieldException("other components or parameters than the protocol's");
        }
        if (!(list.parameters().get("created") instanceof Long created)
                || !(list.parameters().get("nonce") instanceof String nonce)
                || !(list.parameters().get("keyid") instanceof String keyId)
                || !RequestSigner.ALGORITHM.equals(list.parameters().get("alg"))
                || !isNonce(nonce)) {
            throw new MalformedFieldException("a parameter has a value that the protocol does not allow");
        }
        try {
            return new Claims(list, bytes, new NodeId(keyId), nonce, Instant.ofEpochSecond(created));
        } catch (IllegalArgumentException notAnId) {
            throw new MalformedFieldException("keyid is no node id");
        }
    }

    private static boolean isNonce(String nonce) {
        return nonce.length() >= MIN_NONCE
                && nonce.length() <= MAX_NONCE
                && nonce.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '-'
                                || c == '_');
    }

    private static Verification refused(Verification.Reason reason) {
        return new Verification.Refused(reason);
    }
}
