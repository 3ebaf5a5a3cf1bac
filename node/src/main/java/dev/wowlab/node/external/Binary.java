package dev.wowlab.node.external;

import dev.wowlab.node.engine.EngineFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// A program as it was when the node started. Immutable.
///
/// @param sha256 of its bytes, in lower-case hex
/// @param stamp what changes when the file is replaced or written to
record Binary(Path path, String sha256, String stamp) {
    static Binary of(Path path) throws IOException {
        String stamp = stampOf(path);
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new Binary(path, HexFormat.of().formatHex(digest.digest()), stamp);
    }

    /// The version that the node advertises has the digest of the file in it, so it must not be another by now.
    void requireUnchanged() throws EngineFailedException {
        try {
            if (stampOf(path).equals(stamp)) {
                return;
            }
        } catch (IOException gone) {
            throw new EngineFailedException("its program is no longer there", gone);
        }
        throw new EngineFailedException("its program has been replaced since the node started; restart the node");
    }

    private static String stampOf(Path path) throws IOException {
        BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
        return file.size() + " " + file.lastModifiedTime() + " " + Objects.toString(file.fileKey());
    }
}
