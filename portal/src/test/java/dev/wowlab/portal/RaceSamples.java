package dev.wowlab.portal;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceProgress;
import dev.wowlab.protocol.race.RaceRun;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceTerms;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.race.RankedSet;
import dev.wowlab.protocol.race.Ranking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Races as the platform shows them. Stateless, thread-safe.
final class RaceSamples {
    private RaceSamples() {}

    static RaceView race(String title, RaceState state, int left) {
        boolean over = state.isFinal();
        return new RaceView(
                new RaceId("r1"),
                state,
                7,
                new EngineRef("tbc-compare", "0.4.0"),
                new InputHash("ab".repeat(32)),
                "local",
                Optional.of(title),
                Visibility.UNLISTED,
                Priority.NORMAL,
                42,
                RaceTerms.USUAL,
                1_080,
                new RaceProgress(
                        RaceRun.FIRST,
                        3,
                        200,
                        4,
                        over ? 4 : 1,
                        1_079,
                        left,
                        1,
                        138_800,
                        List.of("A set is left out"),
                        state == RaceState.FAILED ? List.of("job race-r1-3-1 is CANCELLED") : List.of()),
                Instant.parse("2026-11-28T20:00:00Z"),
                Instant.parse("2026-11-28T20:01:00Z"),
                over ? Optional.of(Instant.parse("2026-11-28T20:01:00Z")) : Optional.empty());
    }

    static Ranking ranked(RaceView race, int sets, String label) {
        return new Ranking(race, false, ranking(sets, label));
    }

    /// So many sets: what is worn is the third, the first two may be the best.
    private static List<RankedSet> ranking(int sets, String label) {
        return IntStream.rangeClosed(1, sets)
                .mapToObj(rank -> new RankedSet(
                        rank,
                        rank == 3 ? 0 : rank,
                        1_300 - rank,
                        3 - rank,
                        rank == 3 ? 0 : 1.5,
                        rank < 3 ? 200 : 50,
                        rank < 3,
                        rank == 3 ? "" : label + " " + rank,
                        rank == 3
                                ? List.of()
                                : List.of(new RankedSet.Change("ItemSlotFinger1", 29287, label, "Band of Worn")),
                        rank == 1 ? "" : "Ring " + rank + " for the gold one",
                        rank == 1
                                ? List.of()
                                : List.of(new RankedSet.Change("ItemSlotFinger1", 29287, label, "the gold one"))))
                .toList();
    }
}
