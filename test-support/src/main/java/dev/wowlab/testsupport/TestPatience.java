package dev.wowlab.testsupport;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/// How long tests wait for what they await, where they do not say: long enough for a machine that has a lot of other
/// things to do, since only a test that fails waits that long. Found by JUnit as a service.
public final class TestPatience implements LauncherSessionListener {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(PATIENCE);
    }
}
