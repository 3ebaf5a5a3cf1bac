package dev.wowlab.sentinel.job;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.EngineSelector;
import dev.wowlab.protocol.ExternalEngines;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.webhook.SubmitWebhook;
import dev.wowlab.sentinel.http.Fields;
import dev.wowlab.sentinel.webhook.WebhookRules;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a submit may say, the engine's input aside. Pure; stateless, thread-safe.
public final class SubmissionRules {
    /// Chunks that a job has when its submit does not say: enough to spread, few enough to cost nothing.
    static final long DEFAULT_CHUNKS = 100;

    /// A chunk of fewer fights costs more to hand out than to compute.
    static final long MIN_DEFAULT_CHUNK = 100;

    /// Fights per chunk of a job with a target precision that does not say: a quarter of what lies between
    /// two looks.
    private static final long PRECISE_DEFAULT_CHUNK = 250;

    /// Fights per chunk of an external engine's job that does not say: its program starts anew for each chunk, and
    /// what it writes grows with the fights.
    private static final long EXTERNAL_LEAST_CHUNK = 1_000;

    private static final long EXTERNAL_LARGEST_CHUNK = 5_000;

    private SubmissionRules() {}

    /// A checked submit. Immutable.
    public sealed interface Ruled {
        /// @param engine the very one that the job gets
        record Valid(SubmitJob submit, EngineRef engine) implements Ruled {}

        record Wrong(List<FieldError> errors) implements Ruled {}
    }

    /// Checks every member, and names each that is wrong.
    ///
    /// @param body a JSON object
    public static Ruled check(JsonNode body, Engines engines, WebhookRules webhooks) {
        Fields fields = new Fields(body);
        String engine = fields.requiredText("engine", EngineSelector.MAX_LENGTH);
        Optional<EngineRef> resolved = engine.isEmpty() ? Optional.empty() : resolve(engine, engines, fields);
        JsonNode input = body.path("input");
        if (!input.isObject()) {
            fields.wrong("input", input.isMissingNode() ? "is required" : "must be an object");
        }
        Optional<Precision> precision =
                fields.real("precision", Precision.MIN, Precision.MAX).map(Precision::new);
        boolean precise = fields.has("precision");
        if (fields.has("iterations") == precise) {
            fields.wrong(
                    "iterations",
                    precise
                            ? "is given beside 'precision': only one of them can end a job"
                            : "is required, a whole number from 1 to " + SubmitJob.MAX_ITERATIONS
                                    + ", unless there is a 'precision'");
        }
        if (fields.has("maxIterations") && !precise) {
            fields.wrong("maxIterations", "goes with 'precision'; 'iterations' sets a fixed number");
        }
        Optional<Long> maxIterations = fields.number("maxIterations", 1, SubmitJob.MAX_ITERATIONS);
        Optional<Long> iterations = fields.number("iterations", 1, SubmitJob.MAX_ITERATIONS);
        Optional<Long> seed = fields.number("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        Optional<Integer> chunkSize =
                fields.number("chunkSize", 1, SubmitJob.MAX_CHUNK_SIZE).map(Math::toIntExact);
        Optional<String> title = fields.text("title", SubmitJob.MAX_TITLE_LENGTH);
        Optional<Visibility> visibility = fields.oneOf("visibility", Visibility.class);
        Optional<Priority> priority = fields.oneOf("priority", Priority.class);
        Optional<Boolean> recompute = fields.flag("recompute");
        Optional<SubmitWebhook> webhook = webhooks.check(body, fields);
        if (!fields.errors().isEmpty()) {
            return new Ruled.Wrong(fields.errors());
        }
        SubmitJob submit = new SubmitJob(
                engine,
                input,
                iterations,
                precision,
                maxIterations,
                seed,
                chunkSize,
                title,
                visibility,
                priority,
                recompute,
                webhook);
        return new Ruled.Valid(submit, resolved.orElseThrow());
    }

    private static Optional<EngineRef> resolve(String engine, Engines engines, Fields fields) {
        return switch (engines.resolve(engine)) {
            case Engines.Resolved.Known known -> Optional.of(known.engine());
            case Engines.Resolved.Unknown unknown -> {
                fields.wrong("engine", unknown.why());
                yield Optional.empty();
            }
        };
    }

    /// Iterations per chunk of a job: no more than lie between two looks at a target precision.
    ///
    /// @param fightsPerIteration how many fights each iteration fights
    static int chunkSize(SubmitJob submit, EngineRef engine, int fightsPerIteration) {
        boolean precise = submit.precision().isPresent();
        int size =
                submit.chunkSize().orElseGet(() -> usualChunkSize(submit.most(), precise, engine, fightsPerIteration));
        return precise ? Math.min(size, Precision.CHECKPOINT) : size;
    }

    /// Iterations per chunk of a job whose submit does not say.
    ///
    /// @param most iterations that are allowed
    /// @param precise whether it ends at a target precision
    public static int usualChunkSize(long most, boolean precise, EngineRef engine, int fightsPerIteration) {
        if (ExternalEngines.isExternal(engine.name())) {
            int size = externalChunkSize(most);
            return precise ? Math.min(size, Precision.CHECKPOINT) : size;
        }
        // Nobody knows how many fights a precise one will take: small enough to spread a short job, too.
        return precise
                ? Math.toIntExact(Math.min(Math.ceilDiv(PRECISE_DEFAULT_CHUNK, fightsPerIteration), most))
                : defaultChunkSize(most, fightsPerIteration);
    }

    /// The chunk size of an external engine's job that does not say.
    static int externalChunkSize(long iterations) {
        long even = Math.ceilDiv(iterations, DEFAULT_CHUNKS);
        return Math.toIntExact(Math.min(Math.clamp(even, EXTERNAL_LEAST_CHUNK, EXTERNAL_LARGEST_CHUNK), iterations));
    }

    /// The chunk size of a job that does not say.
    static int defaultChunkSize(long iterations, int fightsPerIteration) {
        long even = Math.ceilDiv(iterations, DEFAULT_CHUNKS);
        long least = Math.ceilDiv(MIN_DEFAULT_CHUNK, fightsPerIteration);
        long most = Math.ceilDiv(SubmitJob.MAX_CHUNK_SIZE, fightsPerIteration);
        return Math.toIntExact(Math.min(Math.max(even, least), Math.min(iterations, most)));
    }
}
