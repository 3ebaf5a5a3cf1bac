package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.specs.reference.ReferenceCases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FeralBearFactsTest {
    private static final int BEAR_FORM = 9634;
    private static final int MAUL = 26996;
    private static final int SWIPE = 26997;
    private static final int LACERATE = 33745;
    private static final int MANGLE = 33987;
    private static final int ENRAGE = 5229;
    private static final int FRENZIED_REGENERATION = 26999;
    private static final int BARKSKIN = 22812;
    private static final int DEMORALIZING_ROAR = 26998;
    private static final int INNERVATE = 29166;

    private static final int IDOL_OF_BRUTALITY = 23198;
    private static final int WOLFSHEAD_HELM = 8345;
    private static final String TALENTS = "-503032132322105301251-05503301";

    /// A night elf's 73 strength, twice, three points a level for the bear, 20 less for everybody.
    private static final double ATTACK_POWER = 2 * 73 + 210 - 20;

    private static final double PAW = 2.5 * ATTACK_POWER / 14;

    private static SmallFight bear(String talents, double seconds) {
        return bear(talents, seconds, 100);
    }

    private static SmallFight bear(String talents, double seconds, int rage) {
        return new SmallFight("""
                "class":"ClassDruid","race":"RaceNightElf","reactionTimeMs":100,
                "feralBearDruid":{"options":{"startingRage":%d}}""".formatted(rage), talents, seconds);
    }

    /// Points in one talent.
    private static String talent(int tree, int place, int points) {
        return "-".repeat(tree) + "0".repeat(place) + points + "-".repeat(2 - tree);
    }

    private static SmallFight wearing(SmallFight bear, int slot, int item) {
        int[] worn = new int[slot + 1];
        worn[slot] = item;
        return bear.wearing(worn);
    }

    private static String maul() {
        return "{\"castSpell\":{\"spellId\":{\"spellId\":26996,\"tag\":1}}}";
    }

    private static double mean(Totals totals, int spell, String... columns) {
        return Arrays.stream(columns)
                .mapToDouble(column -> totals.mean("actions player|spell:" + spell + " " + column))
                .sum();
    }

    private static double resource(Totals totals, String type, String source, String column) {
        return totals.mean("resources player|" + type + "|" + source + " " + column) / 1e3;
    }

    /// The same fight, with a target that hits the bear for about 3,000 every other second.
    private static Totals tanking(SmallFight bear, int fights, String... lines) throws Exception {
        String request = new String(bear.request(lines), StandardCharsets.UTF_8)
                .replace("\"raid\":{", "\"raid\":{\"tanks\":[{\"type\":\"Player\"}],")
                .replace("{\"level\":70,", "{\"level\":70,\"minBaseDamage\":3000,\"swingSpeed\":2,");
        return Totals.run(request.getBytes(StandardCharsets.UTF_8), 1, fights);
    }

    @Test
    void aBearSwingsEveryTwoAndAHalfSecondsForRage() throws Exception {
        Totals totals = bear("--", 50, 0).run(1, 200, cast(INNERVATE + 1));
        assertThat(totals.mean("actions player|other:Attack:1 casts")).isBetween(19.5, 21.0);
        assertThat(resource(totals, "rage", "other:Attack:1", "gainMilli")).isPositive();
    }

    @Test
    void maulTakesThePlaceOfASwing() throws Exception {
        Totals totals = bear("--", 2.4).run(1, 1000, maul());
        // The first swing comes before the twentieth of a second in which it is queued is over, or after it.
        double mauls = mean(totals, MAUL, "casts");
        assertThat(mauls).isBetween(0.2, 1.0);
        assertThat(totals.ordinaryHit("player|spell:26996")).isCloseTo(176 + PAW, within(0.5));
        Totals idol = wearing(bear("--", 2.4), 16, IDOL_OF_BRUTALITY).run(1, 1000, maul());
        assertThat(idol.ordinaryHit("player|spell:26996")).isCloseTo(176 + 50 + PAW, within(0.5));
        Totals longer = bear("--", 30).run(1, 100, maul());
        double swings = longer.mean("actions player|other:Attack:1 casts") + mean(longer, MAUL, "casts");
        assertThat(swings).isBetween(12.0, 13.5);
    }

    @Test
    void swipeHitsThreeTargetsAtMost() throws Exception {
        String target = "{\"level\":70,\"mobType\":\"MobTypeDemon\"}";
        String request = new String(bear("--", 1.4).request(cast(SWIPE)), StandardCharsets.UTF_8)
                .replace(target, String.join(",", target, target, target, target));
        Totals totals = Totals.run(request.getBytes(StandardCharsets.UTF_8), 1, 200);
        assertThat(mean(totals, SWIPE, "hits", "crits", "misses", "dodges", "parries", "blocks"))
                .isCloseTo(3, within(0.1));
        assertThat(totals.ordinaryHit("player|spell:26997")).isCloseTo(84 + 0.07 * ATTACK_POWER, within(0.5));
    }

    @Test
    void lacerateBleedsFiveTimesOver() throws Exception {
        double wound = 31 + 0.01 * ATTACK_POWER;
        Totals once = bear("--", 17).run(1, 500, """
                {"condition":{"not":{"val":{"dotIsActive":{"spellId":{"spellId":33745}}}}},
                "castSpell":{"spellId":{"spellId":33745}}}""");
        assertThat(once.ordinaryHit("player|spell:33745")).isCloseTo(wound, within(0.1));
        double tick = once.mean("actions player|spell:33745 tickDamageMilli") / 1e3 / mean(once, LACERATE, "ticks");
        assertThat(tick).isCloseTo(wound, within(0.01));
        Totals often = bear("--", 60).run(1, 100, cast(LACERATE));
        double more = often.mean("actions player|spell:33745 tickDamageMilli") / 1e3 / mean(often, LACERATE, "ticks");
        assertThat(more).isBetween(3.5 * wound, 5 * wound);
    }

    @Test
    void mangleNeedsItsTalentAndMakesWoundsDoMore() throws Exception {
        assertThat(mean(bear("--", 5).run(1, 5, cast(MANGLE)), MANGLE, "casts")).isZero();
        Totals totals = bear(talent(1, 20, 1), 13).run(1, 500, cast(MANGLE), cast(LACERATE));
        assertThat(totals.ordinaryHit("player|spell:33987")).isCloseTo(155 + 1.15 * PAW, within(0.5));
        assertThat(totals.ordinaryHit("player|spell:33745"))
                .isBetween(1.2 * (31 + 0.01 * ATTACK_POWER), 1.3 * (31 + 0.01 * ATTACK_POWER));
    }

    @Test
    void enrageGivesTwentyRageInTenSeconds() throws Exception {
        Totals totals = bear("--", 30, 0).run(1, 20, cast(ENRAGE));
        assertThat(resource(totals, "rage", "spell:5229", "gainMilli")).isEqualTo(20);
        Totals intense = bear(talent(2, 5, 3), 30, 0).run(1, 20, cast(ENRAGE));
        assertThat(resource(intense, "rage", "spell:5229", "gainMilli")).isEqualTo(30);
    }

    @Test
    void whoBecomesABearAnewHasWhatFurorAndTheHelmGive() throws Exception {
        String[] twice = {cast(INNERVATE), """
            {"condition":{"auraIsInactive":{"auraId":{"spellId":9634}}},"castSpell":{"spellId":{"spellId":9634}}}"""};
        SmallFight furor = wearing(bear(talent(2, 1, 5), 4, 50), 0, WOLFSHEAD_HELM);
        Totals totals = furor.run(1, 50, twice);
        assertThat(mean(totals, BEAR_FORM, "casts")).isEqualTo(1);
        Totals plain = bear("--", 4, 50).run(1, 50, twice);
        double more = resource(totals, "rage", "spell:9634", "gainMilli")
                - resource(plain, "rage", "spell:9634", "gainMilli");
        assertThat(more).isCloseTo(15, within(1.5));
    }

    @Test
    void rageComesFromBlowsTakenAndBecomesHealth() throws Exception {
        Totals totals = tanking(bear("--", 60, 0), 50, cast(FRENZIED_REGENERATION));
        assertThat(resource(totals, "rage", "other:DamageTaken", "gainMilli")).isPositive();
        double spent = -resource(totals, "rage", "spell:26999", "gainMilli");
        assertThat(spent).isPositive();
        assertThat(resource(totals, "health", "spell:26999", "gainMilli")).isCloseTo(25 * spent, within(0.1));
    }

    @Test
    void armorAndBarkskinSoftenBlowsAndRoarsLast() throws Exception {
        double plain = taken(tanking(bear("--", 60), 400, cast(INNERVATE + 1)));
        assertThat(taken(tanking(bear("--", 60), 400, cast(BARKSKIN)))).isBetween(0.9 * plain, 0.99 * plain);
        Totals roared = tanking(bear("--", 60), 400, cast(DEMORALIZING_ROAR));
        assertThat(roared.mean("auras target1|spell:26998 uptimeMicros") / 1e6).isGreaterThan(40);
        // Out of the form there is only a fifth of the gear's armour.
        SmallFight dressed = wearing(bear("--", 60), 4, 29096);
        double asBear = taken(tanking(dressed, 400, cast(INNERVATE + 1)));
        String leave = "{\"cancelAura\":{\"auraId\":{\"spellId\":9634}}}";
        assertThat(taken(tanking(dressed, 400, leave))).isGreaterThan(1.05 * asBear);
    }

    private static double taken(Totals totals) {
        return -resource(totals, "health", "other:DamageTaken", "gainMilli");
    }

    @Test
    void byInstinctABearKeepsItsDebuffsAndWoundsUp() throws Exception {
        Totals totals = tanking(bear(TALENTS, 90), 20, """
                {"bearOptimalRotationAction":{"maintainFaerieFire":true,"maintainDemoralizingRoar":true,
                "maulRageThreshold":40,"swipeUsage":"SwipeUsage_WithEnoughAP","swipeApThreshold":100}}""");
        for (int debuff : new int[] {26993, 26998, 33876, LACERATE}) {
            assertThat(totals.mean("auras target1|spell:" + debuff + " uptimeMicros") / 1e6)
                    .as("%d", debuff)
                    .isGreaterThan(70);
        }
        assertThat(mean(totals, MAUL, "casts")).isPositive();
        assertThat(mean(totals, SWIPE, "casts")).isPositive();
    }

    @Test
    void aFightIsTheSameWhateverWasFoughtBefore() throws Exception {
        for (ReferenceCases.Case one : ReferenceCases.read(Path.of("src/test/resources/measured"), "FeralBear")) {
            assertThat(Totals.runAfter(one.request(), 10, 1, 10).digest())
                    .as(one.name())
                    .isEqualTo(Totals.run(one.request(), 1, 10).digest());
        }
    }
}
