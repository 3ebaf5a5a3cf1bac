package dev.wowlab.node;

import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.node.HeartbeatReply;
import dev.wowlab.protocol.node.NodeStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the platform that the node lives, and hears which leases go on. Runs on one thread; `beatNow` and
/// `drain` may be called from any.
final class HeartbeatLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatLoop.class);
    private static final double MIN_ELAPSED_SECONDS = 0.001;

    private final Sentinel sentinel;
    private final LeaseBook book;
    private final Membership membership;
    private final SentinelTime time;
    private final Throughput throughput;
    private final Settings settings;
    private final MachineMetrics metrics = new MachineMetrics();
    private final Object signal = new Object();
    private final CountDownLatch farewell = new CountDownLatch(1);
    private boolean beatNow;
    private boolean draining;
    private boolean failing;
    private long sequence;
    private long lastBeatNanos = System.nanoTime();

    /// What does not change. Immutable.
    record Settings(Duration interval, int cores) {}

    HeartbeatLoop(
            Sentinel sentinel,
            LeaseBook book,
            Membership membership,
            SentinelTime time,
            Throughput throughput,
            Settings settings) {
        this.sentinel = sentinel;
        this.book = book;
        this.membership = membership;
        this.time = time;
        this.throughput = throughput;
        this.settings = settings;
    }

    void beatNow() {
        synchronized (signal) {
            beatNow = true;
            signal.notifyAll();
        }
    }

    /// Says from now on that the node takes no more work.
    void drain() {
        synchronized (signal) {
            draining = true;
        }
        beatNow();
    }

    /// Waits until the platform has heard that the node takes no more work: its page would call it healthy else.
    void awaitFarewell(Duration within) throws InterruptedException {
        farewell.await(within.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void run() {
        try {
            while (membership.end().isEmpty()) {
                beat();
                awaitNext();
            }
        } catch (InterruptedException stopping) {
            // the node stops
        }
    }

    private void beat() throws InterruptedException {
        // One attempt: the next beat says more than this one sent again.
        Heartbeat beat = next();
        Reply<HeartbeatReply> reply = sentinel.call(() -> sentinel.client().heartbeat(beat), () -> false);
        switch (reply) {
            case Reply.Ok<HeartbeatReply>(HeartbeatReply answer) -> {
                failing = false;
                apply(answer);
                if (beat.draining()) {
                    farewell.countDown();
                }
            }
            case Reply.Refused<HeartbeatReply> refused -> logOnce(Sentinel.reasonOf(refused));
            case Reply.Unreachable<HeartbeatReply> unreachable -> logOnce(unreachable.reason());
        }
    }

    private void logOnce(String reason) {
        if (!failing) {
            failing = true;
            LOG.warn("heartbeats do not get through: {}", reason);
        }
    }

    private void apply(HeartbeatReply answer) {
        time.adopt(Instant.ofEpochMilli(answer.serverTimeMs()));
        if (answer.status() == NodeStatus.ACTIVE && membership.status() != NodeStatus.ACTIVE) {
            LOG.info("this node may work");
        }
        membership.update(answer.status());
        int stopped = book.cancel(answer.cancelledLeases());
        if (stopped > 0) {
            LOG.info("{} leases were cancelled", stopped);
        }
        for (HeartbeatReply.ExtendedLease extended : answer.extendedLeases()) {
            book.extend(extended.leaseId(), extended.deadlineMs());
        }
    }

    private Heartbeat next() {
        // Rises across restarts, too: see docs/node-protocol.md.
        sequence = Math.max(sequence + 1, time.nowMs());
        long now = System.nanoTime();
        double seconds = Math.max(MIN_ELAPSED_SECONDS, (now - lastBeatNanos) / 1e9);
        lastBeatNanos = now;
        boolean leaving;
        synchronized (signal) {
            leaving = draining;
        }
        return new Heartbeat(
                sequence,
                metrics.cpuLoad(),
                metrics.memoryUsedBytes(),
                metrics.memoryTotalBytes(),
                settings.cores(),
                book.heldIds(),
                throughput.takeFights() / seconds,
                leaving);
    }

    private void awaitNext() throws InterruptedException {
        synchronized (signal) {
            long endNanos = System.nanoTime() + settings.interval().toNanos();
            while (!beatNow) {
                long leftMs = (endNanos - System.nanoTime()) / 1_000_000;
                if (leftMs <= 0) {
                    break;
                }
                signal.wait(leftMs);
            }
            beatNow = false;
        }
    }
}
