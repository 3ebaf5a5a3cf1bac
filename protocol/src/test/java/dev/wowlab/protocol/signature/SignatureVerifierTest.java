package dev.wowlab.protocol.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.signature.Verification.Reason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignatureVerifierTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final byte[] BODY = "{\"want\":2}".getBytes(StandardCharsets.UTF_8);
    private static final RequestTarget WORK =
            RequestTarget.of("POST", URI.create("http://balancer:80/api/v1/nodes/work?a=%20b"));

    private final KeyPair keys = Ed25519.generate();
    private final NodeId nodeId = Ed25519.nodeId(Ed25519.raw(keys.getPublic()));
    private final RequestSigner signer = new RequestSigner(keys.getPrivate(), nodeId);
    private final SignatureHeaders headers = signer.sign(WORK, BODY, NOW);

    @Test
    void aSignedRequestIsValidWhateverHostItWasSentTo() {
        RequestTarget arrived = RequestTarget.of("POST", URI.create("http://10.0.0.7:8080/api/v1/nodes/work?a=%20b"));
        Verification verdict =
                SignatureVerifier.verify(request(arrived, headers, BODY), this::keyOf, NOW.plusSeconds(59));

        assertThat(verdict).isInstanceOfSatisfying(Verification.Valid.class, valid -> {
            assertThat(valid.nodeId()).isEqualTo(nodeId);
            assertThat(valid.created()).isEqualTo(NOW);
            assertThat(valid.nonce()).hasSize(22);
        });
    }

    @Test
    void everySignatureHasItsOwnNonce() {
        assertThat(signer.sign(WORK, BODY, NOW)).isNotEqualTo(headers);
    }

    @Test
    void aChangedBodyIsRefused() {
        byte[] other = "{\"want\":3}".getBytes(StandardCharsets.UTF_8);
        assertRefused(request(WORK, headers, other), NOW, Reason.DIGEST_MISMATCH);
        SignatureHeaders forged =
                new SignatureHeaders(ContentDigest.of(other), headers.signatureInput(), headers.signature());
        assertRefused(request(WORK, forged, other), NOW, Reason.BAD_SIGNATURE);
    }

    @Test
    void aChangedMethodPathOrQueryIsRefused() {
        assertRefused(
                request(new RequestTarget("PUT", WORK.path(), WORK.query()), headers, BODY), NOW, Reason.BAD_SIGNATURE);
        assertRefused(
                request(new RequestTarget("POST", "/api/v1/nodes/release", WORK.query()), headers, BODY),
                NOW,
                Reason.BAD_SIGNATURE);
        assertRefused(request(new RequestTarget("POST", WORK.path(), ""), headers, BODY), NOW, Reason.BAD_SIGNATURE);
    }

    @Test
    void aLateOrEarlyRequestIsRefused() {
        assertRefused(request(WORK, headers, BODY), NOW.plusSeconds(61), Reason.OUTSIDE_WINDOW);
        assertRefused(request(WORK, headers, BODY), NOW.minusSeconds(61), Reason.OUTSIDE_WINDOW);
    }

    @Test
    void anotherKeyIsRefused() {
        KeyPair stranger = Ed25519.generate();
        NodeId strangerId = Ed25519.nodeId(Ed25519.raw(stranger.getPublic()));
        SignatureHeaders foreign = new RequestSigner(stranger.getPrivate(), strangerId).sign(WORK, BODY, NOW);
        SignatureHeaders impersonated = new RequestSigner(stranger.getPrivate(), nodeId).sign(WORK, BODY, NOW);

        assertRefused(request(WORK, foreign, BODY), NOW, Reason.UNKNOWN_KEY);
        assertRefused(request(WORK, impersonated, BODY), NOW, Reason.BAD_SIGNATURE);
    }

    @Test
    void anAbsentHeaderIsRefused() {
        SignedRequest unsigned =
                new SignedRequest(WORK, Optional.of(headers.contentDigest()), Optional.empty(), Optional.empty(), BODY);
        assertRefused(unsigned, NOW, Reason.UNSIGNED);
    }

    @Test
    void aSignatureThatCoversLessOrClaimsOtherwiseIsRefused() {
        String input = headers.signatureInput();
        for (String other : new String[] {
            input.replace(" \"content-digest\"", ""),
            input.replace("\"@path\" ", ""),
            input.replace("alg=\"ed25519\"", "alg=\"hmac-sha256\""),
            input.replace(";alg=\"ed25519\"", ""),
            input.replace("created=", "expires="),
            input.replaceAll("nonce=\"[^\"]*\"", "nonce=\"short\""),
            input.replaceAll("keyid=\"[^\"]*\"", "keyid=\"nobody\""),
            input.replace("wowlab=", "sig1="),
            input + ", sig1=()",
            input + ";tag=\"x\"",
        }) {
            SignatureHeaders changed = new SignatureHeaders(headers.contentDigest(), other, headers.signature());
            assertRefused(request(WORK, changed, BODY), NOW, Reason.MALFORMED);
        }
    }

    @Test
    void aChunkSignatureHoldsForItsVeryStatementOnly() {
        EngineRef engine = new EngineRef("tbc", "0.1.0");
        ResultDigest digest = new ResultDigest("ab".repeat(32));
        ChunkStatement statement = new ChunkStatement(new JobId("j1"), 7, digest, engine, 100);
        byte[] signature = ChunkSignature.sign(keys.getPrivate(), statement);

        assertThat(new String(statement.canonical(), StandardCharsets.UTF_8))
                .isEqualTo("wowlab-chunk/2\nj1\n7\n" + digest + "\ntbc/0.1.0\n100");
        assertThat(signature).hasSize(ChunkSignature.LENGTH);
        assertThat(ChunkSignature.verify(keys.getPublic(), statement, signature))
                .isTrue();
        List<ChunkStatement> others = List.of(
                new ChunkStatement(new JobId("j2"), 7, digest, engine, 100),
                new ChunkStatement(new JobId("j1"), 8, digest, engine, 100),
                new ChunkStatement(new JobId("j1"), 7, new ResultDigest("ac".repeat(32)), engine, 100),
                new ChunkStatement(new JobId("j1"), 7, digest, new EngineRef("tbc", "0.1.1"), 100),
                new ChunkStatement(new JobId("j1"), 7, digest, engine, 101));
        assertThat(others).noneMatch(other -> ChunkSignature.verify(keys.getPublic(), other, signature));
        assertThat(ChunkSignature.verify(keys.getPublic(), statement, new byte[0]))
                .isFalse();
        assertThat(ChunkSignature.verify(Ed25519.generate().getPublic(), statement, signature))
                .isFalse();
    }

    private Optional<PublicKey> keyOf(NodeId id) {
        return id.equals(nodeId) ? Optional.of(keys.getPublic()) : Optional.empty();
    }

    private void assertRefused(SignedRequest request, Instant now, Reason reason) {
        assertThat(SignatureVerifier.verify(request, this::keyOf, now)).isEqualTo(new Verification.Refused(reason));
    }

    private static SignedRequest request(RequestTarget target, SignatureHeaders headers, byte[] body) {
        return new SignedRequest(
                target,
                Optional.of(headers.contentDigest()),
                Optional.of(headers.signatureInput()),
                Optional.of(headers.signature()),
                body);
    }
}
