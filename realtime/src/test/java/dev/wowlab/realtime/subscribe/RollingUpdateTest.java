package dev.wowlab.realtime.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.localplatform.CentrifugoProcess;
import dev.wowlab.localplatform.CentrifugoSettings;
import dev.wowlab.localplatform.CentrifugoVersion;
import dev.wowlab.localplatform.RedisProcess;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.realtime.Channels;
import dev.wowlab.realtime.api.BeaconApi;
import dev.wowlab.realtime.api.BeaconConfig;
import dev.wowlab.realtime.api.BeaconReply;
import dev.wowlab.realtime.api.Position;
import dev.wowlab.realtime.api.Publication;
import dev.wowlab.realtime.token.BeaconTokens;
import dev.wowlab.realtime.token.TokenKeys;
import dev.wowlab.testsupport.SharedCentrifugo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two instances of one beacon, one of each version, on one Redis: what an update of one after the other goes through.
class RollingUpdateTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final NodeId node = new NodeId((UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", ""));
    private final String channel = Channels.node(node);
    private final List<RealtimeEvent> received = new CopyOnWriteArrayList<>();

    private RedisProcess redis;
    private CentrifugoProcess old;
    private CentrifugoProcess updated;
    private BeaconTokens tokens;

    @BeforeEach
    void start() {
        SharedCentrifugo.assume(CentrifugoVersion.V5);
        SharedCentrifugo.assume(CentrifugoVersion.V6);
        redis = RedisProcess.start();
        CentrifugoSettings settings = CentrifugoSettings.forTests(redis.url());
        old = CentrifugoProcess.start("beacon-old", settings, CentrifugoVersion.V5);
        updated = CentrifugoProcess.start("beacon-updated", settings, CentrifugoVersion.V6);
        tokens = new BeaconTokens(new TokenKeys(settings.tokenKey(), settings.subscriptionKey()));
    }

    @AfterEach
    void stop() {
        if (redis != null) { // null where a version cannot be had
            updated.close();
            old.close();
            redis.close();
        }
    }

    @Test
    void messages_reach_those_who_are_connected_to_the_other_version_once_and_in_order() {
        try (Subscriber _ = subscribe(old);
                BeaconApi toOld = api(old);
                BeaconApi toUpdated = api(updated)) {
            awaitResync();
            for (int i = 0; i < 10; i++) {
                publish(i % 2 == 0 ? toUpdated : toOld, "m" + i, Optional.empty());
            }
            await().atMost(PATIENCE).until(() -> texts().size() >= 10);
            assertThat(texts())
                    .containsExactly(
                            "\"m0\"", "\"m1\"", "\"m2\"", "\"m3\"", "\"m4\"", "\"m5\"", "\"m6\"", "\"m7\"", "\"m8\"",
                            "\"m9\"");
        }
    }

    @Test
    void what_was_published_through_one_is_not_published_again_through_the_other() {
        try (BeaconApi toOld = api(old);
                BeaconApi toUpdated = api(updated)) {
            long first = publish(toOld, "once", Optional.of("key"));
            assertThat(publish(toUpdated, "once", Optional.of("key"))).isEqualTo(first);
            assertThat(publish(toOld, "next", Optional.empty())).isEqualTo(first + 1);
        }
    }

    @Test
    void who_was_connected_to_an_instance_while_it_was_updated_misses_nothing() {
        try (Subscriber _ = subscribe(old);
                BeaconApi toUpdated = api(updated)) {
            awaitResync();
            publish(toUpdated, "before", Optional.empty());
            await().atMost(PATIENCE).until(() -> texts().size() == 1);

            old.process().stop();
            publish(toUpdated, "meanwhile", Optional.empty());
            old.restart(CentrifugoVersion.V6);

            publish(toUpdated, "after", Optional.empty());
            await().atMost(PATIENCE).until(() -> texts().size() >= 3);
            assertThat(texts()).containsExactly("\"before\"", "\"meanwhile\"", "\"after\"");
        }
    }

    private Subscriber subscribe(CentrifugoProcess centrifugo) {
        return Subscriber.start(
                () -> {
                    Instant now = Instant.now();
                    String token = tokens.forNode(node, now, now.plusSeconds(300));
                    return new Credentials(URI.create(centrifugo.webSocketUrl()), token, Map.of());
                },
                "test",
                received::add);
    }

    private static BeaconApi api(CentrifugoProcess centrifugo) {
        return new BeaconApi(BeaconConfig.of(
                List.of(URI.create(centrifugo.apiUrl())), centrifugo.settings().apiKey()));
    }

    private long publish(BeaconApi through, String text, Optional<String> key) {
        return switch (through.publish(new Publication(channel, text, key, Optional.empty()))) {
            case BeaconReply.Done(Position position) -> position.offset();
            case BeaconReply<?> other -> throw new AssertionError("not published: " + other);
        };
    }

    private void awaitResync() {
        await().atMost(PATIENCE).until(() -> received.contains(new RealtimeEvent.Resync(channel)));
    }

    private List<String> texts() {
        return received.stream()
                .filter(RealtimeEvent.Message.class::isInstance)
                .map(event -> new String(((RealtimeEvent.Message) event).data(), StandardCharsets.UTF_8))
                .toList();
    }
}
