package dev.wowlab.testsupport;

import dev.wowlab.localplatform.RedisProcess;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The one Redis of this test JVM, started at its first use and ended with the JVM. Thread-safe.
///
/// As an extension (`@ExtendWith(SharedRedis.class)`) it empties Redis before each test. Tests that kill Redis start
/// one of their own.
public final class SharedRedis implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        get().flush();
    }

    public static RedisProcess get() {
        return Holder.REDIS;
    }

    /// `redis://127.0.0.1:PORT`
    public static String url() {
        return get().url();
    }

    /// The one Redis in cluster mode of this test JVM: it refuses what needs two slots at once.
    public static RedisProcess cluster() {
        return ClusterHolder.REDIS;
    }

    private static final class Holder {
        static final RedisProcess REDIS = RedisProcess.start();

        private Holder() {}
    }

    private static final class ClusterHolder {
        static final RedisProcess REDIS = RedisProcess.startCluster();

        private ClusterHolder() {}
    }
}
