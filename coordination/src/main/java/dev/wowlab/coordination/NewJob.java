package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.ChunkLayout;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.result.Precision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is fixed about a job when it is created, and its priority, which may change. Immutable.
///
/// @param owner user id, 1 to 128 characters without control characters
/// @param seed seed of the job
/// @param iterations number of fights, or the most that are allowed with a precision; at least 1
/// @param precision ends the job at the first checkpoint where it is reached; its chunks are merged in their
///     order
/// @param chunkSize fights per chunk, at least 1; the last chunk may have fewer
/// @param idempotencyKey key of the submit; empty when there was none
/// @param version version that the job starts with, at least 1
/// @param createdAt when it was first submitted; absent: now, by Redis
public record NewJob(
        JobId id,
        String owner,
        EngineRef engine,
        InputHash inputHash,
        long seed,
        long iterations,
        Optional<Precision> precision,
        int chunkSize,
        Optional<String> title,
        Visibility visibility,
        Priority priority,
        List<String> warnings,
        String idempotencyKey,
        long version,
        Optional<Instant> createdAt) {
    /// Distance between the versions of a job before and after it was lost from Redis; more merges than any job has.
    static final long VERSION_EPOCH = 1_000_000_000;

    public NewJob {
        if (owner.isEmpty() || owner.length() > 128 || owner.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("[job " + id + "] owner must have 1 to 128 characters, none of control");
        }
        if (iterations < 1) {
            throw new IllegalArgumentException("[job " + id + "] iterations must be at least 1, not " + iterations);
        }
        if (chunkSize < 1) {
            throw new IllegalArgumentException("[job " + id + "] chunkSize must be at least 1, not " + chunkSize);
        }
        if (version < 1) {
            throw new IllegalArgumentException("[job " + id + "] version must be at least 1, not " + version);
        }
        warnings = List.copyOf(warnings);
    }

    /// A job that is submitted for the first time.
    public static NewJob submitted(
            JobId id, String owner, Plan plan, Labels labels, List<String> warnings, String idempotencyKey) {
        return new NewJob(
                id,
                owner,
                plan.engine(),
                plan.inputHash(),
                plan.seed(),
                plan.iterations(),
                plan.precision(),
                plan.chunkSize(),
                labels.title(),
                labels.visibility(),
                labels.priority(),
                warnings,
                idempotencyKey,
                1,
                Optional.empty());
    }

    /// A job that Redis lost and that starts again from nothing. Its versions go on above every version that the lost
    /// one can have had, so that no reader takes the new run for old news.
    ///
    /// @param last newest durable view of the job
    public static NewJob requeued(JobView last, String idempotencyKey) {
        return new NewJob(
                last.id(),
                last.owner(),
                last.engine(),
                last.inputHash(),
                last.seed(),
                last.iterations(),
                last.precision(),
                last.chunkSize(),
                last.title(),
                last.visibility(),
                last.priority(),
                last.warnings(),
                idempotencyKey,
                (last.version() / VERSION_EPOCH + 1) * VERSION_EPOCH,
                Optional.of(last.createdAt()));
    }

    /// The same job with another priority; all else about a job stays as it was created.
    NewJob withPriority(Priority other) {
        return new NewJob(
                id,
                owner,
                engine,
                inputHash,
                seed,
                iterations,
                precision,
                chunkSize,
                title,
                visibility,
                other,
                warnings,
                idempotencyKey,
                version,
                createdAt);
    }

    /// Which fights each chunk has.
    public ChunkLayout layout() {
        return ChunkLayout.of(iterations, chunkSize, precision);
    }

    /// Number of chunks.
    public long chunks() {
        return layout().chunks();
    }

    /// A node's claim on one of its chunks.
    ///
    /// @param deadlineMs Redis time at which it ends
    Lease lease(String leaseId, long chunk, long deadlineMs) {
        ChunkLayout layout = layout();
        return new Lease(
                leaseId, id, chunk, engine, inputHash, seed, layout.firstOf(chunk), layout.fightsIn(chunk), deadlineMs);
    }

    /// What is simulated. Immutable.
    public record Plan(
            EngineRef engine,
            InputHash inputHash,
            long seed,
            long iterations,
            Optional<Precision> precision,
            int chunkSize) {}

    /// What the owner chose about how it is kept and served. Immutable.
    public record Labels(Optional<String> title, Visibility visibility, Priority priority) {}
}
