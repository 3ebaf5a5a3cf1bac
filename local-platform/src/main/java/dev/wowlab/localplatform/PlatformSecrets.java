package dev.wowlab.localplatform;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Keys of one local platform, drawn anew at each start. Immutable.
///
/// @param joinToken a node that presents it may work at once
/// @param databasePassword of the sentinel's role
record PlatformSecrets(
        String beaconApiKey,
        String beaconTokenKey,
        String beaconSubscriptionKey,
        String joinToken,
        String databasePassword) {
    private static final int BYTES = 32;

    static PlatformSecrets draw() {
        SecureRandom random = new SecureRandom();
        return new PlatformSecrets(hex(random), hex(random), hex(random), hex(random), hex(random));
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
