package dev.wowlab.localplatform;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// Keys of one local platform. Immutable.
///
/// @param joinToken a node that presents it may work at once
/// @param databasePassword of the sentinel's role
/// @param superuserPassword of the database
record PlatformSecrets(
        String beaconApiKey,
        String beaconTokenKey,
        String beaconSubscriptionKey,
        String joinToken,
        String databasePassword,
        String superuserPassword,
        String redisPassword) {
    private static final int BYTES = 32;
    private static final String REDIS_PASSWORD = "redis-password";

    /// New ones.
    static PlatformSecrets draw() {
        SecureRandom random = new SecureRandom();
        return new PlatformSecrets(
                hex(random), hex(random), hex(random), hex(random), hex(random), hex(random), hex(random));
    }

    /// Those that a file keeps; where there is no such file yet, new ones, in a file that only its owner can read.
    ///
    /// @throws StartFailedException when the file cannot be read or written, or lacks a key
    static PlatformSecrets kept(Path file) {
        try {
            if (!Files.exists(file)) {
                PlatformSecrets drawn = draw();
                drawn.write(file);
                return drawn;
            }
            Properties keys = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                keys.load(reader);
            }
            return new PlatformSecrets(
                    key(file, keys, "beacon-api-key"),
                    key(file, keys, "beacon-token-key"),
                    key(file, keys, "beacon-subscription-key"),
                    key(file, keys, "join-token"),
                    key(file, keys, "database-password"),
                    key(file, keys, "superuser-password"),
                    redisPassword(file, keys));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailedException("cannot keep the platform's keys in " + file + ": " + e.getMessage(), e);
        }
    }

    private void write(Path file) throws IOException {
        Properties keys = new Properties();
        keys.setProperty("beacon-api-key", beaconApiKey);
        keys.setProperty("beacon-token-key", beaconTokenKey);
        keys.setProperty("beacon-subscription-key", beaconSubscriptionKey);
        keys.setProperty("join-token", joinToken);
        keys.setProperty("database-password", databasePassword);
        keys.setProperty("superuser-password", superuserPassword);
        keys.setProperty(REDIS_PASSWORD, redisPassword);
        write(file, keys);
    }

    private static void write(Path file, Properties keys) throws IOException {
        StringWriter text = new StringWriter();
        keys.store(text, "Keys of this platform. Whoever has them is the platform.");
        OwnerOnlyFile.write(file, text.toString());
    }

    /// Redis forgets its password with its process, so that one may be drawn where none was kept: by a platform of a
    /// version whose Redis had none.
    private static String redisPassword(Path file, Properties keys) throws IOException {
        if (keys.getProperty(REDIS_PASSWORD) == null) {
            keys.setProperty(REDIS_PASSWORD, hex(new SecureRandom()));
            write(file, keys);
        }
        return key(file, keys, REDIS_PASSWORD);
    }

    private static String key(Path file, Properties keys, String name) {
        String value = keys.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new StartFailedException(file + " has no " + name);
        }
        return value;
    }

    private static String hex(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// Without the keys, so that they reach no log.
    @Override
    public String toString() {
        return "PlatformSecrets[…]";
    }
}
