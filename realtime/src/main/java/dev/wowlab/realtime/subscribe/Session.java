package dev.wowlab.realtime.subscribe;

import io.github.centrifugal.centrifuge.Client;
import io.github.centrifugal.centrifuge.ConnectedEvent;
import io.github.centrifugal.centrifuge.ConnectingEvent;
import io.github.centrifugal.centrifuge.ConnectionTokenEvent;
import io.github.centrifugal.centrifuge.ConnectionTokenGetter;
import io.github.centrifugal.centrifuge.DisconnectedEvent;
import io.github.centrifugal.centrifuge.DuplicateSubscriptionException;
import io.github.centrifugal.centrifuge.EventListener;
import io.github.centrifugal.centrifuge.Options;
import io.github.centrifugal.centrifuge.PublicationEvent;
import io.github.centrifugal.centrifuge.ServerPublicationEvent;
import io.github.centrifugal.centrifuge.ServerSubscribedEvent;
import io.github.centrifugal.centrifuge.ServerUnsubscribedEvent;
import io.github.centrifugal.centrifuge.SubscribedEvent;
import io.github.centrifugal.centrifuge.Subscription;
import io.github.centrifugal.centrifuge.SubscriptionEventListener;
import io.github.centrifugal.centrifuge.SubscriptionOptions;
import io.github.centrifugal.centrifuge.SubscriptionTokenEvent;
import io.github.centrifugal.centrifuge.SubscriptionTokenGetter;
import io.github.centrifugal.centrifuge.TokenCallback;
import io.github.centrifugal.centrifuge.UnsubscribedEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One centrifuge-java client from its connect to its end. Thread-safe.
///
/// The client reconnects by itself while it can. What it does not survive (a terminal disconnect, an expired
/// subscription token, a token that is refused, an address that no longer answers) ends the session, and the
/// subscriber starts another one with fresh credentials. Its callbacks run on the client's only thread and must
/// neither block nor throw: one that throws makes the client lose messages without a word.
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final int MIN_RECONNECT_MS = 200;
    private static final int MAX_RECONNECT_MS = 5_000;
    private static final int MAX_PING_DELAY_MS = 5_000;
    private static final long CLOSE_MS = 2_000;

    private final Client client;
    private final EventQueue events;
    private final CredentialSource source;
    private final CountDownLatch disconnected = new CountDownLatch(1);
    private boolean connected;
    private boolean everConnected;
    private boolean ended;
    private String endReason = "";

    Session(Credentials credentials, CredentialSource source, String name, EventQueue events) {
        this.events = events;
        this.source = source;
        Options options = new Options();
        options.setToken(credentials.token());
        options.setTokenGetter(new TokenGetter());
        options.setName(name);
        options.setMinReconnectDelay(MIN_RECONNECT_MS);
        options.setMaxReconnectDelay(MAX_RECONNECT_MS);
        options.setMaxServerPingDelay(MAX_PING_DELAY_MS);
        client = new Client(credentials.url().toString(), options, new ConnectionEvents());
        for (Map.Entry<String, String> channel : credentials.channelTokens().entrySet()) {
            SubscriptionOptions subscription = new SubscriptionOptions();
            subscription.setToken(channel.getValue());
            subscription.setTokenGetter(new ChannelTokenGetter(channel.getKey()));
            try {
                client.newSubscription(channel.getKey(), subscription, new ChannelEvents())
                        .subscribe();
            } catch (DuplicateSubscriptionException impossible) {
                throw new IllegalStateException("a map has no key twice", impossible);
            }
        }
    }

    void connect() {
        client.connect();
    }

    /// Waits until the session is over, or is without a connection for `patience` on end.
    ///
    /// @return why it is over
    synchronized String awaitEnd(Duration patience) throws InterruptedException {
        long lastConnected = System.nanoTime();
        while (!ended) {
            if (connected) {
                wait();
                lastConnected = System.nanoTime();
                continue;
            }
            long leftMs = (lastConnected + patience.toNanos() - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0) {
                return "no connection for " + patience.toSeconds() + " s";
            }
            wait(leftMs);
        }
        return endReason;
    }

    synchronized boolean everConnected() {
        return everConnected;
    }

    /// Closes the connection and waits for the client's own threads. Threads of its HTTP library outlive it by up to
    /// a minute (centrifuge-java 0.4.1), so a process that is done ends with `System.exit`.
    void close() throws InterruptedException {
        synchronized (this) {
            ended = true;
            connected = false;
            notifyAll();
        }
        // Closing takes the client's scheduler away at once, also from a connect that is being answered, which the
        // client then prints: first it disconnects, after all else that it has begun.
        client.disconnect();
        boolean hasDisconnected = disconnected.await(CLOSE_MS, TimeUnit.MILLISECONDS);
        if (!client.close(CLOSE_MS) || !hasDisconnected) {
            LOG.warn("the Centrifugo client did not close within {} ms", CLOSE_MS);
        }
    }

    private synchronized void end(String reason) {
        if (!ended) {
            ended = true;
            endReason = reason;
            setConnected(false, reason);
            notifyAll();
        }
    }

    private synchronized void setConnected(boolean now, String reason) {
        if (connected != now) {
            connected = now;
            everConnected |= now;
            events.put(now ? new RealtimeEvent.Connected() : new RealtimeEvent.Disconnected(reason));
            notifyAll();
        }
    }

    private void subscribed(String channel, boolean wasRecovering, boolean recovered) {
        if (!wasRecovering || !recovered) {
            events.put(new RealtimeEvent.Resync(channel));
        }
    }

    /// Runs one callback; nothing may escape it.
    private void guarded(Runnable callback) {
        try {
            callback.run();
        } catch (Throwable fault) {
            LOG.error("a Centrifugo callback failed; starting a new session", fault);
            end("a callback failed: " + fault);
        }
    }

    /// Asks for a token off the client's thread, since the answer takes an HTTP request.
    ///
    /// @param choose the token that is meant; empty when the credentials have none
    private void fetchToken(TokenCallback callback, Function<Credentials, Optional<String>> choose) {
        Thread.ofVirtual().name("realtime-token").start(() -> {
            try {
                Optional<String> token = choose.apply(source.fetch());
                if (token.isPresent()) {
                    callback.Done(null, token.get());
                } else {
                    callback.Done(new IOException("the channel is no longer granted"), "");
                }
            } catch (IOException | RuntimeException unavailable) {
                callback.Done(unavailable, "");
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                callback.Done(interrupted, "");
            }
        });
    }

    private final class TokenGetter extends ConnectionTokenGetter {
        @Override
        public void getConnectionToken(ConnectionTokenEvent event, TokenCallback callback) {
            fetchToken(callback, credentials -> Optional.of(credentials.token()));
        }
    }

    private final class ChannelTokenGetter extends SubscriptionTokenGetter {
        private final String channel;

        ChannelTokenGetter(String channel) {
            this.channel = channel;
        }

        @Override
        public void getSubscriptionToken(SubscriptionTokenEvent event, TokenCallback callback) {
            fetchToken(
                    callback,
                    credentials ->
                            Optional.ofNullable(credentials.channelTokens().get(channel)));
        }
    }

    private final class ConnectionEvents extends EventListener {
        @Override
        public void onConnecting(Client from, ConnectingEvent event) {
            guarded(() -> setConnected(false, "code " + event.getCode() + ": " + event.getReason()));
        }

        @Override
        public void onConnected(Client from, ConnectedEvent event) {
            guarded(() -> setConnected(true, ""));
        }

        @Override
        public void onDisconnected(Client from, DisconnectedEvent event) {
            guarded(() -> end("disconnected, code " + event.getCode() + ": " + event.getReason()));
            disconnected.countDown();
        }

        @Override
        public void onSubscribed(Client from, ServerSubscribedEvent event) {
            guarded(() -> subscribed(event.getChannel(), event.wasRecovering(), event.getRecovered()));
        }

        @Override
        public void onUnsubscribed(Client from, ServerUnsubscribedEvent event) {
            guarded(() -> end("the server ended the subscription to " + event.getChannel()));
        }

        @Override
        public void onPublication(Client from, ServerPublicationEvent event) {
            guarded(() -> events.put(new RealtimeEvent.Message(event.getChannel(), event.getData())));
        }
    }

    private final class ChannelEvents extends SubscriptionEventListener {
        @Override
        public void onSubscribed(Subscription to, SubscribedEvent event) {
            guarded(() -> subscribed(to.getChannel(), event.wasRecovering(), event.getRecovered()));
        }

        @Override
        public void onUnsubscribed(Subscription from, UnsubscribedEvent event) {
            guarded(() -> end(
                    "unsubscribed from " + from.getChannel() + ", code " + event.getCode() + ": " + event.getReason()));
        }

        @Override
        public void onPublication(Subscription from, PublicationEvent event) {
            guarded(() -> events.put(new RealtimeEvent.Message(from.getChannel(), event.getData())));
        }
    }
}
