package dev.wowlab.node;

import dev.wowlab.protocol.signature.Ed25519;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// The file `identity.key` in a node's home: both keys as PEM, readable by its owner alone. Stateless, thread-safe.
final class IdentityFile {
    static final String NAME = "identity.key";

    private static final long MAX_BYTES = 4096;

    private IdentityFile() {}

    /// Reads the key pair, or makes one on the first run. When two processes run for the first time at once, both
    /// get the same one.
    ///
    /// @throws ConfigException when the file is readable by others, or is no key file
    static Identity loadOrCreate(Path home) throws ConfigException, IOException {
        OwnerOnly.createFolder(home);
        Path file = home.resolve(NAME);
        try {
            return load(file);
        } catch (NoSuchFileException firstRun) {
            create(home, file);
            return load(file);
        }
    }

    private static Identity load(Path file) throws ConfigException, IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isRegularFile()) {
            throw new ConfigException(file + " is not a plain file");
        }
        Optional<String> given = OwnerOnly.givenToOthers(file);
        if (given.isPresent()) {
            throw new ConfigException("%s has mode %s, so that others can use the key; allowed is rw------- (chmod 600)"
                    .formatted(file, given.get()));
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new ConfigException(file + " is no key file: it has more than " + MAX_BYTES + " bytes");
        }
        // any bytes are text in it, so that a file of other things is told like a damaged one
        String pem = Files.readString(file, StandardCharsets.ISO_8859_1);
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            PrivateKey privateKey = keys.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY")));
            PublicKey publicKey = keys.generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC KEY")));
            byte[] probe = "wowlab-probe".getBytes(StandardCharsets.UTF_8);
            if (!Ed25519.verify(publicKey, probe, Ed25519.sign(privateKey, probe))) {
                throw new ConfigException(file + " holds two keys that do not belong together");
            }
            return new Identity(privateKey, publicKey);
        } catch (InvalidKeySpecException | IllegalArgumentException damaged) {
            throw new ConfigException(file + " does not hold an Ed25519 key pair: " + damaged.getMessage());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK 25 has Ed25519", impossible);
        }
    }

    /// Writes a whole file beside the target and links it there, which fails if there is one already.
    private static void create(Path home, Path file) throws IOException {
        KeyPair keys = Ed25519.generate();
        String pem = pem("PRIVATE KEY", keys.getPrivate().getEncoded())
                + pem("PUBLIC KEY", keys.getPublic().getEncoded());
        Path draft = home.resolve(NAME + "." + UUID.randomUUID());
        try {
            try (FileChannel channel = OwnerOnly.createFile(draft)) {
                ByteBuffer bytes = ByteBuffer.wrap(pem.getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            return; // another process was first: its key is the node's
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static String pem(String label, byte[] encoded) {
        return "-----BEGIN " + label + "-----\n" + Base64.getEncoder().encodeToString(encoded) + "\n-----END " + label
                + "-----\n";
    }

    private static byte[] block(String pem, String label) {
        String begin = "-----BEGIN " + label + "-----";
        int start = pem.indexOf(begin);
        int end = pem.indexOf("-----END " + label + "-----");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no block " + label);
        }
        return Base64.getMimeDecoder().decode(pem.substring(start + begin.length(), end));
    }
}
