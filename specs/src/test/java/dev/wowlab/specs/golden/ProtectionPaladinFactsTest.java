package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.InvalidInputException;
import org.junit.jupiter.api.Test;

class ProtectionPaladinFactsTest {
    private static final int HOLY_SHIELD = 27179;
    private static final int AVENGERS_SHIELD = 32700;
    private static final int RIGHTEOUS_FURY = 25780;
    private static final int RETRIBUTION_AURA = 27150;

    /// Points in Holy Shield alone, and with Improved Holy Shield.
    private static final String SHIELD_TALENT = "-0000000000000000001";

    private static final String BOTH_TALENTS = "-0000000000000000021";

    /// Gladiator's Slicer and Azure-Shield of Coldarra.
    private static final int SWORD = 28295;

    private static final int SHIELD = 29266;
    private static final int REPENTANCE = 29388;
    private static final int LIBRAM_OF_VENGEANCE = 33948;
    private static final int LIBRAM_OF_FORTITUDE = 33936;

    private static final String IDLE = "{\"wait\":{\"duration\":{\"const\":{\"val\":\"1h\"}}}}";
    private static final String TAKEN = "resources player|health|other:DamageTaken ";

    private static SmallFight paladin(String talents, double seconds, int libram) {
        return new SmallFight("""
                "class":"ClassPaladin","race":"RaceHuman","protectionPaladin":{"options":{"classOptions":{}}}""", talents, seconds)
                .wearing(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, SWORD, SHIELD, libram);
    }

    private static SmallFight paladin(String talents, double seconds) {
        return paladin(talents, seconds, 0);
    }

    private static double mean(Totals totals, String action, String column) {
        return totals.mean("actions player|" + action + " " + column);
    }

    private static double damageTaken(Totals totals) {
        return -totals.mean(TAKEN + "gainMilli") / 1e3;
    }

    @Test
    void holyShieldBurnsWhoIsBlockedUntilItsChargesAreUsedUp() throws Exception {
        Totals four = paladin(SHIELD_TALENT, 9.9).runAttacked(1, 400, cast(HOLY_SHIELD));
        assertThat(four.ordinaryHit("player|spell:27179:2")).isCloseTo(155, within(1e-6));
        double burns = mean(four, "spell:27179:2", "hits") + mean(four, "spell:27179:2", "misses");
        assertThat(burns).isBetween(2.0, 4.0);
        Totals eight = paladin(BOTH_TALENTS, 9.9).runAttacked(1, 400, cast(HOLY_SHIELD));
        assertThat(eight.ordinaryHit("player|spell:27179:2")).isCloseTo(1.2 * 155, within(1e-6));
        assertThat(mean(eight, "spell:27179:2", "hits") + mean(eight, "spell:27179:2", "misses"))
                .isGreaterThan(burns + 0.3);
    }

    @Test
    void holyShieldNeedsItsTalentAndTenSeconds() throws Exception {
        assertThat(mean(paladin("", 25).run(1, 10, cast(HOLY_SHIELD)), "spell:27179", "casts"))
                .isZero();
        Totals totals = paladin(SHIELD_TALENT, 25).run(1, 10, cast(HOLY_SHIELD));
        assertThat(mean(totals, "spell:27179", "casts")).isEqualTo(3);
        assertThat(totals.sum("resources player|mana|spell:27179 gainMilli") / 1e3 / 30)
                .isEqualTo(-280);
    }

    @Test
    void reckoningStrikesTwiceAfterATenthOfTheBlows() throws Exception {
        Totals totals = paladin("-000000000000005", 60).runAttacked(1, 200, IDLE);
        double blows = totals.mean(TAKEN + "events");
        assertThat(totals.mean("auras player|spell:20182 procs")).isBetween(0.06 * blows, 0.11 * blows);
        // Up to four of its swings, one in 2.6 seconds for eight seconds: two or three.
        double extra = mean(totals, "other:Attack:20182", "hits") + mean(totals, "other:Attack:20182", "crits");
        assertThat(extra).isBetween(2.0, 12.0);
        assertThat(mean(totals, "other:Attack:20182", "casts")).isZero();
    }

    @Test
    void redoubtStartsWithATenthOfTheBlowsThatLand() throws Exception {
        Totals totals = paladin("-05", 60).runAttacked(1, 200, IDLE);
        double landed = totals.mean(TAKEN + "events");
        assertThat(totals.mean("auras player|spell:20137 procs")).isBetween(0.06 * landed, 0.12 * landed);
    }

    @Test
    void ardentDefenderAndRighteousFuryHoldBlowsOff() throws Exception {
        double plain = damageTaken(paladin("", 60).runAttacked(1, 400, cast(RIGHTEOUS_FURY)));
        double fury = damageTaken(paladin("-0000003", 60).runAttacked(1, 400, cast(RIGHTEOUS_FURY)));
        assertThat(fury).isCloseTo(0.94 * plain, within(0.02 * plain));
        // Nobody heals: it is there as soon as a third of the health is left.
        double ardent = damageTaken(paladin("-00000000000000000005", 300).runAttacked(1, 100, IDLE));
        double careless = damageTaken(paladin("", 300).runAttacked(1, 100, IDLE));
        assertThat(ardent).isBetween(0.68 * careless, 0.85 * careless);
    }

    @Test
    void attunementGivesATenthOfTheBlowsAsMana() throws Exception {
        Totals totals = paladin("", 60).runAttacked(1, 100, IDLE);
        double gain = totals.mean("resources player|mana|spell:33776 gainMilli") / 1e3;
        // The last blow's mana may come after the end.
        assertThat(gain).isCloseTo(0.1 * damageTaken(totals), within(0.02 * gain));
    }

    @Test
    void retributionAuraAnswersEachBlowThatLands() throws Exception {
        Totals plain = paladin("", 60).runAttacked(1, 100, cast(RETRIBUTION_AURA));
        assertThat(plain.ordinaryHit("player|spell:27150:2")).isCloseTo(26, within(1e-6));
        Totals improved = paladin("--00000000002", 60).runAttacked(1, 100, cast(RETRIBUTION_AURA));
        assertThat(improved.ordinaryHit("player|spell:27150:2")).isCloseTo(39, within(1e-6));
        assertThat(mean(improved, "spell:27150:2", "hits")).isCloseTo(improved.mean(TAKEN + "events"), within(2.0));
    }

    @Test
    void aCastThatIsHitInItsLastMomentEndsTwice() throws Exception {
        String talent = "-0000000000000000000001";
        String first = """
        {"condition":{"auraIsInactive":{"auraId":{"spellId":25780}}},"castSpell":{"spellId":{"spellId":25780}}}""";
        SmallFight fight = paladin(talent, 3);
        assertThat(mean(fight.run(1, 50, first, cast(AVENGERS_SHIELD)), "spell:32700", "casts"))
                .isEqualTo(1);
        // Begun when the first spell's global cooldown is over, it ends five milliseconds after the second blow.
        assertThat(mean(fight.runAttacked(2.495, 200, first, cast(AVENGERS_SHIELD)), "spell:32700", "casts"))
                .isBetween(1.8, 2.0);
    }

    @Test
    void libramsOfTheShieldWorkWithTheShield() throws Exception {
        assertThat(uptime(REPENTANCE, 37742)).isCloseTo(9.9, within(0.1));
        assertThat(uptime(LIBRAM_OF_VENGEANCE, 43839)).isCloseTo(6, within(0.1));
        assertThat(uptime(LIBRAM_OF_FORTITUDE, 43839)).isZero();
    }

    private static double uptime(int libram, int buff) throws InvalidInputException {
        Totals totals = paladin(SHIELD_TALENT, 9.9, libram).run(1, 20, cast(HOLY_SHIELD));
        return totals.mean("auras player|spell:" + buff + " uptimeMicros") / 1e6;
    }
}
