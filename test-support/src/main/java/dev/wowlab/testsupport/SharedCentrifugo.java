package dev.wowlab.testsupport;

import dev.wowlab.localplatform.CentrifugoProcess;
import dev.wowlab.localplatform.CentrifugoSettings;
import dev.wowlab.localplatform.RedisProcess;

/// The one Centrifugo of this test JVM, on a Redis of its own (so that emptying [SharedRedis] leaves it alone), started
/// at its first use and ended with the JVM. Thread-safe.
///
/// Tests use channels that no other test uses. Tests that kill a Centrifugo start one of their own.
public final class SharedCentrifugo {
    private SharedCentrifugo() {}

    /// Its addresses, and its keys by `settings()`.
    public static CentrifugoProcess get() {
        return Holder.CENTRIFUGO;
    }

    private static final class Holder {
        static final CentrifugoProcess CENTRIFUGO = CentrifugoProcess.start(
                "beacon", CentrifugoSettings.forTests(RedisProcess.start().url()));

        private Holder() {}
    }
}
