package dev.wowlab.sentinel.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceProgress;
import dev.wowlab.protocol.race.RaceRow;
import dev.wowlab.protocol.race.RaceRun;
import dev.wowlab.protocol.race.RaceStandings;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceTerms;
import dev.wowlab.protocol.race.RaceView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StagePlanTest {
    private static RaceView race(int sets, int stage, int best) {
        return new RaceView(
                new RaceId("abc"),
                RaceState.RUNNING,
                1,
                new EngineRef("tbc-compare", "1"),
                new InputHash("ab".repeat(32)),
                "local",
                Optional.empty(),
                Visibility.UNLISTED,
                Priority.NORMAL,
                1,
                RaceTerms.USUAL,
                sets,
                new RaceProgress(
                        RaceRun.FIRST, stage, 50L << (stage - 1), 0, 0, sets, sets, best, 0, List.of(), List.of()),
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty());
    }

    /// Sets 0 to `sets` - 1, of which every second has left.
    private static RaceStandings everySecond(int sets) {
        return new RaceStandings(
                1_000,
                IntStream.range(0, sets)
                        .mapToObj(set -> new RaceRow(set, 50, 0, 0, set % 2 == 0))
                        .toList());
    }

    @Test
    void theFirstStagePlaysEverySetButWhatIsWornOnceInJobsOfOneSize() {
        StagePlan plan = StagePlan.of(race(5_000, 1, 0), RaceStandings.NONE);

        assertThat(plan.rival()).isZero();
        assertThat(plan.parts()).hasSize(50);
        assertThat(plan.parts()).allSatisfy(part -> assertThat(part).hasSizeBetween(99, 100));
        assertThat(plan.parts().stream().flatMap(List::stream))
                .containsExactlyElementsOf(IntStream.range(1, 5_000).boxed().toList());
        assertThat(plan.jobs().getLast().value()).isEqualTo("race-abc-1-50");
    }

    @Test
    void laterStagesPlayThoseThatAreLeftWithTheLeaderInEveryJob() {
        StagePlan plan = StagePlan.of(race(402, 3, 400), everySecond(402));

        assertThat(plan.rival()).isEqualTo(400);
        assertThat(plan.parts()).hasSize(3);
        assertThat(plan.parts())
                .allSatisfy(part -> assertThat(part).contains(400).hasSizeLessThanOrEqualTo(100));
        assertThat(plan.parts().stream().flatMap(List::stream).distinct().sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 200).map(i -> 2 * i).boxed().toList());
        assertThat(plan.fights()).isEqualTo(200);
    }

    @Test
    void whatIsWornLeadingIsNobodysRivalAndALeaderAloneIsPlayedAgainstIt() {
        StagePlan worn = StagePlan.of(race(6, 2, 0), everySecond(6));
        assertThat(worn.rival()).isZero();
        assertThat(worn.parts()).containsExactly(List.of(2, 4));

        StagePlan alone = StagePlan.of(race(3, 2, 2), everySecond(3));
        assertThat(alone.parts()).containsExactly(List.of(2));
    }

    @Test
    void chunksAreEvenAndOfAboutASecond() {
        StagePlan first = StagePlan.of(race(5_000, 1, 0), RaceStandings.NONE);
        assertThat(first.chunkSize(101)).isEqualTo(17);
        assertThat(first.chunkSize(3)).isEqualTo(50);
        assertThat(StagePlan.of(race(6, 9, 0), everySecond(6)).chunkSize(3)).isEqualTo(800);
    }
}
