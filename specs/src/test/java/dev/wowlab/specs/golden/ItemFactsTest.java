package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static dev.wowlab.specs.golden.SmallFight.cooldowns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.specs.TbcEngine;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What items and enchants set off: for a hunter who swings, and for a mage who does not.
class ItemFactsTest {
    private static final String HUNTER = """
            "class":"ClassHunter","race":"RaceOrc","distanceFromTarget":5,
            "hunter":{"options":{"classOptions":{"petType":"PetNone"}}}""";
    private static final int MAIN_HAND = 14;
    private static final int SLICER = 28295;
    private static final int FROSTBOLT = 27072;

    @Test
    void despairImpalesForSixHundredOnceAMinute() throws Exception {
        Totals totals = swinging(300, "{\"id\":28573}").run(1, 100, cooldowns());
        assertThat(totals.ordinaryHit("player|spell:34580")).isEqualTo(600);
        double impales =
                totals.mean("actions player|spell:34580 hits") + totals.mean("actions player|spell:34580 crits");
        assertThat(impales).isBetween(3.5, 5.0);
    }

    @Test
    void mongooseCrusaderAndExecutionerProcOnceAMinuteForEachHand() throws Exception {
        Totals mongoose = dual(300, 2673).run(1, 100, cooldowns());
        assertThat(mongoose.mean("auras player|spell:28093:1 procs")).isBetween(3.0, 5.0);
        assertThat(mongoose.mean("auras player|spell:28093:2 procs")).isBetween(3.0, 5.0);
        Totals crusader = dual(300, 1900).run(1, 100, cooldowns());
        assertThat(crusader.mean("auras player|spell:20007:1 procs")).isBetween(3.0, 5.0);
        assertThat(crusader.mean("auras player|spell:20007:2 procs")).isBetween(3.0, 5.0);
        Totals executioner = dual(300, 3225).run(1, 100, cooldowns());
        assertThat(executioner.mean("auras player|spell:42976 procs")).isBetween(6.5, 10.0);
    }

    @Test
    void deathfrostAnswersSwingsButNotBoltsAsInWoWSims() throws Exception {
        assertThat(dual(60, 3273).run(1, 20, cooldowns()).mean("actions player|spell:46579 hits"))
                .isBetween(1.0, 3.0);
        Totals mage = new SmallFight(mage(), "--", 60, at(MAIN_HAND, "{\"id\":28770,\"enchant\":3273}"), 0)
                .run(1, 20, cast(FROSTBOLT));
        assertThat(mage.sum("actions player|spell:46579 hits")).isZero();
    }

    @Test
    void blinkstrikeSwingsOnceMore() throws Exception {
        Totals totals = swinging(300, "{\"id\":31332}").run(1, 50, cooldowns());
        assertThat(totals.mean("actions player|other:Attack:31332 damageMilli")).isPositive();
        assertThat(totals.sum("actions player|other:Attack:31332 casts")).isZero();
    }

    @Test
    void infinityBladeAndThunderfuryMarkTheirTargets() throws Exception {
        Totals totals = swinging(120, "{\"id\":30312}").run(1, 20, cooldowns());
        assertThat(totals.mean("auras target1|spell:36478 procs")).isBetween(2.0, 5.0);
        Totals thunder = swinging(120, "{\"id\":19019}").run(1, 100, cooldowns());
        assertThat(thunder.ordinaryHit("player|spell:21992:1")).isCloseTo(300, within(0.1));
        assertThat(thunder.mean("auras target1|spell:21992 procs")).isPositive();
    }

    @Test
    void onlyWhoSwingsIsWarnedOfAttackPowerThatIsNotModelled() throws Exception {
        // Halycon's Spiked Collar: Beast Slaying 48 (17482).
        String collar = "item 13212 (Halycon's Spiked Collar): its effect Beast Slaying 48";
        SmallFight hunter = new SmallFight(HUNTER, "--", 10).wearing(0, 13212);
        assertThat(warnings(hunter)).anyMatch(warning -> warning.startsWith(collar));
        assertThat(warnings(SmallFight.mage("--", 10).wearing(0, 13212)))
                .noneMatch(warning -> warning.startsWith(collar));
    }

    @Test
    void setsWithoutModelledBonusesAreWarnedOf() throws Exception {
        SmallFight arcanist = SmallFight.mage("--", 10).wearing(16795, 0, 16797);
        assertThat(warnings(arcanist)).anyMatch(warning -> warning.startsWith("set 201 (Arcanist Regalia)"));
        assertThat(warnings(SmallFight.mage("--", 10).wearing(31056, 0, 31059)))
                .noneMatch(warning -> warning.startsWith("set"));
    }

    private static List<String> warnings(SmallFight fight) throws Exception {
        return new TbcEngine().plan(fight.request(cooldowns())).warnings();
    }

    private static SmallFight swinging(int seconds, String weapon) {
        return new SmallFight(HUNTER, "--", seconds, at(MAIN_HAND, weapon), 0);
    }

    private static SmallFight dual(int seconds, int enchant) {
        String weapon = "{\"id\":" + SLICER + ",\"enchant\":" + enchant + "}";
        return new SmallFight(HUNTER, "--", seconds, at(MAIN_HAND, weapon) + "," + weapon, 0);
    }

    private static String mage() {
        return """
                "class":"ClassMage","race":"RaceGnome","mage":{"options":{"classOptions":{}}}""";
    }

    private static String at(int slot, String item) {
        return IntStream.range(0, slot).mapToObj(_ -> "{},").collect(Collectors.joining()) + item;
    }
}
