package dev.wowlab.localplatform;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// One running child process in a session of its own; it never outlives this JVM. Thread-safe.
public final class ChildProcess implements AutoCloseable {
    private static final Duration STOP_GRACE = Duration.ofSeconds(10);
    private static final long POLL_MS = 20;
    private static final int TAIL_LINES = 15;
    private static final int PAGE_BYTES = 4096;

    private final ChildSpec spec;
    private final Process process;
    /// Bytes of the log when it was started: those are of processes before it.
    private final long logBefore;

    private ChildProcess(ChildSpec spec, Process process, long logBefore) {
        this.spec = spec;
        this.process = process;
        this.logBefore = logBefore;
    }

    /// Starts the process; it may not be ready when this returns.
    ///
    /// @throws StartFailedException when the program cannot be run at all
    public static ChildProcess start(ChildSpec spec) {
        List<String> command = new ArrayList<>(Watchdog.ownSession());
        command.addAll(spec.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(spec.folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        builder.environment().putAll(spec.environment());
        long logBefore = sizeOf(spec.log());
        try {
            Process process = builder.start();
            watch(process, spec.stopSignal());
            return new ChildProcess(spec, process, logBefore);
        } catch (IOException e) {
            throw new StartFailedException(
                    "[" + spec.name() + "] cannot run " + spec.command().get(0) + ": " + e.getMessage(), e);
        }
    }

    private static void watch(Process process, String stopSignal) {
        try {
            Watchdog.instance().watch(process.pid(), stopSignal);
        } catch (StartFailedException e) {
            process.destroyForcibly();
            throw e;
        }
        CompletableFuture<Void> _ =
                process.onExit().thenRun(() -> Watchdog.instance().forget(process.pid()));
    }

    public String name() {
        return spec.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Its exit code.
    ///
    /// @throws IllegalThreadStateException while it runs
    int exitCode() {
        return process.exitValue();
    }

    /// The processes that it has started itself and that still run.
    public List<ProcessHandle> children() {
        return process.children().toList();
    }

    public Path log() {
        return spec.log();
    }

    /// Blocks until `ready` says true.
    ///
    /// @throws StartFailedException when the process ends first, or the time is up (it is killed then); with the
    ///     end of its log
    public void awaitReady(BooleanSupplier ready, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new StartFailedException("[" + name() + "] ended with exit code " + process.exitValue()
                        + " before it was ready; its log ends with:\n" + logTail(TAIL_LINES));
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new StartFailedException("[" + name() + "] was not ready after " + limit.toSeconds()
                        + " s; its log ends with:\n" + logTail(TAIL_LINES));
            }
            pause();
        }
    }

    /// Waits for the process to end by itself.
    ///
    /// @return its exit code
    /// @throws StartFailedException when it still runs after `limit`; it is killed then
    public int awaitExit(Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
        throw new StartFailedException("[" + name() + "] did not end within " + limit.toSeconds()
                + " s; its log ends with:\n" + logTail(TAIL_LINES));
    }

    /// The last lines that it has written to its log; empty while there are none.
    public String logTail(int lines) {
        List<String> all = ownLines();
        return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    }

    /// The lines that it has written itself so far; a line may still be cut short.
    List<String> ownLines() {
        return linesFrom(spec.log(), logBefore);
    }

    /// All lines of the log so far, those of processes before it, too; a line may still be cut short.
    public List<String> logLines() {
        return linesFrom(spec.log(), 0);
    }

    /// What a log has after its first `before` bytes; all of it, where it has begun anew since.
    static List<String> linesFrom(Path log, long before) {
        try (InputStream bytes = Files.newInputStream(log)) {
            bytes.skipNBytes(Files.size(log) < before ? 0 : before);
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of(); // no log yet
        }
    }

    /// Bytes of a log; 0 where there is none yet.
    static long sizeOf(Path log) {
        try {
            return Files.size(log);
        } catch (IOException e) {
            return 0;
        }
    }

    /// Resident memory; empty when the process has ended or the machine does not tell.
    public OptionalLong residentBytes() {
        if (!isAlive()) {
            return OptionalLong.empty();
        }
        try {
            String[] pages =
                    Files.readString(Path.of("/proc/" + pid() + "/statm")).split(" ", -1);
            return OptionalLong.of(Long.parseLong(pages[1]) * PAGE_BYTES);
        } catch (IOException e) {
            // No /proc here (macOS): ps tells the same in KiB.
            return Executables.answer(List.of("ps", "-o", "rss=", "-p", Long.toString(pid())))
                    .map(kib -> OptionalLong.of(Long.parseLong(kib.strip()) * 1024))
                    .orElse(OptionalLong.empty());
        }
    }

    /// Ends it decently, and by force after ten seconds. Returns when it has ended; calling it again does nothing.
    public void stop() {
        stop(STOP_GRACE);
    }

    /// Ends it decently, and by force after `grace`. Returns when it has ended; calling it again does nothing.
    public void stop(Duration grace) {
        if (!process.isAlive()) {
            return;
        }
        signal(spec.stopSignal());
        if (!ends(grace)) {
            kill();
        }
    }

    /// Kills it at once (-9). Returns when it has ended; calling it again does nothing.
    public void kill() {
        process.destroyForcibly();
        ends(STOP_GRACE);
    }

    /// The same as [#stop()].
    @Override
    public void close() {
        stop();
    }

    private void signal(String name) {
        if (name.equals("TERM")) {
            process.destroy();
        } else {
            Executables.answer(List.of("/bin/sh", "-c", "kill -s " + name + " " + pid()));
        }
    }

    private boolean ends(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /// Waits a moment before something is tried again.
    static void pause() {
        try {
            Thread.sleep(POLL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailedException("interrupted while waiting for a child process", e);
        }
    }
}
