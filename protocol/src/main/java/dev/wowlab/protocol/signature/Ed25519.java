package dev.wowlab.protocol.signature;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.json.CanonicalJson;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// Ed25519 as nodes use it: raw 32-byte keys, 64-byte signatures, by the JDK's own provider. Stateless, thread-safe.
public final class Ed25519 {
    /// Length of a raw public key.
    public static final int PUBLIC_KEY_BYTES = 32;
    /// Length of a signature.
    public static final int SIGNATURE_BYTES = 64;

    private static final String ALGORITHM = "Ed25519";
    /// What RFC 8410 puts before the raw key in an X.509 SubjectPublicKeyInfo.
    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    /// What RFC 8410 puts before the raw seed in a PKCS#8 PrivateKeyInfo.
    private static final byte[] PRIVATE_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    /// A new random key pair.
    public static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK 25 has Ed25519", impossible);
        }
    }

    /// The raw 32 bytes of a public key.
    public static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded.length != PUBLIC_PREFIX.length + PUBLIC_KEY_BYTES) {
            throw new IllegalArgumentException("not an Ed25519 public key: " + key.getAlgorithm());
        }
        return Arrays.copyOfRange(encoded, PUBLIC_PREFIX.length, encoded.length);
    }

    /// The raw 32-byte seed of a private key.
    public static byte[] seed(PrivateKey key) {
        if (!(key instanceof EdECPrivateKey edwards)) {
            throw new IllegalArgumentException("not an Ed25519 private key: " + key.getAlgorithm());
        }
        return edwards.getBytes().orElseThrow(() -> new IllegalArgumentException("the private key hides its bytes"));
    }

    /// The public key of 32 raw bytes.
    ///
    /// @throws IllegalArgumentException when they are not 32 bytes or no point of the curve
    public static PublicKey publicKey(byte[] raw) {
        requireLength(raw, "an Ed25519 public key");
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(joined(PUBLIC_PREFIX, raw)));
        } catch (InvalidKeySpecException invalid) {
            throw new IllegalArgumentException("not an Ed25519 public key", invalid);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK 25 has Ed25519", impossible);
        }
    }

    /// The private key of a raw 32-byte seed.
    public static PrivateKey privateKey(byte[] seed) {
        requireLength(seed, "an Ed25519 seed");
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(joined(PRIVATE_PREFIX, seed)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every 32 bytes are an Ed25519 seed", impossible);
        }
    }

    /// The node id of a raw public key: its SHA-256.
    public static NodeId nodeId(byte[] rawPublicKey) {
        requireLength(rawPublicKey, "an Ed25519 public key");
        return new NodeId(HexFormat.of().formatHex(CanonicalJson.sha256(rawPublicKey)));
    }

    /// Signs; the same key and message always give the same 64 bytes.
    public static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException invalid) {
            throw new IllegalArgumentException("the key cannot sign with Ed25519", invalid);
        }
    }

    /// Whether the signature of the message is by the key; false for anything malformed, too.
    public static boolean verify(PublicKey key, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException invalid) {
            throw new IllegalArgumentException("the key cannot verify Ed25519", invalid);
        }
    }

    private static void requireLength(byte[] raw, String what) {
        if (raw.length != PUBLIC_KEY_BYTES) {
            throw new IllegalArgumentException(what + " has " + PUBLIC_KEY_BYTES + " bytes, not " + raw.length);
        }
    }

    private static byte[] joined(byte[] prefix, byte[] raw) {
        byte[] all = Arrays.copyOf(prefix, prefix.length + raw.length);
        System.arraycopy(raw, 0, all, prefix.length, raw.length);
        return all;
    }
}
