package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Jobs are paused, resumed and moved from the command line while two real nodes work on them.
class SteeringTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final long SEED = 31;

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

    private static int wowlab(String command, JobView job, String... more) {
        String[] arguments = new String[4 + more.length];
        arguments[0] = command;
        arguments[1] = job.id().value();
        System.arraycopy(more, 0, arguments, 2, more.length);
        arguments[2 + more.length] = "--url";
        arguments[3 + more.length] = platform.url();
        return Main.run(arguments);
    }

    @Test
    void aJobThatIsPausedInTheMiddleStopsAtOnceGoesOnLaterAndHasTheDigestOfAnUndisturbedOne() throws Exception {
        JobView job = client.submit(Fights.submit(SEED, 12_000, 100), Fights.newKey());
        await().atMost(PATIENCE).until(() -> client.job(job.id()).fightsDone() > 0);

        assertThat(wowlab("pause", job)).isZero();

        JobView paused = client.job(job.id());
        assertThat(paused.state()).isEqualTo(JobState.PAUSED);
        assertThat(paused.fightsDone()).isLessThan(12_000);
        JobView small = client.submit(Fights.submit(SEED + 1, 200, 100), Fights.newKey());
        assertThat(Fights.awaitDigest(client, small))
                .as("the machines serve others meanwhile")
                .isEqualTo(Fights.digestHere(SEED + 1, 200));
        JobView later = client.job(job.id());
        assertThat(later.state()).isEqualTo(JobState.PAUSED);
        assertThat(later.fightsDone())
                .as("what was counted before the pause was still merged, and nothing more ran")
                .isLessThan(12_000);

        assertThat(wowlab("resume", job)).isZero();
        await().atMost(A_SECOND).until(() -> client.job(job.id()).fightsDone() > later.fightsDone());

        assertThat(Fights.awaitDigest(client, job)).isEqualTo(Fights.digestHere(SEED, 12_000));
    }

    @Test
    void aJobThatIsMovedUpOvertakesOneThatRuns() throws Exception {
        JobView big = client.submit(Fights.submit(SEED + 2, 100_000, 100), Fights.newKey());
        await().atMost(PATIENCE).until(() -> client.job(big.id()).fightsDone() > 0);
        assertThat(wowlab("prioritise", big, "low")).isZero();
        JobView small = client.submit(Fights.submit(SEED + 3, 1_000, 100), Fights.newKey());

        Fights.awaitDigest(client, small);

        JobView waiting = client.job(big.id());
        assertThat(waiting.priority()).isEqualTo(Priority.LOW);
        assertThat(waiting.state()).isEqualTo(JobState.RUNNING);
        assertThat(wowlab("cancel", big)).isZero();
        assertThat(wowlab("pause", big)).as("it has ended").isEqualTo(3);
    }
}
