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
import dev.wowlab.realtime.api.Publication;
import dev.wowlab.realtime.token.BeaconTokens;
import dev.wowlab.realtime.token.TokenKeys;
import dev.wowlab.testsupport.SharedCentrifugo;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// On a real Centrifugo of each version, of its own, because some tests kill it.
@ParameterizedClass
@EnumSource(CentrifugoVersion.class)
class SubscriberTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    private static RedisProcess redis;
    private static CentrifugoProcess centrifugo;
    private static BeaconApi api;
    private static BeaconTokens tokens;

    private final NodeId node = new NodeId((UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", ""));
    private final String channel = Channels.node(node);
    private final List<RealtimeEvent> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private Optional<Subscriber> open = Optional.empty();

    /// Takes the version so that JUnit hands it to [#start(CentrifugoVersion)].
    SubscriberTest(CentrifugoVersion version) {
        assertThat(centrifugo.version()).isEqualTo(version);
    }

    @BeforeParameterizedClassInvocation
    static void start(CentrifugoVersion version) {
        SharedCentrifugo.assume(version);
        redis = RedisProcess.start();
        centrifugo = CentrifugoProcess.start("beacon-subscriber", CentrifugoSettings.forTests(redis.url()), version);
        CentrifugoSettings settings = centrifugo.settings();
        api = new BeaconApi(BeaconConfig.of(List.of(URI.create(centrifugo.apiUrl())), settings.apiKey()));
        tokens = new BeaconTokens(new TokenKeys(settings.tokenKey(), settings.subscriptionKey()));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        if (redis != null) { // null where this version cannot be had
            api.close();
            centrifugo.close();
            redis.close();
        }
    }

    @AfterEach
    void closeSubscriber() {
        open.ifPresent(Subscriber::close);
    }

    @Test
    void theFirstConnectAsksForAResyncAndThenMessagesArriveInOrder() {
        subscribe(this::nodeCredentials);
        awaitEvents(new RealtimeEvent.Connected(), new RealtimeEvent.Resync(channel));

        for (int i = 0; i < 50; i++) {
            publish("m" + i);
        }

        await().atMost(PATIENCE).until(() -> texts().size() == 50);
        assertThat(texts()).startsWith("\"m0\"", "\"m1\"").endsWith("\"m49\"");
    }

    @Test
    void aReceiverThatThrowsMissesNothingAfterwards() {
        List<String> seen = new CopyOnWriteArrayList<>();
        open = Optional.of(Subscriber.start(this::nodeCredentials, "test", event -> {
            received.add(event);
            if (event instanceof RealtimeEvent.Message(String from, byte[] data)) {
                seen.add(new String(data, StandardCharsets.UTF_8));
                throw new IllegalStateException("the receiver of this test always fails");
            }
        }));
        awaitEvents(new RealtimeEvent.Resync(channel));

        publish("one");
        publish("two");

        await().atMost(PATIENCE).until(() -> seen.size() == 2);
        assertThat(fetches).hasValue(1);
    }

    @Test
    void aKilledServerIsReconnectedAndNothingIsMissedInSilence() {
        subscribe(this::nodeCredentials);
        awaitEvents(new RealtimeEvent.Resync(channel));
        received.clear();

        centrifugo.process().kill();
        await().atMost(PATIENCE).until(() -> received.stream().anyMatch(RealtimeEvent.Disconnected.class::isInstance));
        centrifugo.restart();
        publish("while it was away");

        await().atMost(PATIENCE).until(() -> received.contains(new RealtimeEvent.Connected()));
        await().atMost(PATIENCE)
                .until(() -> !texts().isEmpty() || received.contains(new RealtimeEvent.Resync(channel)));
    }

    @Test
    void aTerminalDisconnectStartsAnotherSessionWithFreshCredentials() {
        subscribe(this::nodeCredentials);
        awaitEvents(new RealtimeEvent.Resync(channel));
        received.clear();

        assertThat(api.disconnect(BeaconTokens.userOf(node), "tried")).isInstanceOf(BeaconReply.Done.class);

        awaitEvents(
                new RealtimeEvent.Disconnected("disconnected, code " + BeaconApi.CUT_OFF + ": tried"),
                new RealtimeEvent.Connected(),
                new RealtimeEvent.Resync(channel));
        assertThat(fetches).hasValue(2);
        publish("after");
        await().atMost(PATIENCE).until(() -> texts().contains("\"after\""));
    }

    @Test
    void credentialsThatAreRefusedOrNotToBeHadAreAskedForAgain() {
        subscribe(() -> switch (fetches.incrementAndGet()) {
            case 1 -> throw new IOException("the service is down");
            case 2 -> new Credentials(address(), "no token at all", Map.of());
            default -> new Credentials(address(), nodeToken(TOKEN_LIFE), Map.of());
        });

        awaitEvents(new RealtimeEvent.Connected(), new RealtimeEvent.Resync(channel));
    }

    @Test
    void aConnectionOutlivesItsToken() {
        subscribe(() -> {
            fetches.incrementAndGet();
            return new Credentials(address(), nodeToken(Duration.ofSeconds(2)), Map.of());
        });
        awaitEvents(new RealtimeEvent.Resync(channel));

        await().atMost(PATIENCE).until(() -> fetches.get() >= 3);
        publish("still here");
        await().atMost(PATIENCE).until(() -> texts().contains("\"still here\""));
    }

    @Test
    void channelsOfOnesOwnAreSubscribedWithTheirTokensAndOutliveThem() {
        String progress = "progress:" + node.value().substring(0, 26);
        subscribe(() -> {
            fetches.incrementAndGet();
            Instant now = Instant.now();
            String token = tokens.forUser("local", now, now.plus(TOKEN_LIFE));
            String channelToken = tokens.forChannel("local", progress, now, now.plusSeconds(2));
            return new Credentials(address(), token, Map.of(progress, channelToken));
        });
        awaitEvents(new RealtimeEvent.Resync(progress));

        await().atMost(PATIENCE).until(() -> fetches.get() >= 2);
        await().atMost(PATIENCE).until(() -> {
            api.publish(new Publication(progress, "late", Optional.empty(), Optional.empty()));
            return texts().contains("\"late\"");
        });
    }

    @Test
    void closingEndsTheClientsThreads() {
        subscribe(this::nodeCredentials);
        awaitEvents(new RealtimeEvent.Resync(channel));

        open.orElseThrow().close();

        // The HTTP library's idle threads outlive it by up to a minute; nothing else does.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet().stream()
                                .filter(thread -> !thread.isDaemon())
                                .map(Thread::getName)
                                .filter(name -> name.startsWith("pool-")))
                        .isEmpty());
        open.orElseThrow().close();
    }

    private void subscribe(CredentialSource source) {
        open = Optional.of(Subscriber.start(source, "test", received::add));
    }

    private Credentials nodeCredentials() {
        fetches.incrementAndGet();
        return new Credentials(address(), nodeToken(TOKEN_LIFE), Map.of());
    }

    private String nodeToken(Duration life) {
        Instant now = Instant.now();
        return tokens.forNode(node, now, now.plus(life));
    }

    private static URI address() {
        return URI.create(centrifugo.webSocketUrl());
    }

    private void publish(String text) {
        assertThat(api.publish(new Publication(channel, text, Optional.empty(), Optional.empty())))
                .isInstanceOf(BeaconReply.Done.class);
    }

    private void awaitEvents(RealtimeEvent... events) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(received).contains(events));
    }

    private List<String> texts() {
        return received.stream()
                .filter(RealtimeEvent.Message.class::isInstance)
                .map(event -> new String(((RealtimeEvent.Message) event).data(), StandardCharsets.UTF_8))
                .toList();
    }
}
