package dev.wowlab.sentinel.race;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.race.RaceRow;
import dev.wowlab.protocol.race.RaceStandings;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.specs.comparison.ComparisonEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Which sets each job of a stage lets fight. A function of the race alone, so that every sentinel plans the same jobs.
/// Immutable.
///
/// @param rival whom all are compared with beside what is worn: the best after the stage before; 0 for nobody
/// @param parts numbers of sets, without what is worn, with the rival
record StagePlan(RaceView race, int rival, List<List<Integer>> parts) {
    /// Fights of a chunk: a second of work at most, much more than it costs to hand out.
    private static final long FIGHTS_PER_CHUNK = 2_500;

    StagePlan {
        parts = List.copyOf(parts);
    }

    /// The plan of the stage that a race is in.
    static StagePlan of(RaceView race, RaceStandings standings) {
        int rival = race.progress().best();
        List<Integer> sets = race.progress().stage() == 1
                ? IntStream.range(1, race.sets()).boxed().toList()
                : standings.rows().stream()
                        .filter(RaceRow::left)
                        .map(RaceRow::set)
                        .toList();
        List<Integer> others =
                sets.stream().filter(set -> set != 0 && set != rival).toList();
        int most = ComparisonEngine.MAX_VARIANTS - (rival == 0 ? 0 : 1);
        int parts = Math.max(1, Math.ceilDiv(others.size(), most));
        List<List<Integer>> split = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            List<Integer> part =
                    new ArrayList<>(others.subList(part(i, parts, others.size()), part(i + 1, parts, others.size())));
            if (rival != 0) {
                part.add(rival);
            }
            split.add(List.copyOf(part));
        }
        return new StagePlan(race, rival, split);
    }

    private static int part(int index, int parts, int sets) {
        return Math.toIntExact((long) index * sets / parts);
    }

    JobId job(int part) {
        return race.id().job(race.progress().run().number(), race.progress().stage(), part + 1);
    }

    List<JobId> jobs() {
        return IntStream.range(0, parts.size()).mapToObj(this::job).toList();
    }

    /// Fights of each set that its jobs play.
    long fights() {
        return race.progress().stageFights();
    }

    /// Iterations per chunk of a job.
    ///
    /// @param fightsPerIteration how many fights each iteration fights
    int chunkSize(int fightsPerIteration) {
        long chunks = Math.ceilDiv(fights() * fightsPerIteration, FIGHTS_PER_CHUNK);
        return Math.toIntExact(Math.ceilDiv(fights(), chunks));
    }
}
