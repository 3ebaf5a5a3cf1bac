package dev.wowlab.bench.platform;

import dev.wowlab.localplatform.CentrifugoSettings;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.realtime.Channels;
import dev.wowlab.realtime.subscribe.Credentials;
import dev.wowlab.realtime.subscribe.RealtimeEvent;
import dev.wowlab.realtime.subscribe.Subscriber;
import dev.wowlab.realtime.token.BeaconTokens;
import dev.wowlab.realtime.token.TokenKeys;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/// Stands for a browser that shows one job: a WebSocket connection of our own client, subscribed to the job's progress.
/// Thread-safe.
final class PageStandIn implements AutoCloseable {
    private static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final String USER = "bench";

    private final String channel;
    private final CountDownLatch subscribed = new CountDownLatch(1);
    private final LongConsumer receiver;
    private final Subscriber subscriber;

    /// @param url WebSocket address of an instance
    /// @param receiver told the sequence of each message, on the connection's own thread
    PageStandIn(String url, CentrifugoSettings settings, int number, LongConsumer receiver) {
        this.channel = Channels.progress(new JobId("bench-" + number));
        this.receiver = receiver;
        BeaconTokens tokens = new BeaconTokens(new TokenKeys(settings.tokenKey(), settings.subscriptionKey()));
        this.subscriber = Subscriber.start(
                () -> {
                    Instant now = InstantSource.system().instant();
                    Instant end = now.plus(TOKEN_LIFE);
                    return new Credentials(
                            URI.create(url),
                            tokens.forUser(USER, now, end),
                            Map.of(channel, tokens.forChannel(USER, channel, now, end)));
                },
                "bench",
                this::received);
    }

    String channel() {
        return channel;
    }

    /// @return whether messages flow
    boolean awaitSubscribed(Duration limit) throws InterruptedException {
        return subscribed.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void received(RealtimeEvent event) {
        switch (event) {
            case RealtimeEvent.Message message ->
                receiver.accept(
                        Json.mapper().readValue(message.data(), Ping.class).sequence());
            case RealtimeEvent.Resync resync -> subscribed.countDown(); // comes with the first subscription
            case RealtimeEvent.Connected connected -> {}
            case RealtimeEvent.Disconnected disconnected -> {}
        }
    }

    @Override
    public void close() {
        subscriber.close();
    }
}
