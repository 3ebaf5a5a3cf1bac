package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WarlockFactsTest {
    private static final int SHADOW_BOLT = 27209;
    private static final String ELEMENTS_FIRST = """
            {"condition":{"cmp":{"op":"OpLt","lhs":{"currentTime":{}},"rhs":{"const":{"val":"1s"}}}},
            "castSpell":{"spellId":{"spellId":27228}}}""";
    private static final String AGONY_ONCE = """
            {"condition":{"not":{"val":{"dotIsActive":{"spellId":{"spellId":27218}}}}},
            "castSpell":{"spellId":{"spellId":27218}}}""";

    @Test
    void shadowBoltDoesFiveHundredFortyFourToSixHundredSeven() throws Exception {
        Totals totals = SmallFight.warlock("--", 60).run(1, 300, cast(SHADOW_BOLT));
        double ordinary = totals.sum("actions player|spell:27209 damageMilli")
                - totals.sum("actions player|spell:27209 critDamageMilli");
        assertThat(ordinary / 1e3 / totals.sum("actions player|spell:27209 hits"))
                .isCloseTo(575.5, within(2.0));
    }

    @Test
    void baneTakesATenthOfASecondAPointOffShadowBolt() throws Exception {
        Totals totals = SmallFight.warlock("--005", 21).run(1, 50, cast(SHADOW_BOLT));
        assertThat(totals.sum("actions player|spell:27209 castTimeMicros"))
                .isEqualTo(2_500_000L * (totals.sum("actions player|spell:27209 casts") + 50));
    }

    @Test
    void cataclysmTakesOnePercentAPointOffCosts() throws Exception {
        Totals totals = SmallFight.warlock("--05", 10).run(1, 10, cast(SHADOW_BOLT));
        assertThat(totals.sum("resources player|mana|spell:27209 gainMilli"))
                .isEqualTo(-399_000L * totals.sum("resources player|mana|spell:27209 events"));
    }

    @Test
    void improvedShadowBoltWorsensTheFourShadowHitsAfterACrit() throws Exception {
        Totals with = SmallFight.warlock("--5", 60).run(1, 400, cast(SHADOW_BOLT));
        Totals without = SmallFight.warlock("--", 60).run(1, 400, cast(SHADOW_BOLT));
        long crits = with.sum("actions player|spell:27209 crits");
        double extra = with.damage("player|spell:27209") / without.damage("player|spell:27209") - 1;
        double worsened = 4.0 * crits / with.sum("actions player|spell:27209 casts");
        assertThat(extra).isPositive().isLessThan(0.2 * worsened * 1.1).isGreaterThan(0.2 * worsened * 0.5);
        assertThat(without.sum("auras target1|spell:17800 procs")).isZero();
    }

    @Test
    void oneCurseReplacesAnother() throws Exception {
        Totals totals = SmallFight.warlock("--", 20).run(2, 1, ELEMENTS_FIRST, AGONY_ONCE);
        assertThat(totals.sum("auras target1|spell:27228 uptimeMicros")).isEqualTo(1_500_000);
        assertThat(totals.sum("auras target1|spell:27218 uptimeMicros")).isEqualTo(18_500_000);
    }
}
