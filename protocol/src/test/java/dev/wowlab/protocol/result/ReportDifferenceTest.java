package dev.wowlab.protocol.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ReportDifference.Verdict;
import dev.wowlab.protocol.result.ResultReport.Action;
import dev.wowlab.protocol.result.ResultReport.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReportDifferenceTest {
    private static final Action BOLT = action("spell:1", 40, 0.1, 40_000, 200);
    private static final Action WARD = action("spell:2", 10, 0.1, 10_000, 100);
    private static final Action SHOUT = action("spell:3", 2, 0, 0, 0);

    @Test
    void theSameNumbersOfAnotherVersionAreIdenticalWhateverTheirDigests() {
        ResultReport before = report("x/1", 1000, 5, List.of(BOLT, SHOUT));
        ResultReport after = report("x/2", 1000, 5, List.of(BOLT, SHOUT));

        ReportDifference found = ReportDifference.of(before, after);

        assertThat(before.digest()).isNotEqualTo(after.digest());
        assertThat(found.verdict()).isEqualTo(Verdict.IDENTICAL);
        assertThat(found.moved()).isEmpty();
        assertThat(found.actions()).hasSize(2);
        assertThat(found.before()).isEqualTo("x/1");
        assertThat(found.after()).isEqualTo("x/2");
    }

    @Test
    void onlyWhoKnowsTheTotalsCanSayThatEqualReportsAreNotIdentical() {
        ResultReport one = report("x/1", 1000, 5, List.of(BOLT));

        assertThat(ReportDifference.of(one, one, false).verdict()).isEqualTo(Verdict.UNCHANGED);
    }

    @Test
    void theIntervalOfTheDifferenceIsThatOfResultsWithLuckOfTheirOwn() {
        ReportDifference found =
                ReportDifference.of(report("x/1", 1000, 3, List.of(BOLT)), report("x/2", 1009, 4, List.of(BOLT)));

        assertThat(found.dps().difference()).isEqualTo(9);
        assertThat(found.dps().relative()).isEqualTo(0.009, within(1e-12));
        assertThat(found.dps().halfWidth().orElseThrow()).isEqualTo(1.959964 * 5, within(1e-9));
        assertThat(found.verdict()).isEqualTo(Verdict.UNCHANGED);
        assertThat(ReportDifference.of(report("x/1", 1000, 3, List.of(BOLT)), report("x/2", 990, 4, List.of(BOLT)))
                        .verdict())
                .isEqualTo(Verdict.CHANGED);
    }

    @Test
    void whatMovedMostComesFirstAndNewAndGoneActionsCountFromZero() {
        Action weaker = action("spell:1", 40, 0.1, 30_000, 200);
        Action fresh = action("spell:9", 1, 0.01, 500, 5);
        ReportDifference found = ReportDifference.of(
                report("x/1", 500, 5, List.of(BOLT, WARD, SHOUT)),
                report("x/2", 405, 5, List.of(weaker, SHOUT, fresh)));

        // both lost 10,000 damage in fights of 100 s; the ward lost casts as well
        assertThat(found.actions())
                .extracting(ActionShift::id)
                .containsExactly("spell:2", "spell:1", "spell:9", "spell:3");
        ActionShift gone = found.actions().getFirst();
        assertThat(gone.damage().after()).isZero();
        assertThat(gone.casts().difference()).isEqualTo(-10);
        assertThat(gone.dpsDifference()).isEqualTo(-100);
        assertThat(gone.shareBefore()).isEqualTo(0.2);
        assertThat(gone.shareAfter()).isZero();
        assertThat(gone.beyondChance()).isTrue();
        assertThat(found.actions().get(2).damage().before()).isZero();
        assertThat(found.moved()).extracting(ActionShift::id).containsExactly("spell:2", "spell:1", "spell:9");
        assertThat(found.verdict()).isEqualTo(Verdict.CHANGED);
    }

    @Test
    void anActionThatChangedWhileTheDamageStayedIsAChange() {
        Action moreBolts = action("spell:1", 45, 0.1, 40_000, 200);
        ReportDifference found =
                ReportDifference.of(report("x/1", 500, 5, List.of(BOLT)), report("x/2", 500, 5, List.of(moreBolts)));

        assertThat(found.dps().beyondChance()).isFalse();
        assertThat(found.actions().getFirst().casts().beyondChance()).isTrue();
        assertThat(found.actions().getFirst().damage().beyondChance()).isFalse();
        assertThat(found.verdict()).isEqualTo(Verdict.CHANGED);
    }

    @Test
    void whatHasNoKnownErrorIsNeverBeyondChance() {
        Action untold = new Action("spell:1", "player", 40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40_000, 0, 0, new TreeMap<>());
        Action other = new Action("spell:1", "player", 90, 0, 0, 0, 0, 0, 0, 0, 0, 0, 90_000, 0, 0, new TreeMap<>());
        ReportDifference external =
                ReportDifference.of(report("x/1", 500, 5, List.of(untold)), report("x/2", 501, 5, List.of(other)));

        assertThat(external.actions().getFirst().damage().halfWidth()).isEmpty();
        assertThat(external.actions().getFirst().beyondChance()).isFalse();
        assertThat(external.verdict()).isEqualTo(Verdict.UNCHANGED);

        ReportDifference oneFight =
                ReportDifference.of(report("x/1", 1, 500, 0, List.of()), report("x/2", 1, 900, 0, List.of()));
        assertThat(oneFight.dps().halfWidth()).isEmpty();
        assertThat(oneFight.verdict()).isEqualTo(Verdict.UNCHANGED);
    }

    @Test
    void warningsThatCameAndWentAreNamed() {
        ReportDifference found = ReportDifference.of(
                report("x/1", List.of("old", "both")), report("x/2", List.of("both", "new", "new")));

        assertThat(found.newWarnings()).containsExactly("new");
        assertThat(found.goneWarnings()).containsExactly("old");
        assertThat(found.verdict()).isEqualTo(Verdict.IDENTICAL);
    }

    @Test
    void ofManyActionsThatDidNotChangeHardlyEverIsOneMarked() {
        // 200 pairs of results of 40 actions each, with luck of their own and exactly known errors
        Random random = new Random(7);
        int marked = 0;
        for (int pair = 0; pair < 200; pair++) {
            ReportDifference found =
                    ReportDifference.of(report("x/1", 1000, 1, noisy(random)), report("x/2", 1000, 1, noisy(random)));
            marked += found.verdict() == Verdict.CHANGED ? 1 : 0;
        }
        // at most 5 % by construction; a bare 95 % interval of each would mark nearly all
        assertThat(marked).isLessThan(10);
        assertThat(ReportDifference.errorsBeyondChance(1)).isGreaterThan(Precision.HALF_WIDTHS);
        assertThat(ReportDifference.errorsBeyondChance(80)).isEqualTo(3.84, within(0.01));
    }

    @Test
    void itIsTheSameAfterAJourneyThroughJson() {
        ReportDifference found =
                ReportDifference.of(report("x/1", 500, 5, List.of(BOLT, WARD)), report("x/2", 480, 5, List.of(BOLT)));

        String json = Json.mapper().writeValueAsString(found);

        assertThat(Json.mapper().readValue(json, ReportDifference.class)).isEqualTo(found);
    }

    private static List<Action> noisy(Random random) {
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            actions.add(action(
                    "spell:" + i, 20 + 0.2 * random.nextGaussian(), 0.2, 5_000 + 50 * random.nextGaussian(), 50));
        }
        return actions;
    }

    private static Action action(String id, double casts, double castsError, double damage, double damageError) {
        TreeMap<String, Double> errors = new TreeMap<>(Map.of("casts", castsError, "damage", damageError));
        return new Action(id, "player", casts, casts, 0, 0, 0, 0, 0, 0, 0, 0, damage, 0, 0, errors);
    }

    private static ResultReport report(String engine, double dps, double error, List<Action> actions) {
        return report(engine, 1000, dps, error, actions);
    }

    private static ResultReport report(String engine, List<String> warnings) {
        return report(engine, 1000, 500, 5, List.of(BOLT), warnings);
    }

    private static ResultReport report(String engine, long fights, double dps, double error, List<Action> actions) {
        return report(engine, fights, dps, error, actions, List.of());
    }

    private static ResultReport report(
            String engine, long fights, double dps, double error, List<Action> actions, List<String> warnings) {
        Spread spread = new Spread(dps, 30, error, dps - 100, dps + 100);
        return new ResultReport(
                new ResultDigest(engine.endsWith("1") ? "ab".repeat(32) : "cd".repeat(32)),
                engine,
                1,
                fights,
                100,
                Optional.of(0.1),
                spread,
                Optional.empty(),
                new Spread(0, 0, 0, 0, 0),
                Optional.empty(),
                List.of(),
                new ResultReport.Histogram(10, 40, List.of(fights)),
                actions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                warnings);
    }
}
