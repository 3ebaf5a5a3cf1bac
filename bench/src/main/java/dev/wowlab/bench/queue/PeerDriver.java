package dev.wowlab.bench.queue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Another queue on Redis, with a small program of ours that fills and drains it. Its libraries come from their
/// registries when it is prepared for the first time, at the versions that its lock file names. Immutable.
enum PeerDriver {
    BULLMQ(
            "BullMQ",
            "node",
            List.of("package.json", "package-lock.json", "driver.mjs"),
            List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
            "node_modules",
            List.of("node", "driver.mjs")),
    ASYNQ(
            "Asynq",
            "go",
            List.of("go.mod", "go.sum", "main.go"),
            List.of("go", "build", "-buildvcs=false", "-o", "driver", "."),
            "driver",
            List.of("./driver"));

    private final String label;
    private final String program;
    private final List<String> files;
    private final List<String> preparation;
    private final String prepared;
    private final List<String> command;

    PeerDriver(
            String label,
            String program,
            List<String> files,
            List<String> preparation,
            String prepared,
            List<String> command) {
        this.label = label;
        this.program = program;
        this.files = files;
        this.preparation = preparation;
        this.prepared = prepared;
        this.command = command;
    }

    String label() {
        return label;
    }

    /// What must be on the PATH.
    String program() {
        return program;
    }

    /// Whether it can run on this machine.
    boolean isThere() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, program)));
    }

    /// Whether its libraries lie there.
    boolean isPrepared(Path root) {
        return Files.exists(folder(root).resolve(prepared));
    }

    /// Lays its files into a folder, and its libraries where they are not there yet.
    ///
    /// @param root gets a folder for it
    Path prepare(Path root) throws IOException, InterruptedException {
        boolean ready = isPrepared(root) && isCurrent(folder(root));
        Path folder = lay(root);
        if (!ready) {
            Path log = folder.resolve("preparation.log");
            int exit = new ProcessBuilder(preparation)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException(
                        String.join(" ", preparation) + " ended with " + exit + ":\n" + Files.readString(log));
            }
        }
        return folder;
    }

    private Path folder(Path root) {
        return root.toAbsolutePath().resolve(name().toLowerCase(Locale.ROOT));
    }

    private boolean isCurrent(Path folder) throws IOException {
        for (String file : files) {
            Path there = folder.resolve(file);
            if (!Files.exists(there) || !Arrays.equals(Files.readAllBytes(there), resource(file))) {
                return false;
            }
        }
        return true;
    }

    /// Lays its own files out, and returns where.
    Path lay(Path root) throws IOException {
        Path folder = Files.createDirectories(folder(root));
        for (String file : files) {
            Files.write(folder.resolve(file), resource(file));
        }
        return folder;
    }

    private byte[] resource(String file) throws IOException {
        String name = "/peer-queues/" + name().toLowerCase(Locale.ROOT) + "/" + file;
        try (InputStream content = PeerDriver.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IOException("the class path has no " + name);
            }
            return content.readAllBytes();
        }
    }

    /// Starts it.
    ///
    /// @param folder where it was prepared
    /// @param workers jobs that it works on at once
    PeerQueue start(Path folder, int redisPort, int workers) throws IOException {
        return PeerQueue.start(label, command, folder, redisPort, workers);
    }
}
