package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.reference.ReferenceCases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FeralCatFactsTest {
    private static final int CAT_FORM = 768;
    private static final int SHRED = 27002;
    private static final int RAKE = 27003;
    private static final int RIP = 27008;
    private static final int FEROCIOUS_BITE = 24248;
    private static final int MANGLE = 33983;
    private static final int TIGERS_FURY = 9846;
    private static final int FAERIE_FIRE = 27011;
    private static final int INNERVATE = 29166;

    private static final int WOLFSHEAD_HELM = 8345;
    private static final int EVERBLOOM_IDOL = 29390;

    /// 134 to 261 damage every three seconds.
    private static final int STAFF_OF_NATURAL_FURY = 31334;

    /// A night elf's 73 strength, twice, and 75 agility, two points a level for the cat, 20 less for everybody.
    private static final double ATTACK_POWER = 2 * 73 + 75 + 140 - 20;

    private static final double PAW = ATTACK_POWER / 14;

    private static SmallFight cat(String talents, double seconds) {
        return new SmallFight("""
                "class":"ClassDruid","race":"RaceNightElf","reactionTimeMs":100,
                "feralCatDruid":{"options":{}},"consumables":{"potId":22832}""", talents, seconds);
    }

    /// Points in one talent.
    private static String talent(int tree, int place, int points) {
        return "-".repeat(tree) + "0".repeat(place) + points + "-".repeat(2 - tree);
    }

    private static SmallFight wearing(SmallFight cat, int slot, int item) {
        int[] worn = new int[slot + 1];
        worn[slot] = item;
        return cat.wearing(worn);
    }

    /// A cast where a number is at least so much.
    private static String castAt(String value, int least, int spell) {
        return """
        {"condition":{"cmp":{"op":"OpGe","lhs":{"%s":{}},"rhs":{"const":{"val":"%d"}}}},
        "castSpell":{"spellId":{"spellId":%d}}}""".formatted(value, least, spell);
    }

    /// A cast where an own aura is on, or not.
    private static String castWhile(int aura, boolean on, int spell) {
        return """
        {"condition":{"%s":{"auraId":{"spellId":%d}}},
        "castSpell":{"spellId":{"spellId":%d}}}""".formatted(on ? "auraIsActive" : "auraIsInactive", aura, spell);
    }

    private static String instinct(String habits) {
        return "{\"catOptimalRotationAction\":{" + habits + "}}";
    }

    private static double mean(Totals totals, int spell, String... columns) {
        return Arrays.stream(columns)
                .mapToDouble(column -> totals.mean("actions player|spell:" + spell + " " + column))
                .sum();
    }

    /// Mean damage of a swing that landed and was no crit; some of them are glances.
    private static double swing(Totals totals) {
        String name = "actions player|other:Attack:1 ";
        double damage = totals.mean(name + "damageMilli") - totals.mean(name + "critDamageMilli");
        return damage / 1e3 / (totals.mean(name + "hits") + totals.mean(name + "glances"));
    }

    private static double resource(Totals totals, String type, String source, String column) {
        return totals.mean("resources player|" + type + "|" + source + " " + column) / 1e3;
    }

    @Test
    void aPawStrikesOnceASecondWithTheWeaponsDamageASecond() throws Exception {
        Totals bare = cat("--", 60).run(1, 400, castAt("currentTime", 100, SHRED));
        assertThat(bare.mean("actions player|other:Attack:1 casts")).isBetween(60.0, 61.0);
        assertThat(swing(bare)).isBetween(0.93 * PAW, PAW);
        Totals armed = wearing(cat("--", 60), 14, STAFF_OF_NATURAL_FURY).run(1, 400, cast(CAT_FORM));
        // Its 35 strength and 712 attack power for animals.
        double paw = (134 + 261) / 2.0 / 3 + (ATTACK_POWER + 2 * 35 + 712) / 14;
        assertThat(swing(armed)).isBetween(0.93 * paw, paw);
    }

    @Test
    void shredDoesMoreThanTwiceAPawsDamageAndGivesAComboPointForSixtyEnergy() throws Exception {
        Totals totals = cat("--", 0.9).run(1, 2000, cast(SHRED));
        assertThat(totals.ordinaryHit("player|spell:27002")).isCloseTo(405 + 2.25 * PAW, within(0.2));
        double landed = mean(totals, SHRED, "hits", "crits");
        assertThat(resource(totals, "comboPoints", "spell:27002", "gainMilli")).isCloseTo(landed, within(1e-9));
        assertThat(resource(totals, "energy", "spell:27002", "gainMilli")).isEqualTo(-60);
        // Four fifths come back where it was avoided.
        assertThat(resource(totals, "energy", "other:Refund", "gainMilli")).isCloseTo(48 * (1 - landed), within(1e-6));
        Totals idol = wearing(cat(talent(1, 8, 2), 0.9), 16, EVERBLOOM_IDOL).run(1, 2000, cast(SHRED));
        assertThat(idol.ordinaryHit("player|spell:27002")).isCloseTo(405 + 88 + 2.25 * PAW, within(0.2));
        assertThat(resource(idol, "energy", "spell:27002", "gainMilli")).isEqualTo(-42);
    }

    @Test
    void shredNeedsTheBackOfTheTarget() throws Exception {
        String behind = new String(cat("--", 5).request(cast(SHRED)), StandardCharsets.UTF_8);
        for (String front : new String[] {
            behind.replace("\"reactionTimeMs\"", "\"inFrontOfTarget\":true,\"reactionTimeMs\""),
            behind.replace("{\"options\":{}}", "{\"options\":{\"cannotShredTarget\":true}}")
        }) {
            assertThat(front).isNotEqualTo(behind);
            assertThat(mean(Totals.run(front.getBytes(StandardCharsets.UTF_8), 1, 5), SHRED, "casts"))
                    .isZero();
        }
    }

    @Test
    void mangleMakesWoundsBleedAndShredDoMore() throws Exception {
        String mangle = talent(1, 20, 1);
        Totals totals = cat(mangle, 25)
                .run(
                        1,
                        1000,
                        castWhile(CAT_FORM, false, CAT_FORM),
                        """
                {"condition":{"auraIsInactive":{"sourceUnit":{"type":"CurrentTarget"},"auraId":{"spellId":33876}}},
                "castSpell":{"spellId":{"spellId":33983}}}""",
                        castAt("currentComboPoints", 2, RIP),
                        cast(SHRED));
        assertThat(totals.ordinaryHit("player|spell:27002")).isCloseTo(1.3 * (405 + 2.25 * PAW), within(0.5));
        assertThat(totals.ordinaryHit("player|spell:33983")).isCloseTo(264 + 1.6 * PAW, within(0.5));
        double tick = totals.damage("player|spell:27008") / mean(totals, RIP, "ticks");
        // Some ticks come after the debuff's end.
        double whole = (990 + 0.18 * ATTACK_POWER) / 6;
        assertThat(tick).isBetween(1.2 * whole, 1.3 * whole);
        assertThat(mean(cat("--", 25).run(1, 2, cast(MANGLE)), MANGLE, "casts")).isZero();
    }

    @Test
    void ripDoesTheSameForThreePointsOrFewerAndMoreForMore() throws Exception {
        double[] whole = {990 + 0.18 * ATTACK_POWER, 990 + 0.18 * ATTACK_POWER, 1272 + 0.24 * ATTACK_POWER};
        int[] points = {1, 3, 4};
        for (int i = 0; i < points.length; i++) {
            String rip = castAt("currentComboPoints", points[i], RIP);
            Totals totals = cat("--", 30).run(1, 200, rip, cast(SHRED));
            assertThat(totals.damage("player|spell:27008") / mean(totals, RIP, "ticks"))
                    .isCloseTo(whole[i] / 6, within(0.01));
        }
    }

    @Test
    void rakeScratchesAndBleedsForNineSeconds() throws Exception {
        Totals totals = cat("--", 14).run(1, 1000, """
                {"condition":{"cmp":{"op":"OpLt","lhs":{"currentTime":{}},"rhs":{"const":{"val":"900ms"}}}},
                "castSpell":{"spellId":{"spellId":27003}}}""");
        double landed = mean(totals, RAKE, "hits", "crits");
        assertThat(mean(totals, RAKE, "ticks")).isCloseTo(3 * landed, within(1e-9));
        double ticks = totals.mean("actions player|spell:27003 tickDamageMilli") / 1e3;
        assertThat(ticks / mean(totals, RAKE, "ticks")).isCloseTo(36 + 0.02 * ATTACK_POWER, within(0.01));
        assertThat(totals.ordinaryHit("player|spell:27003")).isCloseTo(78 + 0.01 * ATTACK_POWER, within(0.01));
    }

    @Test
    void ferociousBiteTurnsAllEnergyThatIsLeftIntoDamage() throws Exception {
        // A Shred leaves 40 of 100, so that nothing of the bite's excess is there; later there is more.
        Totals totals = cat("--", 40).run(1, 400, """
                {"condition":{"and":{"vals":[{"cmp":{"op":"OpGe",
                "lhs":{"currentComboPoints":{}},"rhs":{"const":{"val":"1"}}}},
                {"cmp":{"op":"OpGe","lhs":{"currentEnergy":{}},"rhs":{"const":{"val":"80"}}}}]}},
                "castSpell":{"spellId":{"spellId":24248}}}""", """
                {"condition":{"cmp":{"op":"OpLt","lhs":{"currentComboPoints":{}},"rhs":{"const":{"val":"1"}}}},
                "castSpell":{"spellId":{"spellId":27002}}}""");
        double casts = mean(totals, FEROCIOUS_BITE, "casts");
        double spent = -resource(totals, "energy", "spell:24248", "gainMilli") / casts;
        assertThat(spent).isBetween(80.0, 100.0);
        assertThat(totals.ordinaryHit("player|spell:24248"))
                .isCloseTo(57 + 33 + 169 + 4.1 * (spent - 35) + 0.05 * ATTACK_POWER, within(4.0));
    }

    @Test
    void tigersFuryAddsFortyToEverySwingForSixSeconds() throws Exception {
        Totals totals = cat("--", 5.9).run(1, 500, cast(TIGERS_FURY));
        assertThat(swing(totals)).isBetween(0.93 * (PAW + 36), PAW + 40);
        assertThat(totals.mean("auras player|spell:9846 uptimeMicros") / 1e6).isBetween(5.5, 5.9);
    }

    @Test
    void whoBecomesACatAnewHasWhatFurorAndTheHelmGive() throws Exception {
        String shift = castAt("currentTime", 2, CAT_FORM);
        Totals plain = cat("--", 4).run(1, 50, shift);
        double casts = mean(plain, CAT_FORM, "casts");
        assertThat(casts).isBetween(0.9, 2.0);
        assertThat(resource(plain, "energy", "spell:768", "gainMilli")).isBetween(-135.0, -90.0);
        Totals furor = cat(talent(2, 1, 5), 4).run(1, 50, shift);
        double first = resource(furor, "energy", "spell:768", "gainMilli")
                - resource(plain, "energy", "spell:768", "gainMilli");
        Totals helm = wearing(cat(talent(2, 1, 5), 4), 0, WOLFSHEAD_HELM).run(1, 50, shift);
        double second = resource(helm, "energy", "spell:768", "gainMilli")
                - resource(plain, "energy", "spell:768", "gainMilli");
        // What is gained in one change is lost in the next, but for the last.
        assertThat(first).isCloseTo(40, within(1e-6));
        assertThat(second).isCloseTo(60, within(1e-6));
        assertThat(resource(plain, "mana", "spell:768", "gainMilli")).isCloseTo(-829 * casts, within(1e-6));
        Totals cheaper = cat(talent(2, 4, 3), 4).run(1, 50, shift);
        assertThat(resource(cheaper, "mana", "spell:768", "gainMilli") / mean(cheaper, CAT_FORM, "casts"))
                .isCloseTo(-829 * 0.7, within(0.1));
    }

    @Test
    void potionsAndInnervateEndTheForm() throws Exception {
        String back = castWhile(CAT_FORM, false, CAT_FORM);
        Totals innervate = cat("--", 10).run(1, 20, cast(INNERVATE), back);
        assertThat(mean(innervate, INNERVATE, "casts")).isEqualTo(1);
        assertThat(mean(innervate, CAT_FORM, "casts")).isEqualTo(1);
        Totals potion = cat("--", 30).run(1, 20, SmallFight.cooldowns(), back);
        assertThat(potion.mean("actions player|item:22832 casts")).isEqualTo(mean(potion, CAT_FORM, "casts"));
        Totals humanoid = cat("--", 30).run(1, 20, cast(INNERVATE), cast(SHRED));
        assertThat(mean(humanoid, SHRED, "casts")).isZero();
    }

    @Test
    void omenOfClarityMakesTheNextAbilityFree() throws Exception {
        Totals totals = cat(talent(2, 7, 1), 300).run(1, 100, cast(SHRED));
        double clear = totals.mean("auras player|spell:16870 procs");
        assertThat(clear).isBetween(5.0, 14.0);
        double paid = -resource(totals, "energy", "spell:27002", "gainMilli") / 60;
        assertThat(mean(totals, SHRED, "casts") - paid).isCloseTo(clear, within(0.6));
    }

    @Test
    void critsOfWhatGivesComboPointsMayGiveOneMore() throws Exception {
        Totals totals = cat(talent(1, 10, 2), 60).run(1, 200, cast(SHRED));
        assertThat(totals.mean("resources player|comboPoints|spell:37117 events"))
                .isCloseTo(mean(totals, SHRED, "crits"), within(0.1));
    }

    @Test
    void faerieFireIsAnAnimalsOnlyWithItsTalent() throws Exception {
        assertThat(mean(cat("--", 9).run(1, 5, cast(FAERIE_FIRE)), FAERIE_FIRE, "casts"))
                .isZero();
        assertThat(mean(cat(talent(1, 12, 1), 9).run(1, 5, cast(FAERIE_FIRE)), FAERIE_FIRE, "casts"))
                .isEqualTo(2);
    }

    @Test
    void aCatLeadsThePackAndHealsItself() throws Exception {
        Totals totals = cat("-00000000000000000120-", 60).run(1, 50, cast(SHRED));
        assertThat(totals.mean("auras player|spell:17007:-1 uptimeMicros") / 1e6)
                .isCloseTo(60, within(1e-3));
        assertThat(mean(totals, 34299, "hits")).isBetween(3.0, 11.0);
    }

    @Test
    void byInstinctACatKeepsItsDebuffsUpAndShiftsForEnergy() throws Exception {
        String talents = "-503032132322105301251-05503301";
        String habits = """
                "biteweave":true,"ripMinComboPoints":5,"biteMinComboPoints":5,"maintainFaerieFire":true""";
        Totals totals = cat(talents, 120).run(1, 20, instinct(habits));
        assertThat(totals.mean("auras target1|spell:33876 uptimeMicros") / 1e6).isGreaterThan(100);
        assertThat(totals.mean("auras target1|spell:26993 uptimeMicros") / 1e6).isGreaterThan(110);
        assertThat(mean(totals, CAT_FORM, "casts")).isGreaterThan(2);
        assertThat(mean(totals, RIP, "casts")).isPositive();
        Totals biting = cat(talents, 120).run(1, 20, instinct("\"finishingMove\":\"Bite\",\"biteMinComboPoints\":3"));
        assertThat(mean(biting, RIP, "casts")).isZero();
        assertThat(mean(biting, FEROCIOUS_BITE, "casts")).isGreaterThan(3);
        Totals neither = cat(talents, 120).run(1, 20, instinct("\"finishingMove\":\"None\""));
        assertThat(mean(neither, RIP, "casts") + mean(neither, FEROCIOUS_BITE, "casts"))
                .isZero();
    }

    @Test
    void aSimpleRotationOnlySwingsAndWarnsOfIt() throws Exception {
        String apl = new String(cat("--", 5).request(cast(SHRED)), StandardCharsets.UTF_8);
        String simple = apl.replaceAll("\"rotation\":\\{.*?]}", "\"rotation\":{\"type\":\"TypeSimple\"}");
        assertThat(new TbcEngine().plan(simple.getBytes(StandardCharsets.UTF_8)).warnings())
                .anyMatch(warning -> warning.contains("only swings"));
        Totals totals = Totals.run(simple.getBytes(StandardCharsets.UTF_8), 1, 2);
        assertThat(totals.mean("actions player|other:Attack:1 casts")).isGreaterThan(4);
    }

    @Test
    void aFightIsTheSameWhateverWasFoughtBefore() throws Exception {
        for (ReferenceCases.Case one : ReferenceCases.read(Path.of("src/test/resources/measured"), "FeralCat")) {
            assertThat(Totals.runAfter(one.request(), 10, 1, 10).digest())
                    .as(one.name())
                    .isEqualTo(Totals.run(one.request(), 1, 10).digest());
        }
    }
}
