package dev.wowlab.sentinel.site;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.realtime.Channels;
import dev.wowlab.realtime.api.BeaconApi;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// `/health/live` and `/health/ready`. Thread-safe.
///
/// Without Redis an instance can serve nothing and is not ready. Without Centrifugo or PostgreSQL everything works,
/// slower, so then it is ready and says `degraded`.
public final class Health implements AutoCloseable {
    private static final long LIMIT_MS = 2_500;

    private final Coordination coordination;
    private final BeaconApi beacon;
    private final DurableStore store;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    public Health(Coordination coordination, BeaconApi beacon, DurableStore store) {
        this.coordination = coordination;
        this.beacon = beacon;
        this.store = store;
    }

    /// From now on the instance is not ready.
    public void stopping() {
        stopping = true;
    }

    /// Answers while the process can answer at all.
    public Reply live(Call call) {
        return Reply.ok(Map.of("status", "live"));
    }

    /// Probes what the instance needs, each for at most two and a half seconds.
    public Reply ready(Call call) {
        if (stopping) {
            return Reply.json(503, new Readiness("stopping", Map.of()));
        }
        Future<Boolean> redis = probe(coordination::ping);
        // Centrifugo's own /health stays 200 without its broker, so its API is asked
        Future<Boolean> centrifugo =
                probe(() -> beacon.presenceStats(Channels.FLEET).isDone());
        Future<Boolean> postgres = probe(store::isReachable);
        Map<String, String> checks = new LinkedHashMap<>();
        boolean usable = note(checks, "redis", redis, "down");
        boolean whole = note(checks, "centrifugo", centrifugo, "degraded");
        whole &= note(checks, "postgresql", postgres, "degraded");
        if (!usable) {
            return Reply.json(503, new Readiness("down", checks));
        }
        return Reply.ok(new Readiness(whole ? "ready" : "degraded", checks));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /// Body of `/health/ready`. Immutable.
    public record Readiness(String status, Map<String, String> checks) {}

    private Future<Boolean> probe(BooleanSupplier works) {
        return threads.submit(works::getAsBoolean);
    }

    private static boolean note(Map<String, String> checks, String name, Future<Boolean> probe, String otherwise) {
        boolean works = false;
        try {
            works = probe.get(LIMIT_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            probe.cancel(true);
        } catch (ExecutionException failed) {
            works = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        checks.put(name, works ? "up" : otherwise);
        return works;
    }
}
