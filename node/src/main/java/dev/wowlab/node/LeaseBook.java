package dev.wowlab.node;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.node.Lease;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All leases that a node holds, from the reply that brought them to the reply that ends them: waiting for a worker,
/// running, or finished and not yet acknowledged. Thread-safe.
final class LeaseBook {
    private final SentinelTime time;
    private final Deque<HeldLease> waiting = new ArrayDeque<>();
    private final Map<JobId, Integer> waitingOf = new HashMap<>();
    private final Map<String, HeldLease> running = new LinkedHashMap<>();
    private final Deque<FinishedChunk> finished = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private int idleWorkers;
    private long firstFinishedNanos;
    private boolean closed;
    private Runnable changed = () -> {};

    LeaseBook(SentinelTime time) {
        this.time = time;
    }

    /// How much is where. Immutable.
    ///
    /// @param waitingOf leases that wait, by their job
    /// @param idleWorkers workers that wait for a lease
    /// @param finishedForNanos how long the oldest finished chunk has been waiting to be told; 0 with none
    record Level(Map<JobId, Integer> waitingOf, int running, int finished, int idleWorkers, long finishedForNanos) {
        int waiting() {
            return waitingOf.values().stream().mapToInt(Integer::intValue).sum();
        }

        int held() {
            return waiting() + running + finished;
        }
    }

    /// Called, from any thread, after everything that may give the work loop something to do.
    synchronized void onChange(Runnable listener) {
        changed = listener;
    }

    synchronized Level level() {
        long waitedNanos = finished.isEmpty() ? 0 : Math.max(1, System.nanoTime() - firstFinishedNanos);
        return new Level(Map.copyOf(waitingOf), running.size(), finished.size(), idleWorkers, waitedNanos);
    }

    /// Adds leases that a sentinel gave; one that is held already is not added twice. A closed book gives them to no
    /// worker, but holds them until they are given back.
    synchronized void add(List<Lease> leases) {
        for (Lease lease : leases) {
            if (ids.add(lease.leaseId()) && !closed) {
                waiting.add(new HeldLease(lease));
                waitingOf.merge(lease.jobId(), 1, Integer::sum);
            }
        }
        notifyAll();
    }

    /// The next lease to compute, waiting for one. Leases past their deadline are forgotten: they are others' by now.
    ///
    /// @throws InterruptedException when interrupted, or when the book is closed
    synchronized HeldLease take() throws InterruptedException {
        while (true) {
            awaitLease();
            HeldLease next = waiting.remove();
            countOut(next.lease());
            if (next.cancelled() || next.deadlineMs() < time.nowMs()) {
                ids.remove(next.lease().leaseId());
            } else {
                running.put(next.lease().leaseId(), next);
                changed.run();
                return next;
            }
        }
    }

    /// One lease of a job fewer waits.
    private void countOut(Lease lease) {
        waitingOf.computeIfPresent(lease.jobId(), (job, count) -> count == 1 ? null : count - 1);
    }

    private synchronized void awaitLease() throws InterruptedException {
        if (!waiting.isEmpty()) {
            return;
        }
        idleWorkers++;
        changed.run();
        try {
            while (waiting.isEmpty()) {
                if (closed) {
                    throw new InterruptedException("no more leases");
                }
                wait();
            }
        } finally {
            idleWorkers--;
        }
    }

    /// Ends the running of a lease with something to tell.
    synchronized void finish(FinishedChunk chunk) {
        running.remove(chunk.lease().leaseId());
        if (finished.isEmpty()) {
            firstFinishedNanos = System.nanoTime();
        }
        finished.add(chunk);
        changed.run();
    }

    /// Ends the running of a lease that was cancelled: there is nothing to tell.
    synchronized void abandon(Lease lease) {
        running.remove(lease.leaseId());
        ids.remove(lease.leaseId());
        changed.run();
    }

    /// Takes the oldest finished chunks, as many as fit; at least one if there is any.
    synchronized List<FinishedChunk> takeFinished(int maxBytes, int maxChunks) {
        List<FinishedChunk> batch = new ArrayList<>();
        int bytes = 0;
        while (!finished.isEmpty() && batch.size() < maxChunks) {
            bytes += finished.element().encodedBytes();
            if (bytes > maxBytes && !batch.isEmpty()) {
                break;
            }
            batch.add(finished.remove());
        }
        firstFinishedNanos = System.nanoTime();
        return batch;
    }

    /// Puts back what could not be told.
    synchronized void putBack(List<FinishedChunk> batch) {
        for (FinishedChunk chunk : batch.reversed()) {
            finished.addFirst(chunk);
        }
    }

    /// Forgets leases that were told.
    synchronized void forget(Collection<String> leaseIds) {
        ids.removeAll(leaseIds);
    }

    /// Stops work on these leases; those that are unknown, or being reported this moment, are ignored.
    ///
    /// @return how many were stopped
    synchronized int cancel(Collection<String> leaseIds) {
        Set<String> gone = Set.copyOf(leaseIds);
        int before = ids.size();
        waiting.removeIf(held -> {
            boolean goes = gone.contains(held.lease().leaseId())
                    && ids.remove(held.lease().leaseId());
            if (goes) {
                countOut(held.lease());
            }
            return goes;
        });
        finished.removeIf(chunk -> gone.contains(chunk.lease().leaseId())
                && ids.remove(chunk.lease().leaseId()));
        int stopped = before - ids.size();
        for (String id : gone) {
            HeldLease held = running.get(id);
            if (held != null) {
                held.cancel();
                stopped++;
            }
        }
        changed.run();
        return stopped;
    }

    /// Stops work on every lease of a job that has ended.
    synchronized void cancelJob(JobId job) {
        List<String> leases = new ArrayList<>();
        waiting.forEach(held -> addIfOf(job, held.lease(), leases));
        running.values().forEach(held -> addIfOf(job, held.lease(), leases));
        finished.forEach(chunk -> addIfOf(job, chunk.lease(), leases));
        cancel(leases);
    }

    private static void addIfOf(JobId job, Lease lease, List<String> leases) {
        if (lease.jobId().equals(job)) {
            leases.add(lease.leaseId());
        }
    }

    synchronized void extend(String leaseId, long deadlineMs) {
        HeldLease held = running.get(leaseId);
        if (held != null) {
            held.extendTo(deadlineMs);
            return;
        }
        for (HeldLease candidate : waiting) {
            if (candidate.lease().leaseId().equals(leaseId)) {
                candidate.extendTo(deadlineMs);
            }
        }
    }

    /// Ids of all leases held, also of those whose results are under way.
    synchronized List<String> heldIds() {
        return List.copyOf(ids);
    }

    /// Gives no more leases out: workers that wait or come later end. Leases that no worker has begun are forgotten.
    ///
    /// @return the ids of those, to be released
    synchronized List<String> close() {
        closed = true;
        List<String> unbegun =
                waiting.stream().map(held -> held.lease().leaseId()).toList();
        waiting.clear();
        waitingOf.clear();
        ids.removeAll(unbegun);
        notifyAll();
        changed.run();
        return unbegun;
    }

    /// Cancels what still runs.
    ///
    /// @return its ids, to be released
    synchronized List<String> cancelRunning() {
        List<String> cancelled = List.copyOf(running.keySet());
        running.values().forEach(HeldLease::cancel);
        return cancelled;
    }
}
