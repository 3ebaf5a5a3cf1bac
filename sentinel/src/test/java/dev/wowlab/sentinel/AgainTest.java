package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.again.AgainOutcome;
import dev.wowlab.protocol.again.AgainPage;
import dev.wowlab.protocol.again.AgainView;
import dev.wowlab.protocol.job.JobPage;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.problem.Problem;
import dev.wowlab.testsupport.SharedRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Finished jobs on the engine of today. An update is what operators do: a sentinel with version 1 goes on with
/// Redis and PostgreSQL beside one with version 2, and a node that has version 2.
final class AgainTest {
    private static final EngineRef SECOND = new EngineRef("coin", "2");

    private Platform platform;
    private Sentinel updated;
    private Http old;
    private Http now;
    private TestNode oldNode;
    private TestNode newNode;

    @BeforeEach
    void start() {
        platform = Platform.one();
        updated = platform.another(new CoinEngine("2"));
        old = platform.http();
        now = new Http(updated.address());
        oldNode = TestNode.joined(platform);
        oldNode.beat(List.of());
        newNode = new TestNode(List.of(updated.address()), List.of(SECOND));
        assertThat(newNode.register(Optional.of(Platform.JOIN_TOKEN)).status()).isEqualTo(200);
        newNode.beat(List.of());
    }

    @AfterEach
    void stop() {
        updated.close();
        platform.close();
    }

    private JobView finished(long seed) {
        return finished(Submit.body(400, 40, seed));
    }

    private JobView finished(String body) {
        JobView job = old.post("/api/v1/jobs", body).as(JobView.class);
        // with a target precision there is more to claim after each merge
        return await().until(
                        () -> {
                            oldNode.workUntilIdle();
                            return Submit.read(old, job);
                        },
                        view -> view.state().isFinal());
    }

    private AgainView look(JobView job) {
        return now.get("/api/v1/jobs/" + job.id() + "/again").as(AgainView.class);
    }

    private AgainView asked(JobView job) {
        Http.Answer answer = now.post("/api/v1/jobs/" + job.id() + "/again", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.as(AgainView.class);
    }

    private AgainView played(JobView job) {
        JobId again = asked(job).again().orElseThrow();
        newNode.workUntilIdle();
        await().until(() -> now.get("/api/v1/jobs/" + again).as(JobView.class).state() == JobState.COMPLETED);
        return look(job);
    }

    @Test
    void the_same_fights_on_a_new_version_are_told_apart_from_chance() {
        JobView odd = finished(3);
        JobView even = finished(6);
        JobView fourth = finished(4);

        assertThat(look(odd).outcome()).isEqualTo(AgainOutcome.NOT_ASKED);
        assertThat(look(odd).now()).contains(SECOND);

        AgainView changed = played(odd);
        assertThat(changed.outcome()).isEqualTo(AgainOutcome.CHANGED);
        assertThat(changed.before()).isEqualTo(odd.engine());
        assertThat(changed.difference().orElseThrow().dps().relative()).isBetween(0.049, 0.051);
        assertThat(played(even).outcome()).isEqualTo(AgainOutcome.UNCHANGED);
        AgainView same = played(fourth);
        assertThat(same.outcome()).isEqualTo(AgainOutcome.IDENTICAL);
        assertThat(same.difference().orElseThrow().dps().difference()).isZero();

        JobView again = now.get("/api/v1/jobs/" + changed.again().orElseThrow()).as(JobView.class);
        assertThat(again.engine()).isEqualTo(SECOND);
        assertThat(again.seed()).isEqualTo(odd.seed());
        assertThat(again.iterations()).isEqualTo(400);
        assertThat(again.chunkSize()).isEqualTo(40);
        assertThat(again.priority()).isEqualTo(Priority.LOW);
        assertThat(again.visibility()).isEqualTo(odd.visibility());
        assertThat(now.get("/api/v1/jobs/" + odd.id() + "/result?input=true")
                        .json()
                        .at("/input/coins")
                        .asInt())
                .isEqualTo(3);
        assertThat(now.get("/api/v1/jobs/" + odd.id() + "/result").json().has("input"))
                .isFalse();
        // what was is as it was
        assertThat(Submit.read(old, odd).report()).isEqualTo(odd.report());
    }

    @Test
    void asking_twice_of_any_sentinel_makes_one_job_also_after_redis_was_emptied() {
        JobView job = finished(3);
        AgainView first = asked(job);
        Http.Answer second = now.post("/api/v1/jobs/" + job.id() + "/again", "");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.as(AgainView.class).again()).isEqualTo(first.again());
        assertThat(second.header("Location"))
                .isEqualTo("/api/v1/jobs/" + first.again().orElseThrow());
        assertThat(first.outcome()).isEqualTo(AgainOutcome.UNDER_WAY);
        JobId again = first.again().orElseThrow();
        try (DurableStore store = platform.store()) {
            await().until(() -> store.findJob(again).isPresent());
        }

        SharedRedis.get().flush();

        assertThat(look(job).again()).contains(again);
        assertThat(now.post("/api/v1/jobs/" + job.id() + "/again", "").status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            newNode.register(Optional.of(Platform.JOIN_TOKEN));
            newNode.beat(List.of());
            newNode.workUntilIdle();
            return look(job).outcome() == AgainOutcome.CHANGED;
        });
        assertThat(look(job).again()).contains(again);
    }

    @Test
    void a_job_that_was_begun_says_so_too_when_its_engine_is_gone() {
        JobView job = old.post("/api/v1/jobs", Submit.body(400, 40, 3)).as(JobView.class);
        Lease first = oldNode.claim(1).getFirst();
        oldNode.work(List.of(oldNode.compute(first)), List.of(), 0);
        JobView left = await().until(
                        () -> Submit.read(now, job), view -> view.waiting().isPresent());
        assertThat(left.state()).isEqualTo(JobState.RUNNING);
        assertThat(left.waiting()).contains("no node offers the engine " + job.engine() + " now");
        assertThat(now.get("/jobs/" + job.id()).text()).contains("id=\"start-over\"", "Start over on " + SECOND);
        assertThat(old.get("/jobs/" + job.id()).text()).doesNotContain("id=\"start-over\"");
    }

    @Test
    void a_node_with_another_version_than_the_platforms_is_said_to_be_behind() {
        assertThat(behind(old)).containsExactly(newNode.id);
        assertThat(behind(now)).containsExactly(oldNode.id);
        assertThat(now.get("/fleet").text()).containsOnlyOnce("no chunks of new jobs until it is updated");
    }

    private static List<NodeId> behind(Http sentinel) {
        return Stream.of(sentinel.get("/api/v1/nodes").as(NodeView[].class))
                .filter(node -> node.behind().orElse(false))
                .map(NodeView::id)
                .toList();
    }

    @Test
    void what_the_new_version_refuses_is_named_and_makes_no_job() {
        JobView rich = finished(Submit.body(40, 40, 3).replace("\"coins\": 3", "\"coins\": 800"));

        AgainView view = look(rich);
        assertThat(view.outcome()).isEqualTo(AgainOutcome.REFUSED);
        assertThat(view.reasons()).containsExactly("input.coins: must be a whole number from 1 to 500");
        assertThat(view.again()).isEmpty();

        Http.Answer refused = now.post("/api/v1/jobs/" + rich.id() + "/again", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem().errors())
                .containsExactly(new Problem.FieldError("input.coins", "must be a whole number from 1 to 500"));
    }

    @Test
    void there_is_nothing_to_ask_for_on_the_same_version_or_before_the_end() {
        JobView job = finished(3);
        assertThat(old.get("/api/v1/jobs/" + job.id() + "/again")
                        .as(AgainView.class)
                        .outcome())
                .isEqualTo(AgainOutcome.CURRENT);
        Http.Answer current = old.post("/api/v1/jobs/" + job.id() + "/again", "");
        assertThat(current.status()).isEqualTo(409);
        assertThat(current.problem().detail()).contains("coin/1, which is the engine of today");

        JobView queued = Submit.job(old, 40, 40, 5);
        assertThat(now.get("/api/v1/jobs/" + queued.id() + "/again").status()).isEqualTo(409);
        assertThat(now.post("/api/v1/jobs/" + queued.id() + "/again", "").status())
                .isEqualTo(409);
        assertThat(now.get("/api/v1/jobs/nosuch/again").status()).isEqualTo(404);
        assertThat(now.get("/api/v1/jobs/No-Such/again").status()).isEqualTo(404);
        assertThat(now.post("/api/v1/jobs/nosuch/again", "").status()).isEqualTo(404);
    }

    @Test
    void the_fights_that_a_target_precision_took_are_simulated_again() {
        JobView precise = finished("""
                {"engine": "coin", "input": {"coins": 3}, "precision": 0.002, "maxIterations": 9000, "seed": 4}
                """);
        assertThat(precise.fightsDone()).isLessThan(9000);

        AgainView view = played(precise);

        assertThat(view.outcome()).isEqualTo(AgainOutcome.IDENTICAL);
        assertThat(view.difference().orElseThrow().fightsAfter()).isEqualTo(precise.fightsDone());
    }

    @Test
    void a_cancelled_one_can_be_asked_for_anew_and_not_for_ever() {
        JobView job = finished(3);
        List<JobId> attempts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            JobId again = asked(job).again().orElseThrow();
            attempts.add(again);
            assertThat(now.post("/api/v1/jobs/" + again + "/cancel", "").status())
                    .isEqualTo(200);
            assertThat(look(job).outcome()).isEqualTo(AgainOutcome.FAILED);
            assertThat(look(job).reasons()).containsExactly("it was cancelled");
        }
        assertThat(attempts).doesNotHaveDuplicates();
        Http.Answer enough = now.post("/api/v1/jobs/" + job.id() + "/again", "");
        assertThat(enough.status()).isEqualTo(200);
        assertThat(enough.as(AgainView.class).again()).contains(attempts.getLast());
    }

    @Test
    void a_page_of_jobs_is_asked_for_a_bounded_number_at_once_and_listed_with_what_became_of_each() {
        List<JobView> jobs = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            jobs.add(Submit.job(old, 10, 10, 4L * i + 4));
        }
        oldNode.workUntilIdle();
        jobs.forEach(job -> Submit.awaitFinal(old, job));
        JobView odd = finished(3);

        AgainPage before = now.get("/api/v1/again?limit=50").as(AgainPage.class);
        assertThat(before.jobs()).hasSize(24);
        assertThat(before.left()).isEqualTo(24);
        AgainPage first = now.post("/api/v1/again?limit=50", "").as(AgainPage.class);
        assertThat(first.asked()).isEqualTo(20);
        assertThat(first.left()).isEqualTo(4);
        assertThat(now.post("/api/v1/again?limit=50", "").as(AgainPage.class).asked())
                .isZero();

        newNode.workUntilIdle();
        await().until(() -> {
            AgainPage page = now.post("/api/v1/again?limit=50", "").as(AgainPage.class);
            newNode.workUntilIdle();
            return page.left() == 0 && page.jobs().stream().noneMatch(view -> view.outcome() == AgainOutcome.UNDER_WAY);
        });
        AgainPage after = now.get("/api/v1/again?limit=50").as(AgainPage.class);
        assertThat(after.jobs().stream().filter(view -> view.outcome() == AgainOutcome.IDENTICAL))
                .hasSize(23);
        assertThat(after.jobs().getFirst().job()).isEqualTo(odd.id());
        assertThat(after.jobs().getFirst().outcome()).isEqualTo(AgainOutcome.CHANGED);

        // they are shown beside the jobs that they simulate again, not by themselves, in Redis and in the record
        JobPage listed = now.get("/api/v1/jobs?limit=100").as(JobPage.class);
        assertThat(listed.jobs()).hasSize(24);
        try (DurableStore store = platform.store();
                Coordination coordination = platform.coordination()) {
            assertThat(coordination.jobs().recent("local", 100)).hasSize(24);
            await().until(() -> store.findJob(after.jobs().getFirst().again().orElseThrow())
                    .filter(row -> row.view().state() == JobState.COMPLETED)
                    .isPresent());
            assertThat(store.listJobs("local", Optional.empty(), 100).jobs()).hasSize(24);
        }
    }

    @Test
    void public_jobs_are_listed_for_everybody_and_wrong_questions_are_named() {
        JobView open = finished(Submit.body(40, 40, 3)
                .replace("\"recompute\"", "\"visibility\": \"public\", \"recompute\"")
                .replace("\"public\"", "\"PUBLIC\""));
        finished(5);
        try (DurableStore store = platform.store()) {
            await().until(() -> store.findJob(open.id())
                    .filter(row -> row.view().state() == JobState.COMPLETED)
                    .isPresent());
        }
        AgainPage page = now.post("/api/v1/again?of=public", "").as(AgainPage.class);
        assertThat(page.jobs()).extracting(AgainView::job).containsExactly(open.id());
        assertThat(page.asked()).isEqualTo(1);

        assertThat(now.get("/api/v1/again?of=all").problem().detail()).contains("must be mine or public, not 'all'");
        assertThat(now.get("/api/v1/again?limit=101").problem().detail()).contains("from 1 to 100");
        assertThat(now.get("/api/v1/again?cursor=x").status()).isEqualTo(400);
    }
}
