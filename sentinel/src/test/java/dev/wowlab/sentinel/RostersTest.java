package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.Ids;
import dev.wowlab.coordination.NewRoster;
import dev.wowlab.coordination.WebhookSubject;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.job.JobPage;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.roster.RosterDeletion;
import dev.wowlab.protocol.roster.RosterMessage;
import dev.wowlab.protocol.roster.RosterPage;
import dev.wowlab.protocol.roster.RosterPlan;
import dev.wowlab.protocol.roster.RosterProgress;
import dev.wowlab.protocol.roster.RosterRow;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterRuns;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.protocol.roster.WeeklySchedule;
import dev.wowlab.protocol.webhook.WebhookState;
import dev.wowlab.protocol.webhook.WebhookView;
import dev.wowlab.testsupport.SharedRedis;
import dev.wowlab.testsupport.WebhookReceiver;
import dev.wowlab.testsupport.WebhookReceiver.Post;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Rosters on two sentinels: handed in, run when their owner says so, or when their time comes.
final class RostersTest {
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private Platform platform;
    private Http http;

    @BeforeEach
    void start() {
        platform = new Platform(2, Map.of("WOWLAB_WEBHOOK_ALLOW", "127.0.0.0/8", "WOWLAB_WEBHOOK_RETRIES", "1,1,1"));
        http = platform.http();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private static String body(int characters, String more) {
        StringBuilder members = new StringBuilder();
        for (int i = 1; i <= characters; i++) {
            members.append(i == 1 ? "" : ", ")
                    .append("{\"label\": \"Member %d\", \"input\": {\"coins\": %d}}".formatted(i, i));
        }
        return """
                {"name": "Guild", "engine": "coin", "iterations": 40, "members": [%s]%s}
                """.formatted(members, more);
    }

    private RosterView create(String body) {
        Http.Answer answer = http.post("/api/v1/rosters", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.as(RosterView.class);
    }

    private RosterView read(RosterView roster) {
        return http.get("/api/v1/rosters/" + roster.id()).as(RosterView.class);
    }

    private RosterView run(RosterView roster, String query) {
        Http.Answer answer = http.post("/api/v1/rosters/" + roster.id() + "/runs" + query, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.as(RosterView.class);
    }

    private RosterDeletion delete(RosterView roster, int cancelled) {
        Http.Answer answer = http.post("/api/v1/rosters/" + roster.id() + "/delete", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        RosterDeletion deletion = answer.as(RosterDeletion.class);
        assertThat(deletion.cancelled()).hasSize(cancelled);
        return deletion;
    }

    /// Lets a node work until a run has ended.
    private RosterRun awaitRun(RosterView roster, long number) {
        TestNode node = TestNode.joined(platform);
        return await().atMost(A_WHILE)
                .until(
                        () -> {
                            node.beat(List.of());
                            node.workUntilIdle();
                            return read(roster).progress().last();
                        },
                        last -> last.filter(run -> run.number() == number).isPresent())
                .orElseThrow();
    }

    private static RosterRow row(RosterRun run, String label) {
        return run.table().rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_run_is_a_job_for_each_character_and_one_table_of_them() {
        RosterView roster = create(body(3, ""));
        assertThat(roster.progress().isIdle()).isTrue();
        RosterView running = run(roster, "?after=0");
        assertThat(running.progress().running()).isPresent();
        assertThat(run(roster, "?after=0").progress().runs()).isEqualTo(1);

        RosterRun ended = awaitRun(roster, 1);

        assertThat(ended.table().rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.dps()).isPresent();
            assertThat(row.fights()).isEqualTo(40);
            assertThat(row.change()).isEmpty();
            JobView job = http.get("/api/v1/jobs/" + row.job().orElseThrow()).as(JobView.class);
            assertThat(job.state()).isEqualTo(JobState.COMPLETED);
            assertThat(job.report().orElseThrow().digest())
                    .isEqualTo(row.digest().orElseThrow());
        });
        // they are not listed by themselves
        assertThat(http.get("/api/v1/jobs").as(JobPage.class).jobs()).isEmpty();
        // asked for once more after it has ended, it is the run that was asked for
        assertThat(run(roster, "?after=0").progress().runs()).isEqualTo(1);
    }

    @Test
    void the_next_run_says_what_changed_and_computes_only_that() {
        RosterView roster = create(body(2, ""));
        run(roster, "");
        RosterRun first = awaitRun(roster, 1);
        Http.Answer changed = http.post("/api/v1/rosters/" + roster.id(), """
                {"name": "Guild", "engine": "coin", "iterations": 40, "members": [
                  {"inputHash": "%s"}, {"label": "Member 2", "input": {"coins": 20}}, {"label": "New", "input": {"coins": 4}}]}
                """.formatted(
                        roster.plan().members().getFirst().inputHash()));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.as(RosterView.class).plan().members())
                .extracting(member -> member.label())
                .containsExactly("Member 1", "Member 2", "New");
        run(roster, "?after=1");

        RosterRun second = awaitRun(roster, 2);

        RosterRow unchanged = row(second, "Member 1");
        RosterRow moved = row(second, "Member 2");
        assertThat(unchanged.change().orElseThrow().isNone()).isTrue();
        assertThat(moved.change()).isPresent();
        assertThat(moved.digest()).isNotEqualTo(row(first, "Member 2").digest());
        assertThat(row(second, "New").change()).isEmpty();
        JobView same = http.get("/api/v1/jobs/" + unchanged.job().orElseThrow()).as(JobView.class);
        assertThat(same.vouching().source()).isEqualTo(row(first, "Member 1").job());
        await().untilAsserted(() -> assertThat(http.get("/api/v1/rosters/" + roster.id() + "/runs")
                        .as(RosterRuns.class)
                        .runs())
                .extracting(RosterRun::number)
                .containsExactly(2L, 1L));
    }

    @Test
    void when_its_time_comes_two_sentinels_begin_one_run_and_tell_discord_once() {
        try (WebhookReceiver receiver = WebhookReceiver.taking()) {
            ZonedDateTime due = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2);
            RosterView roster =
                    create(body(2, """
                    , "schedule": {"day": "%s", "time": "%tT", "zone": "UTC"},
                    "webhook": {"url": "%s", "format": "DISCORD"}
                    """.formatted(due.getDayOfWeek(), due, receiver.url("/api/webhooks/1/secret"))));
            assertThat(roster.receiver()).contains(receiver.url(""));
            Instant time = roster.progress().nextDue().orElseThrow();
            assertThat(Duration.between(Instant.now(), time)).isLessThan(Duration.ofSeconds(3));

            RosterRun run = awaitRun(roster, 1);

            assertThat(run.due()).contains(time);
            RosterView after = read(roster);
            assertThat(after.progress().runs()).isEqualTo(1);
            assertThat(after.progress().nextDue()).contains(time.plus(Duration.ofDays(7)));
            await().atMost(A_WHILE).until(() -> !receiver.posts().isEmpty());
            Post post = receiver.posts().getFirst();
            assertThat(post.header("webhook-id")).isEqualTo("msg_roster_" + roster.id() + "-1");
            JsonNode message = Json.mapper().readTree(post.body());
            assertThat(message.path("content").asString()).isEqualTo("**Guild**: 2 characters simulated");
            assertThat(message.at("/embeds/0/url").asString()).endsWith("/rosters/" + roster.id());
            assertThat(message.at("/embeds/0/description").asString()).contains(" 1 Member 1", " 2 Member 2");
            WebhookView told = await().atMost(A_WHILE)
                    .until(
                            () -> http.get("/api/v1/rosters/" + roster.id() + "/webhook")
                                    .as(WebhookView.class),
                            view -> view.state().isFinal());
            assertThat(told.state()).isEqualTo(WebhookState.DELIVERED);
            assertThat(told.id()).isEqualTo(post.header("webhook-id"));
            assertThat(told.receiver()).isEqualTo(receiver.url(""));
            run(roster, "?after=1");
            awaitRun(roster, 2);
            await().atMost(A_WHILE).until(() -> receiver.posts().size() == 2);
            assertThat(receiver.posts().getLast().body()).contains("0 changed beyond chance");
        }
    }

    @Test
    void times_that_passed_while_nobody_was_there_are_one_run() {
        RosterView any = create(body(2, ""));
        ZonedDateTime weekday = ZonedDateTime.now(ZoneOffset.UTC).minusHours(1);
        WeeklySchedule schedule =
                new WeeklySchedule(weekday.getDayOfWeek(), weekday.toLocalTime().withNano(0), ZoneOffset.UTC);
        RosterPlan plan = new RosterPlan(
                "Late", "coin", any.plan().members(), 40, Optional.empty(), 1, Optional.of(schedule), Optional.empty());
        try (Coordination coordination = platform.coordination()) {
            NewRoster late = new NewRoster(Ids.roster(), "local", plan, "", false);
            Instant due = Instant.now().minus(Duration.ofDays(21));
            coordination.rosters().create(late, Optional.empty(), RosterProgress.start(Optional.of(due)));
            RosterView roster =
                    coordination.rosters().find(late.id()).orElseThrow().view();

            RosterRun run = awaitRun(roster, 1);

            assertThat(run.due()).contains(due);
            RosterView after = read(roster);
            assertThat(after.progress().runs()).isEqualTo(1);
            assertThat(after.progress().nextDue().orElseThrow())
                    .isBetween(
                            Instant.now().plus(Duration.ofDays(6)),
                            Instant.now().plus(Duration.ofDays(7)));
        }
    }

    @Test
    void a_standard_receiver_gets_the_table_as_data() {
        try (WebhookReceiver receiver = WebhookReceiver.taking()) {
            RosterView roster = create(body(2, """
                    , "visibility": "UNLISTED", "webhook": {"url": "%s", "metadata": "raid 7"}
                    """.formatted(receiver.url("/hook"))));
            run(roster, "");
            RosterRun run = awaitRun(roster, 1);
            await().atMost(A_WHILE).until(() -> !receiver.posts().isEmpty());
            RosterMessage message =
                    Json.mapper().readValue(receiver.posts().getFirst().body(), RosterMessage.class);
            assertThat(message.type()).isEqualTo("roster.completed");
            assertThat(message.timestamp()).isEqualTo(run.finishedAt().orElseThrow());
            assertThat(message.data().run()).isEqualTo(1);
            assertThat(message.data().metadata()).contains("raid 7");
            assertThat(message.data().page())
                    .hasValueSatisfying(page -> assertThat(page).endsWith("/rosters/" + roster.id() + "/runs/1"));
            assertThat(message.data().table()).isEqualTo(run.table());
        }
    }

    @Test
    void a_redis_that_lost_everything_loses_no_roster_and_no_run() {
        ZonedDateTime later = ZonedDateTime.now(ZoneOffset.UTC).plusDays(1);
        RosterView roster = create(body(3, """
                , "schedule": {"day": "%s", "time": "12:00", "zone": "Europe/Berlin"}
                """.formatted(later.getDayOfWeek())));
        run(roster, "");
        await().atMost(A_WHILE).until(() -> {
            try (DurableStore store = platform.store()) {
                return store.rosters()
                        .find(roster.id())
                        .filter(row -> row.view().progress().running().isPresent())
                        .isPresent();
            }
        });
        SharedRedis.get().flush();

        RosterRun run = awaitRun(roster, 1);

        assertThat(run.table().failures()).isEmpty();
        RosterView after = read(roster);
        assertThat(after.progress().runs()).isEqualTo(1);
        assertThat(after.progress().nextDue()).isEqualTo(roster.progress().nextDue());
    }

    @Test
    void what_its_owner_does_not_want_any_more_is_gone_and_never_runs() {
        RosterView roster = create(body(2, ""));
        RosterView other = create(body(1, ""));
        delete(roster, 0);
        assertThat(http.get("/api/v1/rosters/" + roster.id()).status()).isEqualTo(404);
        assertThat(http.post("/api/v1/rosters/" + roster.id() + "/runs", "").status())
                .isEqualTo(404);
        // sent twice, it says the same
        delete(roster, 0);
        assertThat(http.post("/api/v1/rosters/never-was/delete", "").status()).isEqualTo(404);
        assertThat(http.get("/api/v1/rosters").as(RosterPage.class).rosters())
                .extracting(RosterView::id)
                .containsExactly(other.id());
        await().atMost(A_WHILE).until(() -> {
            try (DurableStore store = platform.store()) {
                return store.rosters()
                        .find(roster.id())
                        .filter(row -> row.view().deleted())
                        .isPresent();
            }
        });
    }

    @Test
    void the_same_key_gives_the_same_roster_and_what_is_wrong_is_named() {
        Map<String, String> key = Map.of("Idempotency-Key", "guild-1");
        RosterView first = http.post("/api/v1/rosters", body(2, ""), key).as(RosterView.class);
        Http.Answer again = http.post("/api/v1/rosters", body(2, ""), key);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.as(RosterView.class).id()).isEqualTo(first.id());
        assertThat(http.post("/api/v1/rosters", body(3, ""), key).status()).isEqualTo(409);
        try (DurableStore store = platform.store()) {
            await().until(() -> store.rosters().find(first.id()).isPresent());
        }
        SharedRedis.get().flush();
        for (int time = 0; time < 3; time++) {
            assertThat(http.post("/api/v1/rosters", body(2, ""), key)
                            .as(RosterView.class)
                            .id())
                    .as("time %d", time)
                    .isEqualTo(first.id());
        }

        Http.Answer wrong = http.post("/api/v1/rosters", """
                {"name": " ", "engine": "coin", "iterations": 0, "precision": 0.01, "members": [{"input": {"coins": 0}}, {}, 7],
                 "visibility": "SOMEBODY", "schedule": {"day": "SOMEDAY", "time": "25:00", "zone": "Mars/Olympus"}, "webhook": {"url": "x"}}
                """);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.problem().errors())
                .extracting(error -> error.field())
                .contains(
                        "name",
                        "iterations",
                        "members[1].input",
                        "visibility",
                        "members[2]",
                        "schedule.day",
                        "schedule.time",
                        "schedule.zone",
                        "webhook.url");
        Http.Answer empty = http.post(
                "/api/v1/rosters", body(1, ", \"schedule\": {\"day\": \"MONDAY\", \"time\": \"\", \"zone\": \" \"}"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.problem().errors())
                .extracting(error -> error.field() + ": " + error.message())
                .containsExactly("schedule.time: is required", "schedule.zone: is required");
        Http.Answer input = http.post("/api/v1/rosters", """
                {"name": "Guild", "engine": "coin", "members": [{"input": {"coins": 0}},
                 {"label": "A", "input": {"coins": 1}}, {"label": "A", "input": {"coins": 2}}]}
                """);
        assertThat(input.problem().errors())
                .extracting(error -> error.field())
                .containsExactly("members[0].input.coins", "members[2].label");
    }

    @Test
    void a_character_that_the_engine_refuses_by_now_has_a_row_that_says_so() {
        RosterView roster = create("""
                {"name": "Guild", "engine": "coin", "iterations": 40, "members": [
                  {"label": "Fine", "input": {"coins": 5}}, {"label": "Much", "input": {"coins": 900}}]}
                """);
        platform.close();
        try (Sentinel updated = platform.another(new CoinEngine("2"))) {
            http = new Http(updated.address());
            run(roster, "");
            RosterRun run = await().atMost(A_WHILE)
                    .until(
                            () -> read(roster).progress().running(),
                            running -> running.filter(now -> now.table().rows().stream()
                                            .anyMatch(row -> row.job().isPresent()))
                                    .isPresent())
                    .orElseThrow();
            assertThat(run.table().rows()).hasSize(2);
            // no node has that engine: the owner gives up on the job that waits for one
            String job = run.table().rows().stream()
                    .flatMap(row -> row.job().stream())
                    .findFirst()
                    .orElseThrow()
                    .value();
            assertThat(http.post("/api/v1/jobs/" + job + "/cancel", "").status())
                    .isEqualTo(200);
            RosterRun ended = await().atMost(A_WHILE)
                    .until(() -> read(roster).progress().last(), Optional::isPresent)
                    .orElseThrow();
            assertThat(ended.table().failures())
                    .extracting(row -> row.label() + ": " + row.failure().orElse(""))
                    .containsExactly(
                            "Fine: job is CANCELLED", "Much: input.coins: must be a whole number from 1 to 500");
        }
    }

    @Test
    void a_webhook_is_kept_by_a_change_that_does_not_name_it_and_dropped_by_one_that_says_so() {
        RosterView roster = create(body(1, """
                , "webhook": {"url": "http://127.0.0.1:9/secret"}"""));
        assertThat(roster.receiver()).contains("http://127.0.0.1:9");
        String path = "/api/v1/rosters/" + roster.id();
        assertThat(http.post(path, body(1, "")).as(RosterView.class).receiver()).isPresent();
        assertThat(http.get(path).text()).doesNotContain("secret");
        assertThat(http.post(path, body(1, ", \"webhook\": null"))
                        .as(RosterView.class)
                        .receiver())
                .isEmpty();
        assertThat(new HashSet<>(List.of(new WebhookSubject.OfRoster(roster.id(), 3).key())))
                .contains("roster:" + roster.id() + "-3");
        assertThat(WebhookSubject.of("roster:" + roster.id() + "-3"))
                .isEqualTo(new WebhookSubject.OfRoster(roster.id(), 3));
    }
}
