package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static dev.wowlab.specs.golden.SmallFight.cooldowns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HunterFactsTest {
    private static final int ARCANE_SHOT = 27019;
    private static final int MULTI_SHOT = 27021;
    private static final int STEADY_SHOT = 34120;
    private static final int SERPENT_STING = 27016;
    private static final int SCORPID_STING = 3043;
    private static final int HAWK = 27044;
    private static final int KILL_COMMAND = 34026;

    /// Sunfury Bow of the Phoenix: 173 to 322 damage every 2.9 s.
    private static final int BOW = 28772;

    /// Shots need more than five yards.
    private static SmallFight hunter(String talents, int seconds, String options) {
        return new SmallFight("""
                "class":"ClassHunter","race":"RaceNightElf","distanceFromTarget":20,
                "hunter":{"options":{"classOptions":{%s}}}""".formatted(options), talents, seconds);
    }

    @Test
    void shotsCostWhatTheBookSays() throws Exception {
        Totals totals = hunter("--", 20, "").wearing(BOW).run(1, 1, cast(ARCANE_SHOT), cast(MULTI_SHOT));
        assertThat(costOf(totals, ARCANE_SHOT)).isEqualTo(230);
        assertThat(costOf(totals, MULTI_SHOT)).isEqualTo(275);
        // Five points of Efficiency take a tenth off.
        Totals cheaper = hunter("-0005-", 20, "").wearing(BOW).run(1, 1, cast(STEADY_SHOT));
        assertThat(costOf(cheaper, STEADY_SHOT)).isCloseTo(99, within(1e-3));
    }

    @Test
    void arcaneShotAddsFifteenPercentOfRangedAttackPower() throws Exception {
        Totals bare = hunter("--", 60, "").wearing(BOW).run(1, 200, cast(ARCANE_SHOT));
        Totals hawk = hunter("--", 60, "").wearing(BOW).run(1, 200, onceHawk(), cast(ARCANE_SHOT));
        // Aspect of the Hawk gives 155.
        assertThat(ordinaryHit(hawk, ARCANE_SHOT) - ordinaryHit(bare, ARCANE_SHOT))
                .isCloseTo(0.15 * 155, within(0.5));
    }

    @Test
    void theQuiverAndRapidFireMakeShotsFaster() throws Exception {
        double slow = shots(hunter("--", 57, "").wearing(BOW).run(1, 20, onceHawk()));
        double quiver = shots(
                hunter("--", 57, "\"quiverBonus\":\"Speed15\"").wearing(BOW).run(1, 20, onceHawk()));
        // The bow shoots every 2.9 s, first at the pull.
        assertThat(slow).isEqualTo(20);
        assertThat(quiver).isEqualTo(23);
        Totals rapid = hunter("--", 57, "").wearing(BOW).run(1, 20, cooldowns());
        assertThat(rapid.mean("actions player|spell:3045 casts")).isEqualTo(1);
        assertThat(shots(rapid)).isGreaterThan(slow + 1.5);
    }

    @Test
    void aTargetHasOneSting() throws Exception {
        Totals serpent = hunter("--", 30, "").run(1, 20, onceEach(SERPENT_STING));
        assertThat(serpent.sum("actions player|spell:27016 ticks"))
                .isEqualTo(5 * serpent.sum("actions player|spell:27016 hits"));
        Totals both = hunter("--", 30, "").run(1, 20, onceEach(SERPENT_STING, SCORPID_STING));
        assertThat(both.mean("actions player|spell:3043 casts")).isEqualTo(1);
        // Where the scorpid's sting missed, the serpent's went on.
        assertThat(both.sum("actions player|spell:27016 ticks"))
                .isEqualTo(5 * both.sum("actions player|spell:3043 misses"));
    }

    @Test
    void killCommandFollowsACrit() throws Exception {
        String pet = "\"petType\":\"Ravager\",\"petUptime\":100";
        Totals with = hunter("--", 60, pet).wearing(BOW).run(1, 200, cast(KILL_COMMAND), cast(STEADY_SHOT));
        double commands = with.mean("actions player|spell:34026 casts");
        assertThat(commands).isBetween(0.5, 12.0);
        assertThat(with.mean("actions Ravager|spell:34027 casts")).isEqualTo(commands);
        Totals without = hunter("--", 60, "").wearing(BOW).run(1, 50, cast(KILL_COMMAND), cast(STEADY_SHOT));
        assertThat(without.sum("actions player|spell:34026 casts")).isZero();
    }

    @Test
    void thePetSpendsWhatItRegains() throws Exception {
        String pet = "\"petType\":\"Cat\",\"petUptime\":100";
        // It begins with 100 and regains 25 every five seconds, the last of which it may keep.
        assertThat(focusSpent(hunter("--", 100, pet).run(1, 50, onceHawk())))
                .isBetween(100 + 25 * 18.0, 100 + 25 * 20.0);
        // Two points of Bestial Discipline double that.
        assertThat(focusSpent(hunter("00000000000002--", 100, pet).run(1, 50, onceHawk())))
                .isBetween(100 + 50 * 18.0, 100 + 50 * 20.0);
    }

    @Test
    void bestialWrathAngersPetAndHunter() throws Exception {
        String pet = "\"petType\":\"Cat\",\"petUptime\":100";
        Totals totals = hunter("000000000000000001001--", 30, pet).run(1, 20, cooldowns());
        assertThat(totals.mean("actions player|spell:19574 casts")).isEqualTo(1);
        assertThat(totals.sum("auras Cat|spell:19574 procs")).isEqualTo(20);
        assertThat(totals.sum("auras player|spell:34471 procs")).isEqualTo(20);
    }

    @Test
    void raptorStrikeTakesTheSwingsPlace() throws Exception {
        SmallFight near = new SmallFight("""
                "class":"ClassHunter","race":"RaceNightElf","distanceFromTarget":5,
                "hunter":{"options":{"classOptions":{}}}""", "--", 60);
        Totals totals = near.run(1, 50, onceHawk());
        double raptors = totals.mean("actions player|spell:27014 casts");
        double swings = totals.mean("actions player|other:Attack:1 casts");
        // Bare hands swing every second; every sixth is a Raptor Strike.
        assertThat(raptors).isCloseTo(10, within(0.8));
        assertThat(raptors + swings).isCloseTo(60, within(1.0));
    }

    private static String onceHawk() {
        return """
        {"condition":{"auraIsInactive":{"auraId":{"spellId":%1$d}}},"castSpell":{"spellId":{"spellId":%1$d}}}""".formatted(HAWK);
    }

    private static String onceEach(int... spells) {
        return """
        {"sequence":{"name":"once","actions":[%s]}}""".formatted(Arrays.stream(spells).mapToObj(SmallFight::cast).collect(Collectors.joining(",")));
    }

    private static double focusSpent(Totals totals) {
        return 35 * totals.mean("actions Cat|spell:27050 casts")
                + 25 * totals.mean("actions Cat|spell:27049 casts")
                + 20 * totals.mean("actions Cat|spell:23110 casts");
    }

    private static double shots(Totals totals) {
        return totals.mean("actions player|other:Shoot casts");
    }

    private static double costOf(Totals totals, int spell) {
        return totals.sum("resources player|mana|spell:" + spell + " gainMilli")
                / -1e3
                / totals.sum("actions player|spell:" + spell + " casts");
    }

    private static double ordinaryHit(Totals totals, int spell) {
        String action = "actions player|spell:" + spell + " ";
        return (totals.sum(action + "damageMilli") - totals.sum(action + "critDamageMilli"))
                / 1e3
                / totals.sum(action + "hits");
    }
}
