package dev.wowlab.node;

import dev.wowlab.protocol.JobId;
import java.util.LinkedHashMap;
import java.util.Map;

/// How long the chunks of the jobs take that this node works on: chunks of a job are alike, those of two jobs are not.
/// Thread-safe.
final class ChunkTimes {
    /// Jobs that are remembered, the last ones.
    static final int MAX_JOBS = 32;

    private static final double WEIGHT = 0.2;

    private final Map<JobId, Double> seconds = new LinkedHashMap<>(MAX_JOBS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<JobId, Double> eldest) {
            return size() > MAX_JOBS;
        }
    };

    synchronized void add(JobId job, double chunkSeconds) {
        seconds.merge(job, chunkSeconds, (before, now) -> before + WEIGHT * (now - before));
    }

    /// Forgets all jobs: the next one will be another.
    synchronized void forget() {
        seconds.clear();
    }

    /// Seconds that a chunk of each known job takes lately.
    synchronized Map<JobId, Double> known() {
        return Map.copyOf(seconds);
    }
}
