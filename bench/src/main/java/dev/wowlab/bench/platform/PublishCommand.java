package dev.wowlab.bench.platform;

import dev.wowlab.bench.measure.MachineLoad;
import dev.wowlab.bench.measure.Samples;
import dev.wowlab.localplatform.CentrifugoProcess;
import dev.wowlab.localplatform.CentrifugoSettings;
import dev.wowlab.localplatform.RedisProcess;
import dev.wowlab.realtime.api.BeaconApi;
import dev.wowlab.realtime.api.BeaconConfig;
import dev.wowlab.realtime.api.Publication;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How long a message needs from the call that publishes it to a page, at a steady rate, through two instances of
/// Centrifugo on one Redis. Counted from the time at which a message was due, so that a sender that falls behind
/// does not hide it. Confined to the main thread.
@Command(
        name = "publish",
        description =
                "Measure the time from publishing to a page, through Centrifugo, at a steady rate. A client of our"
                        + " own stands for the browser, on the same machine.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the bar is met", "1:it is not", "2:the command line is wrong"})
public final class PublishCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final double BAR_MS = 50;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(30);
    private static final Duration ARRIVAL_LIMIT = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_NANOS = 20_000_000;

    @Option(names = "--rate", defaultValue = "1000", description = "Messages a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--seconds", defaultValue = "20", description = "Seconds that count (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "10",
            description = "Seconds before, which do not count (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--pages",
            defaultValue = "20",
            description = "Pages, each subscribed to a channel of its own, over which the messages are spread"
                    + " (default: ${DEFAULT-VALUE}).")
    private int pages;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws InterruptedException {
        int messages = rate * seconds;
        AtomicLongArray due = new AtomicLongArray(messages);
        AtomicLongArray arrived = new AtomicLongArray(messages);
        AtomicLong refused = new AtomicLong();
        try (RedisProcess redis = RedisProcess.start()) {
            CentrifugoSettings settings = CentrifugoSettings.forTests(redis.url());
            try (CentrifugoProcess one = CentrifugoProcess.start("beacon-1", settings);
                    CentrifugoProcess other = CentrifugoProcess.start("beacon-2", settings);
                    BeaconApi api = new BeaconApi(BeaconConfig.of(
                            List.of(URI.create(one.apiUrl()), URI.create(other.apiUrl())), settings.apiKey()))) {
                List<PageStandIn> open = new ArrayList<>();
                try {
                    for (int page = 0; page < pages; page++) {
                        String url = (page % 2 == 0 ? one : other).webSocketUrl();
                        open.add(new PageStandIn(url, settings, page, sequence -> {
                            if (sequence >= 0) {
                                arrived.compareAndSet((int) sequence, 0, System.nanoTime());
                            }
                        }));
                    }
                    awaitSubscribed(open);
                    send(api, open, due, refused);
                    awaitArrival(arrived);
                } finally {
                    open.forEach(PageStandIn::close);
                }
            }
        }
        return report(due, arrived, refused.get()) ? 0 : FAILED;
    }

    private static void awaitSubscribed(List<PageStandIn> open) throws InterruptedException {
        for (PageStandIn page : open) {
            if (!page.awaitSubscribed(CONNECT_LIMIT)) {
                throw new IllegalStateException("the page of " + page.channel() + " did not get subscribed");
            }
        }
    }

    /// Sends one message after the other when each is due, whether those before have been answered or not.
    private void send(BeaconApi api, List<PageStandIn> open, AtomicLongArray due, AtomicLong refused) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime() + (long) (warmUp * 1e9);
            for (long sequence = -(long) warmUp * rate; sequence < due.length(); sequence++) {
                long at = begin + sequence * 1_000_000_000 / rate;
                for (long early = at - System.nanoTime(); early > 0; early = at - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                if (sequence >= 0) {
                    due.set((int) sequence, at);
                }
                String channel =
                        open.get((int) Math.floorMod(sequence, open.size())).channel();
                Ping ping = Ping.of(sequence);
                threads.execute(() -> {
                    if (!api.publish(Publication.of(channel, ping)).isDone() && ping.sequence() >= 0) {
                        refused.incrementAndGet();
                    }
                });
            }
        }
    }

    private static void awaitArrival(AtomicLongArray arrived) {
        long end = System.nanoTime() + ARRIVAL_LIMIT.toNanos();
        while (System.nanoTime() < end && missing(arrived) > 0) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static long missing(AtomicLongArray arrived) {
        return IntStream.range(0, arrived.length())
                .filter(i -> arrived.get(i) == 0)
                .count();
    }

    /// @return whether the bar is met; a message that did not arrive counts as one that took for ever
    private boolean report(AtomicLongArray due, AtomicLongArray arrived, long refused) {
        Samples latency = latency(due, arrived);
        out.printf(
                Locale.ROOT,
                "%,d messages at %,d a second to %d pages; %s%n",
                due.length(),
                rate,
                pages,
                MachineLoad.text());
        out.printf(Locale.ROOT, "not published: %d, not arrived: %d%n", refused, missing(arrived));
        out.printf(
                Locale.ROOT,
                "milliseconds: p50 %.2f, p90 %.2f, p99 %.2f, most %.2f%n",
                latency.quantile(0.5),
                latency.quantile(0.9),
                latency.quantile(0.99),
                latency.most());
        boolean met = latency.quantile(0.99) <= BAR_MS;
        out.printf(Locale.ROOT, "bar, p99: %.0f ms, %s%n", BAR_MS, met ? "met" : "MISSED");
        return met;
    }

    /// Milliseconds from when each message was due.
    static Samples latency(AtomicLongArray due, AtomicLongArray arrived) {
        return Samples.of(IntStream.range(0, due.length())
                .mapToDouble(i -> arrived.get(i) == 0 ? Double.POSITIVE_INFINITY : (arrived.get(i) - due.get(i)) * 1e-6)
                .toArray());
    }
}
