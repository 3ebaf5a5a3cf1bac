package dev.wowlab.node;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.RegisterNode;
import dev.wowlab.protocol.node.Registered;
import dev.wowlab.protocol.node.ReleaseRequest;
import dev.wowlab.realtime.subscribe.Subscriber;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A compute node: `start` once, `stop` once (a second stop waits for the first). Thread-safe.
///
/// Threads: `node-start` registers and then starts the others; `node-heartbeat`, `node-work`; one `node-worker-N` per
/// worker, which nothing but the engine and the fetching of an input blocks; and the subscriber's two.
public final class ComputeNode {
    /// Version of the node software.
    public static final String VERSION = "0.1.0";

    private static final Logger LOG = LoggerFactory.getLogger(ComputeNode.class);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(5);
    private static final Duration CANCEL_WITHIN = Duration.ofMillis(1_500);
    private static final Duration REPORT_WITHIN = Duration.ofMillis(1_500);
    private static final Duration FAREWELL_WITHIN = Duration.ofMillis(500);
    private static final Duration RELEASE_WITHIN = Duration.ofMillis(1_500);

    private final NodeConfig config;
    private final Engines engines;
    private final Identity identity;
    private final HomeLock lock;
    private final Membership membership = new Membership();
    private final SentinelTime time;
    private final SentinelClient client;
    private final Sentinel sentinel;
    private final LeaseBook book;
    private final Throughput throughput = new Throughput();
    private final WorkLoop workLoop;
    private final List<Thread> workers = new ArrayList<>();
    private final Thread workThread;
    private final Thread startThread;
    private Runnable onReady = () -> {};
    private @Nullable HeartbeatLoop heartbeat;
    private @Nullable Thread heartbeatThread;
    private @Nullable Subscriber subscriber;
    private boolean stopped;

    private ComputeNode(
            NodeConfig config, Engines engines, Identity identity, HomeLock lock, Clock clock, Duration patience) {
        this.config = config;
        this.engines = engines;
        this.identity = identity;
        this.lock = lock;
        this.time = new SentinelTime(clock);
        this.client = new SentinelClient(config.sentinelUrl(), identity, time, patience);
        RandomGenerator random = new SecureRandom();
        this.sentinel = new Sentinel(client, registration(), membership, random);
        this.book = new LeaseBook(time);
        this.workLoop = new WorkLoop(
                sentinel,
                book,
                membership,
                throughput,
                new WorkLoop.Settings(engines.refs(), config.workers(), config.ownerFirst(), random));
        Plans plans = new Plans(sentinel, engines);
        for (int i = 1; i <= config.workers(); i++) {
            Worker worker = new Worker(book, plans, identity, throughput);
            workers.add(Thread.ofPlatform().daemon().name("node-worker-" + i).unstarted(vital(worker)));
        }
        this.workThread = Thread.ofPlatform().daemon().name("node-work").unstarted(vital(workLoop));
        this.startThread = Thread.ofPlatform().daemon().name("node-start").unstarted(vital(this::joinPlatform));
    }

    /// Reads or makes the identity, and takes the home for this process.
    ///
    /// @throws ConfigException when the home is another process's, or its key file is wrong
    public static ComputeNode create(NodeConfig config, Engines engines, Clock clock)
            throws ConfigException, IOException {
        return create(config, engines, clock, SentinelClient.REQUEST_TIMEOUT);
    }

    /// The same.
    ///
    /// @param patience with a request, until all of its answer is there
    static ComputeNode create(NodeConfig config, Engines engines, Clock clock, Duration patience)
            throws ConfigException, IOException {
        Identity identity = IdentityFile.loadOrCreate(config.home());
        return new ComputeNode(config, engines, identity, HomeLock.acquire(config.home()), clock, patience);
    }

    public NodeId nodeId() {
        return identity.nodeId();
    }

    /// Whether it computes chunks, or has some that it has yet to begin or to report.
    public boolean hasChunks() {
        return !book.heldIds().isEmpty();
    }

    /// Starts in the background.
    ///
    /// @param whenReady called once, when the node is active and asks for work
    public synchronized void start(Runnable whenReady) {
        onReady = whenReady;
        startThread.start();
    }

    /// Waits until the platform ends the node, or a thread of it fails; returns the process's exit code.
    public int awaitEnd() throws InterruptedException {
        Membership.End end = membership.awaitEnd();
        LOG.error(end.message);
        return end.exitCode;
    }

    /// Finishes or gives back every chunk, says goodbye, and ends all threads; within ten seconds.
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            drain();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            client.close();
            try {
                lock.close();
            } catch (IOException nevermind) {
                LOG.debug("the lock ends with the process", nevermind);
            }
        }
    }

    private RegisterNode registration() {
        return new RegisterNode(
                identity.rawPublicKey(), config.name(), VERSION, engines.refs(), config.workers(), config.joinToken());
    }

    private void joinPlatform() {
        try {
            Optional<Registered> registered = sentinel.register();
            if (registered.isEmpty()) {
                return;
            }
            HeartbeatLoop beats =
                    startHeartbeat(Duration.ofSeconds(registered.get().heartbeatSeconds()));
            if (!membership.awaitActive()) {
                return;
            }
            workers.forEach(Thread::start);
            workThread.start();
            subscriber = Subscriber.start(
                    Wakeups.credentials(sentinel, config.beaconUrl()), "node", new Wakeups(workLoop, beats));
            onReady.run();
        } catch (InterruptedException stopping) {
            // stop() interrupts
        }
    }

    /// A thread without which the node would look healthy and do nothing: where it fails, the node ends.
    private Runnable vital(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error fault) {
                LOG.error("the thread {} has failed", Thread.currentThread().getName(), fault);
                membership.end(Membership.End.FAILED);
            }
        };
    }

    private HeartbeatLoop startHeartbeat(Duration interval) {
        HeartbeatLoop beats = new HeartbeatLoop(
                sentinel, book, membership, time, throughput, new HeartbeatLoop.Settings(interval, config.workers()));
        heartbeat = beats;
        Thread thread = Thread.ofPlatform().daemon().name("node-heartbeat").unstarted(vital(beats));
        heartbeatThread = thread;
        thread.start();
        return beats;
    }

    private void drain() throws InterruptedException {
        startThread.interrupt();
        startThread.join();
        Subscriber wakeups = subscriber;
        if (wakeups != null) {
            Thread.ofVirtual().name("node-unsubscribe").start(wakeups::close);
        }
        if (heartbeat != null) {
            heartbeat.drain();
        }
        List<String> unbegun = book.close();
        workLoop.drain();
        if (!unbegun.isEmpty()) {
            release(unbegun, false);
        }
        Set<String> left = new LinkedHashSet<>();
        if (!joinAll(workers, FINISH_WITHIN)) {
            left.addAll(book.cancelRunning());
            if (!joinAll(workers, CANCEL_WITHIN)) {
                workers.forEach(Thread::interrupt);
            }
        }
        endThread(workThread, REPORT_WITHIN);
        Thread beats = heartbeatThread;
        if (heartbeat != null && beats != null) {
            if (membership.end().isEmpty()) {
                heartbeat.awaitFarewell(FAREWELL_WITHIN);
            }
            endThread(beats, Duration.ZERO);
        }
        left.addAll(book.heldIds());
        boolean isHeard =
                membership.end().filter(end -> end != Membership.End.FAILED).isEmpty();
        if (isHeard && beats != null) {
            release(List.copyOf(left), true);
        }
        LOG.info("stopped; {} leases were given back", unbegun.size() + left.size());
    }

    /// One attempt in bounded time: what is not given back ends by its deadline.
    private void release(List<String> leaseIds, boolean leaving) throws InterruptedException {
        Thread sender = Thread.ofVirtual().name("node-release").start(() -> {
            try {
                Reply<byte[]> reply = client.release(new ReleaseRequest(leaseIds, leaving));
                if (!(reply instanceof Reply.Ok<byte[]>)) {
                    LOG.warn("leases could not be given back: {}", Sentinel.reasonOf(reply));
                }
            } catch (InterruptedException tooSlow) {
                LOG.warn("leases could not be given back in time");
            }
        });
        endThread(sender, RELEASE_WITHIN);
    }

    private static boolean joinAll(List<Thread> threads, Duration within) throws InterruptedException {
        long endNanos = System.nanoTime() + within.toNanos();
        boolean all = true;
        for (Thread thread : threads) {
            if (thread.getState() != Thread.State.NEW) {
                all &= thread.join(Duration.ofNanos(Math.max(0, endNanos - System.nanoTime())));
            }
        }
        return all;
    }

    /// Gives the thread some time to end by itself, then interrupts it.
    private static void endThread(Thread thread, Duration within) throws InterruptedException {
        if (thread.getState() != Thread.State.NEW && !thread.join(within)) {
            thread.interrupt();
            if (!thread.join(CANCEL_WITHIN)) {
                LOG.warn("thread {} does not end", thread.getName());
            }
        }
    }
}
