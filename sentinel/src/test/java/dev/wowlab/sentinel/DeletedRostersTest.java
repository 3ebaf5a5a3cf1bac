package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.StoredRoster;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.record.RosterRecord;
import dev.wowlab.protocol.roster.RosterDeletion;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterTable;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.testsupport.SharedRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rosters that are deleted while a run of theirs goes on, on two sentinels.
final class DeletedRostersTest {
    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final int CHARACTERS = 3;

    private Platform platform;
    private Http http;

    @BeforeEach
    void start() {
        platform = new Platform(2, Map.of());
        http = platform.http();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private RosterView create() {
        return http.post("/api/v1/rosters", """
                {"name": "Guild", "engine": "coin", "iterations": 40, "seed": 5, "members": [{"label": "A", "input": {"coins": 1}},
                 {"label": "B", "input": {"coins": 2}}, {"label": "C", "input": {"coins": 3}}]}
                """).as(RosterView.class);
    }

    private void run(RosterView roster) {
        assertThat(http.post("/api/v1/rosters/" + roster.id() + "/runs", "").status())
                .isEqualTo(200);
    }

    private static List<JobId> jobs(RosterView roster, long run) {
        return IntStream.rangeClosed(1, CHARACTERS)
                .mapToObj(place -> roster.id().job(run, place))
                .toList();
    }

    private void awaitStates(RosterView roster, JobState state) {
        await().atMost(A_WHILE).until(() -> jobs(roster, 1).stream().allMatch(job -> state(job) == state));
    }

    private JobState state(JobId job) {
        Http.Answer answer = http.get("/api/v1/jobs/" + job);
        return answer.status() == 200 ? answer.as(JobView.class).state() : JobState.PAUSED;
    }

    private RosterDeletion delete(RosterView roster) {
        Http.Answer answer = http.post("/api/v1/rosters/" + roster.id() + "/delete", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.as(RosterDeletion.class);
    }

    /// Until nothing of it goes on, and the record has that.
    private void awaitGone(RosterId id) {
        await().atMost(A_WHILE).until(() -> {
            try (DurableStore store = platform.store()) {
                return store.rosters()
                        .find(id)
                        .map(RosterRecord::view)
                        .filter(view -> view.deleted() && view.progress().isIdle())
                        .isPresent();
            }
        });
    }

    private JobView submit(int coins) {
        return http.post("/api/v1/jobs", """
                {"engine": "coin", "input": {"coins": %d}, "iterations": 40, "seed": 5}
                """.formatted(coins)).as(JobView.class);
    }

    private void work() {
        TestNode node = TestNode.joined(platform);
        node.beat(List.of());
        node.workUntilIdle();
    }

    @Test
    void what_goes_on_of_it_is_cancelled_and_nobody_elses_job_is() {
        RosterView roster = create();
        run(roster);
        awaitStates(roster, JobState.QUEUED);
        // the very same question of somebody else's: a job of its own, since the other has not ended
        JobView others = submit(2);
        assertThat(others.state()).isEqualTo(JobState.QUEUED);

        assertThat(delete(roster).cancelled()).containsExactlyElementsOf(jobs(roster, 1));
        assertThat(delete(roster).cancelled()).isEmpty();

        awaitStates(roster, JobState.CANCELLED);
        awaitGone(roster.id());
        work();
        await().atMost(A_WHILE).until(() -> state(others.id()) == JobState.COMPLETED);
        assertThat(http.get("/api/v1/rosters/" + roster.id()).status()).isEqualTo(404);
        assertThat(http.get("/api/v1/rosters/" + roster.id() + "/runs/1").status())
                .isEqualTo(404);
    }

    @Test
    void what_had_ended_stays_and_answers_whoever_asks() {
        RosterView roster = create();
        run(roster);
        awaitStates(roster, JobState.QUEUED);
        JobId second = jobs(roster, 1).get(1);
        assertThat(http.post("/api/v1/jobs/" + second + "/pause", "").status()).isEqualTo(200);
        work();
        await().atMost(A_WHILE).until(() -> state(jobs(roster, 1).getFirst()) == JobState.COMPLETED);
        await().atMost(A_WHILE).until(() -> state(jobs(roster, 1).getLast()) == JobState.COMPLETED);

        assertThat(delete(roster).cancelled()).containsExactly(second);

        JobView answered = submit(1);
        assertThat(answered.state()).isEqualTo(JobState.COMPLETED);
        assertThat(answered.vouching().source()).contains(jobs(roster, 1).getFirst());
        assertThat(state(jobs(roster, 1).getLast())).isEqualTo(JobState.COMPLETED);
    }

    @Test
    void whoever_dies_after_the_deletion_leaves_it_to_the_next_visit() {
        RosterView roster = create();
        run(roster);
        awaitStates(roster, JobState.QUEUED);
        try (Coordination coordination = platform.coordination()) {
            StoredRoster read = coordination.rosters().find(roster.id()).orElseThrow();
            assertThat(coordination.rosters().store(read.unwanted())).isTrue();
        }
        awaitStates(roster, JobState.CANCELLED);
        awaitGone(roster.id());
    }

    @Test
    void a_redis_that_lost_everything_after_the_deletion_runs_nothing_of_it() {
        RosterView roster = create();
        run(roster);
        awaitStates(roster, JobState.QUEUED);
        try (Coordination coordination = platform.coordination();
                DurableStore store = platform.store()) {
            await().atMost(A_WHILE)
                    .until(() -> jobs(roster, 1).stream()
                            .allMatch(job -> store.findJob(job).isPresent()));
            StoredRoster now = coordination.rosters().find(roster.id()).orElseThrow();
            RosterView unwanted = now.unwanted().view();
            RosterView later = new RosterView(
                    unwanted.id(),
                    unwanted.version() + 1,
                    unwanted.owner(),
                    unwanted.plan(),
                    unwanted.progress(),
                    unwanted.receiver(),
                    true,
                    unwanted.createdAt(),
                    unwanted.updatedAt());
            assertThat(store.rosters()
                            .upsert(List.of(new RosterRecord(later, "", "")))
                            .written())
                    .isEqualTo(1);
        }
        SharedRedis.get().flush();

        awaitStates(roster, JobState.CANCELLED);
        awaitGone(roster.id());
    }

    @Test
    void jobs_that_a_visit_from_before_the_deletion_creates_after_it_are_cancelled_too() {
        RosterView roster = create();
        platform.close();
        Services late = platform.services();
        try {
            RosterRun begun = new RosterRun(
                    1, Optional.empty(), Instant.now(), Optional.empty(), roster.plan(), new RosterTable(List.of()));
            StoredRoster idle = late.coordination().rosters().find(roster.id()).orElseThrow();
            late.coordination().rosters().store(idle.with(roster.progress().began(begun, Optional.empty())));
            StoredRoster read = late.coordination().rosters().find(roster.id()).orElseThrow();
            late.coordination().rosters().store(read.unwanted());
            late.playRosters()
                    .step(late.coordination().rosters().find(roster.id()).orElseThrow());
            assertThat(late.coordination()
                            .rosters()
                            .find(roster.id())
                            .orElseThrow()
                            .view()
                            .progress()
                            .isIdle())
                    .isTrue();

            late.playRosters().step(read);

            assertThat(jobs(roster, 1))
                    .allSatisfy(job -> assertThat(late.coordination()
                                    .jobs()
                                    .find(job)
                                    .orElseThrow()
                                    .state())
                            .isEqualTo(JobState.CANCELLED));
        } finally {
            late.close();
        }
    }
}
