package dev.wowlab.node.external;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs another's program so that it can do little harm: in an empty folder of its own, without this process's
/// environment, with nothing to read, on one processor, within limits of time, memory and output; and ends all that
/// came of it. Thread-safe. What is not confined is told in `docs/external-engines.md`.
final class ConfinedProgram {
    private static final Logger LOG = LoggerFactory.getLogger(ConfinedProgram.class);
    private static final int POLL_MS = 20;
    private static final Path NOTHING = Path.of("/dev/null");
    private static final int MAX_ERRORS = 2_000;
    private static final String OUTPUT = "stdout.txt";
    private static final String ERRORS = "stderr.txt";

    private final Tools tools;
    private final Limits limits;
    private final Processors processors;

    ConfinedProgram(Tools tools, Limits limits, Processors processors) {
        this.tools = tools;
        this.limits = limits;
        this.processors = processors;
    }

    /// How a run ended. Immutable.
    sealed interface Ended {
        /// By itself.
        ///
        /// @param output what it printed, or wrote to its result file; empty where there is no such file
        /// @param errors the end of what it wrote to its standard error
        record Exited(int code, byte[] output, String errors) implements Ended {}

        /// It wrote as much as it may, or more.
        record TooMuchOutput(long limitBytes) implements Ended {}

        /// It took too long, and was ended.
        record TooSlow(long limitSeconds) implements Ended {}

        /// The caller wished so.
        record Stopped() implements Ended {}
    }

    /// What to run. Immutable.
    ///
    /// @param command the program and its arguments; its folder is the working directory
    /// @param files what lies in its folder at the start, by name
    /// @param result name of the file that it leaves its result in; empty: what it prints is the result
    record Task(List<String> command, Map<String, byte[]> files, Optional<String> result) {
        Task {
            command = List.copyOf(command);
            files = Map.copyOf(files);
        }
    }

    /// Whether programs run in namespaces of their own, and so without a network.
    boolean hasNamespaces() {
        return tools.unshare().isPresent();
    }

    /// Runs a program to its end.
    ///
    /// @param stop asked every few milliseconds
    /// @throws IOException when it cannot be started, or its folder not be made
    Ended run(Task task, BooleanSupplier stop) throws IOException, InterruptedException {
        Optional<Processors.Lent> lent = processors.lend(stop);
        if (lent.isEmpty()) {
            return new Ended.Stopped();
        }
        try (Processors.Lent processor = lent.get()) {
            Path folder = Files.createTempDirectory("wowlab-engine");
            try {
                for (Map.Entry<String, byte[]> file : task.files().entrySet()) {
                    Files.write(folder.resolve(file.getKey()), file.getValue());
                }
                return run(task, processor.number(), folder, stop);
            } finally {
                delete(folder);
            }
        }
    }

    private Ended run(Task task, int processor, Path folder, BooleanSupplier stop)
            throws IOException, InterruptedException {
        Process process = start(task.command(), processor, folder);
        try {
            long endNanos = System.nanoTime() + limits.time().toNanos();
            while (!process.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
                if (stop.getAsBoolean()) {
                    return new Ended.Stopped();
                }
                if (System.nanoTime() - endNanos > 0) {
                    return new Ended.TooSlow(limits.time().toSeconds());
                }
                if (written(folder, task) > limits.outputBytes()) {
                    return new Ended.TooMuchOutput(limits.outputBytes());
                }
            }
        } finally {
            endAll(process);
        }
        // A file that a program may not make longer has just the length that it may have.
        if (written(folder, task) >= limits.outputBytes()) {
            return new Ended.TooMuchOutput(limits.outputBytes());
        }
        Path result = folder.resolve(task.result().orElse(OUTPUT));
        byte[] output =
                Files.isRegularFile(result, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(result) : new byte[0];
        return new Ended.Exited(process.exitValue(), output, endOf(folder.resolve(ERRORS)));
    }

    private Process start(List<String> program, int processor, Path folder) throws IOException {
        List<String> command = new ArrayList<>(tools.before(limits, processor));
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(NOTHING.toFile())
                .redirectOutput(folder.resolve(OUTPUT).toFile())
                .redirectError(folder.resolve(ERRORS).toFile());
        builder.environment().clear();
        return builder.start();
    }

    /// Ends the program and all that it started, also what it left behind.
    private void endAll(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            // The group outlives its leader where a child of it does.
            new ProcessBuilder(tools.kill().toString(), "-KILL", "--", "-" + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            LOG.warn("what process {} has started could not be ended: {}", process.pid(), failed.toString());
        }
        process.waitFor();
    }

    /// Bytes in the folder, but for what was put there.
    private static long written(Path folder, Task task) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            long bytes = 0;
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (!task.files().containsKey(path.getFileName().toString())) {
                    bytes += sizeOf(path);
                }
            }
            return bytes;
        } catch (UncheckedIOException vanished) {
            // A program may delete what it wrote while it is counted; it is counted again soon.
            return 0;
        }
    }

    private static long sizeOf(Path path) {
        try {
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Files.size(path) : 0;
        } catch (IOException vanished) {
            return 0;
        }
    }

    private static String endOf(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long length = bytes.length();
            byte[] end = new byte[(int) Math.min(MAX_ERRORS, length)];
            bytes.seek(length - end.length);
            bytes.readFully(end);
            return new String(end, StandardCharsets.UTF_8).strip();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException left) {
            LOG.warn("a folder of an external engine is left behind: {}", left.toString());
        }
    }
}
