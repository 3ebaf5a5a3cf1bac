package dev.wowlab.node;

import dev.wowlab.node.pack.Quiet;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a node leave when there is nothing more to do for it, once a file is there: whoever replaces it by one of a
/// newer engine asks for that, so that jobs of the engine before still end. Thread-safe.
record LeaveFile(Path file) {
    /// Names the file.
    static final String LEAVE = "WOWLAB_NODE_LEAVE";

    private static final Logger LOG = LoggerFactory.getLogger(LeaveFile.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /// Empty where none is named.
    static Optional<LeaveFile> of(Map<String, String> settings) throws ConfigException {
        String named = settings.getOrDefault(LEAVE, "");
        try {
            return named.isBlank() ? Optional.empty() : Optional.of(new LeaveFile(Path.of(named)));
        } catch (InvalidPathException invalid) {
            throw new ConfigException(LEAVE + " is '" + named + "', allowed is a file");
        }
    }

    /// Looks for it from now on.
    ///
    /// @param busy whether the node has chunks
    /// @param end is called when it is to leave
    void follow(BooleanSupplier busy, Runnable end) {
        Thread.ofVirtual().name("node-leave").start(() -> {
            try {
                while (!Files.exists(file)) {
                    Thread.sleep(LOOK_EVERY);
                }
                LOG.info("asked to leave by {}: it goes when there is nothing more to do for it", file);
                Quiet.USUAL.await(busy);
                end.run();
            } catch (InterruptedException stopping) {
                // the node stops
            }
        });
    }
}
