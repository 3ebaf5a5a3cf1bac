package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.coordination.Coordination;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterPlan;
import dev.wowlab.protocol.roster.RosterRow;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterTable;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.testsupport.WebhookReceiver;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A guild on a whole platform: the command line, two sentinels, two nodes.
class RosterTest {
    private static LocalPlatform platform;

    @BeforeAll
    static void start() {
        platform = SharedPlatform.get();
    }

    @Test
    void aPlatformGivesTheTableOfThisMachineAndTheSameJobsAgain(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("broken.json"), "{");
        String[] characters = {"preset:arcane-mage", "preset:fire-mage", "preset:destruction-warlock", "" + folder};

        RosterTable here = roster(characters);
        RosterTable there = roster(characters, "--on", address());
        RosterTable again = roster(characters, "--on", address());

        assertThat(there.rows())
                .hasSize(4)
                .allMatch(row -> row.job().isPresent() == row.failure().isEmpty());
        assertThat(there.rows().stream().map(RosterRow::digest))
                .isEqualTo(here.rows().stream().map(RosterRow::digest).toList());
        assertThat(again).isEqualTo(there);
        assertThat(there.failures()).hasSize(1);
    }

    @Test
    void sentinelsThatAreKilledInTheMiddleOfARunLeaveARunThatEndsOnce(@TempDir Path folder) throws Exception {
        for (int i = 1; i <= RosterPlan.MAX_MEMBERS; i++) {
            Files.writeString(folder.resolve("member-%02d.json".formatted(i)), named("Member " + i));
        }
        try (WebhookReceiver receiver = WebhookReceiver.taking();
                PlatformClient client = Fights.client(platform);
                Coordination redis = Coordination.connect(platform.redis().url())) {
            assertThat(run(List.of(
                            "roster",
                            "push",
                            "Killed",
                            folder.toString(),
                            "--iterations",
                            "200",
                            "--seed",
                            "77",
                            "--webhook",
                            receiver.url("/hook"),
                            "--webhook-format",
                            "discord",
                            "--visibility",
                            "unlisted",
                            "--url",
                            address())))
                    .hasSize(1);
            RosterId id = client.rosters().getFirst().id();
            client.run(id, 0);
            JobId some = id.job(1, 3);
            JobId last = id.job(1, RosterPlan.MAX_MEMBERS);
            await().pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> redis.jobs().find(some).isPresent());
            for (int sentinel = 0; sentinel < 2; sentinel++) {
                platform.sentinels().get(sentinel).service().process().kill();
            }
            boolean inTheMiddle = redis.jobs().find(last).isEmpty();
            for (int sentinel = 0; sentinel < 2; sentinel++) {
                platform.sentinels().get(sentinel).service().restart();
            }
            RosterView ended = await().atMost(Duration.ofSeconds(90))
                    .ignoreExceptions()
                    .until(() -> client.roster(id), now -> now.progress().last().isPresent());

            assertThat(inTheMiddle).as("killed before all were submitted").isTrue();
            RosterRun run = ended.progress().last().orElseThrow();
            assertThat(ended.progress().runs()).isEqualTo(1);
            assertThat(run.table().failures()).isEmpty();
            assertThat(run.table().rows().stream().flatMap(row -> row.job().stream()))
                    .hasSize(RosterPlan.MAX_MEMBERS)
                    .doesNotHaveDuplicates();
            await().atMost(Duration.ofSeconds(30)).until(() -> !receiver.posts().isEmpty());
            // every post of it is the same message
            assertThat(receiver.posts().stream()
                            .map(post -> post.header("webhook-id"))
                            .distinct())
                    .containsExactly("msg_roster_" + id + "-1");
            JsonNode message =
                    Json.mapper().readTree(receiver.posts().getFirst().body());
            assertThat(message.path("content").asString()).isEqualTo("**Killed**: 40 characters simulated");
            assertThat(message.at("/embeds/0/url").asString()).isEqualTo(address() + id.pageOf(1));
            // what the command line says of the next run: nothing changed, and nothing was computed
            List<String> table = run(List.of("roster", "run", "Killed", "--url", address()));
            assertThat(table.stream().filter(line -> line.contains(" same "))).hasSize(RosterPlan.MAX_MEMBERS);
            assertThat(table.getLast()).endsWith(": " + address() + id.pageOf(2));
            List<String> shown = run(List.of("roster", "show", "Killed", "--run", "1", "--json", "--url", address()));
            assertThat(Json.mapper().readValue(shown.getLast(), RosterTable.class))
                    .isEqualTo(run.table());
            assertThat(run(List.of("roster", "list", "--url", address())).getFirst())
                    .contains("Killed: 40 characters, 2 runs, unlisted, tells http://127.0.0.1");
            assertThat(run(List.of("roster", "delete", "Killed", "--url", address())))
                    .containsExactly("Killed is deleted");
            assertThat(client.rosters()).isEmpty();
        }
    }

    @Test
    void whatGoesOnOfARosterThatIsDeletedIsCancelled() throws Exception {
        try (PlatformClient client = Fights.client(platform);
                Coordination redis = Coordination.connect(platform.redis().url())) {
            // longer than any test
            run(List.of(
                    "roster",
                    "push",
                    "Long",
                    "preset:fire-mage",
                    "preset:arcane-mage",
                    "--iterations",
                    "10000000",
                    "--url",
                    address()));
            RosterId id = client.rosters().getFirst().id();
            client.run(id, 0);
            List<JobId> jobs = List.of(id.job(1, 1), id.job(1, 2));
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            jobs.stream().allMatch(job -> redis.jobs().find(job).isPresent()));

            assertThat(run(List.of("roster", "delete", "Long", "--url", address())))
                    .containsExactly("Long is deleted; 2 jobs of its run are cancelled");

            for (JobId job : jobs) {
                assertThat(client.job(job).state()).isEqualTo(JobState.CANCELLED);
            }
            assertThat(client.rosters()).isEmpty();
        }
    }

    private static String named(String name) throws Exception {
        ObjectNode request = Fights.request();
        ((ObjectNode) request.at("/raid/parties/0/players/0")).put("name", name);
        return request.toString();
    }

    private static RosterTable roster(String[] characters, String... options) {
        List<String> arguments = new ArrayList<>(List.of("roster"));
        arguments.addAll(List.of(characters));
        arguments.addAll(List.of("--iterations", "300", "--seed", "9", "--json"));
        arguments.addAll(List.of(options));
        List<String> printed = run(arguments);
        return Json.mapper().readValue(printed.getLast(), RosterTable.class);
    }

    private static String address() {
        return platform.url();
    }

    private static List<String> run(List<String> arguments) {
        PrintStream real = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Main.run(arguments.toArray(String[]::new));
        } finally {
            System.setOut(real);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
