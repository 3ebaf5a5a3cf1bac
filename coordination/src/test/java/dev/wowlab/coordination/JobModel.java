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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The rules of one job, in plain Java and with no clock: a lease is expired or not from its beginning. What the
/// scripts do is held against this. Confined to one thread.
final class JobModel {
    record Holder(String leaseId, NodeId node, boolean expired) {}

    /// One run of a chunk that is run more than once.
    record Run(NodeId node, String owner, ResultDigest digest) {}

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
    /// Chunks whose runs do not agree yet.
    final Map<Long, List<Run>> checks = new HashMap<>();

    /// Those of them that nobody runs.
    final TreeSet<Long> rechecks = new TreeSet<>();

    /// Who alone vouches for a chunk that waits to be merged, or is.
    private final Map<Long, NodeId> sole = new HashMap<>();

    /// What a node alone vouched for before that was taken out again: whoever vouched for another result than two
    /// others agree on is caught by it.
    private final Map<Long, Run> earlier = new HashMap<>();

    /// Whether every chunk is run twice, since results did not add up.
    private boolean suspect;

    /// Nodes that lied, until their work is recalled.
    final Set<NodeId> due = new HashSet<>();

    final Set<NodeId> refuted = new HashSet<>();
    long disputes;
    long caughtByThePast;
    JobState state = JobState.QUEUED;
    Priority priority = Priority.NORMAL;
    long version = 1;
    long cursor;

    /// Where the fresh chunks end for now.
    long claimBefore;
    long duplicates;
    long mismatches;
    long late;

    JobModel(long chunks, boolean ordered) {
        this.chunks = chunks;
        this.ordered = ordered;
        this.claimBefore = chunks;
    }

    /// How many chunks a claim gives.
    ///
    /// @param owners all that are there
    int claimable(NodeId node, String owner, Set<String> owners, int want) {
        if (state.isFinal() || state == JobState.PAUSED) {
            return 0;
        }
        long runs = rechecks.stream()
                .filter(chunk -> mayRun(node, owner, owners, chunk))
                .count();
        return (int) Math.min(want, runs + open());
    }

    private boolean mayRun(NodeId node, String owner, Set<String> owners, long chunk) {
        List<Run> runs = checks.getOrDefault(chunk, List.of());
        Set<String> seen = runs.stream().map(Run::owner).collect(Collectors.toSet());
        return runs.stream().noneMatch(run -> run.node().equals(node))
                && (!seen.contains(owner) || (runs.size() > 1 && seen.containsAll(owners)));
    }

    /// Notes what a claim gave.
    ///
    /// @return whether all of it could be given
    boolean claimed(NodeId node, List<Lease> given, boolean expired) {
        boolean allowed = true;
        for (Lease lease : given) {
            if (!rechecks.remove(lease.chunk()) && !retries.remove(lease.chunk())) {
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

    /// @param twice whether the chunk is to be run twice, if it was not run before
    CompleteReply complete(NodeId node, String owner, Lease lease, ResultDigest digest, boolean twice) {
        if (node.equals(holders.get(lease.leaseId()))) {
            listed.remove(lease.leaseId());
        }
        if (state.isFinal()) {
            return new CompleteReply.JobEnded(state);
        }
        Holder holder = leases.get(lease.chunk());
        if (holds(holder, node, lease) && holder != null && !holder.expired() && !due.contains(node)) {
            leases.remove(lease.chunk());
            attempts.remove(lease.chunk());
            accept(lease.chunk(), new Run(node, owner, digest), twice);
            return new CompleteReply.Accepted(pending.size(), done.size(), chunks);
        }
        ResultDigest counted = checks.getOrDefault(lease.chunk(), List.of()).stream()
                .filter(run -> run.node().equals(node))
                .map(Run::digest)
                .findFirst()
                .orElse(done.get(lease.chunk()));
        if (counted == null) {
            late++;
            return new CompleteReply.LeaseLost();
        }
        if (counted.equals(digest)) {
            duplicates++;
            return new CompleteReply.Duplicate();
        }
        mismatches++;
        return new CompleteReply.Mismatch();
    }

    private void accept(long chunk, Run run, boolean twice) {
        List<Run> runs = checks.get(chunk);
        if (runs == null) {
            Run before = suspect ? earlier.get(chunk) : earlier.remove(chunk);
            done.put(chunk, suspect && before != null ? before.digest() : run.digest());
            if (twice || suspect) {
                checks.put(chunk, new ArrayList<>(List.of(run)));
                rechecks.add(chunk);
            } else {
                sole.put(chunk, run.node());
                pending.add(chunk);
            }
            return;
        }
        boolean agrees = runs.stream().anyMatch(other -> other.digest().equals(run.digest()));
        runs.add(run);
        if (!agrees) {
            rechecks.add(chunk);
            disputes += runs.size() == 2 ? 1 : 0;
            return;
        }
        checks.remove(chunk);
        done.put(chunk, run.digest());
        pending.add(chunk);
        Run before = suspect ? earlier.remove(chunk) : null;
        if (before != null && !before.digest().equals(run.digest()) && !refuted.contains(before.node())) {
            due.add(before.node());
            caughtByThePast++;
        }
        runs.stream().filter(other -> !other.digest().equals(run.digest())).forEach(liar -> due.add(liar.node()));
    }

    /// Takes out what a node alone vouched for.
    ///
    /// @return chunks to run again; empty when it has no part in the job
    Optional<Long> recall(NodeId node) {
        if (state.isFinal()) {
            return Optional.empty();
        }
        List<Long> held = leases.entrySet().stream()
                .filter(entry -> entry.getValue().node().equals(node))
                .map(Map.Entry::getKey)
                .toList();
        held.forEach(chunk -> {
            listed.remove(Objects.requireNonNull(leases.remove(chunk)).leaseId());
            retry(chunk);
        });
        boolean touched = due.remove(node);
        Set<Long> again = new TreeSet<>();
        for (Map.Entry<Long, List<Run>> check : List.copyOf(checks.entrySet())) {
            if (check.getValue().removeIf(run -> run.node().equals(node))) {
                touched = true;
                if (check.getValue().isEmpty()) {
                    checks.remove(check.getKey());
                    rechecks.remove(check.getKey());
                    done.remove(check.getKey());
                    if (!leases.containsKey(check.getKey())) {
                        again.add(check.getKey());
                    }
                }
            }
        }
        boolean restarts = ordered && merged.stream().anyMatch(chunk -> node.equals(sole.get(chunk)));
        Set<Long> gone = new TreeSet<>(restarts ? merged : List.of());
        sole.forEach((chunk, author) -> {
            if (author.equals(node)) {
                gone.add(chunk);
            }
        });
        touched |= !gone.isEmpty();
        takeBack(gone);
        again.addAll(gone);
        retries.addAll(again);
        if (touched) {
            refuted.add(node);
        }
        if (!touched && held.isEmpty()) {
            return Optional.empty();
        }
        version++;
        return Optional.of((long) again.size());
    }

    private void takeBack(Set<Long> gone) {
        for (long chunk : gone) {
            ResultDigest digest = done.remove(chunk);
            NodeId author = sole.remove(chunk);
            if (author != null && digest != null) {
                earlier.put(chunk, new Run(author, "", digest));
            }
            pending.remove(chunk);
            merged.remove(chunk);
        }
    }

    /// Takes out what rests on one node's word, and has every chunk run twice from then on; fails where it has already.
    ///
    /// @param owners of nodes whose waiting results stay as first runs
    /// @return chunks to run again; empty when the job is over
    Optional<Long> suspect(Map<NodeId, String> owners) {
        if (state.isFinal()) {
            return Optional.empty();
        }
        version++;
        if (suspect) {
            end(JobState.FAILED);
            return Optional.empty();
        }
        for (long chunk : List.copyOf(pending)) {
            NodeId author = sole.get(chunk);
            String owner = author == null ? null : owners.get(author);
            if (author != null && owner != null) {
                checks.put(
                        chunk,
                        new ArrayList<>(List.of(new Run(author, owner, Objects.requireNonNull(done.get(chunk))))));
                rechecks.add(chunk);
                pending.remove(chunk);
                sole.remove(chunk);
            }
        }
        boolean restarts = ordered && merged.stream().anyMatch(sole::containsKey);
        Set<Long> gone = new TreeSet<>(sole.keySet());
        gone.addAll(restarts ? merged : List.of());
        takeBack(gone);
        retries.addAll(gone);
        suspect = true;
        return Optional.of((long) gone.size());
    }

    /// Chunks that can be claimed as far as the job is concerned.
    long open() {
        return retries.size() + Math.max(0, claimBefore - cursor);
    }

    private void retry(long chunk) {
        (checks.containsKey(chunk) ? rechecks : retries).add(chunk);
    }

    /// @return whether the lease was held
    boolean release(NodeId node, Lease lease) {
        if (!listed.remove(lease.leaseId()) || state.isFinal() || !holds(leases.get(lease.chunk()), node, lease)) {
            return false;
        }
        leases.remove(lease.chunk());
        retry(lease.chunk());
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
        leases.keySet().forEach(this::retry);
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
        return new JobCounters(cursor, done.size(), merged.size(), duplicates, mismatches, late);
    }

    private void failAttempt(long chunk) {
        Holder holder = leases.remove(chunk);
        if (holder != null) {
            listed.remove(holder.leaseId());
        }
        if (attempts.merge(chunk, 1, Integer::sum) < Chunks.MAX_ATTEMPTS) {
            retry(chunk);
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
