package dev.wowlab.protocol.signature;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Holds signing and verifying to the published vectors of RFC 9421 and RFC 9530.
class Rfc9421VectorTest {
    private static final String INPUT = "sig-b26=(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\""
            + " \"content-length\");created=1618884473;keyid=\"test-key-ed25519\"";
    private static final String SIGNATURE =
            "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1" + "u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:";
    private static final Map<String, String> VALUES = Map.of(
            "date", "Tue, 20 Apr 2021 02:07:55 GMT",
            "@method", "POST",
            "@path", "/foo",
            "@authority", "example.com",
            "content-type", "application/json",
            "content-length", "18");

    /// Public key `test-key-ed25519` of appendix B.1.4, without its SubjectPublicKeyInfo head.
    private static final PublicKey PUBLIC_KEY =
            Ed25519.publicKey(Base64.getDecoder().decode("JrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs="));
    /// Its private half, of which PKCS#8 has 16 bytes before the seed.
    private static final PrivateKey PRIVATE_KEY = Ed25519.privateKey(Arrays.copyOfRange(
            Base64.getDecoder().decode("MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF"), 16, 48));

    @Test
    void theVectorOfAppendixB26Verifies() throws MalformedFieldException {
        StructuredFields.InnerList list =
                requireNonNull(StructuredFields.parseListDictionary(INPUT).get("sig-b26"));
        byte[] signature =
                requireNonNull(StructuredFields.parseByteDictionary(SIGNATURE).get("sig-b26"));

        assertThat(list.items()).hasSize(6);
        assertThat(Ed25519.verify(PUBLIC_KEY, SignatureBase.of(list, VALUES), signature))
                .isTrue();
    }

    @Test
    void signingTheVectorGivesItsSignature() throws MalformedFieldException {
        StructuredFields.InnerList list =
                requireNonNull(StructuredFields.parseListDictionary(INPUT).get("sig-b26"));

        assertThat("sig-b26=" + list.serialize()).isEqualTo(INPUT);
        assertThat("sig-b26="
                        + StructuredFields.serializeBytes(Ed25519.sign(PRIVATE_KEY, SignatureBase.of(list, VALUES))))
                .isEqualTo(SIGNATURE);
    }

    @Test
    void rawKeysConvertThereAndBack() {
        assertThat(Ed25519.raw(PUBLIC_KEY)).hasSize(32).startsWith(0x26, 0xb4, 0x0b);
        assertThat(Ed25519.privateKey(Ed25519.seed(PRIVATE_KEY))).isEqualTo(PRIVATE_KEY);
    }

    @Test
    void theDigestsOfRfc9530AreTheirs() {
        byte[] withNewline = "{\"hello\": \"world\"}\n".getBytes(StandardCharsets.UTF_8);
        byte[] plain = "{\"hello\": \"world\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(ContentDigest.of(withNewline)).isEqualTo("sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:");
        assertThat(ContentDigest.of(plain)).isEqualTo("sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:");
        assertThat(ContentDigest.matches(
                        "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:,"
                                + " sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
                        plain))
                .isTrue();
    }
}
