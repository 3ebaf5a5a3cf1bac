package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.specs.reference.ReferenceCases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WarriorFactsTest {
    private static final Path MEASURED = Path.of("src/test/resources/measured");

    private static final int MORTAL_STRIKE = 30330;
    private static final int BLOODTHIRST = 30335;
    private static final int HEROIC_STRIKE = 29707;
    private static final int EXECUTE = 25236;
    private static final int WHIRLWIND = 1680;
    private static final int OVERPOWER = 11585;
    private static final int BLOODRAGE = 2687;
    private static final int DEEP_WOUNDS = 12867;
    private static final int SLAM = 25242;
    private static final int INTERCEPT = 25275;
    private static final int SWEEPING_STRIKES = 12723;
    private static final int BERSERKER_STANCE = 2458;

    /// A point in Mortal Strike.
    private static final String ARMS = "00000000000000000001--";

    /// A point in Bloodthirst.
    private static final String FURY = "-000000000000000001-";

    /// Lionheart Champion: two-handed, a swing of 341 to 513 every 3.6 s.
    private static final int SWORD = 28429;

    /// Gladiator's Slicer: one-handed, a swing of 189 to 285 every 2.6 s, and 28 attack power.
    private static final int SLICER = 28295;

    /// Of a human with nothing but the sword and its 49 strength.
    private static final double ATTACK_POWER = 190 + 2 * (145 + 49);

    private static final double SWING = (341 + 513) / 2.0 + 3.6 * ATTACK_POWER / 14;

    /// Nothing but swings.
    private static final String IDLE = "{\"wait\":{\"duration\":{\"const\":{\"val\":\"1h\"}}}}";

    private static final String SWINGS = "actions player|other:Attack:1 casts";

    private static SmallFight warrior(String stance, String talents, double seconds, int rage, String more) {
        String json = """
                "class":"ClassWarrior","race":"RaceHuman",%s"dpsWarrior":{"options":{"classOptions":{
                "defaultStance":"WarriorStance%s","startingRage":%d}}}""".formatted(more, stance, rage);
        return new SmallFight(json, talents, seconds);
    }

    private static SmallFight with(int mainHand, int offHand, SmallFight fight) {
        return fight.wearing(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, mainHand, offHand);
    }

    private static SmallFight armed(String talents, double seconds, int rage) {
        return with(SWORD, 0, warrior("Berserker", talents, seconds, rage, ""));
    }

    private static String tagged(int spell) {
        return """
        {"castSpell":{"spellId":{"spellId":%d,"tag":1}}}""".formatted(spell);
    }

    private static double casts(Totals totals, int spell) {
        return totals.mean("actions player|spell:" + spell + " casts");
    }

    /// Rage of one event of a source.
    private static double rage(Totals totals, String source) {
        String row = "resources player|rage|" + source;
        return totals.sum(row + " gainMilli") / 1e3 / totals.sum(row + " events");
    }

    @Test
    void strikesCostRageAndGiveFourFifthsBackWhenTheyAreAvoided() throws Exception {
        Totals arms = armed(ARMS, 1, 30).run(1, 400, cast(MORTAL_STRIKE));
        assertThat(rage(arms, "spell:30330")).isEqualTo(-30);
        assertThat(rage(arms, "other:Refund")).isEqualTo(24);
        double avoided =
                arms.mean("actions player|spell:30330 misses") + arms.mean("actions player|spell:30330 dodges");
        assertThat(arms.mean("resources player|rage|other:Refund events")).isCloseTo(avoided, within(1e-9));
        // Three points of Focused Rage.
        Totals focused =
                armed("00000000000000000001--0000000000000000000300", 1, 30).run(1, 1, cast(MORTAL_STRIKE));
        assertThat(rage(focused, "spell:30330")).isEqualTo(-27);
    }

    @Test
    void bloodthirstDoesAShareOfAttackPower() throws Exception {
        Totals totals = armed(FURY, 1, 30).run(1, 100, cast(BLOODTHIRST));
        assertThat(totals.ordinaryHit("player|spell:30335")).isCloseTo(0.45 * ATTACK_POWER, within(1e-6));
    }

    @Test
    void aQueuedHeroicStrikeTakesThePlaceOfASwing() throws Exception {
        Totals totals = armed("", 2, 15).run(1, 400, tagged(HEROIC_STRIKE));
        // A few first swings come before the first decision.
        assertThat(casts(totals, HEROIC_STRIKE)).isGreaterThan(0.8);
        assertThat(casts(totals, HEROIC_STRIKE) + totals.mean(SWINGS)).isEqualTo(1);
        assertThat(totals.ordinaryHit("player|spell:29707")).isCloseTo(SWING + 176, within(10.0));
        // Without the rage the swing goes on as it was.
        Totals poor = armed("", 2, 14).run(1, 20, tagged(HEROIC_STRIKE));
        assertThat(casts(poor, HEROIC_STRIKE)).isZero();
        assertThat(poor.mean(SWINGS)).isEqualTo(1);
    }

    @Test
    void executeSpendsAllRageForDamage() throws Exception {
        Totals totals = armed("", 1, 100).executing(1).run(1, 100, cast(EXECUTE));
        assertThat(totals.ordinaryHit("player|spell:25236")).isCloseTo(925 + 21 * 85, within(1e-6));
        assertThat(casts(armed("", 0.9505, 100).run(1, 20, cast(EXECUTE)), EXECUTE))
                .isZero();
    }

    @Test
    void aChangeOfStanceKeepsAsMuchRageAsTacticalMasterySays() throws Exception {
        String stance = cast(BERSERKER_STANCE);
        Totals none = with(SWORD, 0, warrior("Battle", "", 1, 60, "")).run(1, 1, stance);
        assertThat(rage(none, "spell:2458")).isEqualTo(-50);
        Totals three = with(SWORD, 0, warrior("Battle", "--03", 1, 60, "")).run(1, 1, stance);
        assertThat(rage(three, "spell:2458")).isEqualTo(-35);
    }

    @Test
    void whirlwindNeedsBerserkerStanceAndStrikesWithBothHands() throws Exception {
        Totals battle = with(SLICER, SLICER, warrior("Battle", "", 1, 25, "")).run(1, 20, tagged(WHIRLWIND));
        assertThat(battle.mean("actions player|spell:1680:1 casts")).isZero();
        Totals both = with(SLICER, SLICER, warrior("Berserker", "", 1, 25, "")).run(1, 200, tagged(WHIRLWIND));
        assertThat(both.mean("actions player|spell:1680:1 casts")).isEqualTo(1);
        assertThat(both.ordinaryHit("player|spell:1680:2"))
                .isCloseTo(both.ordinaryHit("player|spell:1680:1") / 2, within(6.0));
        Totals one = armed("", 1, 25).run(1, 20, tagged(WHIRLWIND));
        assertThat(one.mean("actions player|spell:1680:2 hits")).isZero();
    }

    @Test
    void overpowerNeedsBattleStanceAndCannotBeDodged() throws Exception {
        assertThat(casts(armed("", 1, 5).run(1, 20, cast(OVERPOWER)), OVERPOWER))
                .isZero();
        Totals battle = with(SWORD, 0, warrior("Battle", "", 1, 5, "")).run(1, 400, cast(OVERPOWER));
        assertThat(casts(battle, OVERPOWER)).isEqualTo(1);
        assertThat(battle.mean("actions player|spell:11585 dodges")).isZero();
        assertThat(battle.mean("actions player|spell:11585 misses")).isGreaterThan(0);
    }

    @Test
    void bloodrageGivesTenRageAtOnceAndTenMoreOverTenSeconds() throws Exception {
        String gained = "resources player|rage|spell:2687 actualGainMilli";
        assertThat(armed("", 0.5, 0).run(1, 1, cast(BLOODRAGE)).mean(gained)).isEqualTo(10_000);
        assertThat(armed("", 15, 0).run(1, 1, cast(BLOODRAGE)).mean(gained)).isEqualTo(20_000);
        assertThat(armed("--2", 15, 0).run(1, 1, cast(BLOODRAGE)).mean(gained)).isEqualTo(26_000);
    }

    @Test
    void deepWoundsBleedForThreeFifthsOfASwing() throws Exception {
        // Five points of Cruelty for more crits.
        Totals totals = with(SLICER, 0, warrior("Berserker", "000000003-05-", 60, 0, ""))
                .run(1, 50, IDLE);
        double swing = (189 + 285) / 2.0 + 2.6 * (190 + 2 * 145 + 28) / 14;
        double ticks = totals.mean("actions player|spell:12867 ticks");
        assertThat(ticks).isGreaterThan(3);
        assertThat(totals.damage("player|spell:" + DEEP_WOUNDS) / ticks).isCloseTo(0.6 * swing / 6, within(1e-3));
    }

    @Test
    void slamKeepsSwingsFromComing() throws Exception {
        Totals calm = armed("", 60, 100).run(1, 20, IDLE);
        Totals slamming = armed("", 60, 100).run(1, 20, cast(SLAM));
        assertThat(casts(slamming, SLAM)).isGreaterThan(8);
        assertThat(slamming.mean(SWINGS)).isLessThan(calm.mean(SWINGS) - 4);
    }

    @Test
    void flurryQuickensSwingsAfterCrits() throws Exception {
        Totals calm = armed("-05-", 120, 0).run(1, 50, IDLE);
        Totals flurry = armed("-0500000000000005-", 120, 0).run(1, 50, IDLE);
        assertThat(flurry.mean(SWINGS)).isGreaterThan(1.05 * calm.mean(SWINGS));
        assertThat(flurry.mean("auras player|spell:12970 uptimeMicros")).isGreaterThan(20e6);
    }

    @Test
    void interceptRunsToTheTarget() throws Exception {
        String far = "\"distanceFromTarget\":25,";
        Totals stays = with(SWORD, 0, warrior("Berserker", "", 3, 0, far)).run(1, 20, IDLE);
        assertThat(stays.mean(SWINGS)).isZero();
        Totals runs = with(SWORD, 0, warrior("Berserker", "", 3, 0, far)).run(1, 20, cast(INTERCEPT));
        assertThat(casts(runs, INTERCEPT)).isEqualTo(1);
        assertThat(runs.mean(SWINGS)).isEqualTo(1);
        // 20.5 yards at 21 a second.
        assertThat(runs.mean("auras player|spell:25275 uptimeMicros") / 1e6).isCloseTo(0.976, within(0.001));
    }

    @Test
    void sweepingStrikesCopyTenAttacksToTheNextTarget() throws Exception {
        byte[] one = with(SLICER, SLICER, warrior("Berserker", "-0000000000001-", 29, 30, ""))
                .request(cast(SWEEPING_STRIKES));
        byte[] two = new String(one, StandardCharsets.UTF_8)
                .replace("\"targets\":[", "\"targets\":[{\"level\":70},")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Totals.run(one, 1, 20).damage("player|spell:12723")).isZero();
        Totals swept = Totals.run(two, 1, 200);
        String row = "actions player|spell:12723 hits";
        assertThat(swept.mean(row)).isBetween(5.0, 9.0);
        assertThat(swept.damage("player|spell:12723") / swept.mean(row)).isGreaterThan(100);
    }

    @Test
    void talentsThatWoWSimsSetsBackChangeNothing() throws Exception {
        String strike = cast(MORTAL_STRIKE);
        Totals without = armed(ARMS, 60, 0).run(1, 20, strike);
        // Improved Charge and Endless Rage; Improved Berserker Rage is seen, so that it would change the
        // digest.
        Totals set = armed("00020000000000000001001--", 60, 0).run(1, 20, strike);
        assertThat(set.digest()).isEqualTo(without.digest());
    }

    @Test
    void noFightRemembersAnother() throws Exception {
        for (ReferenceCases.Case one : ReferenceCases.read(MEASURED, "Warrior")) {
            assertThat(Totals.runAfter(one.request(), 20, 1, 10).digest())
                    .as(one.name())
                    .isEqualTo(Totals.run(one.request(), 1, 10).digest());
        }
    }
}
