package dev.wowlab.sentinel.race;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.race.Standing;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.protocol.race.RacePage;
import dev.wowlab.protocol.race.RaceStandings;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.race.RankedSet;
import dev.wowlab.protocol.race.Ranking;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.job.JobReader;
import dev.wowlab.sentinel.job.ReadInput;
import dev.wowlab.specs.comparison.BagSets;
import dev.wowlab.specs.gear.GearChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is read of races: one, its ranking, a user's newest. Thread-safe.
public final class ReadRaces {
    private static final int LISTED = 100;

    private final RaceReader races;
    private final JobReader inputs;
    private final RaceDoubts doubts;

    public ReadRaces(RaceReader races, JobReader inputs, RaceDoubts doubts) {
        this.races = races;
        this.inputs = inputs;
        this.doubts = doubts;
    }

    /// `GET /api/v1/races/{id}`.
    public Reply one(Call call) {
        return races.of(call).map(Reply::ok).orElseGet(() -> RaceReader.notFound(call));
    }

    /// `GET /api/v1/races`: the caller's newest.
    public Reply list(Call call) {
        return Reply.ok(new RacePage(races.newest(call.user(), LISTED)));
    }

    /// `GET /api/v1/races/{id}/ranking`: where all sets stand after the last stage that has ended.
    public Reply ranking(Call call) {
        return races.of(call).map(race -> Reply.ok(of(race))).orElseGet(() -> RaceReader.notFound(call));
    }

    /// `GET /api/v1/races/{id}/input`: what it ranks, in canonical form, so that anyone who sees it can run it again.
    public Reply input(Call call) {
        return races.of(call)
                .map(race -> ReadInput.reply(inputs, race.inputHash(), "race '" + race.id() + "'"))
                .orElseGet(() -> RaceReader.notFound(call));
    }

    /// Where the sets of a race stand.
    public Ranking of(RaceView race) {
        return new Ranking(race, doubts.sinceItsEnd(race), rows(race));
    }

    private List<RankedSet> rows(RaceView race) {
        RaceStandings standings = races.standings(race);
        if (standings.rows().isEmpty()) {
            return List.of();
        }
        double worn = standings.wornDps();
        List<Standing> sorted = standings.rows().stream()
                .map(row -> new Standing(
                        row.set(), row.fights(), worn + row.toWorn(), row.toWorn(), row.toWornError(), row.left()))
                .sorted(Standing.BEST_FIRST)
                .toList();
        Optional<BagSets> sets = sets(race);
        int best = sorted.getFirst().contender();
        List<RankedSet> rows = new ArrayList<>();
        for (Standing standing : sorted) {
            int set = standing.contender();
            rows.add(RankedSet.of(
                    rows.size() + 1,
                    set,
                    new RankedSet.Score(standing.dps(), standing.toFirst(), standing.toFirstError(), standing.fights()),
                    standing.left(),
                    sets.map(known -> gear(known, set, best))
                            .orElseGet(() -> new RankedSet.Gear("set " + set, List.of(), "", List.of()))));
        }
        return rows;
    }

    private static RankedSet.Gear gear(BagSets sets, int set, int best) {
        List<GearChange> changes = sets.changes(set);
        List<GearChange> fromBest = sets.changes(set, best);
        return new RankedSet.Gear(
                GearChange.label(changes), changes(changes), GearChange.label(fromBest), changes(fromBest));
    }

    private static List<RankedSet.Change> changes(List<GearChange> changes) {
        return changes.stream()
                .map(change ->
                        new RankedSet.Change(change.slot().wireName(), change.itemId(), change.item(), change.before()))
                .toList();
    }

    /// The sets by number; empty where the input is gone, or this version of the ruleset numbers them otherwise.
    private Optional<BagSets> sets(RaceView race) {
        Optional<InputRecord> input = inputs.findInput(race.inputHash());
        try {
            return input.isEmpty()
                    ? Optional.empty()
                    : Optional.of(BagSets.read(input.get().canonical(), GameData.get()))
                            .filter(sets -> sets.size() == race.sets());
        } catch (InvalidInputException changed) {
            return Optional.empty();
        }
    }
}
