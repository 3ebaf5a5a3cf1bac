package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.roster.RosterId;
import java.security.SecureRandom;

/// Makes identities that nobody can guess: 26 characters of base 32, 130 random bits. Thread-safe.
public final class Ids {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static JobId job() {
        return new JobId(random());
    }

    public static RaceId race() {
        return new RaceId(random());
    }

    public static RosterId roster() {
        return new RosterId(random());
    }

    static String lease() {
        return random();
    }

    static String lockHolder() {
        return random();
    }

    static String restore() {
        return random();
    }

    private static String random() {
        byte[] bits = new byte[LENGTH];
        RANDOM.nextBytes(bits);
        StringBuilder id = new StringBuilder(LENGTH);
        for (byte bit : bits) {
            id.append(ALPHABET.charAt(bit & 31));
        }
        return id.toString();
    }
}
