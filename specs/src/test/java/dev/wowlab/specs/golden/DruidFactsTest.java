package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DruidFactsTest {
    private static final int STARFIRE = 26986;
    private static final int WRATH = 26985;
    private static final int MOONFIRE = 26988;
    private static final int INSECT_SWARM = 27013;
    private static final int HURRICANE = 27012;
    private static final int FORCE_OF_NATURE = 33831;
    private static final int INNERVATE = 29166;

    private static final String INSECT_SWARM_LEARNT = "00000001--";
    private static final String FORCE_OF_NATURE_LEARNT = "000000000000000000001--";
    private static final String NATURES_GRACE_LEARNT = "0000000000001--";

    @ParameterizedTest
    @CsvSource({"26986, 598.5, 370", "9876, 503, 315", "26985, 407.5, 255", "26988, 331, 495"})
    void aSpellHasItsDamageAndItsCost(int spell, double damage, int mana) throws Exception {
        Totals totals = SmallFight.druid("--", 9).run(1, 500, cast(spell));
        String action = "actions player|spell:" + spell + " ";
        double ordinary = totals.sum(action + "damageMilli") - totals.sum(action + "critDamageMilli");
        assertThat(ordinary / 1e3 / totals.sum(action + "hits")).isCloseTo(damage, within(3.5));
        String paid = "resources player|mana|spell:" + spell + " ";
        assertThat(totals.sum(paid + "gainMilli")).isEqualTo(-1_000L * mana * totals.sum(paid + "events"));
    }

    @Test
    void moonfireBurnsFourTimesForAHundredFiftyAndInsectSwarmSixTimesForAHundredThirtyTwo() throws Exception {
        Totals fire = SmallFight.druid("--", 60).run(1, 50, whenOff(MOONFIRE));
        long landed = fire.sum("actions player|spell:26988 hits") + fire.sum("actions player|spell:26988 crits");
        assertThat(fire.sum("actions player|spell:26988:1 ticks")).isBetween(4 * landed - 4 * 50, 4 * landed);
        assertThat(perTick(fire, "26988:1")).isCloseTo(150, within(1e-6));
        Totals swarm = SmallFight.druid(INSECT_SWARM_LEARNT, 60).run(1, 50, whenOff(INSECT_SWARM));
        assertThat(perTick(swarm, "27013")).isCloseTo(132, within(1e-6));
        assertThat(swarm.sum("actions player|spell:27013 ticks"))
                .isBetween(
                        6 * swarm.sum("actions player|spell:27013 hits") - 6 * 50,
                        6 * swarm.sum("actions player|spell:27013 hits"));
    }

    @Test
    void insectSwarmIsUnknownWithoutItsTalent() throws Exception {
        Totals totals = SmallFight.druid("--", 10).run(1, 1, cast(INSECT_SWARM), cast(WRATH));
        assertThat(totals.sum("actions player|spell:27013 casts")).isZero();
        assertThat(totals.sum("actions player|spell:26985 casts")).isPositive();
    }

    @Test
    void hurricaneBlowsTenTimesOnceAMinute() throws Exception {
        Totals totals = SmallFight.druid("--", 75).run(1, 20, cast(HURRICANE));
        assertThat(totals.mean("actions player|spell:27012 casts")).isEqualTo(2);
        assertThat(totals.mean("actions player|spell:42230 casts")).isEqualTo(20);
        double ordinary = totals.sum("actions player|spell:42230 damageMilli")
                - totals.sum("actions player|spell:42230 critDamageMilli");
        assertThat(ordinary / 1e3 / totals.sum("actions player|spell:42230 hits"))
                .isCloseTo(206, within(1e-6));
    }

    @Test
    void starlightWrathTakesATenthOfASecondAPoint() throws Exception {
        for (int spell : new int[] {STARFIRE, WRATH}) {
            String time = "actions player|spell:" + spell + " castTimeMicros";
            Totals without = SmallFight.druid("--", 6).run(1, 1, cast(spell));
            Totals with = SmallFight.druid("5--", 6).run(1, 1, cast(spell));
            assertThat(without.sum(time) % (spell == STARFIRE ? 3_500_000 : 2_000_000))
                    .isZero();
            assertThat(with.sum(time) % (spell == STARFIRE ? 3_000_000 : 1_500_000))
                    .isZero();
        }
    }

    @Test
    void threeTreantsSwingOneAfterTheOtherForHalfAMinute() throws Exception {
        assertThat(swings(1)).isEqualTo(1);
        assertThat(swings(1.5)).isEqualTo(2);
        assertThat(swings(2)).isEqualTo(3);
        assertThat(swings(60)).isEqualTo(51);
    }

    private static double swings(double seconds) throws Exception {
        Totals totals = SmallFight.druid(FORCE_OF_NATURE_LEARNT, seconds).run(1, 10, cast(FORCE_OF_NATURE));
        assertThat(totals.mean("actions player|spell:33831 casts")).isEqualTo(1);
        return totals.mean("actions Treant|other:Attack:1 casts");
    }

    @Test
    void forceOfNatureCostsTwoMana() throws Exception {
        Totals totals = SmallFight.druid(FORCE_OF_NATURE_LEARNT, 1).run(1, 1, cast(FORCE_OF_NATURE));
        assertThat(totals.sum("resources player|mana|spell:33831 gainMilli")).isEqualTo(-2_000);
    }

    @Test
    void faerieFireStaysForFortySeconds() throws Exception {
        String once = """
                {"condition":{"cmp":{"op":"OpLt","lhs":{"currentTime":{}},"rhs":{"const":{"val":"1s"}}}},
                "castSpell":{"spellId":{"spellId":26993}}}""";
        Totals totals = SmallFight.druid("--", 60).run(1, 50, once);
        assertThat(totals.sum("actions player|spell:26993 casts")).isEqualTo(50);
        assertThat(totals.sum("auras target1|spell:26993 uptimeMicros"))
                .isEqualTo(40_000_000 * totals.sum("actions player|spell:26993 hits"));
    }

    @Test
    void critsNeverStartNaturesGrace() throws Exception {
        Totals totals = SmallFight.druid(NATURES_GRACE_LEARNT, 60).run(1, 50, cast(STARFIRE));
        assertThat(totals.sum("actions player|spell:26986 crits")).isPositive();
        assertThat(totals.sum("auras player|spell:16886 procs")).isZero();
    }

    @Test
    void innervateLastsTwentySecondsOfSixMinutes() throws Exception {
        Totals totals = SmallFight.druid("--", 370).run(1, 1, cast(INNERVATE));
        assertThat(totals.sum("actions player|spell:29166 casts")).isEqualTo(2);
        assertThat(totals.sum("auras player|spell:29166 uptimeMicros")).isEqualTo(30_000_000);
    }

    private static double perTick(Totals totals, String spell) {
        String action = "actions player|spell:" + spell + " ";
        return totals.sum(action + "damageMilli") / 1e3 / totals.sum(action + "ticks");
    }

    private static String whenOff(int spell) {
        return """
        {"condition":{"not":{"val":{"dotIsActive":{"spellId":{"spellId":%d}}}}},
        "castSpell":{"spellId":{"spellId":%d}}}""".formatted(spell, spell);
    }
}
