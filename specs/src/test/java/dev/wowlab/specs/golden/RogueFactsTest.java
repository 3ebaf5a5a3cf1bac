package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.reference.ReferenceCases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RogueFactsTest {
    private static final int SINISTER_STRIKE = 26862;
    private static final int BACKSTAB = 26863;
    private static final int EVISCERATE = 26865;
    private static final int RUPTURE = 26867;
    private static final int SLICE_AND_DICE = 6774;
    private static final int SHIV = 5938;
    private static final int ENVENOM = 32645;
    private static final int EXPOSE_ARMOR = 26866;
    private static final int AMBUSH = 27441;
    private static final int GARROTE = 26884;
    private static final int VANISH = 1856;
    private static final int MUTILATE = 34413;
    private static final int ADRENALINE_RUSH = 13750;
    private static final int BLADE_FLURRY = 13877;
    private static final int COLD_BLOOD = 14177;
    private static final int PREPARATION = 14185;
    private static final int PREMEDITATION = 14183;

    /// Gladiator's Slicer, a sword of 189 to 285 damage every 2.6 s; Gladiator's Shanker, a dagger every 1.8
    /// s.
    private static final int SWORD = 28295;

    private static final int DAGGER = 28312;
    private static final int[] NETHERBLADE = {29044, 0, 29047};
    private static final int[] DEATHMANTLE = {30146, 0, 30149};

    /// An undead's 94 strength and 156 agility, two points a level less 20, and 28 of the weapon.
    private static final double ATTACK_POWER = 94 + 156 + 120 + 28;

    private static final double SWORD_STRIKE = 237 + 2.4 * ATTACK_POWER / 14;

    private static SmallFight rogue(String talents, double seconds, String imbues) {
        return new SmallFight("""
                "class":"ClassRogue","race":"RaceUndead","rogue":{"options":{"classOptions":{}}},
                "consumables":{%s}""".formatted(imbues), talents, seconds);
    }

    private static SmallFight armed(String talents, double seconds, int weapon) {
        return wield(rogue(talents, seconds, ""), weapon, 0);
    }

    private static SmallFight wield(SmallFight rogue, int mainHand, int offHand, int... armor) {
        int[] worn = Arrays.copyOf(armor, 16);
        worn[14] = mainHand;
        worn[15] = offHand;
        return rogue.wearing(worn);
    }

    /// Points in one talent.
    private static String talent(int tree, int place, int points) {
        return "-".repeat(tree) + "0".repeat(place) + points + "-".repeat(2 - tree);
    }

    /// A cast with at least, or at most, so many combo points.
    private static String castAt(String operator, int points, int spell) {
        return """
        {"condition":{"cmp":{"op":"%s","lhs":{"currentComboPoints":{}},"rhs":{"const":{"val":"%d"}}}},
        "castSpell":{"spellId":{"spellId":%d}}}""".formatted(operator, points, spell);
    }

    private static double mean(Totals totals, String spell, String... columns) {
        double sum = 0;
        for (String column : columns) {
            sum += totals.mean("actions player|spell:" + spell + " " + column);
        }
        return sum;
    }

    private static double resource(Totals totals, String type, Object spell, String column) {
        return totals.mean("resources player|" + type + "|" + spell + " " + column) / 1e3;
    }

    private static double uptime(Totals totals, String aura) {
        return totals.mean("auras " + aura + " uptimeMicros") / 1e6;
    }

    @Test
    void sinisterStrikeAddsNinetyEightAndAComboPointForFortyFiveEnergy() throws Exception {
        Totals totals = armed("--", 0.9, SWORD).run(1, 4000, cast(SINISTER_STRIKE));
        assertThat(totals.ordinaryHit("player|spell:26862")).isCloseTo(98 + SWORD_STRIKE, within(2.0));
        double landed = mean(totals, "26862", "hits", "crits");
        assertThat(resource(totals, "comboPoints", "spell:26862", "actualGainMilli"))
                .isCloseTo(landed, within(1e-9));
        assertThat(resource(totals, "energy", "spell:26862", "gainMilli")).isEqualTo(-45);
        // Four fifths come back where it was avoided.
        assertThat(resource(totals, "energy", "other:Refund", "gainMilli")).isCloseTo(36 * (1 - landed), within(1e-6));
        Totals cheaper = armed(talent(1, 1, 2), 0.9, SWORD).run(1, 100, cast(SINISTER_STRIKE));
        assertThat(resource(cheaper, "energy", "spell:26862", "gainMilli")).isEqualTo(-40);
    }

    @Test
    void eviscerateDoesMoreWithEachPointAndIsReportedByThem() throws Exception {
        String[] atThree = {castAt("OpGe", 3, EVISCERATE), cast(SINISTER_STRIKE)};
        Totals totals = armed("--", 60, SWORD).run(1, 400, atThree);
        assertThat(totals.ordinaryHit("player|spell:26865:3"))
                .isCloseTo(60 + 60 + 3 * 185 + 0.09 * ATTACK_POWER, within(5.0));
        assertThat(totals.sum("actions player|spell:26865:2 casts")).isZero();
        assertThat(resource(totals, "comboPoints", "spell:26865", "gainMilli"))
                .isCloseTo(-3 * mean(totals, "26865:3", "hits", "crits"), within(1e-6));
        // Two pieces of Deathmantle add 40 a point.
        Totals set = wield(rogue("--", 60, ""), SWORD, 0, DEATHMANTLE).run(1, 400, atThree);
        assertThat(set.ordinaryHit("player|spell:26865:3") - totals.ordinaryHit("player|spell:26865:3"))
                .isBetween(120.0, 145.0);
    }

    @Test
    void ruptureTicksOnceMoreForEachPoint() throws Exception {
        for (int points : new int[] {1, 4}) {
            Totals totals =
                    armed("--", 40, SWORD).run(1, 400, """
                    {"condition":{"and":{"vals":[{"cmp":{"op":"OpGe",
                    "lhs":{"currentComboPoints":{}},"rhs":{"const":{"val":"%d"}}}},
                    {"cmp":{"op":"OpLt","lhs":{"currentTime":{}},"rhs":{"const":{"val":"20s"}}}},
                    {"not":{"val":{"dotIsActive":{"spellId":{"spellId":26867}}}}}]}},
                    "castSpell":{"spellId":{"spellId":26867}}}""".formatted(points), castAt("OpLt", points, SINISTER_STRIKE));
            String row = RUPTURE + ":" + points;
            assertThat(mean(totals, row, "ticks") / mean(totals, row, "hits")).isCloseTo(3 + points, within(1e-9));
            double tick = totals.damage("player|spell:" + row) / mean(totals, row, "ticks");
            double share = points == 1 ? 0.01 : 0.03;
            assertThat(tick).isCloseTo(70 + 11 * points + share * ATTACK_POWER, within(0.01));
        }
    }

    @Test
    void sliceAndDiceLastsLongerWithPointsTheTalentAndNetherblade() throws Exception {
        String[] once = {"""
            {"condition":{"cmp":{"op":"OpLt","lhs":{"currentTime":{}},"rhs":{"const":{"val":"900ms"}}}},
            "castSpell":{"spellId":{"spellId":26862}}}""", cast(SLICE_AND_DICE)};
        Totals bare = armed("--", 30, SWORD).run(1, 100, once);
        double cast = mean(bare, "6774:1", "casts");
        assertThat(cast).isBetween(0.8, 1.0);
        assertThat(uptime(bare, "player|spell:6774")).isCloseTo(9 * cast, within(1e-3));
        Totals talented = armed(talent(1, 3, 3), 30, SWORD).run(1, 100, once);
        assertThat(uptime(talented, "player|spell:6774")).isCloseTo(9 * 1.45 * cast, within(1e-3));
        Totals set = wield(rogue("--", 30, ""), SWORD, 0, NETHERBLADE).run(1, 100, once);
        assertThat(uptime(set, "player|spell:6774") / mean(set, "6774:1", "casts"))
                .isCloseTo(12, within(1e-3));
    }

    @Test
    void adrenalineRushDoublesEnergyForFifteenSeconds() throws Exception {
        String[] spend = {cast(ADRENALINE_RUSH), cast(SINISTER_STRIKE)};
        Totals plain = armed("--", 30.1, SWORD).run(1, 100, spend);
        Totals rush = armed(talent(1, 20, 1), 30.1, SWORD).run(1, 100, spend);
        double more = resource(rush, "energy", "other:EnergyRegen", "actualGainMilli")
                - resource(plain, "energy", "other:EnergyRegen", "actualGainMilli");
        assertThat(more).isBetween(130.0, 175.0);
    }

    @Test
    void deadlyPoisonStacksToFiveDosesWhichEnvenomUsesUp() throws Exception {
        String deadly = "\"ohImbueId\":27186";
        Totals totals = wield(rogue("--", 120, deadly), SWORD, DAGGER).run(1, 100, cast(SLICE_AND_DICE));
        double applied = mean(totals, "27187", "hits", "misses");
        double landed = totals.mean("actions player|other:Attack:2 hits")
                + totals.mean("actions player|other:Attack:2 crits")
                + totals.mean("actions player|other:Attack:2 glances");
        assertThat(applied / landed).isCloseTo(0.3, within(0.02));
        assertThat(totals.damage("player|spell:27187") / mean(totals, "27187", "ticks"))
                .isBetween(120.0, 225.0);
        Totals used = wield(rogue("--", 120, deadly), SWORD, DAGGER)
                .run(1, 100, castAt("OpGe", 5, ENVENOM), castAt("OpLt", 5, SHIV));
        assertThat(used.ordinaryHit("player|spell:32645:5")).isBetween(3.5 * 180, 5 * (180 + 0.03 * 450));
        Totals kept = wield(rogue("--", 120, deadly), SWORD, DAGGER)
                .run(1, 100, castAt("OpGe", 5, SLICE_AND_DICE), castAt("OpLt", 5, SHIV));
        assertThat(used.damage("player|spell:27187")).isLessThan(0.8 * kept.damage("player|spell:27187"));
    }

    @Test
    void instantPoisonComesWithAFifthOfTheHits() throws Exception {
        Totals totals = armed("--", 120, SWORD).run(1, 1, cast(VANISH));
        assertThat(totals.sum("actions player|spell:26890 hits")).isZero();
        Totals poisoned =
                wield(rogue("--", 120, "\"mhImbueId\":26891"), SWORD, 0).run(1, 200, cast(SLICE_AND_DICE));
        double landed = poisoned.mean("actions player|other:Attack:1 hits")
                + poisoned.mean("actions player|other:Attack:1 crits")
                + poisoned.mean("actions player|other:Attack:1 glances");
        assertThat(mean(poisoned, "26890", "hits", "crits", "misses") / landed).isCloseTo(0.2, within(0.02));
        assertThat(poisoned.ordinaryHit("player|spell:26890")).isCloseTo(170, within(2.0));
    }

    @Test
    void shivCostsMoreWithASlowWeaponAndAlwaysPoisons() throws Exception {
        SmallFight rogue = rogue("--", 0.9, "\"ohImbueId\":27186");
        Totals dagger = wield(rogue, SWORD, DAGGER).run(1, 200, cast(SHIV));
        assertThat(resource(dagger, "energy", "spell:5938", "gainMilli")).isEqualTo(-(20 + 18));
        assertThat(mean(dagger, "27187:1", "hits", "misses"))
                .isCloseTo(mean(dagger, "5938", "hits", "crits"), within(1e-9));
        Totals sword = wield(rogue, SWORD, SWORD).run(1, 10, cast(SHIV));
        assertThat(resource(sword, "energy", "spell:5938", "gainMilli")).isEqualTo(-(20 + 26));
    }

    @Test
    void backstabAndMutilateNeedDaggersAndMutilateHitsThePoisonedHarder() throws Exception {
        assertThat(mean(armed("--", 5, SWORD).run(1, 5, cast(BACKSTAB)), "26863", "casts"))
                .isZero();
        assertThat(mean(armed("--", 5, DAGGER).run(1, 5, cast(BACKSTAB)), "26863", "casts"))
                .isPositive();
        String mutilate = talent(0, 20, 1);
        assertThat(mean(wield(rogue(mutilate, 5, ""), SWORD, DAGGER).run(1, 5, cast(MUTILATE)), "34413", "casts"))
                .isZero();
        Totals bare = wield(rogue(mutilate, 0.9, ""), DAGGER, DAGGER).run(1, 2000, cast(MUTILATE));
        Totals poisoned = wield(rogue(mutilate, 60, "\"mhImbueId\":27188,\"ohImbueId\":27186"), DAGGER, DAGGER)
                .run(1, 200, cast(MUTILATE));
        for (String hand : new String[] {"player|spell:34413:1", "player|spell:34413:2"}) {
            assertThat(poisoned.ordinaryHit(hand) / bare.ordinaryHit(hand)).isBetween(1.4, 1.52);
        }
        assertThat(resource(bare, "comboPoints", "spell:34413", "gainMilli"))
                .isCloseTo(2 * mean(bare, "34413", "hits"), within(1e-9));
    }

    @Test
    void outOfVanishComeAmbushAndGarroteAndNothingSwingsBefore() throws Exception {
        Totals hidden = armed("--", 20, SWORD).run(1, 20, cast(VANISH));
        // But for one that comes with the pull itself.
        assertThat(hidden.mean("actions player|other:Attack:1 casts")).isLessThan(0.3);
        Totals ambush = armed("--", 20, SWORD).run(1, 20, cast(VANISH), cast(AMBUSH));
        assertThat(mean(ambush, "27441", "casts")).isEqualTo(1);
        assertThat(ambush.mean("actions player|other:Attack:1 casts")).isGreaterThan(5);
        Totals garrote = armed("--", 20, SWORD).run(1, 100, cast(VANISH), cast(GARROTE));
        assertThat(mean(garrote, "26884", "ticks")).isEqualTo(6 * mean(garrote, "26884", "hits"));
        assertThat(garrote.damage("player|spell:26884") / mean(garrote, "26884", "ticks"))
                .isCloseTo(135 + 0.03 * ATTACK_POWER, within(0.01));
    }

    @Test
    void premeditationIsLostWithoutAFinishingMoveAndPreparationReadiesVanish() throws Exception {
        String deep = "--000000000000100000001";
        Totals lost = armed("--0000000000000000001", 15, SWORD).run(1, 1, cast(VANISH), cast(PREMEDITATION));
        assertThat(resource(lost, "comboPoints", "spell:14183", "gainMilli")).isZero();
        assertThat(lost.mean("resources player|comboPoints|spell:14183 events")).isEqualTo(2);
        Totals kept = armed("--0000000000000000001", 15, SWORD)
                .run(1, 1, cast(VANISH), cast(PREMEDITATION), cast(SLICE_AND_DICE));
        assertThat(resource(kept, "comboPoints", "spell:14183", "gainMilli")).isEqualTo(2);
        Totals twice = armed(deep.substring(0, 16), 15, SWORD).run(1, 1, cast(VANISH), cast(PREPARATION));
        assertThat(mean(twice, "1856", "casts")).isEqualTo(2);
    }

    @Test
    void coldBloodMakesOneStrikeACrit() throws Exception {
        Totals totals = armed(talent(0, 12, 1), 0.9, SWORD).run(1, 200, cast(COLD_BLOOD), cast(SINISTER_STRIKE));
        assertThat(mean(totals, "26862", "hits")).isZero();
        assertThat(mean(totals, "26862", "crits")).isGreaterThan(0.8);
    }

    @Test
    void bladeFlurryStrikesASecondTargetWithTheSameDamage() throws Exception {
        String request =
                new String(armed(talent(1, 13, 1), 14.9, SWORD).request(cast(BLADE_FLURRY)), StandardCharsets.UTF_8);
        String target = "{\"level\":70,\"mobType\":\"MobTypeDemon\"}";
        Totals totals =
                Totals.run(request.replace(target, target + "," + target).getBytes(StandardCharsets.UTF_8), 1, 50);
        assertThat(totals.damage("player|spell:22482")).isCloseTo(totals.damage("player|other:Attack:1"), within(50.0));
        assertThat(mean(totals, "22482", "casts")).isZero();
    }

    @Test
    void exposeArmorIsKeptBackWhereAStrongerOneIsOn() throws Exception {
        Totals totals = armed("--", 25, SWORD).run(1, 50, castAt("OpGe", 5, EXPOSE_ARMOR), """
                {"condition":{"and":{"vals":[{"auraIsActive":{
                "sourceUnit":{"type":"CurrentTarget"},"auraId":{"spellId":26866}}},
                {"cmp":{"op":"OpGe","lhs":{"currentComboPoints":{}},"rhs":{"const":{"val":"1"}}}}]}},
                "castSpell":{"spellId":{"spellId":26866}}}""", cast(SINISTER_STRIKE));
        assertThat(mean(totals, "26866:5", "hits")).isPositive();
        // The weaker one costs energy and keeps its points.
        assertThat(mean(totals, "26866:1", "casts")).isPositive();
        assertThat(mean(totals, "26866:1", "hits")).isZero();
    }

    @Test
    void thistleTeaAndArcaneTorrentGiveEnergyThatFits() throws Exception {
        String tea = "\"conjuredId\":7676,\"conjuredItems\":[7676]";
        String elf = rogue("--", 60, tea).classJson().replace("RaceUndead", "RaceBloodElf");
        Totals totals = wield(new SmallFight(elf, "--", 60), SWORD, 0)
                .run(1, 20, SmallFight.cooldowns(), cast(SINISTER_STRIKE));
        assertThat(resource(totals, "energy", "item:7676", "actualGainMilli")).isEqualTo(40);
        assertThat(resource(totals, "energy", "spell:25046", "actualGainMilli")).isEqualTo(10);
    }

    @Test
    void berserkingCostsARogueTenEnergyAndQuickensSwings() throws Exception {
        String troll = rogue("--", 10, "").classJson().replace("RaceUndead", "RaceTroll");
        Totals totals = wield(new SmallFight(troll, "--", 10), SWORD, 0).run(1, 20, SmallFight.cooldowns());
        assertThat(resource(totals, "energy", "spell:26297:1", "gainMilli")).isEqualTo(-10);
        assertThat(uptime(totals, "player|spell:26297:1")).isCloseTo(10, within(0.2));
    }

    @Test
    void aFightIsTheSameWhateverWasFoughtBefore() throws Exception {
        for (ReferenceCases.Case one : ReferenceCases.read(Path.of("src/test/resources/measured"), "Rogue")) {
            assertThat(Totals.runAfter(one.request(), 10, 1, 10).digest())
                    .as(one.name())
                    .isEqualTo(Totals.run(one.request(), 1, 10).digest());
        }
    }

    @Test
    void othersHaveNeitherEnergyNorComboPoints() throws InvalidInputException {
        byte[] mage = SmallFight.mage("--", 3).request(castAt("OpGe", 1, 133));
        assertThat(new TbcEngine().plan(mage).warnings())
                .anyMatch(w -> w.endsWith("the player has no energy and no combo points; it is left out"));
    }
}
