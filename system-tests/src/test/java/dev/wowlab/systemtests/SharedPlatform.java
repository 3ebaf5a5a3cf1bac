package dev.wowlab.systemtests;

import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.StartListener;

/// The one platform of this test JVM for tests that take it as it comes: two sentinels, two nodes, two Centrifugo
/// instances, started at its first use and ended with the JVM. Thread-safe.
///
/// A platform takes ten seconds and more to start, and longer until it is warm. Whoever kills a part of this one
/// starts it again before the test ends, and whoever makes rosters deletes them. Tests that empty Redis, need other
/// deadlines or settings, or count what all jobs have come to start one of their own.
final class SharedPlatform {
    private SharedPlatform() {}

    static LocalPlatform get() {
        return Holder.PLATFORM;
    }

    private static final class Holder {
        static final LocalPlatform PLATFORM = LocalPlatform.start(PlatformSettings.ofTwo(), StartListener.NONE);

        private Holder() {}
    }
}
