package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static dev.wowlab.specs.golden.SmallFight.cooldowns;
import static dev.wowlab.specs.golden.WarlockFight.dot;
import static dev.wowlab.specs.golden.WarlockFight.tick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WarlockDotFactsTest {
    private static final int CORRUPTION = 27216;
    private static final int AGONY = 27218;
    private static final int DOOM = 30910;
    private static final int SIPHON_LIFE = 30911;
    private static final int UNSTABLE_AFFLICTION = 30405;
    private static final int IMMOLATE = 27215;
    private static final int DRAIN_LIFE = 27220;
    private static final int SHADOW_BOLT = 27209;
    private static final String UA_TALENT = "000000000000000000001--";
    private static final Offset<Double> EXACT = within(0.01);

    @Test
    void corruptionTicksSixTimesForAHundredFiftyAndFifteenSixPercentOfSpellDamage() throws Exception {
        Totals naked = WarlockFight.with("--", 20).run(3, 1, dot(CORRUPTION));
        assertThat(naked.sum("actions player|spell:27216 misses")).isZero();
        assertThat(naked.sum("actions player|spell:27216 ticks")).isEqualTo(6);
        assertThat(naked.sum("resources player|mana|spell:27216 gainMilli")).isEqualTo(-370_000);
        assertThat(naked.sum("auras target1|spell:27216 uptimeMicros")).isEqualTo(18_000_000);
        assertThat(tick(naked, "player|spell:27216")).isCloseTo(150, EXACT);
        Totals strong = WarlockFight.with("--", 60).power(1000).run(3, 10, dot(CORRUPTION));
        assertThat(tick(strong, "player|spell:27216")).isCloseTo(306, EXACT);
    }

    @Test
    void improvedCorruptionMakesItInstant() throws Exception {
        Totals totals = WarlockFight.with("05--", 10).run(3, 20, dot(CORRUPTION));
        // Of the cast, only the global cooldown is left.
        assertThat(totals.sum("actions player|spell:27216 castTimeMicros"))
                .isEqualTo(1_500_000L * totals.sum("actions player|spell:27216 casts"));
    }

    @Test
    void empoweredCorruptionWorksOnlyBesideImprovedCorruption() throws Exception {
        Totals both = WarlockFight.with("010000000003--", 60).power(1000).run(3, 10, dot(CORRUPTION));
        assertThat(tick(both, "player|spell:27216")).isCloseTo(150 + 216, EXACT);
        Totals alone = WarlockFight.with("000000000003--", 60).power(1000).run(3, 10, dot(CORRUPTION));
        assertThat(tick(alone, "player|spell:27216")).isCloseTo(306, EXACT);
    }

    @Test
    void shadowMasteryAndContagionAddUpForCorruptionAndAgony() throws Exception {
        Totals totals = WarlockFight.with("00000000000000055--", 60).run(3, 20, dot(CORRUPTION), dot(AGONY));
        assertThat(tick(totals, "player|spell:27216")).isCloseTo(150 * 1.15, EXACT);
        assertThat(tick(totals, "player|spell:27218")).isCloseTo(113 * 1.15, EXACT);
    }

    @Test
    void agonyTicksTwelveTimesForATwelfthOfItsDamage() throws Exception {
        Totals naked = WarlockFight.with("--", 25).run(4, 1, dot(AGONY));
        assertThat(naked.sum("actions player|spell:27218 misses")).isZero();
        assertThat(naked.sum("actions player|spell:27218 ticks")).isEqualTo(12);
        assertThat(naked.sum("resources player|mana|spell:27218 gainMilli"))
                .isEqualTo(-265_000 * naked.sum("actions player|spell:27218 casts"));
        assertThat(tick(naked, "player|spell:27218")).isCloseTo(113, EXACT);
        Totals strong = WarlockFight.with("0000002--", 60).power(1000).run(3, 10, dot(AGONY));
        assertThat(tick(strong, "player|spell:27218")).isCloseTo(213 * 1.1, EXACT);
    }

    @Test
    void amplifyCurseMakesOneAgonyHalfAgainAsStrong() throws Exception {
        Totals totals = WarlockFight.with("000000001--", 50).run(4, 1, cooldowns(), dot(AGONY));
        assertThat(totals.sum("actions player|spell:18288 casts")).isEqualTo(1);
        assertThat(totals.sum("actions player|spell:27218 ticks")).isEqualTo(24);
        assertThat(totals.damage("player|spell:27218")).isCloseTo(12 * 113 * 1.5 + 12 * 113, within(0.1));
        assertThat(totals.sum("auras player|spell:18288 uptimeMicros")).isLessThan(3_000_000);
    }

    @Test
    void doomStrikesOnceAfterAMinuteForNothing() throws Exception {
        Totals naked = WarlockFight.with("--", 61).run(3, 1, dot(DOOM));
        assertThat(naked.sum("actions player|spell:30910 ticks")).isEqualTo(1);
        assertThat(naked.sum("resources player|mana|spell:30910 gainMilli")).isZero();
        assertThat(tick(naked, "player|spell:30910")).isCloseTo(4200, EXACT);
        Totals strong = WarlockFight.with("000000001--", 61).power(1000).run(3, 1, cooldowns(), dot(DOOM));
        // Amplify Curse counts for the curse's own damage, not for the spell damage.
        assertThat(tick(strong, "player|spell:30910")).isCloseTo(4200 * 1.5 + 2000, EXACT);
    }

    @Test
    void siphonLifeTicksTenTimesAndCostsNothing() throws Exception {
        Totals totals = WarlockFight.with("--", 32).power(1000).run(3, 1, dot(SIPHON_LIFE));
        assertThat(totals.sum("actions player|spell:30911 misses")).isZero();
        assertThat(totals.sum("actions player|spell:30911 ticks")).isEqualTo(10);
        assertThat(totals.sum("resources player|mana|spell:30911 gainMilli")).isZero();
        assertThat(tick(totals, "player|spell:30911")).isCloseTo(163, EXACT);
    }

    @Test
    void unstableAfflictionTicksSixTimesForItsSixthAndNeedsItsTalent() throws Exception {
        Totals totals = WarlockFight.with(UA_TALENT, 20).power(1000).run(3, 1, dot(UNSTABLE_AFFLICTION));
        assertThat(totals.sum("actions player|spell:30405 misses")).isZero();
        assertThat(totals.sum("actions player|spell:30405 ticks")).isEqualTo(6);
        assertThat(totals.sum("resources player|mana|spell:30405 gainMilli")).isEqualTo(-400_000);
        assertThat(tick(totals, "player|spell:30405")).isCloseTo(175 + 200, EXACT);
        // A second cast begins half a second before the end.
        assertThat(totals.sum("actions player|spell:30405 castTimeMicros")).isEqualTo(2 * 1_500_000);
        assertThat(totals.sum("auras target1|spell:30108 uptimeMicros")).isEqualTo(18_000_000);
        Totals without = WarlockFight.with("--", 20).run(3, 1, dot(UNSTABLE_AFFLICTION));
        assertThat(without.sum("actions player|spell:30405 casts")).isZero();
    }

    @Test
    void immolateHitsAndBurnsFiveTimes() throws Exception {
        Totals naked = WarlockFight.with("--", 18).run(3, 40, dot(IMMOLATE, 1));
        assertThat(WarlockFight.ordinaryHit(naked, "player|spell:27215")).isCloseTo(332, EXACT);
        assertThat(tick(naked, "player|spell:27215:1")).isCloseTo(123, EXACT);
        assertThat(naked.sum("resources player|mana|spell:27215 gainMilli")
                        / naked.sum("actions player|spell:27215 casts"))
                .isEqualTo(-445_000);
        Totals strong = WarlockFight.with("--", 18).power(1000).run(3, 40, dot(IMMOLATE, 1));
        assertThat(WarlockFight.ordinaryHit(strong, "player|spell:27215")).isCloseTo(532, EXACT);
        assertThat(tick(strong, "player|spell:27215:1")).isCloseTo(253, EXACT);
    }

    @Test
    void improvedImmolateStrengthensTheHitAndEmberstormBoth() throws Exception {
        Totals totals = WarlockFight.with("--0000000000005005", 18).run(3, 40, dot(IMMOLATE, 1));
        assertThat(WarlockFight.ordinaryHit(totals, "player|spell:27215")).isCloseTo(332 * 1.35, EXACT);
        assertThat(tick(totals, "player|spell:27215:1")).isCloseTo(123 * 1.1, EXACT);
    }

    @Test
    void corruptionSiphonLifeAndTheBurningOfImmolateCauseNoThreat() throws Exception {
        Totals totals =
                WarlockFight.with("--", 30).run(3, 10, dot(CORRUPTION), dot(SIPHON_LIFE), dot(IMMOLATE, 1), dot(AGONY));
        assertThat(totals.sum("actions player|spell:27216 threatMilli")).isZero();
        assertThat(totals.sum("actions player|spell:30911 threatMilli")).isZero();
        assertThat(totals.sum("actions player|spell:27215:1 threatMilli")).isZero();
        assertThat(totals.sum("actions player|spell:27218 threatMilli")).isPositive();
    }

    @Test
    void drainLifeHealsAndSoulSiphonCountsEveryAfflictionThereCouldBe() throws Exception {
        Totals totals = WarlockFight.with("000002--", 12).run(3, 1, cast(DRAIN_LIFE));
        // Corruption, Agony, Doom and Siphon Life: four afflictions, none of them on the target.
        assertThat(tick(totals, "player|spell:27220")).isCloseTo(108 * 1.16, EXACT);
        assertThat(totals.sum("resources player|health|spell:27220 gainMilli"))
                .isEqualTo(totals.sum("actions player|spell:27220 damageMilli"));
        Totals more = WarlockFight.with("000002000000000000001--", 12).run(3, 1, cast(DRAIN_LIFE));
        assertThat(tick(more, "player|spell:27220")).isCloseTo(108 * 1.2, EXACT);
    }

    @Test
    void shadowTranceIsThereFromTheStartAndCorruptionMayBringItBack() throws Exception {
        Totals first = WarlockFight.with("00000000001--", 1).run(3, 10, cast(SHADOW_BOLT));
        assertThat(first.sum("actions player|spell:27209 casts")).isEqualTo(10);
        Totals without = WarlockFight.with("--", 1).run(3, 10, cast(SHADOW_BOLT));
        assertThat(without.sum("actions player|spell:27209 casts")).isZero();
        Totals totals = WarlockFight.with("05000000002--", 60).run(3, 400, dot(CORRUPTION), cast(SHADOW_BOLT));
        double trances = totals.sum("auras player|spell:17941 procs") - 400;
        assertThat(trances / totals.sum("actions player|spell:27216 ticks")).isCloseTo(0.04, within(0.006));
    }
}
