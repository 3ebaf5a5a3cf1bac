package dev.wowlab.sentinel.job;

import dev.wowlab.coordination.Answers;
import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.EndedLease;
import dev.wowlab.coordination.Jobs;
import dev.wowlab.coordination.Races;
import dev.wowlab.coordination.Rosters;
import dev.wowlab.coordination.WebhookSubject;
import dev.wowlab.coordination.Webhooks;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.realtime.JobChanged;
import dev.wowlab.protocol.realtime.NodeSignal;
import dev.wowlab.protocol.realtime.RosterChanged;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.sentinel.metrics.Meters;
import dev.wowlab.sentinel.realtime.Announcements;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What follows a change of a job's state: the durable record, and word to pages and nodes. Thread-safe; doing it twice
/// is harmless.
public final class EndedJobs {
    private static final Logger LOG = LoggerFactory.getLogger(EndedJobs.class);

    private final Jobs jobs;
    private final Answers answers;
    private final Races races;
    private final Rosters rosters;
    private final Webhooks webhooks;
    private final Announcements announcements;
    private final Meters meters;

    public EndedJobs(Coordination coordination, Announcements announcements, Meters meters) {
        this.jobs = coordination.jobs();
        this.answers = coordination.answers();
        this.races = coordination.races();
        this.rosters = coordination.rosters();
        this.webhooks = coordination.webhooks();
        this.announcements = announcements;
        this.meters = meters;
    }

    /// Settles a job that ended.
    ///
    /// @param stopped leases that ended with it; their nodes are told
    /// @return the job as it ended; empty when Redis does not have it any more
    public Optional<JobView> settle(JobId id, List<EndedLease> stopped) {
        Optional<JobView> view = jobs.settle(id).map(JobRecord::view);
        announcements.signal(stopped.stream().map(EndedLease::node).toList(), NodeSignal.Kind.CHECK);
        view.ifPresent(this::tell);
        return view;
    }

    /// Records and tells that a job began to run.
    public void started(JobId id) {
        jobs.settle(id).map(JobRecord::view).ifPresent(view -> {
            if (!view.state().isFinal()) {
                announcements.jobChanged(new JobChanged(view.id(), view.version(), view.state()));
            }
        });
    }

    /// As the answer to the very same question, and to that for its number of fights.
    private void remember(JobView view) {
        answers.remember(identity(view, view.iterations()), view.precision(), view.id());
        if (view.precision().isPresent()) {
            answers.remember(identity(view, view.fightsDone()), Optional.empty(), view.id());
        }
    }

    private static ResultIdentity identity(JobView view, long fights) {
        return new ResultIdentity(view.engine(), view.inputHash(), view.seed(), 0, fights);
    }

    private void tell(JobView view) {
        announcements.progress(view);
        announcements.jobChanged(new JobChanged(view.id(), view.version(), view.state()));
        if (view.state() == JobState.COMPLETED) {
            remember(view);
        }
        if (view.state().isFinal()) {
            if (RaceId.plays(view.id())) {
                races.visitBy(RaceId.of(view.id()), Duration.ZERO);
            } else if (RosterId.plays(view.id())) {
                rosters.visitBy(RosterId.of(view.id()), Duration.ZERO);
                announcements.rosterChanged(new RosterChanged(RosterId.of(view.id()), RosterId.runOf(view.id())));
            } else {
                webhooks.ended(new WebhookSubject.OfJob(view.id()));
            }
            meters.ended(view.state().name());
            LOG.info(
                    "[job {}] {} after {} of {} fights", view.id(), view.state(), view.fightsDone(), view.iterations());
        }
    }
}
