package dev.wowlab.cli.host;

import dev.wowlab.localplatform.Build;
import dev.wowlab.localplatform.StartFailedException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Has the platform that `wowlab host` runs take up this build without a stop. Confined to the main thread.
@Command(
        name = "update",
        description = {
            "Have the platform that 'wowlab host' runs on this machine take up this build, part by part, while it goes on.",
            "Say it after 'git pull'. Redis, PostgreSQL, Centrifugo and 'host' itself stay as they are until 'host' is"
                    + " stopped and started."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the platform is up to date",
            "1:it is not: no platform runs there, or the build does not start",
            "2:the command line is wrong"
        })
public final class UpdateCommand implements Callable<Integer> {
    /// What the launcher tells services by variables of their own, which are another build's with another build.
    private static final String NODE_PACKAGE = "WOWLAB_NODE_PACKAGE";

    private static final int FAILED = 1;
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration TO_BEGIN = Duration.ofSeconds(15);

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            converter = FolderName.class,
            description = "The platform's folder (default: where 'host' has it by default).")
    private @Nullable Path folder;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = HostFolder.of(folder);
        if (!Files.isDirectory(home)) {
            throw new StartFailedException("there is no folder " + home + ": name the platform's by --folder");
        }
        requireRunning(home, "no platform runs in " + home + ": './wowlab host' starts this build");
        UpdateFolder updates = new UpdateFolder(home);
        Build build = new Build(Build.ofThisJvm().classPath(), environment());
        updates.give(new UpdateFolder.Order(build, UpdateFolder.engines()));
        out.println("WowLab: updating the platform in " + home);
        return follow(home, updates);
    }

    private int follow(Path home, UpdateFolder updates) throws IOException, InterruptedException {
        int seen = 0;
        long latest = System.nanoTime() + TO_BEGIN.toNanos();
        while (true) {
            boolean underWay = updates.isGiven();
            for (UpdateFolder.Line line : updates.lines(seen)) {
                seen++;
                if (line.well().isPresent()) {
                    return end(line.text(), line.well().get());
                }
                out.println("  ✓ " + line.text());
            }
            requireRunning(home, "the platform in " + home + " was stopped meanwhile");
            if (!underWay) {
                throw new StartFailedException("the platform has ended the update, but could not write how: see what"
                        + " it has printed itself");
            }
            if (seen == 0 && System.nanoTime() > latest) {
                updates.forget();
                throw new StartFailedException("the platform in " + home + " does not answer: it was started by a build"
                        + " that knows no updates; stop it, and start this one");
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private int end(String text, boolean well) {
        if (!well) {
            System.err.println("wowlab update: " + text);
            return FAILED;
        }
        out.println(text);
        return 0;
    }

    private static void requireRunning(Path home, String otherwise) throws IOException {
        if (!HostFolder.isRunning(home)) {
            throw new StartFailedException(otherwise);
        }
    }

    private static Map<String, String> environment() {
        return Optional.ofNullable(System.getenv(NODE_PACKAGE)).stream()
                .collect(Collectors.toMap(_ -> NODE_PACKAGE, set -> set));
    }
}
