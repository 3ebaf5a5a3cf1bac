package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Jobs;
import dev.wowlab.coordination.Throttle;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.realtime.RosterChanged;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.sentinel.metrics.Meters;
import dev.wowlab.sentinel.realtime.Announcements;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes how far a job is, at most five times a second and job over all instances; what is published is always the
/// newest. Thread-safe. The final state is published by whoever ends the job.
public final class PublishProgress implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PublishProgress.class);
    private static final Duration INTERVAL = Duration.ofMillis(200);
    /// A page reads all jobs of a roster's run for each such hint: no more often than it would ask by itself.
    private static final Duration ROSTER_INTERVAL = Duration.ofMillis(1500);

    private static final int RETRY_MS = 50;

    /// Tries to get a turn; other instances that merge the same job publish it in the meantime.
    private static final int MAX_TRIES = 20;

    private final Jobs jobs;
    private final Throttle throttle;
    private final Announcements announcements;
    private final Meters meters;
    private final Set<JobId> scheduled = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public PublishProgress(Jobs jobs, Throttle throttle, Announcements announcements, Meters meters) {
        this.jobs = jobs;
        this.throttle = throttle;
        this.announcements = announcements;
        this.meters = meters;
    }

    /// Says that a job got further; returns at once.
    public void offer(JobId job) {
        if (scheduled.add(job)) {
            threads.execute(() -> publish(job));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void publish(JobId job) {
        try {
            boolean turn;
            try {
                turn = awaitTurn(job);
            } finally {
                // before the read: whoever merges after it offers the job again
                scheduled.remove(job);
            }
            if (turn) {
                Optional<JobView> view =
                        jobs.find(job).filter(found -> !found.state().isFinal());
                view.ifPresent(this::tell);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            meters.dutyFailed("PublishProgress");
            LOG.warn("[job {}] progress was not published: {}", job, failure.toString());
        }
    }

    private void tell(JobView view) {
        announcements.progress(view);
        if (RosterId.plays(view.id()) && throttle.pass("roster:" + RosterId.of(view.id()), ROSTER_INTERVAL)) {
            announcements.rosterChanged(new RosterChanged(RosterId.of(view.id()), RosterId.runOf(view.id())));
        }
    }

    private boolean awaitTurn(JobId job) throws InterruptedException {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            if (throttle.pass("progress:" + job, INTERVAL)) {
                return true;
            }
            Thread.sleep(RETRY_MS);
        }
        return false;
    }
}
