package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.SentinelProcess;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.node.HeartbeatReply;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeToken;
import dev.wowlab.protocol.node.Registered;
import dev.wowlab.protocol.node.ReleaseRequest;
import dev.wowlab.protocol.node.WorkReply;
import dev.wowlab.protocol.node.WorkRequest;
import dev.wowlab.protocol.problem.ProblemTypes;
import dev.wowlab.protocol.realtime.Channels;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The node protocol on two real sentinels, by the letter of `docs/node-protocol.md`. Every request goes to the other
/// sentinel than the one before.
class NodeProtocolTest {
    private static LocalPlatform platform;
    private static HttpClient user;

    private final ProtocolNode node = new ProtocolNode();
    private final List<ProtocolNode> others = new ArrayList<>();
    private int turn;
    private long sequence;

    @BeforeAll
    static void start() {
        platform = LocalPlatform.start(PlatformSettings.ofTwo().withNodes(0), StartListener.NONE);
        user = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        user.shutdownNow();
        platform.close();
    }

    @BeforeEach
    void join() throws Exception {
        assertThat(read(node.post(next(), "/nodes/register", node.registration(joinToken())), Registered.class)
                        .status())
                .isEqualTo(NodeStatus.ACTIVE);
    }

    @AfterEach
    void close() {
        node.close();
        others.forEach(ProtocolNode::close);
    }

    @Test
    void aNodeSeesNoDifferenceBetweenSentinels() throws Exception {
        for (int i = 0; i < 6; i++) {
            HeartbeatReply beat = read(node.post(next(), "/nodes/heartbeat", beat()), HeartbeatReply.class);
            assertThat(beat.status()).isEqualTo(NodeStatus.ACTIVE);
            assertThat(Duration.between(Instant.ofEpochMilli(beat.serverTimeMs()), Instant.now())
                            .abs())
                    .isLessThan(Duration.ofSeconds(10));
            assertThat(read(node.post(next(), "/nodes/work", work(i)), WorkReply.class)
                            .leases())
                    .isEmpty();
        }
        NodeToken token = read(node.post(next(), "/nodes/token", Map.of()), NodeToken.class);
        assertThat(token.channel()).isEqualTo(Channels.node(node.id()));
        assertThat(token.url()).isEqualTo(platform.beaconUrl());
        assertThat(node.post(next(), "/nodes/release", new ReleaseRequest(List.of(), true))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aReplayedRequestIsRefusedByEverySentinel() throws Exception {
        byte[] body = ProtocolNode.encode(beat());
        Map<String, String> headers = node.sign("POST", "/nodes/heartbeat", body, Instant.now());

        assertThat(node.send(next(), "POST", "/nodes/heartbeat", body, headers).statusCode())
                .isEqualTo(200);
        assertRefused(node.send(next(), "POST", "/nodes/heartbeat", body, headers));
        assertRefused(node.send(next(), "POST", "/nodes/heartbeat", body, headers));
    }

    @Test
    void anAlteredRequestIsRefused() throws Exception {
        byte[] body = ProtocolNode.encode(work(1));
        byte[] altered = ProtocolNode.encode(work(2));
        assertRefused(node.send(
                next(), "POST", "/nodes/work", altered, node.sign("POST", "/nodes/work", body, Instant.now())));
        assertRefused(node.send(
                next(), "POST", "/nodes/release", body, node.sign("POST", "/nodes/work", body, Instant.now())));
        assertRefused(node.send(
                next(), "POST", "/nodes/work?x=1", body, node.sign("POST", "/nodes/work", body, Instant.now())));
        assertThat(node.post(next(), "/nodes/work", work(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void anUnsignedALateAndAnEarlyRequestAreRefused() throws Exception {
        byte[] body = ProtocolNode.encode(beat());
        Map<String, String> unsigned = Map.of("Content-Type", "application/json");
        assertRefused(node.send(next(), "POST", "/nodes/heartbeat", body, unsigned));
        for (int seconds : new int[] {-120, 120}) {
            Instant created = Instant.now().plusSeconds(seconds);
            Map<String, String> headers = node.sign("POST", "/nodes/heartbeat", body, created);
            HttpResponse<String> refused = node.send(next(), "POST", "/nodes/heartbeat", body, headers);
            assertRefused(refused);
            assertThat(refused.headers().firstValue("Date")).isPresent();
        }
    }

    @Test
    void aForeignKeyIsRefusedWhateverItClaims() throws Exception {
        ProtocolNode stranger = another();
        byte[] body = ProtocolNode.encode(beat());
        assertRefused(stranger.post(next(), "/nodes/heartbeat", beat()));
        assertRefused(stranger.send(
                next(),
                "POST",
                "/nodes/heartbeat",
                body,
                stranger.signAs(node.id(), "POST", "/nodes/heartbeat", body, Instant.now())));
        byte[] registration = ProtocolNode.encode(node.registration(joinToken()));
        assertRefused(stranger.send(
                next(),
                "POST",
                "/nodes/register",
                registration,
                stranger.sign("POST", "/nodes/register", registration, Instant.now())));
    }

    @Test
    void aWorkRequestSentAgainGetsTheSameReplyAndAnotherBodyUnderItsIdIsRefused() throws Exception {
        HttpResponse<String> first = node.post(next(), "/nodes/work", work(77));
        HttpResponse<String> second = node.post(next(), "/nodes/work", work(77));

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        WorkRequest other = new WorkRequest(work(77).requestId(), List.of(), List.of(), List.of(), 0);
        HttpResponse<String> reused = node.post(next(), "/nodes/work", other);
        assertThat(reused.statusCode()).isEqualTo(409);
        assertThat(type(reused)).isEqualTo(ProblemTypes.REQUEST_ID_REUSED);
    }

    @Test
    void aPendingNodeMayBeatButNotWorkUntilItIsClaimedWithItsCode() throws Exception {
        ProtocolNode pending = another();
        Registered registered =
                read(pending.post(next(), "/nodes/register", pending.registration(Optional.empty())), Registered.class);
        assertThat(registered.status()).isEqualTo(NodeStatus.PENDING);
        assertThat(read(pending.post(next(), "/nodes/heartbeat", beat()), HeartbeatReply.class)
                        .status())
                .isEqualTo(NodeStatus.PENDING);
        HttpResponse<String> refused = pending.post(next(), "/nodes/work", work(1));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(type(refused)).isEqualTo(ProblemTypes.NODE_PENDING);

        assertThat(asUser(pending.id(), "claim", "{\"code\":\"WRONG-CODE\"}")).isEqualTo(422);
        String code = registered.claimCode().orElseThrow();
        assertThat(asUser(pending.id(), "claim", "{\"code\":\"" + code + "\"}")).isEqualTo(200);

        assertThat(pending.post(next(), "/nodes/work", work(2)).statusCode()).isEqualTo(200);
    }

    @Test
    void aRevokedNodeIsRefusedByEverySentinelWithinASecond() throws Exception {
        assertThat(asUser(node.id(), "revoke", "")).isEqualTo(200);

        await().atMost(Duration.ofSeconds(1)).untilAsserted(() -> {
            for (int i = 0; i < 2; i++) {
                HttpResponse<String> refused = node.post(next(), "/nodes/heartbeat", beat());
                assertThat(refused.statusCode()).isEqualTo(403);
                assertThat(type(refused)).isEqualTo(ProblemTypes.NODE_REVOKED);
            }
        });
        assertThat(node.post(next(), "/nodes/register", node.registration(joinToken()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anInputThatIsNotStoredIsNotFound() throws Exception {
        String path = "/configs/" + "0".repeat(64);
        HttpResponse<String> reply =
                node.send(next(), "GET", path, new byte[0], node.sign("GET", path, new byte[0], Instant.now()));
        assertThat(reply.statusCode()).isEqualTo(404);
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(401);
        assertThat(type(response)).isEqualTo(ProblemTypes.UNAUTHENTICATED);
        assertThat(Json.mapper().readTree(response.body()).path("detail").asString())
                .as("every refusal reads the same")
                .isEqualTo("The signature was refused.");
    }

    private static String type(HttpResponse<String> response) {
        return Json.mapper().readTree(response.body()).path("type").asString();
    }

    private static <T> T read(HttpResponse<String> response, Class<T> type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return ProtocolNode.read(response, type);
    }

    private String next() {
        List<SentinelProcess> sentinels = platform.sentinels();
        return "http://127.0.0.1:" + sentinels.get(turn++ % sentinels.size()).port();
    }

    private int asUser(NodeId id, String action, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(next() + "/api/v1/nodes/" + id + "/" + action))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return user.send(request, BodyHandlers.ofString()).statusCode();
    }

    private ProtocolNode another() {
        ProtocolNode another = new ProtocolNode();
        others.add(another);
        return another;
    }

    private static Optional<String> joinToken() {
        return Optional.of(platform.joinToken());
    }

    private Heartbeat beat() {
        return new Heartbeat(++sequence, 0.5, 1, 2, 1, List.of(), 0, false);
    }

    private static WorkRequest work(int number) {
        String requestId = "request-%016d".formatted(number);
        return new WorkRequest(requestId, List.of(), List.of(), List.of(ProtocolNode.ENGINE), 1);
    }
}
