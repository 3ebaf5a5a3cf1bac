package dev.wowlab.localplatform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Keeps the logs of a platform that stays from growing for ever: one that is too long becomes `NAME.log.1`, in
/// place of the one that was there, and begins anew. Whoever writes it goes on writing; lines of the moment in
/// which that happens may be lost. Thread-safe.
final class BoundedLogs implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    /// In the folder itself, or in that of a server.
    private static final int DEPTH = 2;

    private final Path folder;
    private final long mostBytes;
    private final Consumer<String> told;
    private final Thread thread = Thread.ofVirtual().name("bounded-logs").unstarted(this::lookAgainAndAgain);
    private boolean failing;

    /// @param mostBytes that a log has before it begins anew
    /// @param told what went wrong, once
    BoundedLogs(Path folder, long mostBytes, Consumer<String> told) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.told = told;
    }

    void start() {
        thread.start();
    }

    private void lookAgainAndAgain() {
        try {
            while (true) {
                look();
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException closed) {
            // it is closed
        }
    }

    /// Looks at all of them once.
    synchronized void look() {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            List<Path> logs = files.filter(file -> file.toString().endsWith(".log") && Files.isRegularFile(file))
                    .toList();
            for (Path log : logs) {
                if (Files.size(log) > mostBytes) {
                    beginAnew(log);
                }
            }
            failing = false;
        } catch (IOException | UncheckedIOException failed) {
            if (!failing) {
                failing = true;
                told.accept("the logs cannot be shortened: " + failed);
            }
        }
    }

    private static void beginAnew(Path log) throws IOException {
        Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        // all of them are appended to, so that whoever writes goes on at the new end
        FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                .close();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
