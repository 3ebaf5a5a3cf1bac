package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static dev.wowlab.specs.golden.SmallFight.cooldowns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.InvalidInputException;
import org.junit.jupiter.api.Test;

class PriestFactsTest {
    private static final int PAIN = 25368;
    private static final int MIND_BLAST = 25375;
    private static final int MIND_FLAY = 25387;
    private static final int TOUCH = 34917;
    private static final int DEATH = 32996;
    private static final int PLAGUE = 25467;
    private static final int STARSHARDS = 25446;
    private static final int SMITE = 25364;
    private static final int SHADOWFIEND = 34433;
    private static final int INNER_FOCUS = 14751;

    @Test
    void painTicksSixTimesForTwoHundredSixAndOnceMoreAPoint() throws Exception {
        Totals plain = priest("--", 19).run(1, 50, early(PAIN, 1));
        Totals improved = priest("--0002", 25).run(1, 50, early(PAIN, 1));
        assertThat(ticksPerApplication(plain, PAIN)).isEqualTo(6);
        assertThat(ticksPerApplication(improved, PAIN)).isEqualTo(8);
        assertThat(plain.sum("actions player|spell:25368 damageMilli"))
                .isEqualTo(206_000 * plain.sum("actions player|spell:25368 ticks"));
    }

    @Test
    void mindBlastDoesSevenHundredElevenToSevenHundredFiftyTwoEveryEightSeconds() throws Exception {
        Totals totals = priest("--", 60).run(1, 300, cast(MIND_BLAST));
        double ordinary = totals.sum("actions player|spell:25375 damageMilli")
                - totals.sum("actions player|spell:25375 critDamageMilli");
        assertThat(ordinary / 1e3 / totals.sum("actions player|spell:25375 hits"))
                .isCloseTo(731.5, within(1.0));
        // Ended after 1.5 s, then every 9.5 s; by talent every 7 s.
        assertThat(totals.mean("actions player|spell:25375 casts")).isCloseTo(7, within(0.1));
        Totals improved = priest("--0000005", 60).run(1, 300, cast(MIND_BLAST));
        assertThat(improved.mean("actions player|spell:25375 casts")).isCloseTo(9, within(0.1));
    }

    @Test
    void mindFlayTicksThreeTimesAndFocusedMindMakesItCheaper() throws Exception {
        Totals totals = priest("--000000010000003", 30).run(1, 20, early(MIND_FLAY, 20));
        assertThat(totals.sum("actions player|spell:25387 damageMilli"))
                .isEqualTo(176_000 * totals.sum("actions player|spell:25387 ticks"));
        assertThat(totals.sum("resources player|mana|spell:25387 gainMilli"))
                .isEqualTo(-195_500 * totals.sum("resources player|mana|spell:25387 events"));
        assertThat(ticksPerApplication(totals, MIND_FLAY)).isEqualTo(3);
    }

    @Test
    void vampiricTouchGivesATwentiethOfTheShadowDamageWhileItLasts() throws Exception {
        // Its own fifth tick comes as it fades.
        Totals totals = priest("--000000000000000000001", 17).run(1, 1, whenGone(TOUCH));
        assertThat(totals.sum("actions player|spell:34917 ticks")).isEqualTo(5);
        assertThat(totals.sum("resources player|mana|spell:34917:1 gainMilli")).isEqualTo(4 * 130_000 / 20);
    }

    @Test
    void deathHurtsThePriestAsMuchAsTheTarget() throws Exception {
        Totals totals = priest("--", 30).run(1, 20, cast(DEATH));
        assertThat(totals.damage("player|spell:32996")).isPositive();
        assertThat((double) totals.sum("resources player|health|other:DamageTaken gainMilli"))
                .isCloseTo(-totals.sum("actions player|spell:32996 damageMilli"), within(1e3));
    }

    @Test
    void shadowformAddsFifteenPercentUntilAHolySpellIsCast() throws Exception {
        Totals with = priest("--000000000000000001", 30).run(1, 200, cast(DEATH));
        Totals without = priest("--", 30).run(1, 200, cast(DEATH));
        assertThat(with.damage("player|spell:32996") / without.damage("player|spell:32996"))
                .isCloseTo(1.15, within(0.001));
        Totals ended = priest("--000000000000000001", 5).run(1, 1, cast(SMITE));
        assertThat(ended.sum("auras player|spell:15473 uptimeMicros")).isEqualTo(2_500_000);
    }

    @Test
    void shadowWeavingAndMiseryWorsenWhatTheTargetTakes() throws Exception {
        Totals weaving = priest("--00000000005", 30).run(1, 200, cast(DEATH));
        Totals without = priest("--", 30).run(1, 200, cast(DEATH));
        // Three casts: the first two leave a stack of 2 % each.
        assertThat(weaving.damage("player|spell:32996") / without.damage("player|spell:32996"))
                .isCloseTo(1.02, within(0.005));
        Totals misery = priest("--00000000000000000005", 19).run(1, 1, whenGone(PAIN));
        assertThat(misery.sum("auras target1|spell:33195 uptimeMicros")).isEqualTo(17_990_000 + 990_000);
        assertThat(misery.sum("actions player|spell:25368 damageMilli"))
                .isEqualTo(216_300 * misery.sum("actions player|spell:25368 ticks"));
    }

    @Test
    void theShadowfiendGivesTwoAndAHalfManaForEachDamage() throws Exception {
        Totals totals = priest("--", 60).run(1, 50, cast(SHADOWFIEND));
        assertThat(totals.mean("actions Shadowfiend|other:Attack:1 casts")).isCloseTo(10, within(1.0));
        assertThat((double) totals.sum("resources player|mana|spell:34433:1 gainMilli"))
                .isCloseTo(2.5 * totals.sum("actions Shadowfiend|other:Attack:1 damageMilli"), within(1e3));
    }

    @Test
    void innerFocusMakesTheNextSpellFreeAndStartsItsCooldownThen() throws Exception {
        Totals totals = priest("00000001--", 30).run(1, 1, cast(INNER_FOCUS), cast(DEATH));
        assertThat(totals.sum("actions player|spell:14751 casts")).isEqualTo(1);
        assertThat(totals.sum("actions player|spell:32996 casts")).isEqualTo(3);
        assertThat(totals.sum("resources player|mana|spell:32996 gainMilli")).isEqualTo(-2 * 309_000);
    }

    @Test
    void powerInfusionIsHolyMagicAndEndsShadowform() throws Exception {
        Totals totals = priest("0000000000000000001--000000000000000001", 10).run(1, 1, cooldowns());
        assertThat(totals.sum("actions player|spell:10060 casts")).isEqualTo(1);
        assertThat(totals.sum("auras player|spell:15473 uptimeMicros")).isZero();
    }

    @Test
    void surgeOfLightMakesTheNextSmiteInstantAndFreeEveryTime() throws Exception {
        Totals totals = priest("-000000000000002-", 20).run(1, 1000, cast(SMITE));
        long surges = totals.sum("auras player|spell:33151 procs");
        assertThat(surges).isGreaterThan(50);
        long paid = totals.sum("resources player|mana|spell:25364 events");
        assertThat(totals.sum("resources player|mana|spell:25364 gainMilli")).isEqualTo(-385_000 * paid);
        assertThat(totals.sum("actions player|spell:25364 casts")).isGreaterThan(paid);
        assertThat(totals.mean("actions player|spell:25364 casts")).isGreaterThan(7.5);
    }

    @Test
    void onlyTheUndeadHaveThePlagueAndOnlyNightElvesTheStarshards() throws Exception {
        Totals undead = new SmallFight(options("RaceUndead"), "--", 28).run(1, 20, cast(PLAGUE), cast(STARSHARDS));
        // The first tick comes with the cast.
        assertThat(ticksPerApplication(undead, PLAGUE)).isEqualTo(9);
        assertThat(undead.sum("actions player|spell:25446 casts")).isZero();
        Totals elf = new SmallFight(options("RaceNightElf"), "--", 28).run(1, 20, cast(PLAGUE), cast(STARSHARDS));
        assertThat(ticksPerApplication(elf, STARSHARDS)).isEqualTo(5);
        assertThat(elf.sum("actions player|spell:25446 damageMilli"))
                .isEqualTo(157_000 * elf.sum("actions player|spell:25446 ticks"));
        assertThat(elf.sum("resources player|mana|spell:25446 events")).isZero();
        assertThat(elf.sum("actions player|spell:25467 casts")).isZero();
    }

    @Test
    void twoPiecesOfAbsolutionMakePainTickOnceMore() throws Exception {
        Totals totals = priest("--", 22).wearing(31061, 31064).run(1, 50, early(PAIN, 1));
        assertThat(ticksPerApplication(totals, PAIN)).isEqualTo(7);
    }

    @Test
    void twoPiecesOfTheIncarnateKeepTheShadowfiendThreeSecondsLonger() throws Exception {
        Totals totals = priest("--", 60).wearing(29056, 29057).run(1, 50, cast(SHADOWFIEND));
        assertThat(totals.mean("auras player|spell:34433 uptimeMicros")).isEqualTo(18e6);
        assertThat(totals.mean("actions Shadowfiend|other:Attack:1 casts")).isCloseTo(12, within(1.0));
    }

    @Test
    void aHolyTrinketThatDeathMakesItUseEndsShadowform() throws Exception {
        SmallFight form = priest("--000000000000000001", 100);
        Totals colossus = form.wearing(27529).run(1, 20, cooldowns(), cast(DEATH));
        assertThat(colossus.mean("actions player|item:27529 casts")).isEqualTo(1);
        assertThat(colossus.mean("auras player|spell:15473 uptimeMicros")).isLessThan(99e6);
        Totals crab = form.wearing(24125).run(1, 20, cooldowns(), cast(DEATH));
        assertThat(crab.mean("actions player|spell:31039 casts")).isEqualTo(1);
        assertThat(crab.mean("auras player|spell:15473 uptimeMicros")).isEqualTo(100e6);
    }

    @Test
    void moreThanThreePointsInShadowAffinityAreRefused() {
        assertThatThrownBy(() -> priest("--004", 10).run(1, 1, cast(PAIN)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("talent 3 of tree 3 has 3 ranks, but 4 points");
    }

    private static SmallFight priest(String talents, int seconds) {
        return new SmallFight(options("RaceHuman"), talents, seconds);
    }

    private static String options(String race) {
        return """
                "class":"ClassPriest","race":"%s",
                "priest":{"options":{"classOptions":{"preShadowform":true}}}""".formatted(race);
    }

    private static String whenGone(int dot) {
        return """
                {"condition":{"not":{"val":{"dotIsActive":{"spellId":{"spellId":%d}}}}},
                "castSpell":{"spellId":{"spellId":%d}}}""".formatted(dot, dot);
    }

    /// Casts it while the fight is younger than some seconds.
    private static String early(int spell, int seconds) {
        return """
                {"condition":{"cmp":{"op":"OpLt","lhs":{"currentTime":{}},"rhs":{"const":{"val":"%ds"}}}},
                "castSpell":{"spellId":{"spellId":%d}}}""".formatted(seconds, spell);
    }

    private static double ticksPerApplication(Totals totals, int spell) {
        String action = "actions player|spell:" + spell + " ";
        return totals.sum(action + "ticks")
                / (double) Math.max(1, totals.sum("auras target1|spell:" + spell + " procs"));
    }
}
