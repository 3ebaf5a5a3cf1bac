package dev.wowlab.coordination;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.node.Lease;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The rules of one job, in plain Java and with no clock: a lease is expired or not from its beginning. What the
/// scripts do
/// is held against this. Confined to one thread.
final class JobModel {
    record Holder(String leaseId, NodeId node, boolean expired) {}

    final long chunks;

    /// Whether results are merged in the order of their chunks, as with a target precision.
    final boolean ordered;

    final Map<Long, Holder> leases = new HashMap<>();

    /// Who each lease was given to.
    private final Map<String, NodeId> holders = new HashMap<>();

    /// Lease ids that their nodes are known to hold: a node's own list, which may lose one before the job ends it.
    private final Set<String> listed = new HashSet<>();

    final TreeSet<Long> retries = new TreeSet<>();
    final Map<Long, Integer> attempts = new HashMap<>();
    final Map<Long, ResultDigest> done = new HashMap<>();
    private final List<Long> pending = new ArrayList<>();
    final List<Long> merged = new ArrayList<>();
    JobState state = JobState.QUEUED;
    Priority priority = Priority.NORMAL;
    long version = 1;
    long cursor;
    long duplicates;
    long mismatches;
    long late;

    JobModel(long chunks, boolean ordered) {
        this.chunks = chunks;
        this.ordered = ordered;
    }

    /// How many chunks a claim gives.
    int claimable(int want) {
        return state.isFinal() || state == JobState.PAUSED ? 0 : (int) Math.min(want, retries.size() + chunks - cursor);
    }

    /// Notes what a claim gave.
    ///
    /// @return whether all of it could be given
    boolean claimed(NodeId node, List<Lease> given, boolean expired) {
        boolean allowed = true;
        for (Lease lease : given) {
            if (!retries.remove(lease.chunk())) {
                allowed &= lease.chunk() == cursor;
                cursor++;
            }
            leases.put(lease.chunk(), new Holder(lease.leaseId(), node, expired));
            holders.put(lease.leaseId(), node);
            listed.add(lease.leaseId());
        }
        if (!given.isEmpty() && state == JobState.QUEUED) {
            state = JobState.RUNNING;
            version++;
        }
        return allowed;
    }

    CompleteReply complete(NodeId node, Lease lease, ResultDigest digest) {
        if (node.equals(holders.get(lease.leaseId()))) {
            listed.remove(lease.leaseId());
        }
        if (state.isFinal()) {
            return new CompleteReply.JobEnded(state);
        }
        ResultDigest counted = done.get(lease.chunk());
        if (counted != null) {
            if (counted.equals(digest)) {
                duplicates++;
                return new CompleteReply.Duplicate();
            }
            mismatches++;
            return new CompleteReply.Mismatch();
        }
        Holder holder = leases.get(lease.chunk());
        if (!holds(holder, node, lease) || (holder != null && holder.expired())) {
            late++;
            return new CompleteReply.LeaseLost();
        }
        leases.remove(lease.chunk());
        attempts.remove(lease.chunk());
        done.put(lease.chunk(), digest);
        pending.add(lease.chunk());
        return new CompleteReply.Accepted(pending.size(), done.size(), chunks);
    }

    /// @return whether the lease was held
    boolean release(NodeId node, Lease lease) {
        if (!listed.remove(lease.leaseId()) || state.isFinal() || !holds(leases.get(lease.chunk()), node, lease)) {
            return false;
        }
        leases.remove(lease.chunk());
        retries.add(lease.chunk());
        return true;
    }

    /// @return whether the lease was held
    boolean fail(NodeId node, Lease lease) {
        listed.remove(lease.leaseId());
        if (state.isFinal() || !holds(leases.get(lease.chunk()), node, lease)) {
            return false;
        }
        failAttempt(lease.chunk());
        return true;
    }

    /// @return whether the node may go on
    boolean extend(NodeId node, Lease lease) {
        Holder holder = leases.get(lease.chunk());
        boolean live = listed.contains(lease.leaseId())
                && !state.isFinal()
                && holds(holder, node, lease)
                && holder != null
                && !holder.expired();
        if (!live) {
            listed.remove(lease.leaseId());
        }
        return live;
    }

    /// @return how many leases ended
    int reap() {
        if (state.isFinal()) {
            return 0;
        }
        List<Long> expired = leases.entrySet().stream()
                .filter(entry -> entry.getValue().expired())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        expired.forEach(this::failAttempt);
        return expired.size();
    }

    /// Results that are counted and not merged.
    int waiting() {
        return pending.size();
    }

    /// Chunks that can be merged now: all that wait, oldest first, or the unbroken row after those merged.
    List<Long> mergeable() {
        if (!ordered) {
            return List.copyOf(pending);
        }
        return LongStream.range(merged.size(), chunks)
                .takeWhile(pending::contains)
                .boxed()
                .toList();
    }

    /// Merges the first few of what can be merged.
    ///
    /// @param stops whether a target precision is reached with them
    void merge(int count, boolean stops) {
        List<Long> taken = mergeable().subList(0, count);
        merged.addAll(taken);
        pending.removeAll(taken);
        version++;
        if (stops || merged.size() == chunks) {
            end(JobState.COMPLETED);
        }
    }

    /// @return whether it was not paused before
    boolean pause() {
        if (state.isFinal() || state == JobState.PAUSED) {
            return false;
        }
        retries.addAll(leases.keySet());
        leases.values().forEach(holder -> listed.remove(holder.leaseId()));
        leases.clear();
        state = JobState.PAUSED;
        version++;
        return true;
    }

    /// @return whether it was paused
    boolean resume() {
        if (state != JobState.PAUSED) {
            return false;
        }
        state = cursor > 0 ? JobState.RUNNING : JobState.QUEUED;
        version++;
        return true;
    }

    /// @return whether it had another priority
    boolean prioritise(Priority other) {
        if (state.isFinal() || priority == other) {
            return false;
        }
        priority = other;
        version++;
        return true;
    }

    boolean cancel() {
        if (state.isFinal()) {
            return false;
        }
        version++;
        end(JobState.CANCELLED);
        return true;
    }

    JobCounters counters() {
        return new JobCounters(done.size(), merged.size(), duplicates, mismatches, late);
    }

    private void failAttempt(long chunk) {
        Holder holder = leases.remove(chunk);
        if (holder != null) {
            listed.remove(holder.leaseId());
        }
        if (attempts.merge(chunk, 1, Integer::sum) < Chunks.MAX_ATTEMPTS) {
            retries.add(chunk);
        } else if (!state.isFinal()) {
            version++;
            end(JobState.FAILED);
        }
    }

    private void end(JobState last) {
        state = last;
    }

    private static boolean holds(@Nullable Holder holder, NodeId node, Lease lease) {
        return holder != null
                && holder.leaseId().equals(lease.leaseId())
                && holder.node().equals(node);
    }
}
