package dev.wowlab.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.demo.Sample;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.node.EngineResults;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.ResultReport.Action;
import dev.wowlab.protocol.result.ResultReport.Aura;
import dev.wowlab.protocol.result.VariantGain;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.comparison.ComparisonEngine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.node.ObjectNode;

/// Whether the stated 95 % confidence intervals cover the truth as often as they say: 1,000 short runs,
/// each of its own seed, against one long run.
@Execution(ExecutionMode.CONCURRENT)
class ConfidenceTest {
    private static final int SEEDS = 1000;
    private static final long FIRST_SEED = 1000;
    private static final int FIGHTS = 50;

    /// Enough that luck is taken out of the mean; it is not with fewer.
    private static final int FIGHTS_WITH_LUCK = 250;

    /// The same of gains.
    private static final int FIGHTS_OF_A_GAIN = 400;

    private static final int FIGHTS_FOR_THE_TRUTH = 50_000;
    private static final long SEED_OF_THE_TRUTH = -1;
    private static final double HALF_WIDTHS = 1.959964;

    /// Fights of about 30 s: the statistics are those of long ones, at a tenth of the time.
    private static final double FIGHT_SECONDS = 30;

    private static final String MAIN_SPELL = "spell:30451";

    private record Estimate(double mean, double standardError) {
        boolean covers(double truth) {
            return Math.abs(mean - truth) <= HALF_WIDTHS * standardError;
        }
    }

    private static ObjectNode request() {
        ObjectNode request = Sample.request().asObject();
        request.withObject("/encounter").put("duration", FIGHT_SECONDS).put("durationVariation", 5);
        return request;
    }

    private static FightRunner runner() throws Exception {
        return new TbcEngine().plan(CanonicalJson.encode(request())).newRunner();
    }

    private static ResultReport report(FightRunner runner, long seed, int fights) {
        runner.run(seed, 0, fights);
        ResultIdentity identity =
                new ResultIdentity(new EngineRef("tbc", "test"), new InputHash("ab".repeat(32)), seed, 0, fights);
        return ResultReport.of(identity, EngineResults.drain(runner), List.of());
    }

    private static Map<String, Estimate> estimates(ResultReport report) {
        Action action = report.actions().stream()
                .filter(one -> one.id().equals(MAIN_SPELL))
                .findFirst()
                .orElseThrow();
        Aura stacks = report.auras().stream()
                .filter(one -> one.id().equals("spell:36032"))
                .findFirst()
                .orElseThrow();
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        estimates.put("dps", new Estimate(report.dps().mean(), report.dps().standardError()));
        estimates.put("tps", new Estimate(report.tps().mean(), report.tps().standardError()));
        estimates.put(
                "duration",
                new Estimate(
                        report.durationSeconds(), report.durationStandardError().orElseThrow()));
        estimates.put("damage", new Estimate(action.damage(), error(action.standardErrors(), "damage")));
        estimates.put("casts", new Estimate(action.casts(), error(action.standardErrors(), "casts")));
        estimates.put("crits", new Estimate(action.crits(), error(action.standardErrors(), "crits")));
        estimates.put("uptime", new Estimate(stacks.uptimeSeconds(), error(stacks.standardErrors(), "uptimeSeconds")));
        return estimates;
    }

    private static double error(Map<String, Double> errors, String name) {
        return errors.getOrDefault(name, 0.0);
    }

    @Test
    void of1000SeedsTheIntervalsOf930To970CoverTheTruth() throws Exception {
        FightRunner runner = runner();
        Map<String, Estimate> truths = estimates(report(runner, SEED_OF_THE_TRUTH, FIGHTS_FOR_THE_TRUTH));
        Map<String, Integer> covered = new LinkedHashMap<>();
        for (int i = 0; i < SEEDS; i++) {
            Map<String, Estimate> estimates = estimates(report(runner, FIRST_SEED + i, FIGHTS));
            truths.forEach((name, truth) -> {
                Estimate estimate = Objects.requireNonNull(estimates.get(name));
                covered.merge(name, estimate.covers(truth.mean()) ? 1 : 0, Integer::sum);
            });
        }
        assertThat(covered)
                .hasSize(7)
                .allSatisfy((name, times) -> assertThat(times).as(name).isBetween(930, 970));
    }

    @Test
    void soDoTheNarrowerOnesOfAMeanThatIsFreeOfLuck() throws Exception {
        FightRunner runner = runner();
        ResultReport truth = report(runner, SEED_OF_THE_TRUTH, FIGHTS_FOR_THE_TRUTH);
        int covered = 0;
        for (int i = 0; i < SEEDS; i++) {
            ResultReport report = report(runner, FIRST_SEED + i, FIGHTS_WITH_LUCK);
            assertThat(report.luck().orElseThrow().worth()).isGreaterThan(2);
            covered += new Estimate(report.dps().mean(), report.dps().standardError())
                            .covers(truth.dps().mean())
                    ? 1
                    : 0;
        }
        assertThat(covered).isBetween(930, 970);
    }

    /// What crit rating does is nearly all luck until fights part company, what haste does hardly any. The intervals of
    /// the former are wider than they need be, see `FreedMean`.
    @Test
    void thoseOfGainsCoverTheTruthAtLeastThatOften() throws Exception {
        ObjectNode question = Json.mapper().createObjectNode();
        question.set("base", request());
        question.withObject("/weights")
                .withArray("stats")
                .add("StatSpellCritRating")
                .add("StatSpellHasteRating");
        FightRunner runner =
                new ComparisonEngine().plan(CanonicalJson.encode(question)).newRunner();
        List<VariantGain> truths =
                report(runner, SEED_OF_THE_TRUTH, FIGHTS_FOR_THE_TRUTH).variants();
        Map<String, Integer> covered = new LinkedHashMap<>();
        for (int i = 0; i < SEEDS; i++) {
            List<VariantGain> gains =
                    report(runner, FIRST_SEED + i, FIGHTS_OF_A_GAIN).variants();
            for (int variant = 0; variant < gains.size(); variant++) {
                VariantGain gain = gains.get(variant);
                assertThat(gain.luck().isPresent() || gain.name().contains("haste"))
                        .as(gain.name())
                        .isTrue();
                boolean covers = new Estimate(gain.gain(), gain.standardError())
                        .covers(truths.get(variant).gain());
                covered.merge(gain.name(), covers ? 1 : 0, Integer::sum);
            }
        }
        assertThat(covered)
                .hasSize(2)
                .allSatisfy((name, times) -> assertThat(times).as(name).isGreaterThanOrEqualTo(930));
    }
}
