package dev.wowlab.sentinel.job;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.sentinel.http.Call;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds jobs and inputs: in Redis while they are live, else in PostgreSQL. Thread-safe.
public final class JobReader {
    private final Coordination coordination;
    private final DurableStore store;
    private final OfferedEngines offered;

    public JobReader(Coordination coordination, DurableStore store, OfferedEngines offered) {
        this.coordination = coordination;
        this.offered = offered;
        this.store = store;
    }

    /// The job that a call names, if its caller may see it.
    ///
    /// @throws StoreUnavailableException when Redis does not have it and PostgreSQL cannot be asked
    public Optional<JobView> of(Call call) {
        return JobIds.of(call).flatMap(id -> find(id, call.user()));
    }

    /// The job as it is now, if the user may see it; a job of others is as absent as one that never was.
    ///
    /// @throws StoreUnavailableException when Redis does not have it and PostgreSQL cannot be asked
    public Optional<JobView> find(JobId id, String user) {
        return findAny(id).filter(view -> JobAccess.mayRead(view, user)).map(offered::explain);
    }

    /// The job with a word about what it waits for, where it waits for a node.
    JobView explained(JobView job) {
        return offered.explain(job);
    }

    /// Whether there is a node that could go on with jobs of an engine.
    public boolean isOffered(EngineRef engine) {
        return offered.has(engine);
    }

    /// The job as it is now, whoever may see it.
    public Optional<JobView> findAny(JobId id) {
        return coordination.jobs().find(id).or(() -> store.findJob(id).map(JobRecord::view));
    }

    /// The job with its totals, whoever may see it.
    ///
    /// @throws StoreUnavailableException when Redis does not have it and PostgreSQL cannot be asked
    public Optional<JobRecord> record(JobId id) {
        return coordination.jobs().record(id).or(() -> store.findJob(id));
    }

    /// States of jobs; those that were never created are missing. While the database is down, those that Redis has
    /// forgotten are missing, too: playing one once more gives the same result.
    public Map<JobId, JobState> states(Collection<JobId> ids) {
        Map<JobId, JobState> states = new HashMap<>(coordination.jobs().states(ids));
        List<JobId> others = ids.stream().filter(id -> !states.containsKey(id)).toList();
        if (!others.isEmpty()) {
            try {
                states.putAll(store.jobStates(others));
            } catch (StoreUnavailableException down) {
                return states;
            }
        }
        return states;
    }

    /// A completed job with that very result, whoever owns it, that nobody doubts and that may answer the user: one
    /// that rests on the word of its owner's nodes answers only that owner. Answers nothing rather than wait for a
    /// database that is down: the result can be computed again.
    ///
    /// @param identity with a precision, with the most fights that are allowed
    /// @param user who asks; empty: nobody who is known
    public Optional<JobRecord> findAnswer(ResultIdentity identity, Optional<Precision> precision, String user) {
        try {
            Optional<JobRecord> live = coordination
                    .answers()
                    .find(identity, precision)
                    .flatMap(id -> coordination.jobs().record(id))
                    .filter(job -> mayAnswer(job.view(), user))
                    .filter(this::hasResult);
            return live.or(() -> store.findAnswer(identity, precision, user).filter(this::hasResult));
        } catch (StoreUnavailableException down) {
            return Optional.empty();
        }
    }

    /// The job that was submitted with a key, when Redis has forgotten the key.
    public Optional<JobView> findSubmitted(String owner, String idempotencyKey) {
        try {
            return store.findJobByIdempotencyKey(owner, idempotencyKey).map(JobRecord::view);
        } catch (StoreUnavailableException down) {
            return Optional.empty();
        }
    }

    /// An input; put back into Redis when it only was in PostgreSQL.
    ///
    /// @throws StoreUnavailableException when Redis does not have it and PostgreSQL cannot be asked
    public Optional<InputRecord> findInput(InputHash hash) {
        Optional<InputRecord> live = coordination.inputs().find(hash);
        if (live.isPresent()) {
            return live;
        }
        Optional<InputRecord> durable = store.findInput(hash);
        durable.ifPresent(coordination.inputs()::put);
        return durable;
    }

    private static boolean mayAnswer(JobView job, String user) {
        return job.vouching().own().orElse(0L) == 0 || job.owner().equals(user);
    }

    private boolean hasResult(JobRecord job) {
        return job.totals().length > 0 && job.view().report().isPresent() && !isDoubted(job.view());
    }

    /// Whether a result rests on what a node alone computed that was caught lying since; one that was answered from the
    /// record rests on what that rests on.
    ///
    /// @throws StoreUnavailableException when Redis does not have that and PostgreSQL cannot be asked
    public boolean isDoubted(JobView job) {
        return !job.vouching().doubted().isEmpty()
                || job.vouching()
                        .source()
                        .flatMap(this::findAny)
                        .filter(source -> !source.vouching().doubted().isEmpty())
                        .isPresent();
    }
}
