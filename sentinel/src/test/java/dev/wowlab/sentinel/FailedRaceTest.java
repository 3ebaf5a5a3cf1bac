package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.coordination.NewJob;
import dev.wowlab.coordination.NewRace;
import dev.wowlab.coordination.Races;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceProgress;
import dev.wowlab.protocol.race.RaceRun;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceTerms;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.testsupport.SharedRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A race that fails while Redis does, on no sentinel but the parts that take its steps.
final class FailedRaceTest {
    private static final RaceId RACE = new RaceId("r-fails");
    private static final int SETS = 150;

    private Platform platform;
    private Services services;

    @BeforeEach
    void start() {
        platform = new Platform(0, Map.of());
        services = platform.services();
    }

    @AfterEach
    void stop() {
        services.close();
        platform.close();
    }

    /// Of two jobs, and of an input that no store has, which is why it fails.
    private RaceView create() {
        InputHash input = new InputHash("ab".repeat(32));
        Races races = services.coordination().races();
        NewRace race = new NewRace(
                RACE,
                "local",
                TestNode.COIN,
                input,
                7,
                RaceTerms.USUAL,
                SETS,
                Optional.empty(),
                Visibility.PRIVATE,
                Priority.NORMAL,
                "");
        races.create(race, RaceProgress.start(RaceRun.FIRST, RaceTerms.USUAL, SETS, 0, List.of()));
        for (int part = 1; part <= 2; part++) {
            NewJob.Plan plan = new NewJob.Plan(TestNode.COIN, input, 7, 50, Optional.empty(), 10);
            NewJob.Labels labels = new NewJob.Labels(Optional.empty(), Visibility.PRIVATE, Priority.NORMAL);
            services.coordination()
                    .jobs()
                    .create(NewJob.submitted(RACE.job(1, part), "local", plan, labels, List.of(), ""));
        }
        return races.find(RACE).orElseThrow();
    }

    private JobState state(JobId job) {
        return services.coordination().jobs().find(job).orElseThrow().state();
    }

    @Test
    void its_jobs_are_cancelled_by_a_later_visit_when_the_first_could_not() {
        RaceView race = create();
        Races races = services.coordination().races();
        try (RedisClient client = RedisClient.create(SharedRedis.url());
                StatefulRedisConnection<String, String> redis = client.connect()) {
            // what a job must not have makes the script that cancels it fail
            String reasons = "wl:{j:" + RACE.job(1, 2) + "}:leases";
            redis.sync().set(reasons, "broken");
            assertThatThrownBy(() -> services.stages().step(race)).isInstanceOf(RedisException.class);
            assertThat(races.find(RACE).orElseThrow().state()).isEqualTo(RaceState.FAILED);
            assertThat(state(RACE.job(1, 2)).isFinal()).isFalse();
            redis.sync().del(reasons);
        }

        assertThat(races.due(10)).as("it is visited again").containsExactly(RACE);
        services.stages().step(races.find(RACE).orElseThrow());

        assertThat(state(RACE.job(1, 1))).isEqualTo(JobState.CANCELLED);
        assertThat(state(RACE.job(1, 2))).isEqualTo(JobState.CANCELLED);
        assertThat(races.due(10)).isEmpty();
    }
}
