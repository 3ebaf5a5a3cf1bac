package dev.wowlab.sentinel.race;

import dev.wowlab.engine.race.Gain;
import dev.wowlab.engine.race.RaceRound;
import dev.wowlab.engine.race.RaceRules;
import dev.wowlab.engine.race.Score;
import dev.wowlab.engine.race.Verdict;
import dev.wowlab.protocol.race.RaceProgress;
import dev.wowlab.protocol.race.RaceRow;
import dev.wowlab.protocol.race.RaceStandings;
import dev.wowlab.protocol.race.RaceTerms;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.FreedMean;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.VariantSums;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Says where a race stands after the jobs of a stage, by `RaceRules`. Pure: a function of exact totals and of where it
/// stood before. Stateless, thread-safe.
final class JudgeStage {
    private JudgeStage() {}

    /// What a stage showed. Immutable.
    ///
    /// @param progress of the next stage, whose jobs are not counted yet, or of this one when the race is over
    sealed interface Judged {
        record Stage(RaceProgress progress, RaceStandings standings, boolean over) implements Judged {}

        /// Nothing but what is worn can be simulated.
        record NoContenders() implements Judged {}
    }

    /// Judges the stage that a race is in.
    ///
    /// @param rival of the stage
    /// @param parts totals of all its jobs; none for those of which no set can be simulated
    /// @param warnings of these jobs
    static Judged judge(
            RaceView race, RaceStandings before, int rival, List<ExactTotals> parts, List<String> warnings) {
        SortedMap<Integer, VariantSums> sums = new TreeMap<>();
        long fights = 0;
        for (ExactTotals part : parts) {
            List<VariantSums> rows = VariantSums.of(part);
            rows.forEach(row -> sums.put(row.number(), row));
            fights += part.fights() * (1 + rows.size());
        }
        if (sums.isEmpty()) {
            return new Judged.NoContenders();
        }
        RaceProgress now = race.progress();
        RaceRules rules = rules(race.terms());
        int contenders = now.stage() == 1 ? sums.size() + 1 : now.contenders();
        boolean firstIsOut = before.rows().stream().anyMatch(row -> row.set() == 0 && !row.left());
        double worn = ResultReport.dpsOf(parts.getFirst()).mean();
        RaceRound round = new RaceRound(contenders, now.stageFights(), rival, worn, firstIsOut, scores(sums, rival));
        Verdict verdict = rules.judge(round);
        boolean over = rules.endsWith(round, verdict);
        RaceProgress progress = new RaceProgress(
                now.run().withStage(parts.size()),
                over ? now.stage() : now.stage() + 1,
                over ? now.stageFights() : rules.fightsAfter(now.stage() + 1),
                over ? parts.size() : 0,
                over ? parts.size() : 0,
                contenders,
                verdict.left().size(),
                verdict.best(),
                now.fights() + fights,
                now.stage() == 1 ? warnings : now.warnings(),
                List.of());
        RaceStandings standings = new RaceStandings(worn, rows(before, round.scores(), verdict, now.stageFights()));
        return new Judged.Stage(progress, standings, over);
    }

    /// The rules that terms stand for.
    static RaceRules rules(RaceTerms terms) {
        return new RaceRules(terms.firstFights(), terms.mostFights(), terms.precision(), terms.confidence());
    }

    private static List<Score> scores(SortedMap<Integer, VariantSums> sums, int rival) {
        List<Score> scores = new ArrayList<>();
        VariantSums ofRival = sums.get(rival);
        scores.add(new Score(
                0, Gain.NONE, ofRival == null ? Gain.NONE : gain(ofRival.gain()).reversed()));
        for (VariantSums row : sums.values()) {
            Gain toFirst = gain(row.gain());
            Gain toRival =
                    rival == 0 ? toFirst : row.toRival().map(JudgeStage::gain).orElse(Gain.NONE);
            scores.add(new Score(row.number(), toFirst, toRival));
        }
        return scores;
    }

    private static Gain gain(FreedMean gain) {
        return new Gain(gain.mean(), gain.standardError(), gain.freedom());
    }

    private static List<RaceRow> rows(RaceStandings before, List<Score> scores, Verdict verdict, long fights) {
        SortedMap<Integer, RaceRow> rows = new TreeMap<>();
        before.rows()
                .forEach(row -> rows.put(
                        row.set(), new RaceRow(row.set(), row.fights(), row.toWorn(), row.toWornError(), false)));
        for (Score score : scores) {
            Gain toWorn = score.toFirst();
            boolean left = verdict.left().contains(score.contender());
            rows.put(
                    score.contender(),
                    new RaceRow(score.contender(), fights, toWorn.mean(), toWorn.standardError(), left));
        }
        return List.copyOf(rows.values());
    }
}
