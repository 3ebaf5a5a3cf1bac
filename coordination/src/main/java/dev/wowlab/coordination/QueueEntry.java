package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.Priority;
import java.nio.charset.StandardCharsets;

/// A job's place in the queue of its engine and priority. Immutable.
///
/// Its member in Redis is owner, submit time, job and chunk size, separated by NUL: sorted by bytes, a user's jobs
/// stand together and in the order in which they were submitted.
record QueueEntry(EngineRef engine, Priority priority, String owner, long createdAtMs, JobId jobId, int chunkSize) {
    private static final String SEPARATOR = "\0";

    static QueueEntry of(NewJob job, long createdAtMs) {
        return new QueueEntry(job.engine(), job.priority(), job.owner(), createdAtMs, job.id(), job.chunkSize());
    }

    /// The same job's place in the queue of another priority.
    QueueEntry at(Priority other) {
        return new QueueEntry(engine, other, owner, createdAtMs, jobId, chunkSize);
    }

    byte[] member() {
        return String.join(SEPARATOR, owner, "%015d".formatted(createdAtMs), jobId.value(), Integer.toString(chunkSize))
                .getBytes(StandardCharsets.UTF_8);
    }

    static QueueEntry parse(EngineRef engine, Priority priority, String member) {
        String[] parts = member.split(SEPARATOR, -1);
        return new QueueEntry(
                engine, priority, parts[0], Long.parseLong(parts[1]), new JobId(parts[2]), Integer.parseInt(parts[3]));
    }
}
