package dev.wowlab.bench.queue;

import dev.wowlab.bench.measure.MachineLoad;
import dev.wowlab.bench.measure.RoundsOption;
import dev.wowlab.bench.measure.Samples;
import dev.wowlab.localplatform.RedisProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Empty chunks claimed and completed per second on one Redis, and empty jobs of other queues taken and finished on the
/// same, in alternating rounds. Confined to the main thread.
@Command(
        name = "queue",
        description = "Measure claim and completion of empty chunks on one Redis, against BullMQ and Asynq.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the bar is met, or there is nobody to compare with",
            "1:it is not",
            "2:the command line is wrong"
        })
public final class QueueCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    /// How many times the better of the others ours must be.
    private static final double BAR = 2;

    @Option(names = "--jobs", defaultValue = "20000", description = "Jobs a round (default: ${DEFAULT-VALUE}).")
    private int jobs;

    @Mixin
    private RoundsOption rounds = new RoundsOption(5);

    @Option(
            names = "--workers",
            defaultValue = "64",
            description = "Nodes, or workers of the others, that take jobs at once (default: ${DEFAULT-VALUE}).")
    private int workers;

    @Option(
            names = "--batch",
            defaultValue = "64",
            description = "Chunks that a node finishes and takes in one request; nodes report so many results of short"
                    + " chunks together (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Option(
            names = "--no-peers",
            description = "Leave the other queues out: nothing is downloaded, nothing but Java is needed.")
    private boolean noPeers;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            defaultValue = "target/peer-queues",
            description = "Where the other queues' programs and libraries lie (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("target/peer-queues");

    private final PrintStream out = System.out;

    /// One contender with what it did. Mutable; confined to the main thread.
    private record Row(Contender contender, List<Double> perSecond, List<Double> redisMicros) {
        static Row of(Contender contender) {
            return new Row(contender, new ArrayList<>(), new ArrayList<>());
        }

        Samples rates() {
            return Samples.of(
                    perSecond.stream().mapToDouble(Double::doubleValue).toArray());
        }

        Samples micros() {
            return Samples.of(
                    redisMicros.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Row> peers = new ArrayList<>();
        List<Row> all = new ArrayList<>();
        try (RedisProcess redis = RedisProcess.start();
                RedisTime time = new RedisTime(redis.url())) {
            try {
                all.add(Row.of(new OwnQueue(redis.url(), workers, 1)));
                all.add(Row.of(new OwnQueue(redis.url(), workers, batch)));
                for (PeerDriver driver : present()) {
                    peers.add(Row.of(driver.start(driver.prepare(folder), redis.port(), workers)));
                }
                all.addAll(peers);
                for (int round = 0; round <= rounds.count(); round++) {
                    for (Row row : all) {
                        measure(row, redis, time, round > 0);
                    }
                }
            } finally {
                for (Row row : all) {
                    row.contender().close();
                }
            }
        }
        return report(all, peers) ? 0 : FAILED;
    }

    private List<PeerDriver> present() {
        List<PeerDriver> present = new ArrayList<>();
        for (PeerDriver driver : noPeers ? new PeerDriver[0] : PeerDriver.values()) {
            if (driver.isThere()) {
                present.add(driver);
            } else {
                out.printf("%s is left out: no '%s' on the PATH%n", driver.label(), driver.program());
            }
        }
        return present;
    }

    private void measure(Row row, RedisProcess redis, RedisTime time, boolean counts)
            throws IOException, InterruptedException {
        redis.flush();
        row.contender().fill(jobs);
        double before = time.seconds();
        double seconds = row.contender().drain();
        double redisSeconds = time.seconds() - before;
        if (counts) {
            row.perSecond().add(jobs / seconds);
            row.redisMicros().add(1e6 * redisSeconds / jobs);
        }
    }

    /// @return whether the bar is met
    private boolean report(List<Row> all, List<Row> peers) {
        out.printf(
                Locale.ROOT,
                "%,d empty jobs a round, %d rounds, %d workers, batches of %d; %s%n",
                jobs,
                rounds.count(),
                workers,
                batch,
                MachineLoad.text());
        out.printf("%-20s %10s %8s %12s %8s%n", "queue", "jobs/s", "spread", "Redis µs/job", "spread");
        for (Row row : all) {
            Samples rates = row.rates();
            Samples micros = row.micros();
            out.printf(
                    Locale.ROOT,
                    "%-20s %10.0f %7.1f%% %12.1f %7.1f%%%n",
                    row.contender().name(),
                    rates.median(),
                    rates.spreadPercent(),
                    micros.median(),
                    micros.spreadPercent());
        }
        if (peers.isEmpty()) {
            return true;
        }
        double best =
                peers.stream().mapToDouble(row -> row.rates().median()).max().orElseThrow();
        double leastMicros =
                peers.stream().mapToDouble(row -> row.micros().median()).min().orElseThrow();
        for (Row row : all) {
            if (!peers.contains(row)) {
                out.printf(
                        Locale.ROOT,
                        "%s: %.2f x the better of the others, by Redis' own time %.2f x%n",
                        row.contender().name(),
                        row.rates().median() / best,
                        leastMicros / row.micros().median());
            }
        }
        boolean met = all.get(1).rates().median() >= BAR * best;
        out.printf(Locale.ROOT, "bar, as nodes do: %.0f x, %s%n", BAR, met ? "met" : "MISSED");
        return met;
    }
}
