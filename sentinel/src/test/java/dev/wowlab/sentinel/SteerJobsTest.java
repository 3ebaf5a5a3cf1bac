package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.RealtimeAccess;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.HeartbeatReply.ExtendedLease;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.NodeToken;
import dev.wowlab.protocol.node.ReportOutcome;
import dev.wowlab.protocol.realtime.JobChanged;
import dev.wowlab.protocol.realtime.NodeSignal;
import dev.wowlab.protocol.realtime.Progress;
import dev.wowlab.realtime.subscribe.Credentials;
import dev.wowlab.realtime.subscribe.RealtimeEvent;
import dev.wowlab.realtime.subscribe.Subscriber;
import dev.wowlab.testsupport.SharedRedis;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pausing, resuming and moving jobs, on two sentinels.
final class SteerJobsTest {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private Platform platform;
    private Http http;
    private Http other;

    @BeforeEach
    void start() {
        // nothing of what is seen here may come from a deadline or a beat
        platform = new Platform(2, Map.of("WOWLAB_HEARTBEAT_SECONDS", "60", "WOWLAB_LEASE_SECONDS", "120"));
        http = platform.http();
        other = new Http(platform.url(1));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private Http.Answer steer(JobView job, String wish) {
        return http.post("/api/v1/jobs/" + job.id() + "/" + wish, "");
    }

    private Http.Answer prioritise(JobView job, String priority) {
        return other.post("/api/v1/jobs/" + job.id() + "/priority", "{\"priority\": \"" + priority + "\"}");
    }

    private List<String> served(TestNode node, int claims) {
        return node.claim(claims).stream().map(lease -> lease.jobId().value()).toList();
    }

    @Test
    void a_pause_takes_the_leases_back_and_what_was_begun_is_run_again_after_it() {
        JobView undisturbed = Submit.job(http, 40, 10, 3);
        TestNode node = TestNode.joined(platform);
        node.workUntilIdle();
        JobView expected = Submit.awaitFinal(http, undisturbed);

        JobView job = Submit.job(http, 40, 10, 3);
        List<Lease> leases = node.claim(2);
        node.work(List.of(node.compute(leases.getFirst())), List.of(), 0);
        Lease begun = leases.getLast();
        assertThat(node.beatReply(List.of(begun.leaseId())).extendedLeases())
                .extracting(ExtendedLease::leaseId)
                .containsExactly(begun.leaseId());

        JobView paused = steer(job, "pause").as(JobView.class);

        assertThat(paused.state()).isEqualTo(JobState.PAUSED);
        assertThat(node.beatReply(List.of(begun.leaseId())).cancelledLeases()).containsExactly(begun.leaseId());
        assertThat(node.work(List.of(node.compute(begun)), List.of(), 4).leases())
                .isEmpty();
        await().until(() -> Submit.read(other, job).fightsDone() == 10);
        assertThat(Submit.read(other, job).state()).isEqualTo(JobState.PAUSED);

        assertThat(steer(job, "resume").as(JobView.class).state()).isEqualTo(JobState.RUNNING);
        assertThat(node.workUntilIdle()).isEqualTo(3);
        JobView done = Submit.awaitFinal(http, job);
        assertThat(done.report().orElseThrow().digest())
                .isEqualTo(expected.report().orElseThrow().digest());
        assertThat(done.failures()).isEmpty();
    }

    @Test
    void a_result_that_comes_during_the_pause_is_not_counted() {
        JobView job = Submit.job(http, 40, 10, 3);
        TestNode node = TestNode.joined(platform);
        Lease lease = node.claim(1).getFirst();
        steer(job, "pause");
        assertThat(node.work(List.of(node.compute(lease)), List.of(), 0).outcomes())
                .extracting(ReportOutcome::outcome)
                .containsExactly(ReportOutcome.Outcome.LEASE_LOST);
    }

    @Test
    void nodes_and_pages_are_told_within_a_second() {
        JobView job = Submit.job(http, 40, 10, 3);
        TestNode node = TestNode.joined(platform);
        node.claim(1);
        RealtimeAccess access =
                http.get("/api/v1/jobs/" + job.id() + "/realtime").as(RealtimeAccess.class);
        NodeToken token = node.send("POST", "/api/v1/nodes/token", new byte[0]).as(NodeToken.class);
        Credentials ofPage = new Credentials(
                URI.create(access.url()),
                access.token(),
                Map.of(access.progressChannel(), access.progressToken(), access.jobChannel(), access.jobToken()));
        Credentials ofNode = new Credentials(URI.create(token.url()), token.token(), Map.of());
        List<RealtimeEvent> page = new CopyOnWriteArrayList<>();
        List<RealtimeEvent> machine = new CopyOnWriteArrayList<>();
        try (Subscriber first = Subscriber.start(() -> ofPage, "test", page::add);
                Subscriber second = Subscriber.start(() -> ofNode, "test", machine::add)) {
            assertThat(List.of(first, second)).doesNotContainNull();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> page.contains(new RealtimeEvent.Resync(access.progressChannel()))
                            && page.contains(new RealtimeEvent.Resync(access.jobChannel()))
                            && machine.contains(new RealtimeEvent.Resync(token.channel())));

            JobView paused = steer(job, "pause").as(JobView.class);

            JobChanged change = new JobChanged(job.id(), paused.version(), JobState.PAUSED);
            await().atMost(A_SECOND)
                    .until(() -> messages(page, access.jobChannel(), JobChanged.class)
                            .contains(change));
            await().atMost(A_SECOND)
                    .until(() -> messages(page, access.progressChannel(), Progress.class).stream()
                            .anyMatch(progress -> progress.state() == JobState.PAUSED));
            await().atMost(A_SECOND)
                    .until(() -> messages(machine, token.channel(), NodeSignal.class)
                            .contains(new NodeSignal(NodeSignal.Kind.CHECK)));

            assertThat(node.claim(1)).isEmpty();
            steer(job, "resume");
            await().atMost(A_SECOND)
                    .until(() -> messages(machine, token.channel(), NodeSignal.class)
                            .contains(new NodeSignal(NodeSignal.Kind.WAKE)));
        }
    }

    private static <T> List<T> messages(List<RealtimeEvent> heard, String channel, Class<T> type) {
        return heard.stream()
                .filter(RealtimeEvent.Message.class::isInstance)
                .map(RealtimeEvent.Message.class::cast)
                .filter(message -> message.channel().equals(channel))
                .map(message -> Json.mapper().readValue(message.data(), type))
                .toList();
    }

    @Test
    void a_change_of_priority_decides_the_very_next_claim() {
        JobView first = Submit.job(http, 40, 10, 3);
        JobView second = Submit.job(http, 40, 10, 4);
        TestNode node = TestNode.joined(platform);
        assertThat(served(node, 1)).containsExactly(first.id().value());

        JobView raised = prioritise(second, "high").as(JobView.class);

        assertThat(raised.priority()).isEqualTo(Priority.HIGH);
        assertThat(raised.version()).isGreaterThan(second.version());
        assertThat(served(node, 1)).containsExactly(second.id().value());
        assertThat(prioritise(second, "LOW").status()).isEqualTo(200);
        assertThat(served(node, 1)).containsExactly(first.id().value());
    }

    @Test
    void a_paused_job_is_paused_and_has_its_priority_after_redis_came_back_empty() {
        JobView job = Submit.job(http, 40, 10, 3);
        steer(job, "pause");
        prioritise(job, "HIGH");
        try (DurableStore store = platform.store()) {
            await().until(() -> store.findJob(job.id())
                    .filter(row ->
                            row.view().state() == JobState.PAUSED && row.view().priority() == Priority.HIGH)
                    .isPresent());
        }

        SharedRedis.get().flush();

        await().atMost(Duration.ofSeconds(15)).until(() -> steer(job, "pause").status() == 200);
        JobView again = Submit.read(http, job);
        assertThat(again.state()).isEqualTo(JobState.PAUSED);
        assertThat(again.priority()).isEqualTo(Priority.HIGH);
        TestNode node = TestNode.joined(platform);
        assertThat(node.claim(1)).isEmpty();
        steer(job, "resume");
        node.workUntilIdle();
        assertThat(Submit.awaitFinal(http, job).state()).isEqualTo(JobState.COMPLETED);
    }

    @Test
    void every_wish_may_be_sent_twice_and_is_refused_once_the_job_has_ended() {
        JobView job = Submit.job(http, 40, 10, 3);
        JobView paused = steer(job, "pause").as(JobView.class);
        assertThat(steer(job, "pause").as(JobView.class)).isEqualTo(paused);
        JobView resumed = steer(job, "resume").as(JobView.class);
        assertThat(steer(job, "resume").as(JobView.class)).isEqualTo(resumed);
        assertThat(prioritise(job, "NORMAL").as(JobView.class)).isEqualTo(resumed);

        steer(job, "pause");
        assertThat(steer(job, "cancel").as(JobView.class).state()).isEqualTo(JobState.CANCELLED);

        for (String wish : List.of("pause", "resume")) {
            Http.Answer late = steer(job, wish);
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.problem().detail()).contains("CANCELLED");
        }
        assertThat(prioritise(job, "HIGH").status()).isEqualTo(409);
    }

    @Test
    void what_is_no_priority_is_refused_by_name_and_a_job_that_is_not_there_is_not_found() {
        JobView job = Submit.job(http, 40, 10, 3);
        Http.Answer wrong = prioritise(job, "FIRST");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.problem().detail()).contains("FIRST", "HIGH, NORMAL, LOW");
        assertThat(http.post("/api/v1/jobs/" + job.id() + "/priority", "{}").status())
                .isEqualTo(422);
        assertThat(http.post("/api/v1/jobs/nosuchjob/pause", "").status()).isEqualTo(404);
        assertThat(http.post("/api/v1/jobs/nosuchjob/resume", "").status()).isEqualTo(404);
        assertThat(http.post("/api/v1/jobs/nosuchjob/priority", "{\"priority\": \"LOW\"}")
                        .status())
                .isEqualTo(404);
    }
}
