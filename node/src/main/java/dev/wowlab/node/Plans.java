package dev.wowlab.node;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.node.engine.ChunkEngine;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.problem.Problem;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Fetches inputs, proves that they are what their hash says, plans them, and keeps the plans that were used last.
/// An input is fetched and planned once, however many workers ask for it. Thread-safe.
final class Plans {
    private static final int MAX_PLANS = 4;

    private final Sentinel sentinel;
    private final Engines engines;
    private final Map<InputHash, CompletableFuture<Planning>> plans = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InputHash, CompletableFuture<Planning>> eldest) {
            return size() > MAX_PLANS;
        }
    };

    Plans(Sentinel sentinel, Engines engines) {
        this.sentinel = sentinel;
        this.engines = engines;
    }

    /// The plan of an input; whoever asks first makes it, the others wait.
    ///
    /// @param stillWanted asked while the sentinels do not answer
    Planning plan(EngineRef engine, InputHash hash, BooleanSupplier stillWanted) throws InterruptedException {
        CompletableFuture<Planning> mine = new CompletableFuture<>();
        CompletableFuture<Planning> present;
        synchronized (plans) {
            present = plans.putIfAbsent(hash, mine);
        }
        if (present == null) {
            make(engine, hash, stillWanted, mine);
        }
        try {
            return (present == null ? mine : present).get();
        } catch (ExecutionException fault) {
            return new Planning.Impossible("planning failed: " + fault.getCause(), false);
        }
    }

    private void make(
            EngineRef engine, InputHash hash, BooleanSupplier stillWanted, CompletableFuture<Planning> promise)
            throws InterruptedException {
        Planning made = new Planning.Impossible("planning was interrupted", false);
        try {
            made = fetchAndPlan(engine, hash, stillWanted);
        } catch (RuntimeException | StackOverflowError fault) {
            made = new Planning.Impossible("planning by " + engine + " failed: " + fault, true);
        } finally {
            if (made instanceof Planning.Impossible(String reason, boolean lasting) && !lasting) {
                synchronized (plans) {
                    plans.remove(hash, promise);
                }
            }
            promise.complete(made);
        }
    }

    private Planning fetchAndPlan(EngineRef ref, InputHash hash, BooleanSupplier stillWanted)
            throws InterruptedException {
        Optional<ChunkEngine> engine = engines.find(ref);
        if (engine.isEmpty()) {
            return new Planning.Impossible(ref + " is not an engine of this node", true);
        }
        Reply<byte[]> reply = sentinel.call(() -> sentinel.client().config(hash), stillWanted);
        return switch (reply) {
            case Reply.Ok<byte[]>(byte[] input) -> verifyAndPlan(engine.get(), ref, hash, input);
            case Reply.Refused<byte[]>(Problem problem, Optional<Duration> retryAfter) ->
                new Planning.Impossible("input " + hash + " is not to be had: " + problem.detail(), false);
            case Reply.Unreachable<byte[]>(String reason) ->
                new Planning.Impossible("input " + hash + " is not to be had: " + reason, false);
        };
    }

    private static Planning verifyAndPlan(ChunkEngine engine, EngineRef ref, InputHash hash, byte[] input) {
        InputHash actual = CanonicalJson.hash(ref, input);
        if (!actual.equals(hash)) {
            return new Planning.Impossible("the sentinel served input " + actual + " for " + hash, false);
        }
        try {
            return new Planning.Planned(engine.plan(input));
        } catch (InvalidInputException refused) {
            String problems = refused.problems().stream()
                    .map(problem -> problem.path() + ": " + problem.message())
                    .collect(Collectors.joining("; "));
            return new Planning.Impossible(ref + " refuses the input: " + problems, true);
        }
    }
}
