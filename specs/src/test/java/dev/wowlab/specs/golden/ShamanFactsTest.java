package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static dev.wowlab.specs.golden.SmallFight.cooldowns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.specs.TbcEngine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShamanFactsTest {
    private static final int LIGHTNING_BOLT = 25449;
    private static final int CHAIN_LIGHTNING = 25442;
    private static final int EARTH_SHOCK = 25454;
    private static final int FLAME_SHOCK = 25457;
    private static final int WATER_SHIELD = 33736;
    private static final int LIGHTNING_SHIELD = 25472;
    private static final String TIDEFURY = "{\"id\":28349},{},{\"id\":27802}";
    private static final String TOTEM_OF_THE_VOID = "{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{\"id\":28248}";

    @Test
    void lightningBoltDoesFiveHundredSeventyOneToSixHundredFiftyTwo() throws Exception {
        Totals totals = run("--", 20, cast(LIGHTNING_BOLT));
        assertThat(ordinaryHit(totals, "25449")).isCloseTo(611.5, within(3.0));
        assertThat(totals.mean("resources player|mana|spell:25449 gainMilli"))
                .isEqualTo(-300_000 * totals.mean("actions player|spell:25449 casts"));
    }

    @Test
    void lightningMasteryTakesATenthOfASecondAPoint() throws Exception {
        assertThat(run("--", 9, cast(LIGHTNING_BOLT)).mean("actions player|spell:25449 casts"))
                .isEqualTo(3);
        assertThat(run("0000000000000005--", 9, cast(LIGHTNING_BOLT)).mean("actions player|spell:25449 casts"))
                .isEqualTo(4);
    }

    @Test
    void lightningOverloadSendsAFifthOfTheBoltsAgainHalfAsStrong() throws Exception {
        Totals totals = run("0000000000000000005--", 30, cast(LIGHTNING_BOLT));
        double overloads = arrivals(totals, "25449:6") / arrivals(totals, "25449");
        // The bolts that miss send none, and some overloads miss themselves.
        assertThat(overloads).isCloseTo(0.2, within(0.015));
        assertThat(ordinaryHit(totals, "25449:6")).isCloseTo(611.5 / 2, within(3.0));
        assertThat(totals.sum("actions player|spell:25449:6 casts")).isZero();
    }

    @Test
    void chainLightningLosesThreeTenthsOnEachOfTwoJumps() throws Exception {
        Totals totals = new Shaman("--", "", 20, 4).run(500, cast(CHAIN_LIGHTNING));
        assertThat(arrivals(totals, "25442")).isEqualTo(3 * totals.sum("actions player|spell:25442 casts"));
        assertThat(ordinaryHit(totals, "25442")).isCloseTo(786 * (1 + 0.7 + 0.49) / 3, within(8.0));
        // Four casts of 2 s, six seconds apart.
        assertThat(totals.mean("actions player|spell:25442 casts")).isEqualTo(3);
    }

    @Test
    void twoPiecesOfTidefuryLoseLessOnEachJump() throws Exception {
        double one = ordinaryHit(new Shaman("--", TIDEFURY, 20, 1).run(500, cast(CHAIN_LIGHTNING)), "25442");
        double three = ordinaryHit(new Shaman("--", TIDEFURY, 20, 3).run(500, cast(CHAIN_LIGHTNING)), "25442");
        assertThat(three / one).isCloseTo((1 + 0.83 + 0.83 * 0.83) / 3, within(0.015));
    }

    @Test
    void shocksShareACooldownOfSixSecondsWhichReverberationShortens() throws Exception {
        Totals plain = run("--", 11, cast(EARTH_SHOCK), cast(FLAME_SHOCK));
        assertThat(plain.mean("actions player|spell:25454 casts")).isEqualTo(2);
        assertThat(plain.sum("actions player|spell:25457 casts")).isZero();
        assertThat(ordinaryHit(plain, "25454")).isCloseTo(678.6, within(2.0));
        assertThat(run("0000005--", 11, cast(EARTH_SHOCK)).mean("actions player|spell:25454 casts"))
                .isEqualTo(3);
    }

    @Test
    void flameShockBurnsFourTimesForOneHundredFive() throws Exception {
        Totals totals = run(
                "--",
                14,
                "{\"castSpell\":{\"spellId\":{\"spellId\":25457}},\"condition\":"
                        + "{\"not\":{\"val\":{\"dotIsActive\":{\"spellId\":{\"spellId\":25457}}}}}}");
        assertThat(ordinaryHit(totals, "25457")).isCloseTo(377, within(0.01));
        String ticks = "actions player|spell:25457:1 ";
        assertThat(totals.sum(ticks + "tickDamageMilli"))
                .isEqualTo(105_000 * totals.sum(ticks + "ticks"))
                .isPositive();
    }

    @Test
    void elementalFuryDoublesTheBonusOfCrits() throws Exception {
        assertThat(crit(run("--", 20, cast(LIGHTNING_BOLT)))).isCloseTo(1.5 * 611.5, within(10.0));
        assertThat(crit(run("0000000000001--", 20, cast(LIGHTNING_BOLT)))).isCloseTo(2 * 611.5, within(10.0));
    }

    @Test
    void elementalMasteryMakesACritThatCostsNothing() throws Exception {
        // Bloodlust comes first, then one bolt.
        Totals totals = run("00000000000000001--", 4, cooldowns(), cast(LIGHTNING_BOLT));
        assertThat(totals.mean("actions player|spell:16166 casts")).isEqualTo(1);
        assertThat(totals.sum("resources player|mana|spell:25449 gainMilli")).isZero();
        assertThat(totals.sum("actions player|spell:25449 hits")).isZero();
        assertThat(totals.sum("actions player|spell:25449 crits")).isPositive();
    }

    @Test
    void elementalFocusTakesTwoFifthsOffTheTwoSpellsAfterACrit() throws Exception {
        // The first bolt is Elemental Mastery's: free, and a crit. The two after it cost 180 each.
        Totals totals = new Shaman("00000100000000001--", "", 8, 1).run(1, cooldowns(), cast(LIGHTNING_BOLT));
        assertThat(totals.sum("actions player|spell:25449 misses")).isZero();
        assertThat(totals.sum("actions player|spell:25449 casts")).isEqualTo(3);
        assertThat(totals.sum("resources player|mana|spell:25449 gainMilli")).isEqualTo(-360_000);
    }

    @Test
    void naturesSwiftnessMakesTheNextBoltInstant() throws Exception {
        Totals totals = run("--0000000000001", 1, cast(16188), cast(LIGHTNING_BOLT));
        assertThat(totals.mean("actions player|spell:25449 casts")).isEqualTo(1);
        assertThat(run("--", 1, cast(LIGHTNING_BOLT)).sum("actions player|spell:25449 casts"))
                .isZero();
    }

    @Test
    void wrathOfAirTotemGivesSpellDamageForTwoMinutes() throws Exception {
        Totals totals = run("--", 20, once(3738), cast(LIGHTNING_BOLT));
        assertThat(ordinaryHit(totals, "25449")).isCloseTo(611.5 + 0.794 * 101, within(3.0));
        assertThat(totals.mean("resources player|mana|spell:3738 gainMilli")).isEqualTo(-320_000);
        Totals longer = new Shaman("--", "", 150, 1).run(1, once(3738));
        assertThat(longer.sum("auras player|spell:3738 uptimeMicros")).isEqualTo(120_000_000);
    }

    @Test
    void aTotemEndsWhenTheNextOfItsElementIsPlaced() throws Exception {
        Totals totals = new Shaman("--", "", 20, 1).run(1, once(3738), once(25359));
        assertThat(totals.sum("auras player|spell:3738 uptimeMicros")).isEqualTo(1_000_000);
        assertThat(totals.sum("auras player|spell:25359 uptimeMicros")).isEqualTo(19_000_000);
    }

    @Test
    void totemOfWrathCostsNothing() throws Exception {
        Totals totals = new Shaman("00000000000000000001--", "", 20, 1).run(1, once(30706));
        assertThat(totals.sum("actions player|spell:30706 casts")).isEqualTo(1);
        assertThat(totals.sum("resources player|mana|spell:30706 gainMilli")).isZero();
    }

    @Test
    void searingTotemShootsTwentyThreeTimesInAMinute() throws Exception {
        Totals totals = run("--", 70, once(25530));
        String action = "actions player|spell:25530 ";
        double shots =
                totals.mean(action + "ticks") + totals.mean(action + "critTicks") + totals.mean(action + "misses");
        assertThat(shots).isEqualTo(23);
        double ordinary = totals.sum(action + "tickDamageMilli") - totals.sum(action + "critDamageMilli");
        assertThat(ordinary / 1e3 / totals.sum(action + "ticks")).isCloseTo(58, within(1.0));
    }

    @Test
    void magmaTotemBurnsEveryTargetTenTimes() throws Exception {
        Totals totals = new Shaman("--", "", 30, 2).run(100, once(25550));
        String action = "actions player|spell:25550 ";
        double hits =
                totals.mean(action + "ticks") + totals.mean(action + "critTicks") + totals.mean(action + "misses");
        assertThat(hits).isEqualTo(20);
    }

    @Test
    void fireNovaTotemBurstsAfterFourSecondsOrTwo() throws Exception {
        assertThat(run("--", 3, once(25537)).damage("player|spell:25537")).isZero();
        assertThat(run("000000002--", 3, once(25537)).damage("player|spell:25537"))
                .isPositive();
        Totals totals = run("--", 5, once(25537));
        assertThat(ordinaryHit(totals, "25537")).isCloseTo(692, within(5.0));
        // Another fire totem in its place: it never bursts.
        assertThat(run("--", 6, once(25537), once(25550)).damage("player|spell:25537"))
                .isZero();
    }

    @Test
    void bothElementalsComeForTwoMinutesAMinuteApart() throws Exception {
        Totals totals = new Shaman("--", "", 200, 1).run(50, cast(2894), cast(2062));
        assertThat(totals.mean("actions player|spell:2894 casts")).isEqualTo(1);
        assertThat(totals.mean("actions player|spell:2062 casts")).isEqualTo(1);
        assertThat(totals.mean("auras player|spell:2894 uptimeMicros")).isCloseTo(120e6, within(1.0));
        assertThat(totals.mean("auras player|spell:2062 uptimeMicros")).isCloseTo(120e6, within(1.0));
        // It swings every two seconds and does nothing else.
        assertThat(totals.mean("actions Greater Earth Elemental|other:Attack:1 casts"))
                .isCloseTo(60, within(1.0));
        // Two minutes of a tick every three seconds, and its own casts put its swings off.
        assertThat(totals.mean("actions Greater Fire Elemental|spell:13376 casts"))
                .isEqualTo(1);
        assertThat(totals.mean("actions Greater Fire Elemental|other:Attack:1 casts"))
                .isBetween(35.0, 60.0);
        assertThat(totals.damage("Greater Fire Elemental|spell:12470")).isPositive();
        assertThat(totals.damage("Greater Fire Elemental|spell:13339")).isPositive();
    }

    @Test
    void waterShieldGivesManaWithEachOfThreeCharges() throws Exception {
        Totals totals = new Shaman(10, "--", "", 60, 1).run(1, once(WATER_SHIELD));
        assertThat(totals.sum("resources player|mana|spell:33736 events")).isEqualTo(3);
        assertThat(totals.sum("resources player|mana|spell:33736 gainMilli")).isEqualTo(612_000);
    }

    @Test
    void lightningShieldStrikesWithEachOfThreeChargesAndNeverWithoutHits() throws Exception {
        Totals totals = new Shaman(10, "--", "", 60, 1).run(500, once(LIGHTNING_SHIELD));
        assertThat(arrivals(totals, "25472")).isEqualTo(1_500);
        assertThat(ordinaryHit(totals, "25472")).isCloseTo(287, within(0.01));
        assertThat(arrivals(run("--", 60, once(LIGHTNING_SHIELD)), "25472")).isZero();
    }

    @Test
    void lessThanOneHitAMinuteOnAShieldIsRefused() {
        assertThatThrownBy(() -> new Shaman(0.5, "--", "", 60, 1).run(1, once(WATER_SHIELD)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void morePointsThanATalentHasAreRefused() {
        assertThatThrownBy(() -> run("000000000000004--", 1, cast(LIGHTNING_BOLT)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void bloodlustIsCastOnceAndLastsFortySeconds() throws Exception {
        Totals totals = new Shaman("--", "", 60, 1).run(1, cooldowns());
        assertThat(totals.sum("actions player|spell:2825 casts")).isEqualTo(1);
        assertThat(totals.sum("resources player|mana|spell:2825 gainMilli")).isEqualTo(-750_000);
        assertThat(totals.sum("auras player|spell:2825 uptimeMicros")).isEqualTo(40_000_000);
        assertThat(totals.sum("auras player|spell:57724 uptimeMicros")).isEqualTo(60_000_000);
    }

    @Test
    void theTotemOfTheVoidAddsToTheBaseOfLightning() throws Exception {
        Totals totals = new Shaman("--", TOTEM_OF_THE_VOID, 20, 1).run(500, cast(LIGHTNING_BOLT));
        assertThat(ordinaryHit(totals, "25449")).isCloseTo(611.5 + 0.794 * 55, within(3.0));
    }

    @Test
    void totemicFocusAndMentalQuicknessMakeTotemsCheaper() throws Exception {
        Totals totals = new Shaman("-000000000000003-00005", "", 20, 1).run(1, once(3738));
        assertThat(totals.sum("resources player|mana|spell:3738 gainMilli")).isEqualTo(-225_600);
    }

    @Test
    void aFightIsTheSameWhateverWasFoughtBefore() throws Exception {
        byte[] request = new Shaman(12, "55003151100013351051-5-0000530100501", TIDEFURY, 100, 3)
                .request(
                        cooldowns(),
                        cast(2894),
                        once(25537),
                        once(25550),
                        once(25530),
                        once(30706),
                        once(3738),
                        once(25570),
                        once(25528),
                        once(LIGHTNING_SHIELD),
                        cast(FLAME_SHOCK),
                        cast(CHAIN_LIGHTNING),
                        cast(LIGHTNING_BOLT));
        FightRunner used = new TbcEngine().plan(request).newRunner();
        used.run(7, 0, 5);
        used.drainTo(new Totals());
        FightRunner fresh = new TbcEngine().plan(request).newRunner();
        assertThat(digestOfTheSixth(used)).isEqualTo(digestOfTheSixth(fresh));
    }

    private static String digestOfTheSixth(FightRunner runner) {
        runner.run(7, 5, 1);
        Totals totals = new Totals();
        runner.drainTo(totals);
        return totals.digest();
    }

    private static Totals run(String talents, int seconds, String... actions) throws InvalidInputException {
        return new Shaman(talents, "", seconds, 1).run(500, actions);
    }

    /// A cast that is done a single time.
    private static String once(int spell) {
        return "{\"sequence\":{\"name\":\"once " + spell + "\",\"actions\":[" + cast(spell) + "]}}";
    }

    private static double arrivals(Totals totals, String spell) {
        String action = "actions player|spell:" + spell + " ";
        return totals.sum(action + "hits") + totals.sum(action + "crits") + totals.sum(action + "misses");
    }

    private static double ordinaryHit(Totals totals, String spell) {
        String action = "actions player|spell:" + spell + " ";
        return (totals.sum(action + "damageMilli") - totals.sum(action + "critDamageMilli"))
                / 1e3
                / totals.sum(action + "hits");
    }

    private static double crit(Totals totals) {
        String action = "actions player|spell:25449 ";
        return totals.sum(action + "critDamageMilli") / 1e3 / totals.sum(action + "crits");
    }

    /// An elemental shaman against targets of its own level, which resist nothing.
    private record Shaman(double shieldHits, String talents, String items, int seconds, int targets) {
        Shaman(String talents, String items, int seconds, int targets) {
            this(0, talents, items, seconds, targets);
        }

        Totals run(int fights, String... actions) throws InvalidInputException {
            return Totals.run(request(actions), 1, fights);
        }

        byte[] request(String... actions) {
            String lines = Arrays.stream(actions)
                    .map(action -> "{\"action\":" + action + "}")
                    .collect(Collectors.joining(","));
            String enemies = "{\"level\":70,\"mobType\":\"MobTypeDemon\"},".repeat(targets);
            String request = """
                    {"raid":{"parties":[{"players":[{"class":"ClassShaman","race":"RaceTauren",
                    "elementalShaman":{"options":{"classOptions":{"shieldProcrate":%s}}},
                    "talentsString":"%s","equipment":{"items":[%s]},
                    "rotation":{"type":"TypeAPL","priorityList":[%s]}}]}]},
                    "encounter":{"duration":%d,"targets":[%s]}}""".formatted(
                            shieldHits, talents, items, lines, seconds, enemies.substring(0, enemies.length() - 1));
            return request.getBytes(StandardCharsets.UTF_8);
        }
    }
}
