package dev.wowlab.sentinel.job;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.NewJob;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Vouching;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.metrics.Meters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Creates jobs that were checked: their input is stored, then they are answered from the record or queued, and their
/// record is put into the outbox. Thread-safe; creating one again under its id mends what a crash left undone.
public final class CreateJobs {
    private static final Logger LOG = LoggerFactory.getLogger(CreateJobs.class);

    private final Coordination coordination;
    private final JobReader reader;
    private final EndedJobs ended;
    private final IdleNodes idle;
    private final RunAhead ahead;
    private final UnfinishedLimit limit;
    private final Meters meters;

    /// @param limit how many a user may have
    public CreateJobs(
            Coordination coordination,
            JobReader reader,
            EndedJobs ended,
            Start start,
            UnfinishedLimit limit,
            Meters meters) {
        this.coordination = coordination;
        this.reader = reader;
        this.ended = ended;
        this.idle = start.idle();
        this.ahead = start.ahead();
        this.limit = limit;
        this.meters = meters;
    }

    /// Where a new job begins. Immutable.
    ///
    /// @param idle nodes that are told of it
    /// @param ahead how much of it may be claimed at once
    public record Start(IdleNodes idle, RunAhead ahead) {}

    /// Counts a job that its user is about to create, beside those that have not ended. Ask before anything is kept
    /// of it; the jobs of races and rosters need not.
    ///
    /// @return the refusal; empty when it may be created
    public Optional<Reply> refuse(String user, JobId job) {
        return limit.refuse(user, job);
    }

    /// Creates one.
    ///
    /// @param mayAnswer whether an equal finished job answers it
    /// @return the job as it is then
    public JobView create(NewJob job, Engines.Checked.Accepted input, boolean mayAnswer) {
        InputRecord record = new InputRecord(input.hash(), input.engine(), input.canonical());
        coordination.inputs().put(record);
        coordination.outbox().append(record);
        if (mayAnswer) {
            ResultIdentity identity = new ResultIdentity(input.engine(), input.hash(), job.seed(), 0, job.iterations());
            Optional<JobRecord> same = reader.findAnswer(identity, job.precision(), job.owner());
            if (same.isPresent()) {
                return answer(job, same.get());
            }
        }
        return queue(job);
    }

    private JobView answer(NewJob job, JobRecord same) {
        coordination
                .jobs()
                .createAnswered(
                        job,
                        same.totals(),
                        same.view().report().orElseThrow(),
                        same.view().estimate(),
                        vouchingOf(same.view()));
        JobView view = ended.settle(job.id(), List.of()).orElseThrow();
        meters.submitted("answered");
        LOG.info(
                "[job {}] answered from the record of job {}",
                job.id(),
                same.view().id());
        return view;
    }

    private static Vouching vouchingOf(JobView source) {
        Vouching known = source.vouching();
        return new Vouching(
                known.twice(),
                known.once(),
                known.own(),
                0,
                0,
                known.refuted(),
                List.of(),
                Optional.of(known.source().orElse(source.id())));
    }

    private JobView queue(NewJob job) {
        OptionalLong claimBefore = ahead.atFirst(job);
        coordination.jobs().create(job, claimBefore);
        JobView view = coordination.jobs().settle(job.id()).map(JobRecord::view).orElseThrow();
        idle.wake(job.engine(), claimBefore.orElse(job.chunks()));
        meters.submitted("queued");
        LOG.info("[job {}] queued: {} fights in {} chunks", job.id(), job.iterations(), job.chunks());
        return reader.explained(view);
    }
}
