package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.node.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Leases chunks to nodes. Thread-safe.
final class ClaimChunks {
    /// Jobs that one claim looks at.
    private static final int MAX_PICKS = 16;

    /// What claim_chunks is told before the lease ids.
    private static final int ARGUMENTS = 8;

    private final Scripts scripts;
    private final JobQueue queue;
    private final Leases leases;
    private final Reaper reaper;
    private final Rechecks rechecks;
    private final RetryPolicy retry;

    ClaimChunks(Scripts scripts, JobQueue queue, Leases leases, Reaper reaper, Rechecks rechecks, RetryPolicy retry) {
        this.retry = retry;
        this.scripts = scripts;
        this.queue = queue;
        this.leases = leases;
        this.reaper = reaper;
        this.rechecks = rechecks;
    }

    /// What one claim is after, and what it has. Confined to one thread.
    private static final class Claim {
        private final Claimant claimant;
        private final Duration lease;
        private final Wanted wanted;
        private final List<Lease> claimed = new ArrayList<>();
        private final List<Claimed.Started> started = new ArrayList<>();

        Claim(Claimant claimant, Duration lease, Wanted wanted) {
            this.claimant = claimant;
            this.lease = lease;
            this.wanted = wanted;
        }

        int open() {
            return wanted.leases() - claimed.size();
        }

        int openOf(JobId job) {
            long of = claimed.stream().filter(one -> one.jobId().equals(job)).count();
            return Math.clamp(wanted.of(job) - of, 0, open());
        }
    }

    Claimed claim(Claimant claimant, List<EngineRef> engines, Wanted wanted, Duration lease) {
        Claim claim = new Claim(claimant, lease, wanted);
        for (EngineRef engine : engines) {
            claim.claimed.addAll(rechecks.claim(claimant, engine, claim.open(), wanted, lease));
            claimOf(engine, claim);
        }
        return new Claimed(claim.claimed, claim.started);
    }

    private void claimOf(EngineRef engine, Claim claim) {
        // of these the node wants no more, or gets none just now
        List<QueueEntry> met = new ArrayList<>();
        for (int picks = 0; picks < MAX_PICKS && claim.open() > 0; picks++) {
            JobQueue.Pick pick = queue.pick(engine, claim.open(), claim.claimant.servedFirst(), met)
                    .orElse(null);
            if (pick == null) {
                return;
            }
            int open = claim.openOf(pick.entry().jobId());
            boolean forOthers = open > 0 && claimOf(pick, open, claim);
            if ((open == 0 || forOthers) && !pick.own()) {
                queue.settle(pick.entry(), pick.fights(), false);
            }
            if (forOthers || claim.openOf(pick.entry().jobId()) == 0) {
                met.add(pick.entry());
            }
        }
    }

    /// @return whether just now only other owners' nodes can claim of it
    private boolean claimOf(JobQueue.Pick pick, int open, Claim claim) {
        JobId job = pick.entry().jobId();
        Object[] arguments = new Object[ARGUMENTS + open];
        arguments[0] = claim.claimant.node();
        arguments[1] = claim.lease.toMillis();
        arguments[2] = Chunks.MAX_PENDING;
        arguments[3] = pick.entry().engine();
        arguments[4] = pick.entry().priority();
        arguments[5] = pick.own() ? 1 : 0;
        arguments[6] = OwnerTag.of(claim.claimant.owner());
        arguments[7] = retry.othersFirstMs();
        for (int i = 0; i < open; i++) {
            arguments[ARGUMENTS + i] = Ids.lease();
        }
        Reply reply = scripts.run(
                Script.CLAIM_CHUNKS,
                List.of(
                        Keys.job(job),
                        Keys.of(KeyFamily.JOB_LEASES, job),
                        Keys.of(KeyFamily.JOB_DEADLINES, job),
                        Keys.of(KeyFamily.JOB_RETRIES, job),
                        Keys.of(KeyFamily.JOB_PENDING, job),
                        Keys.of(KeyFamily.JOB_AHEAD, job),
                        Keys.of(KeyFamily.JOB_CHECKS, job),
                        Keys.of(KeyFamily.JOB_UNCHARGED, job),
                        Keys.of(KeyFamily.JOB_ATTEMPTS, job),
                        Keys.of(KeyFamily.JOB_HELD, job)),
                arguments);
        switch (reply.word()) {
            case "CLAIMED" -> {
                List<Lease> given = given(reply, arguments);
                take(job, given, reply, claim);
                boolean exhausted = reply.flag(4);
                long rest = pick.own()
                        ? 0
                        : pick.fights()
                                - given.stream().mapToLong(Lease::fights).sum();
                if (exhausted || rest > 0) {
                    queue.settle(pick.entry(), rest, exhausted);
                }
            }
            case "BLOCKED", "NOTHING", "ENDED", "PAUSED", "OTHER_ENGINE", "OTHER_PRIORITY", "UNKNOWN" ->
                queue.settle(pick.entry(), pick.fights(), true);
            case "OTHERS" -> {
                return true;
            }
            default -> throw reply.unexpected();
        }
        return false;
    }

    private void take(JobId job, List<Lease> given, Reply reply, Claim claim) {
        leases.add(claim.claimant.node(), given, claim.lease);
        claim.claimed.addAll(given);
        if (claim.lease.compareTo(Reaper.ROUND) < 0) {
            reaper.visitBy(job, reply.number(3));
        }
        if (reply.flag(1)) {
            claim.started.add(new Claimed.Started(job, reply.number(2)));
        }
    }

    /// Reply: CLAIMED, started, version, deadline, exhausted, description, chunks…
    private static List<Lease> given(Reply reply, Object[] arguments) {
        NewJob job = JobFields.description(reply.bytes(5));
        List<Lease> given = new ArrayList<>();
        for (int i = 6; i < reply.size(); i++) {
            given.add(job.lease((String) arguments[ARGUMENTS + i - 6], reply.number(i), reply.number(3)));
        }
        return given;
    }
}
