package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static dev.wowlab.specs.golden.SmallFight.cooldowns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PaladinFactsTest {
    private static final int JUDGEMENT = 20271;
    private static final int CRUSADER_STRIKE = 35395;
    private static final int BLOOD = 31892;
    private static final int COMMAND = 20375;
    private static final int RIGHTEOUSNESS = 27155;
    private static final int VENGEANCE = 31801;
    private static final int WISDOM = 27166;
    private static final int EXORCISM = 27138;
    private static final int HAMMER = 27180;

    /// Points in Seal of Command, and in Crusader Strike too.
    private static final String SEAL_OF_COMMAND = "--00000001";

    private static final String BOTH = "--0000000100000000000001";

    /// Lionheart Champion: two-handed, a swing every 3.6 s.
    private static final int SWORD = 28429;

    private static final int RIGHTEOUS_POWER = 31033;

    private static SmallFight paladin(String talents, double seconds) {
        return new SmallFight("""
                "class":"ClassPaladin","race":"RaceHuman","retributionPaladin":{"options":{}}""", talents, seconds);
    }

    private static SmallFight armed(String talents, double seconds, int libram) {
        return paladin(talents, seconds).wearing(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, SWORD, 0, libram);
    }

    private static SmallFight armed(String talents, double seconds) {
        return armed(talents, seconds, 0);
    }

    /// A seal whenever it is not there.
    private static String keep(int seal) {
        return """
        {"condition":{"auraIsInactive":{"auraId":{"spellId":%1$d}}},"castSpell":{"spellId":{"spellId":%1$d}}}""".formatted(seal);
    }

    /// A seal in the place of another one, the last moment before a swing.
    private static String twist(int from, int to) {
        return """
        {"condition":{"and":{"vals":[{"auraIsActive":{"auraId":{"spellId":%d}}},{"cmp":{"op":"OpLe",
        "lhs":{"autoTimeToNext":{"autoType":"MainHandAuto"}},"rhs":{"const":{"val":"350ms"}}}}]}},
        "castSpell":{"spellId":{"spellId":%d}}}""".formatted(from, to);
    }

    /// A seal after a swing.
    private static String begin(int seal) {
        return """
        {"condition":{"and":{"vals":[{"auraIsInactive":{"auraId":{"spellId":%1$d}}},{"cmp":{"op":"OpGe",
        "lhs":{"autoTimeToNext":{"autoType":"MainHandAuto"}},"rhs":{"const":{"val":"1800ms"}}}}]}},
        "castSpell":{"spellId":{"spellId":%1$d}}}""".formatted(seal);
    }

    private static double mean(Totals totals, int spell, String column) {
        return totals.mean("actions player|spell:" + spell + " " + column);
    }

    private static double landed(Totals totals, int spell) {
        return mean(totals, spell, "hits") + mean(totals, spell, "crits");
    }

    @Test
    void sealsAndJudgementCostWhatTheBookSays() throws Exception {
        Totals totals = armed("--", 9).run(1, 1, keep(RIGHTEOUSNESS), cast(JUDGEMENT));
        assertThat(spent(totals, RIGHTEOUSNESS)).isEqualTo(-260);
        // Five percent of the base mana of 2953, less the fraction.
        assertThat(spent(totals, JUDGEMENT)).isEqualTo(-147);
        // Five points of Benediction take 15 % off both.
        Totals cheaper = armed("--05", 9).run(1, 1, keep(RIGHTEOUSNESS), cast(JUDGEMENT));
        assertThat(spent(cheaper, RIGHTEOUSNESS)).isCloseTo(-221, within(0.01));
        assertThat(spent(cheaper, JUDGEMENT)).isCloseTo(-124.95, within(0.01));
    }

    /// Mana of one cast.
    private static double spent(Totals totals, int spell) {
        String row = "resources player|mana|spell:" + spell;
        return totals.sum(row + " gainMilli") / 1e3 / totals.sum(row + " events");
    }

    @Test
    void sealOfBloodDoesHalfOfWhatSealOfCommandDoesOnEverySwing() throws Exception {
        Totals blood = armed("--", 60).run(1, 200, keep(BLOOD));
        Totals command = armed(SEAL_OF_COMMAND, 60).run(1, 400, keep(COMMAND));
        assertThat(blood.ordinaryHit("player|spell:31893"))
                .isCloseTo(command.ordinaryHit("player|spell:20424") / 2, within(5.0));
        double swings = blood.mean("actions player|other:Attack:1 casts");
        assertThat(landed(blood, 31893)).isBetween(0.75 * swings, swings);
        // Seven times a minute, of the swings that land.
        assertThat(mean(command, 20424, "hits") + mean(command, 20424, "crits")).isBetween(4.5, 7.0);
    }

    @Test
    void sealOfCommandLingersWhenTwistedAndSealOfBloodDoesNot() throws Exception {
        Totals fromCommand = armed(SEAL_OF_COMMAND, 25).run(1, 100, twist(COMMAND, BLOOD), begin(COMMAND));
        assertThat(landed(fromCommand, 31893)).isGreaterThan(4);
        assertThat(landed(fromCommand, 20424)).isGreaterThan(1);
        Totals fromBlood = armed("--", 25).run(1, 100, twist(BLOOD, WISDOM), begin(BLOOD));
        assertThat(fromBlood.mean("resources player|mana|spell:27167 events")).isGreaterThan(4);
        assertThat(landed(fromBlood, 31893)).isLessThan(0.5);
    }

    @Test
    void judgementTakesTheSealOffAndDoesWhatItHolds() throws Exception {
        Totals totals = armed("--", 59).run(1, 200, keep(RIGHTEOUSNESS), cast(JUDGEMENT));
        // Every ten seconds, each time with another seal.
        assertThat(totals.mean("actions player|spell:27157 casts")).isEqualTo(6);
        assertThat(totals.mean("actions player|spell:27155 casts")).isEqualTo(7);
        assertThat(totals.ordinaryHit("player|spell:27157")).isCloseTo((225 + 246) / 2.0, within(1.0));
    }

    @Test
    void sealOfVengeanceStacksToFiveAndItsJudgementCountsThem() throws Exception {
        String judge = """
        {"condition":{"cmp":{"op":"OpGe","lhs":{"auraNumStacks":{"sourceUnit":{"type":"CurrentTarget"},
        "auraId":{"spellId":31803}}},"rhs":{"const":{"val":"5"}}}},"castSpell":{"spellId":{"spellId":20271}}}""";
        Totals totals = armed("--", 60).run(1, 100, keep(VENGEANCE), judge);
        assertThat(mean(totals, 31804, "casts")).isBetween(2.0, 5.0);
        assertThat(totals.ordinaryHit("player|spell:31804")).isEqualTo(5 * 120);
        assertThat(totals.damage("player|spell:31803")).isCloseTo(30 * mean(totals, 31803, "ticks"), within(1e-6));
        assertThat(landed(totals, 42463)).isGreaterThan(2);
    }

    @Test
    void crusaderStrikeRenewsJudgements() throws Exception {
        String once = """
        {"sequence":{"name":"once","actions":[%s,%s]}}""".formatted(cast(WISDOM), cast(JUDGEMENT));
        Totals alone = armed("--", 60).run(1, 20, once);
        Totals renewed = armed(BOTH, 60).run(1, 20, once, cast(CRUSADER_STRIKE));
        String uptime = "auras target1|spell:27164 uptimeMicros";
        assertThat(alone.mean(uptime) / 1e6).isCloseTo(20, within(0.1));
        assertThat(renewed.mean(uptime) / 1e6).isGreaterThan(55);
    }

    @Test
    void exorcismOnlyConcernsTheUndeadAndDemons() throws Exception {
        byte[] demon = armed("--", 29).request(cast(EXORCISM));
        byte[] human = new String(demon, StandardCharsets.UTF_8)
                .replace("MobTypeDemon", "MobTypeHumanoid")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(mean(Totals.run(demon, 1, 20), EXORCISM, "casts")).isEqualTo(2);
        assertThat(mean(Totals.run(human, 1, 20), EXORCISM, "casts")).isZero();
    }

    @Test
    void hammerOfWrathWaitsForTheEndAndHoldsSwings() throws Exception {
        assertThat(mean(armed("--", 60).run(1, 20, cast(HAMMER)), HAMMER, "casts"))
                .isZero();
        Totals totals = armed("--", 60).executing(1).run(1, 20, cast(HAMMER));
        // Half a second and then six to wait; a whole swing of 3.6 s after each leaves no time for a second one.
        assertThat(mean(totals, HAMMER, "casts")).isEqualTo(9);
        assertThat(totals.mean("actions player|other:Attack:1 casts")).isBetween(9.0, 11.5);
        Totals undisturbed = armed("--", 60).run(1, 20, cast(HAMMER));
        assertThat(undisturbed.mean("actions player|other:Attack:1 casts")).isGreaterThan(16);
    }

    @Test
    void avengingWrathGivesThirtyPercentAndForbearance() throws Exception {
        Totals totals = armed("--", 15).run(1, 200, cooldowns(), keep(RIGHTEOUSNESS), cast(JUDGEMENT));
        assertThat(totals.sum("auras player|spell:31884 procs")).isEqualTo(200);
        assertThat(totals.sum("auras player|spell:25771 procs")).isEqualTo(200);
        assertThat(totals.ordinaryHit("player|spell:27157")).isCloseTo(1.3 * (225 + 246) / 2.0, within(3.0));
    }

    @Test
    void sanctifiedJudgementGivesBackFourFifthsOfTheSeal() throws Exception {
        String talents = "--0000000000000000300";
        Totals totals = armed(talents, 60).run(1, 20, keep(BLOOD), cast(JUDGEMENT));
        assertThat(spent(totals, 31930)).isCloseTo(0.8 * 210, within(0.01));
        assertThat(totals.mean("resources player|mana|spell:31930 events")).isEqualTo(6);
    }

    @Test
    void theLibramOfRighteousPowerCountsInCrusaderStrike() throws Exception {
        Totals bare = armed(BOTH, 60).run(1, 400, cast(CRUSADER_STRIKE));
        Totals worn = armed(BOTH, 60, RIGHTEOUS_POWER).run(1, 400, cast(CRUSADER_STRIKE));
        assertThat(worn.ordinaryHit("player|spell:35395") - bare.ordinaryHit("player|spell:35395"))
                .isCloseTo(1.1 * 36, within(0.01));
    }
}
