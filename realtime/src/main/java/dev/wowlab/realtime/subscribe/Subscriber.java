package dev.wowlab.realtime.subscribe;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a connection to Centrifugo and hands everything that arrives to one receiver, for as long as it is open.
/// Thread-safe.
///
/// The receiver is called by one thread, one event at a time, and may block: a slow receiver costs messages of its
/// own, each loss announced as `Resync`, and never the connection. Whatever ends a connection, another one follows,
/// with fresh credentials and a back-off with jitter.
public final class Subscriber implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long MIN_BACKOFF_MS = 200;
    private static final long MAX_BACKOFF_MS = 10_000;

    private final CredentialSource source;
    private final String name;
    private final Consumer<RealtimeEvent> receiver;
    private final EventQueue events = new EventQueue();
    private final Thread supervisor;
    private final Thread delivery;

    private Subscriber(CredentialSource source, String name, Consumer<RealtimeEvent> receiver) {
        this.source = source;
        this.name = name;
        this.receiver = receiver;
        this.supervisor = Thread.ofVirtual().name("realtime-supervisor").unstarted(this::supervise);
        this.delivery = Thread.ofVirtual().name("realtime-delivery").unstarted(this::deliver);
    }

    /// Starts connecting, and returns at once.
    ///
    /// @param name what Centrifugo's metrics call this client, e.g. `node`
    public static Subscriber start(CredentialSource source, String name, Consumer<RealtimeEvent> receiver) {
        Subscriber subscriber = new Subscriber(source, name, receiver);
        subscriber.delivery.start();
        subscriber.supervisor.start();
        return subscriber;
    }

    /// Disconnects and ends this subscriber's threads. A second call does nothing.
    @Override
    public void close() {
        supervisor.interrupt();
        events.close();
        delivery.interrupt();
        try {
            supervisor.join();
            if (!Thread.currentThread().equals(delivery)) {
                delivery.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void supervise() {
        int failures = 0;
        try {
            while (true) {
                boolean connected = false;
                try {
                    connected = runSession(source.fetch());
                } catch (IOException unavailable) {
                    LOG.info("no credentials for Centrifugo yet: {}", unavailable.getMessage());
                } catch (RuntimeException | LinkageError fault) {
                    LOG.warn("the Centrifugo session failed", fault);
                }
                failures = connected ? 0 : failures + 1;
                Thread.sleep(backoffMs(failures));
            }
        } catch (InterruptedException closing) {
            // close() ends this thread by interrupting it
        }
    }

    /// Runs one session to its end; whether it was ever connected.
    private boolean runSession(Credentials credentials) throws InterruptedException {
        Session session = new Session(credentials, source, name, events);
        try {
            session.connect();
            String reason = session.awaitEnd(PATIENCE);
            LOG.info("the Centrifugo session is over ({}); starting another", reason);
            return session.everConnected();
        } finally {
            closeEvenIfInterrupted(session);
        }
    }

    private static void closeEvenIfInterrupted(Session session) throws InterruptedException {
        boolean interrupted = Thread.interrupted();
        session.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static long backoffMs(int failures) {
        long ceiling = Math.min(MAX_BACKOFF_MS, MIN_BACKOFF_MS << Math.min(failures, 10));
        return ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling + 1);
    }

    private void deliver() {
        try {
            while (true) {
                RealtimeEvent event = events.take();
                try {
                    receiver.accept(event);
                } catch (RuntimeException | LinkageError fault) {
                    LOG.error("the receiver failed on {}", event, fault);
                }
            }
        } catch (InterruptedException closing) {
            // close() ends this thread
        }
    }
}
