package dev.wowlab.node.pack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// How long a node that is to be replaced waits for an end of its work: jobs of the engine that it has are finished by
/// who still has it. Immutable.
///
/// @param quiet without a chunk, after which it goes
/// @param patience after which it goes all the same
public record Quiet(Duration quiet, Duration patience) {
    public static final Quiet USUAL = new Quiet(Duration.ofSeconds(15), Duration.ofMinutes(30));

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    /// Returns when it may go.
    ///
    /// @param busy whether it has chunks
    public void await(BooleanSupplier busy) throws InterruptedException {
        long latest = System.nanoTime() + patience.toNanos();
        long lastBusy = System.nanoTime();
        while (System.nanoTime() - lastBusy < quiet.toNanos() && System.nanoTime() < latest) {
            Thread.sleep(LOOK_EVERY);
            if (busy.getAsBoolean()) {
                lastBusy = System.nanoTime();
            }
        }
    }
}
