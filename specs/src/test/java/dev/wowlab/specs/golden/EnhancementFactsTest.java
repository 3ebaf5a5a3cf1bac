package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.specs.TbcEngine;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EnhancementFactsTest {
    private static final int STORMSTRIKE = 17364;
    private static final int EARTH_SHOCK = 25454;
    private static final int SHAMANISTIC_RAGE = 30823;
    private static final int WINDFURY_TOTEM = 25587;
    private static final int LIGHTNING_BOLT = 25449;

    /// What disturbs no swing.
    private static final int WATER_SHIELD = 33736;

    /// Gladiator's Cleaver, a swing every 2.6 s; Gladiator's Hacker, every 1.5 s; Gorehowl, two-handed,
    /// every 3.6 s.
    private static final int CLEAVER = 28308;

    private static final int HACKER = 28309;
    private static final int GOREHOWL = 28773;

    private static final int ASTRAL_WINDS = 27815;
    private static final int[] CATACLYSM = {30190, 0, 30194, 0, 30185, 0, 0, 30189};

    private static final String MAIN = "player|other:Attack:1";
    private static final String OFF = "player|other:Attack:2";

    /// Points in one talent of the enhancement tree.
    private static String talent(int place, int points) {
        return "-" + "0".repeat(place) + points + "-";
    }

    private static SmallFight shaman(String talents, double seconds, String mainHand, String offHand, String sync) {
        return new SmallFight("""
                "class":"ClassShaman","race":"RaceTauren","enhancementShaman":{"options":{
                "classOptions":{"imbueMh":"%s"},"imbueOh":"%s","syncType":"%s"}}""".formatted(mainHand, offHand, sync), talents, seconds);
    }

    private static SmallFight shaman(String talents, double seconds, String imbues) {
        return shaman(talents, seconds, imbues, imbues, "NoSync");
    }

    private static SmallFight armed(SmallFight shaman, int mainHand, int offHand) {
        return shaman.wearing(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, mainHand, offHand);
    }

    private static double count(Totals totals, String action, String... columns) {
        double sum = 0;
        for (String column : columns) {
            sum += totals.mean("actions " + action + " " + column);
        }
        return sum;
    }

    private static double landed(Totals totals, String action) {
        return count(totals, action, "hits", "crits", "glances");
    }

    private static double uptime(Totals totals, String aura) {
        return totals.mean("auras " + aura + " uptimeMicros") / 1e6;
    }

    @Test
    void windfuryStrikesTwiceWithMoreAttackPowerWhichIsTwiceAsMuchForTheOffHand() throws Exception {
        SmallFight bare = shaman(talent(18, 1), 60, "WindfuryWeapon");
        Totals totals = armed(bare, CLEAVER, CLEAVER).run(1, 400, cast(STORMSTRIKE));
        double more = 475 / 14.0 * 2.6;
        assertThat(totals.ordinaryHit("player|spell:25505:1") - totals.ordinaryHit("player|spell:17364:1"))
                .isCloseTo(more, within(3.0));
        assertThat(totals.ordinaryHit("player|spell:25505:2") - totals.ordinaryHit("player|spell:17364:2"))
                .isCloseTo(more, within(3.0));
        Totals astral = bare.wearing(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, CLEAVER, CLEAVER, ASTRAL_WINDS)
                .run(1, 400, cast(STORMSTRIKE));
        double stronger = 80 / 14.0 * 2.6;
        assertThat(astral.ordinaryHit("player|spell:25505:1") - totals.ordinaryHit("player|spell:25505:1"))
                .isCloseTo(stronger, within(3.0));
        assertThat(astral.ordinaryHit("player|spell:25505:2") - totals.ordinaryHit("player|spell:25505:2"))
                .isCloseTo(stronger, within(3.0));
    }

    @Test
    void windfuryComesWithAFifthOfTheHitsOfOneHandAndEveryThreeSecondsAtMost() throws Exception {
        Totals one = armed(shaman("--", 60, "WindfuryWeapon"), GOREHOWL, 0).run(1, 400, cast(WATER_SHIELD));
        assertThat(procs(one, "25505:1") / landed(one, MAIN)).isCloseTo(0.2, within(0.02));
        Totals both = armed(shaman("--", 60, "WindfuryWeapon"), CLEAVER, HACKER).run(1, 400, cast(WATER_SHIELD));
        double procs = procs(both, "25505:1") + procs(both, "25505:2");
        assertThat(procs).isBetween(8.0, 20.0);
    }

    /// Each is two strikes.
    private static double procs(Totals totals, String windfury) {
        return count(totals, "player|spell:" + windfury, "hits", "crits", "misses", "dodges") / 2;
    }

    @Test
    void flametongueBurnsForThirtyFiveASecondOfTheWeaponAndItsCritsDouble() throws Exception {
        Totals totals =
                armed(shaman("--", 60, "FlametongueWeapon"), CLEAVER, HACKER).run(1, 100, cast(WATER_SHIELD));
        String action = "player|spell:25489";
        double burns = landed(totals, action) + count(totals, action, "misses");
        assertThat(burns).isCloseTo(landed(totals, MAIN) + landed(totals, OFF), within(0.01));
        assertThat(totals.ordinaryHit(action)).isBetween(35 * 1.5, 35 * 2.6);
        double crit =
                totals.sum("actions " + action + " critDamageMilli") / 1e3 / totals.sum("actions " + action + " crits");
        assertThat(crit).isBetween(2 * 35 * 1.5, 2 * 35 * 2.6);
        Totals one = armed(shaman("--", 60, "FlametongueWeapon", "NoImbue", "NoSync"), CLEAVER, HACKER)
                .run(1, 100, cast(WATER_SHIELD));
        assertThat(one.ordinaryHit(action)).isCloseTo(35 * 2.6, within(1e-6));
    }

    @Test
    void frostbrandComesNineTimesAMinuteOfSwings() throws Exception {
        Totals totals = armed(shaman("--", 60, "FrostbrandWeapon", "NoImbue", "NoSync"), CLEAVER, HACKER)
                .run(1, 400, cast(WATER_SHIELD));
        double share = (landed(totals, "player|spell:8033") + count(totals, "player|spell:8033", "misses"))
                / landed(totals, MAIN);
        assertThat(share).isCloseTo(9 * 2.6 / 60, within(0.02));
        assertThat(totals.damage("player|spell:8033")).isZero();
    }

    @Test
    void stormstrikeStrikesWithBothHandsAndTwoNatureHitsDoAFifthMore() throws Exception {
        String shock = """
        {"condition":{"auraIsActive":{"sourceUnit":{"type":"CurrentTarget"},"auraId":{"spellId":17364}}},
        "castSpell":{"spellId":{"spellId":25454}}}""";
        Totals totals =
                armed(shaman(talent(18, 1), 9.9, "NoImbue"), CLEAVER, CLEAVER).run(1, 400, cast(STORMSTRIKE), shock);
        assertThat(count(totals, "player|spell:17364", "casts")).isEqualTo(1);
        assertThat(totals.mean("resources player|mana|spell:17364 gainMilli")).isEqualTo(-236_000);
        double struck = totals.mean("auras target1|spell:17364 procs");
        assertThat(struck).isBetween(0.8, 0.99);
        assertThat(landed(totals, "player|spell:17364:1")).isCloseTo(struck, within(1e-6));
        assertThat(landed(totals, "player|spell:17364:2")).isCloseTo(struck, within(1e-6));
        assertThat(totals.ordinaryHit("player|spell:25454")).isCloseTo(1.2 * 678.6, within(4.0));
        // The second shock, after seven and a half seconds, takes the last charge, unless one of them missed.
        assertThat(uptime(totals, "target1|spell:17364") / struck).isBetween(7.4, 8.2);
    }

    @Test
    void flurryMakesSwingsThreeTenthsFasterAndFourPiecesOfCataclysmAnotherTwentieth() throws Exception {
        SmallFight shaman = shaman(talent(9, 5), 300, "NoImbue");
        Totals totals = armed(shaman, GOREHOWL, 0).run(1, 50, cast(WATER_SHIELD));
        assertThat(count(totals, MAIN, "casts")).isCloseTo(swings(totals, 0.3), within(0.6));
        int[] worn = new int[15];
        System.arraycopy(CATACLYSM, 0, worn, 0, CATACLYSM.length);
        worn[14] = GOREHOWL;
        Totals faster = shaman.wearing(worn).run(1, 50, cast(WATER_SHIELD));
        assertThat(count(faster, MAIN, "casts")).isCloseTo(swings(faster, 0.35), within(0.6));
    }

    /// Swings of Gorehowl in five minutes, faster by this share while Flurry is on.
    private static double swings(Totals totals, double faster) {
        double on = uptime(totals, "player|spell:16284");
        assertThat(on).isGreaterThan(30);
        return (300 + faster * on) / 3.6 + 0.5;
    }

    @Test
    void theOffHandSwingsWithTheMainHandWhereItIsTold() throws Exception {
        Totals free = armed(shaman("--", 60, "NoImbue"), CLEAVER, HACKER).run(1, 20, cast(WATER_SHIELD));
        assertThat(count(free, OFF, "casts")).isGreaterThan(1.5 * count(free, MAIN, "casts"));
        Totals auto = armed(shaman("--", 60, "NoImbue", "NoImbue", "Auto"), CLEAVER, HACKER)
                .run(1, 20, cast(WATER_SHIELD));
        assertThat(count(auto, OFF, "casts")).isEqualTo(count(free, OFF, "casts"));
        Totals together = armed(shaman("--", 60, "NoImbue", "NoImbue", "SyncMainhandOffhandSwings"), CLEAVER, HACKER)
                .run(1, 20, cast(WATER_SHIELD));
        assertThat(count(together, OFF, "casts")).isCloseTo(count(together, MAIN, "casts"), within(1.0));
    }

    @Test
    void shamanisticRageGivesThreeTenthsOfTheAttackPowerAsMana() throws Exception {
        Totals totals =
                armed(shaman(talent(20, 1), 60, "NoImbue"), CLEAVER, CLEAVER).run(1, 200, cast(SHAMANISTIC_RAGE));
        String row = "resources player|mana|spell:30823 ";
        double events = totals.mean(row + "events");
        // 15 times a minute of swings for a quarter of one, with either hand.
        assertThat(events).isBetween(4.0, 8.0);
        // A tauren's strength of 107, two points a level less 20, and 28 of each cleaver.
        assertThat(totals.mean(row + "gainMilli") / 1e3 / events).isCloseTo(0.3 * (214 + 120 + 56), within(0.01));
    }

    @Test
    void shamanisticFocusTakesThreeFifthsOffTheShockAfterACrit() throws Exception {
        Totals totals =
                armed(shaman(talent(7, 1), 60, "NoImbue"), CLEAVER, CLEAVER).run(1, 100, cast(EARTH_SHOCK));
        double shocks = totals.mean("resources player|mana|spell:25454 events");
        double spent = -totals.mean("resources player|mana|spell:25454 gainMilli") / 1e3;
        double cheap = (535 * shocks - spent) / (0.6 * 535) / shocks;
        assertThat(cheap).isBetween(0.15, 0.7);
    }

    @Test
    void windfuryTotemStrengthensAPlainMainHandAndNoImbuedOne() throws Exception {
        Totals plain = armed(shaman("--", 60, "NoImbue"), CLEAVER, 0).run(1, 100, cast(WINDFURY_TOTEM));
        assertThat(count(plain, "player|other:Attack:25584", "casts") / landed(plain, MAIN))
                .isBetween(0.12, 0.25);
        Totals imbued = armed(shaman("--", 60, "FlametongueWeapon"), CLEAVER, 0).run(1, 100, cast(WINDFURY_TOTEM));
        assertThat(count(imbued, "player|other:Attack:25584", "casts")).isZero();
    }

    @Test
    void aBoltThatDoesNotFitBetweenTwoSwingsHoldsThemOff() throws Exception {
        Totals totals = armed(shaman("--", 30, "NoImbue"), CLEAVER, CLEAVER).run(1, 20, cast(LIGHTNING_BOLT));
        assertThat(count(totals, "player|spell:25449", "casts")).isGreaterThan(7);
        assertThat(count(totals, MAIN, "casts")).isLessThan(3);
    }

    @Test
    void unleashedRageFollowsACrit() throws Exception {
        Totals totals =
                armed(shaman(talent(19, 5), 60, "NoImbue"), CLEAVER, CLEAVER).run(1, 50, cast(WATER_SHIELD));
        assertThat(uptime(totals, "player|spell:30809:1")).isBetween(10.0, 59.0);
    }

    @Test
    void aFightIsTheSameWhateverWasFoughtBefore() throws Exception {
        byte[] request = shaman("-500502210501133531151-", 40, "NoImbue", "WindfuryWeapon", "DelayOffhandSwings")
                .wearing(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, CLEAVER, CLEAVER, ASTRAL_WINDS)
                .request(cast(STORMSTRIKE), cast(WINDFURY_TOTEM), cast(EARTH_SHOCK));
        assertThat(Totals.runAfter(request, 30, 1, 30).digest())
                .isEqualTo(Totals.run(request, 1, 30).digest());
    }

    @Test
    void whatDoesNothingIsWarnedOfAndRestorationIsRefused() throws Exception {
        byte[] rockbiter = armed(shaman("--", 9, "RockbiterWeapon"), CLEAVER, 0).request(cast(EARTH_SHOCK));
        assertThat(new TbcEngine().plan(rockbiter).warnings()).anyMatch(w -> w.startsWith("Rockbiter Weapon does"));
        byte[] restoration = new String(rockbiter, StandardCharsets.UTF_8)
                .replace("enhancementShaman", "restorationShaman")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new TbcEngine().plan(restoration))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("of its class, elementalShaman, enhancementShaman is");
    }
}
