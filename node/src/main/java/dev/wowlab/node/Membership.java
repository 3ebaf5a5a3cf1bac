package dev.wowlab.node;

import dev.wowlab.protocol.node.NodeStatus;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the platform thinks of this node, shared by its loops. Thread-safe.
final class Membership {
    /// Why a node ends by itself, with the exit code of its process.
    enum End {
        REVOKED(3, "This node was revoked; the platform refuses its key for ever."),
        OUTDATED(4, "The platform no longer speaks this node's version of the protocol; update the node."),
        /// The platform has nothing against it: it may be started again.
        FAILED(7, "A thread of this node has failed, see above; without it the node would do nothing.");

        final int exitCode;
        final String message;

        End(int exitCode, String message) {
            this.exitCode = exitCode;
            this.message = message;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Membership.class);

    private NodeStatus status = NodeStatus.PENDING;
    private Optional<End> end = Optional.empty();

    synchronized void update(NodeStatus now) {
        if (now == NodeStatus.REVOKED) {
            end(End.REVOKED);
            return;
        }
        if (now == NodeStatus.QUARANTINED && status != NodeStatus.QUARANTINED) {
            // A local platform knows by these words that a node runs, though it is not ready: ServiceProcess.
            LOG.error("this node signed a false result and gets no work until an operator lets it");
        }
        status = now;
        notifyAll();
    }

    synchronized void end(End why) {
        if (end.isEmpty()) {
            end = Optional.of(why);
            if (why == End.REVOKED) {
                status = NodeStatus.REVOKED;
            }
            notifyAll();
        }
    }

    synchronized NodeStatus status() {
        return status;
    }

    synchronized Optional<End> end() {
        return end;
    }

    /// Waits until the node may work, or is over; whether it may work.
    synchronized boolean awaitActive() throws InterruptedException {
        while (status != NodeStatus.ACTIVE && end.isEmpty()) {
            wait();
        }
        return end.isEmpty();
    }

    /// Waits until the node is over.
    synchronized End awaitEnd() throws InterruptedException {
        while (end.isEmpty()) {
            wait();
        }
        return end.get();
    }
}
