package dev.wowlab.cli.demo;

import dev.wowlab.cli.platform.JobFollower;
import dev.wowlab.cli.platform.JobLines;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.cli.sim.ReportPrinter;
import dev.wowlab.cli.terminal.ProgressLine;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.MemoryUse;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.result.LineWords;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts a whole platform on this machine and shows a first simulation on it. Confined to the main thread.
@Command(
        name = "demo",
        description = "Start a whole platform on this machine and run a first simulation on it.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:with --once: the result is there and everything is stopped",
            "1:a part did not start, or the simulation failed",
            "2:the command line is wrong"
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final long MEBIBYTE = 1024 * 1024;

    @Option(names = "--once", description = "Stop after the first result.")
    private boolean once;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Number of fights (default: ${DEFAULT-VALUE}).")
    private long iterations;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed; the same seed gives the same digest (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Threads that simulate in each of the two nodes (default: half of the cores).")
    private int workers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Keep data and logs here (default: a temporary folder, removed at the end).")
    private @Nullable Path folder;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException, RefusedException, UnreachableException, InterruptedException {
        PlatformSettings settings = PlatformSettings.ofTwo().withWorkersPerNode(workers);
        if (folder != null) {
            settings = settings.withFolder(Files.createDirectories(folder).toAbsolutePath());
        }
        out.println("WowLab: starting a platform on this machine");
        long begin = System.nanoTime();
        try (LocalPlatform platform = LocalPlatform.start(settings, this::up)) {
            out.printf(Locale.ROOT, "  all up after %.1f s%n%n", (System.nanoTime() - begin) / 1e9);
            JobView job = simulate(platform);
            printMemory(platform.memory());
            out.println();
            out.println("  portal   " + platform.url() + "/");
            out.println("  this job " + platform.url() + "/jobs/" + job.id());
            out.println("  user     one local user: nobody signs in, whoever reaches the address is it");
            if (job.state() != JobState.COMPLETED) {
                return FAILED;
            }
            if (!once) {
                out.println();
                out.println("Everything stays up until you press Ctrl-C.");
                stayUp();
            }
            out.println("Stopping …");
        }
        return 0;
    }

    private synchronized void up(String what, String where) {
        out.printf("  ✓ %-12s %s%n", what, where);
    }

    private JobView simulate(LocalPlatform platform)
            throws RefusedException, UnreachableException, InterruptedException {
        out.printf(Locale.ROOT, "Submitting the sample (%s), %,d fights, seed %d%n", Sample.FILE, iterations, seed);
        try (PlatformClient client = new PlatformClient(URI.create(platform.url()))) {
            long begin = System.nanoTime();
            JobView job = client.submit(
                    new SubmitJob(
                            "tbc",
                            Sample.request(),
                            Optional.of(iterations),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(seed),
                            Optional.empty(),
                            Optional.of(Sample.TITLE),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    UUID.randomUUID().toString());
            ProgressLine line = ProgressLine.on(out);
            try {
                job = new JobFollower(client, job.id(), seen -> line.show(seen.progress(), seen.live())).awaitEnd();
            } finally {
                line.end();
            }
            double elapsedSeconds = (System.nanoTime() - begin) / 1e9;
            print(job, JobLines.of(client, job), elapsedSeconds);
            return job;
        }
    }

    private void print(JobView job, LineWords lines, double elapsedSeconds) {
        if (job.report().isPresent()) {
            ReportPrinter.print(job.report().get(), lines, elapsedSeconds, out);
            out.printf(
                    "           (./wowlab sim %s --iterations %d --seed %d prints the same)%n",
                    Sample.FILE, iterations, seed);
        } else {
            out.println("  the simulation ended as " + job.state());
            job.failures().forEach(failure -> out.println("  " + failure));
        }
    }

    private void printMemory(List<MemoryUse> uses) {
        out.println();
        out.println("  resident memory");
        for (MemoryUse use : uses) {
            out.printf(
                    Locale.ROOT, "    %-12s %4d MiB   (process %d)%n", use.name(), use.bytes() / MEBIBYTE, use.pid());
        }
    }

    private void stayUp() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> out.println("Stopping …"), "say-stopping"));
        new CountDownLatch(1).await();
    }
}
