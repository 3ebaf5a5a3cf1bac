package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.RealtimeAccess;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.NodeToken;
import dev.wowlab.protocol.realtime.JobChanged;
import dev.wowlab.protocol.realtime.NodeSignal;
import dev.wowlab.protocol.realtime.Progress;
import dev.wowlab.protocol.realtime.RosterChanged;
import dev.wowlab.protocol.roster.RosterAccess;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.realtime.subscribe.Credentials;
import dev.wowlab.realtime.subscribe.RealtimeEvent;
import dev.wowlab.realtime.subscribe.Subscriber;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What pages and nodes hear through a real Centrifugo.
final class RealtimeTest {
    private static Platform platform;
    private static Http http;

    @BeforeAll
    static void start() {
        platform = new Platform(2, Map.of("WOWLAB_HEARTBEAT_SECONDS", "60", "WOWLAB_LEASE_SECONDS", "120"));
        http = platform.http();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    /// A listener, connected and subscribed. Thread-safe.
    private static final class Ear implements AutoCloseable {
        private final List<RealtimeEvent> heard = new CopyOnWriteArrayList<>();
        private final Subscriber subscriber;

        Ear(Credentials credentials, String... channels) {
            subscriber = Subscriber.start(() -> credentials, "test", heard::add);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> List.of(channels).stream()
                            .allMatch(channel -> heard.contains(new RealtimeEvent.Resync(channel))));
        }

        <T> List<T> messages(String channel, Class<T> type) {
            return heard.stream()
                    .filter(RealtimeEvent.Message.class::isInstance)
                    .map(RealtimeEvent.Message.class::cast)
                    .filter(message -> message.channel().equals(channel))
                    .map(message -> Json.mapper().readValue(message.data(), type))
                    .toList();
        }

        @Override
        public void close() {
            subscriber.close();
        }
    }

    private static Ear page(JobView job) {
        RealtimeAccess access =
                http.get("/api/v1/jobs/" + job.id() + "/realtime").as(RealtimeAccess.class);
        Map<String, String> channels =
                Map.of(access.progressChannel(), access.progressToken(), access.jobChannel(), access.jobToken());
        return new Ear(
                new Credentials(URI.create(access.url()), access.token(), channels),
                access.progressChannel(),
                access.jobChannel());
    }

    private static Ear node(TestNode node) {
        NodeToken token = node.send("POST", "/api/v1/nodes/token", new byte[0]).as(NodeToken.class);
        return new Ear(new Credentials(URI.create(token.url()), token.token(), Map.of()), token.channel());
    }

    @Test
    void a_page_hears_every_change_of_state_and_progress_up_to_the_end() {
        JobView job = Submit.job(http, 40, 1, 9);
        try (Ear page = page(job)) {
            TestNode node = TestNode.joined(platform);
            long begin = System.nanoTime();
            for (int i = 0; i < 40; i++) {
                Lease lease = node.claim(1).getFirst();
                node.work(List.of(node.compute(lease)), List.of(), 0);
            }
            String progressChannel = "progress:" + job.id();
            await().until(() -> page.messages(progressChannel, Progress.class).stream()
                    .anyMatch(progress -> progress.state() == JobState.COMPLETED));
            double seconds = (System.nanoTime() - begin) / 1e9;

            List<Progress> progress = page.messages(progressChannel, Progress.class);
            assertThat(progress.getLast().fightsDone()).isEqualTo(40);
            assertThat(progress.getLast().estimate().orElseThrow().standardError())
                    .isPositive();
            // five a second, one that was due at the begin, and the final one
            assertThat((double) progress.size()).isLessThanOrEqualTo(seconds * 5 + 2);
            await().until(() -> page.messages("jobs:" + job.id(), JobChanged.class).stream()
                    .map(JobChanged::state)
                    .toList()
                    .containsAll(List.of(JobState.RUNNING, JobState.COMPLETED)));
        }
    }

    @Test
    void a_roster_and_its_run_are_told_of_on_a_channel_each() {
        RosterView roster = http.post("/api/v1/rosters", """
                {"name": "Guild", "engine": "coin", "iterations": 20, "seed": 77, "members": [
                  {"label": "A", "input": {"coins": 1}}, {"label": "B", "input": {"coins": 2}}]}
                """).as(RosterView.class);
        String path = "/api/v1/rosters/" + roster.id();
        http.post(path + "/runs", "");
        RosterAccess mine = http.get(path + "/realtime").as(RosterAccess.class);
        RosterAccess run = http.get(path + "/runs/1/realtime").as(RosterAccess.class);
        assertThat(mine.rosterChannel()).isEqualTo("jobs:" + roster.id());
        assertThat(run.rosterChannel()).isEqualTo("jobs:" + roster.id() + "-1");
        RosterChanged change = new RosterChanged(roster.id(), 1);
        try (Ear owner = ear(mine);
                Ear other = ear(run)) {
            TestNode node = TestNode.joined(platform);
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                node.beat(List.of());
                node.workUntilIdle();
                return http.get(path).as(RosterView.class).progress().last().isPresent();
            });
            // two jobs have ended, and so has the run
            for (Ear each : List.of(owner, other)) {
                String channel = each == owner ? mine.rosterChannel() : run.rosterChannel();
                await().until(() -> each.messages(channel, RosterChanged.class).size() >= 3);
                assertThat(each.messages(channel, RosterChanged.class)).containsOnly(change);
            }
            // a later run is not told of to those who look at this one
            int heard = other.messages(run.rosterChannel(), RosterChanged.class).size();
            http.post(path + "/runs?after=1", "");
            await().until(() -> owner.messages(mine.rosterChannel(), RosterChanged.class)
                    .contains(new RosterChanged(roster.id(), 2)));
            assertThat(other.messages(run.rosterChannel(), RosterChanged.class)).hasSize(heard);
        }
    }

    private static Ear ear(RosterAccess access) {
        Map<String, String> channels = Map.of(access.rosterChannel(), access.rosterToken());
        return new Ear(new Credentials(URI.create(access.url()), access.token(), channels), access.rosterChannel());
    }

    @Test
    void a_node_whose_claims_were_held_back_is_woken_by_the_merge_that_lets_them_go_on() {
        TestNode node = TestNode.joined(platform);
        try (Ear ear = node(node);
                Coordination coordination = platform.coordination()) {
            String channel = "nodes:" + node.id;
            // so that none of the waking is the duty's that does it every second
            String duty = "wake-nodes";
            await().until(() -> coordination.throttle().pass(duty, Duration.ofMinutes(5)));
            JobView job = http.post(
                            "/api/v1/jobs",
                            "{\"engine\": \"coin\", \"input\": {\"coins\": 3}, \"precision\": 0.001,"
                                    + " \"maxIterations\": 90000, \"chunkSize\": 500}",
                            Map.of())
                    .as(JobView.class);
            List<Lease> leases = node.claim(256);
            assertThat(leases).hasSizeLessThan(180);
            assertThat(ear.messages(channel, NodeSignal.class)).isEmpty();

            node.work(leases.stream().map(node::compute).toList(), List.of(), 0);

            await().until(() -> ear.messages(channel, NodeSignal.class).contains(new NodeSignal(NodeSignal.Kind.WAKE)));
            assertThat(node.claim(1)).hasSize(1);
            http.post("/api/v1/jobs/" + job.id() + "/cancel", "");
        }
    }

    @Test
    void an_idle_node_is_woken_by_a_submit_and_a_revoked_one_is_cut_off() {
        TestNode node = TestNode.joined(platform);
        node.beat(List.of());
        try (Ear ear = node(node)) {
            assertThat(node.claim(1)).isEmpty();
            JobView job = Submit.job(http, 10, 10, 1);
            String channel = "nodes:" + node.id;
            await().until(() -> ear.messages(channel, NodeSignal.class).contains(new NodeSignal(NodeSignal.Kind.WAKE)));
            // or another test's node would be given its chunk
            http.post("/api/v1/jobs/" + job.id() + "/cancel", "");

            http.post("/api/v1/nodes/" + node.id + "/revoke", "");

            await().until(() -> ear.heard.contains(new RealtimeEvent.Disconnected("disconnected, code 4500: revoked")));
        }
    }
}
