package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.Jobs;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.ChunkLayout;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.result.ResultIdentity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// What each job simulates, which never changes, of recent jobs. Thread-safe.
final class JobPlans {
    private static final int REMEMBERED = 2_048;

    private final Jobs jobs;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<JobId, Plan> plans = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<JobId, Plan> eldest) {
            return size() > REMEMBERED;
        }
    };

    JobPlans(Jobs jobs) {
        this.jobs = jobs;
    }

    /// The unchanging part of a job. Immutable.
    record Plan(EngineRef engine, InputHash inputHash, long seed, ChunkLayout layout) {
        boolean hasChunk(long chunk) {
            return chunk >= 0 && chunk < layout.chunks();
        }

        /// What the result of a chunk is the result of.
        ResultIdentity chunk(long chunk) {
            return new ResultIdentity(engine, inputHash, seed, layout.firstOf(chunk), layout.fightsIn(chunk));
        }
    }

    /// Empty when Redis does not have the job.
    Optional<Plan> find(JobId job) {
        lock.lock();
        try {
            Plan known = plans.get(job);
            if (known != null) {
                return Optional.of(known);
            }
        } finally {
            lock.unlock();
        }
        Optional<Plan> found = jobs.find(job).map(JobPlans::of);
        found.ifPresent(plan -> remember(job, plan));
        return found;
    }

    private void remember(JobId job, Plan plan) {
        lock.lock();
        try {
            plans.put(job, plan);
        } finally {
            lock.unlock();
        }
    }

    private static Plan of(JobView view) {
        return new Plan(view.engine(), view.inputHash(), view.seed(), view.layout());
    }
}
