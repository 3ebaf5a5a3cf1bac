package dev.wowlab.protocol.race;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which run of its stages a race is in: it begins anew when a result that it rests on is doubted. Immutable.
///
/// @param number from 1 on
/// @param judged how many jobs each of its stages had that were judged, by stage
public record RaceRun(int number, List<Integer> judged) {
    /// Where every race begins.
    public static final RaceRun FIRST = new RaceRun(1, List.of());

    public RaceRun {
        judged = List.copyOf(judged);
    }

    /// The run of a record; the first where it was written by a version that knew no other.
    static RaceRun orFirst(@Nullable RaceRun run) {
        return run == null ? FIRST : run;
    }

    /// The same with one more stage that was judged.
    public RaceRun withStage(int jobs) {
        List<Integer> more = new ArrayList<>(judged);
        more.add(jobs);
        return new RaceRun(number, more);
    }

    /// The one after it.
    public RaceRun next() {
        return new RaceRun(number + 1, List.of());
    }
}
