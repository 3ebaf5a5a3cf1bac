package dev.wowlab.cli.host;

import dev.wowlab.localplatform.Build;
import dev.wowlab.protocol.EngineRef;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Has a platform that runs take up another build when it is asked to. Runs on one thread.
final class CarryOutUpdates implements Runnable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Platform platform;
    private final UpdateFolder folder;
    private final Consumer<String> told;
    private List<EngineRef> engines = UpdateFolder.engines();

    /// What is updated, a `LocalPlatform`.
    interface Platform {
        void update(Build next, boolean sameEngines, Consumer<String> told);
    }

    /// @param told what happens, a line each time
    CarryOutUpdates(Platform platform, UpdateFolder folder, Consumer<String> told) {
        this.platform = platform;
        this.folder = folder;
        this.told = told;
    }

    @Override
    public void run() {
        try {
            while (true) {
                look();
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException stopping) {
            // the platform stops
        }
    }

    private void look() {
        try {
            Optional<UpdateFolder.Order> order = folder.order();
            if (order.isPresent()) {
                say("an update begins");
                platform.update(order.get().build(), order.get().engines().equals(engines), this::say);
                engines = order.get().engines();
                end("the platform is up to date", true);
            }
        } catch (RuntimeException failed) {
            // most of all what does not start; whatever it is, whoever waits for it is told
            end("the update failed, and what was not replaced yet goes on: " + failed.getMessage(), false);
        }
    }

    private void say(String text) {
        told.accept("update: " + text);
        write(() -> folder.tell(text));
    }

    private void end(String text, boolean well) {
        told.accept("update: " + text);
        write(() -> folder.end(text, well));
    }

    /// On a full disk the update goes on, and so does waiting for the next one.
    private void write(Runnable writing) {
        try {
            writing.run();
        } catch (UncheckedIOException unwritten) {
            told.accept("update: " + unwritten.getMessage() + ": " + unwritten.getCause());
        }
    }
}
