package dev.wowlab.testsupport;

import dev.wowlab.localplatform.CentrifugoProcess;
import dev.wowlab.localplatform.CentrifugoSettings;
import dev.wowlab.localplatform.CentrifugoVersion;
import dev.wowlab.localplatform.RedisProcess;
import dev.wowlab.localplatform.StartFailedException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// The Centrifugo instances of this test JVM, each on a Redis of its own (so that emptying [SharedRedis] leaves it
/// alone), started at its first use and ended with the JVM. Thread-safe.
///
/// Tests use channels that no other test uses. Tests that kill a Centrifugo start one of their own.
public final class SharedCentrifugo {
    private static final Map<CentrifugoVersion, CentrifugoProcess> BY_VERSION = new EnumMap<>(CentrifugoVersion.class);

    /// Why a version cannot be had: finding that out takes as long as building it.
    private static final Map<CentrifugoVersion, String> MISSING = new EnumMap<>(CentrifugoVersion.class);

    private SharedCentrifugo() {}

    /// Its addresses, and its keys by `settings()`.
    public static CentrifugoProcess get() {
        return Holder.CENTRIFUGO;
    }

    /// The one of a version. Where that version cannot be had, the test is skipped and says why.
    public static CentrifugoProcess get(CentrifugoVersion version) {
        assume(version);
        synchronized (BY_VERSION) {
            return BY_VERSION.computeIfAbsent(
                    version,
                    one -> CentrifugoProcess.start(
                            "beacon",
                            CentrifugoSettings.forTests(RedisProcess.start().url()),
                            one));
        }
    }

    /// Skips the test where this version cannot be had: it is not installed, and its source does not build here.
    public static void assume(CentrifugoVersion version) {
        synchronized (MISSING) {
            String missing = MISSING.computeIfAbsent(version, SharedCentrifugo::whyMissing);
            Assumptions.assumeTrue(missing.isEmpty(), "no Centrifugo " + version + " here: " + missing);
        }
    }

    private static String whyMissing(CentrifugoVersion version) {
        try {
            version.install();
            return "";
        } catch (StartFailedException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static final class Holder {
        static final CentrifugoProcess CENTRIFUGO = CentrifugoProcess.start(
                "beacon", CentrifugoSettings.forTests(RedisProcess.start().url()));

        private Holder() {}
    }
}
