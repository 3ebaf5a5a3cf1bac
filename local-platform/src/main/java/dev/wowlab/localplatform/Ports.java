package dev.wowlab.localplatform;

import java.util.function.IntFunction;

/// Starts servers on ports that were free a moment ago. Stateless, thread-safe.
final class Ports {
    private static final int TRIES = 3;

    private Ports() {}

    /// Calls `start` with a free port, and again with another one when it failed: somebody may have been faster.
    ///
    /// @throws StartFailedException the last failure
    static <T> T retry(IntFunction<T> start) {
        StartFailedException failure = new StartFailedException("not tried");
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                return start.apply(FreePort.next());
            } catch (StartFailedException e) {
                failure = e;
            }
        }
        throw failure;
    }
}
