package dev.wowlab.sentinel.node;

import dev.wowlab.persistence.DurableStore;
import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.NodeCredit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What nodes have done, as PostgreSQL knows it. Thread-safe. Many look at a fleet again and again, so that an answer
/// serves for a moment; where the database is out of reach the fleet is shown without, and it is not asked at once
/// again.
final class KnownCredit {
    private static final Logger LOG = LoggerFactory.getLogger(KnownCredit.class);
    private static final Duration SERVES = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final DurableStore store;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<Map<NodeId, NodeCredit>> known = Optional.empty();
    private volatile Instant until = Instant.MIN;

    KnownCredit(DurableStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// By node, without those that did nothing yet; empty where it is not known just now.
    Optional<Map<NodeId, NodeCredit>> find() {
        // one reads; nobody else waits for a database that may be out of reach
        if (!clock.instant().isBefore(until) && lock.tryLock()) {
            try {
                read();
            } finally {
                lock.unlock();
            }
        }
        return known;
    }

    private void read() {
        try {
            known = Optional.of(store.credit());
            until = clock.instant().plus(SERVES);
        } catch (StoreUnavailableException down) {
            LOG.warn("the fleet is shown without credit: {}", down.getMessage());
            known = Optional.empty();
            until = clock.instant().plus(PAUSE);
        }
    }
}
