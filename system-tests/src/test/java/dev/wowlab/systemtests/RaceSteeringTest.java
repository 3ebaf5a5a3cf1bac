package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Races are paused, resumed and moved from the command line while two real nodes work on them.
class RaceSteeringTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private static LocalPlatform platform;
    private static PlatformClient client;

    @BeforeAll
    static void start() {
        // beats and deadlines so far apart that nothing of what is seen here can come from them
        platform = LocalPlatform.start(PlatformSettings.ofTwo().withDeadlines(30, 100), StartListener.NONE);
        client = Fights.client(platform);
    }

    @AfterAll
    static void stop() {
        client.close();
        platform.close();
    }

    private static int wowlab(String command, RaceId race, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "races/" + race));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--url", platform.url()));
        return Main.run(arguments.toArray(String[]::new));
    }

    private static List<JobView> jobs(RaceView race) throws Exception {
        List<JobView> jobs = new ArrayList<>();
        for (int part = 1; part <= race.progress().jobs(); part++) {
            jobs.add(client.job(race.id().job(race.progress().stage(), part)));
        }
        return jobs;
    }

    private static long fights(RaceView race) throws Exception {
        return jobs(race).stream().mapToLong(JobView::fightsDone).sum();
    }

    @Test
    void aRaceThatIsPausedInTheMiddleStopsWithItsJobsGoesOnLaterAndEndsAsAnUndisturbedOne() throws Exception {
        RaceId id = BagRace.submit(client, 21).id();
        await().atMost(PATIENCE).until(() -> client.race(id).progress().jobs() > 0);

        assertThat(wowlab("pause", id)).isZero();

        RaceView paused = client.race(id);
        assertThat(paused.state()).isEqualTo(RaceState.PAUSED);
        await().atMost(A_SECOND)
                .until(() -> jobs(paused).stream()
                        .allMatch(job -> job.state() == JobState.PAUSED || job.state() == JobState.COMPLETED));
        JobView small = client.submit(Fights.submit(22, 200, 100), Fights.newKey());
        assertThat(Fights.awaitDigest(client, small))
                .as("the machines serve others meanwhile")
                .isEqualTo(Fights.digestHere(22, 200));
        long done = fights(paused);
        assertThat(wowlab("pause", id)).as("once more").isZero();
        JobId first = id.job(paused.progress().stage(), 1);
        assertThatThrownBy(() -> client.resume(first))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("part of race '" + id);
        assertThat(wowlab("prioritise", id, "low")).isZero();
        RaceView later = client.race(id);
        assertThat(later.state()).isEqualTo(RaceState.PAUSED);
        assertThat(later.progress().stage()).isEqualTo(paused.progress().stage());
        assertThat(fights(later)).isEqualTo(done);

        assertThat(wowlab("resume", id)).isZero();
        BagRace.assertEndsAs(client, BagRace.alone(21), id);
        RaceView ended = client.race(id);
        assertThat(ended.priority()).isEqualTo(Priority.LOW);
        assertThat(ended.progress().stage()).isGreaterThan(paused.progress().stage());
        assertThat(client.job(id.job(ended.progress().stage(), 1)).priority()).isEqualTo(Priority.LOW);
        assertThat(wowlab("pause", id)).as("it has ended").isEqualTo(3);
    }

    @Test
    void aRaceThatIsMovedMovesItsRunningJobsAndAPausedOneCanBeCancelled() throws Exception {
        RaceId id = BagRace.submit(client, 23).id();
        await().atMost(PATIENCE).until(() -> client.race(id).progress().jobs() > 0);
        assertThat(wowlab("prioritise", id, "high")).isZero();

        RaceView moved = client.race(id);
        assertThat(moved.priority()).isEqualTo(Priority.HIGH);
        assertThat(jobs(moved))
                .allMatch(job -> job.priority() == Priority.HIGH || job.state().isFinal());

        wowlab("pause", id);
        assertThat(wowlab("cancel", id)).isZero();
        RaceView cancelled = client.race(id);
        assertThat(cancelled.state()).isEqualTo(RaceState.CANCELLED);
        assertThat(jobs(cancelled)).allMatch(job -> job.state().isFinal());
        assertThat(wowlab("cancel", id)).as("once more").isZero();
        assertThat(wowlab("resume", id)).isEqualTo(3);
    }

    @Test
    void aPausedRaceIsPausedAfterRedisCameBackEmptyAndEndsAsAnUndisturbedOne() throws Exception {
        RaceId id = BagRace.submit(client, 24).id();
        await().atMost(PATIENCE).until(() -> client.race(id).progress().jobs() > 0);
        wowlab("pause", id);
        await().atMost(PATIENCE).until(() -> BagRace.recordedState(platform, id).equals(Optional.of(RaceState.PAUSED)));
        platform.redis().flush();

        await().atMost(PATIENCE).until(() -> client.race(id).version() >= 1_000_000_000);
        assertThat(client.race(id).state()).isEqualTo(RaceState.PAUSED);
        assertThat(wowlab("resume", id)).isZero();
        BagRace.assertEndsAs(client, BagRace.alone(24), id);
    }
}
