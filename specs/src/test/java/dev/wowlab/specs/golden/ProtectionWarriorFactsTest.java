package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.InvalidInputException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProtectionWarriorFactsTest {
    private static final int SHIELD_SLAM = 30356;
    private static final int SHIELD_BASH = 29704;
    private static final int SHIELD_BLOCK = 2565;
    private static final int SHIELD_WALL = 871;
    private static final int DEVASTATE = 30022;
    private static final int REVENGE = 30357;
    private static final int RETALIATION = 20230;
    private static final int LAST_STAND = 12975;

    private static final String SLAM_TALENT = "--0000000000000000001";
    private static final String DEVASTATE_TALENT = "--0000000000000000000001";
    private static final String LAST_STAND_TALENT = "--000001";

    /// Gladiator's Slicer: one-handed, a swing of 189 to 285 every 2.6 s, and 28 attack power.
    private static final int SLICER = 28295;

    /// Azure-Shield of Coldarra: 148 block value, 4668 armour.
    private static final int SHIELD = 29266;

    /// Of a human with nothing but the sword.
    private static final double ATTACK_POWER = 190 + 2 * 145 + 28;

    private static final String IDLE = "{\"wait\":{\"duration\":{\"const\":{\"val\":\"1h\"}}}}";
    private static final String TAKEN = "resources player|health|other:DamageTaken";

    private static SmallFight warrior(String stance, String talents, double seconds, int offHand) {
        return new SmallFight("""
                "class":"ClassWarrior","race":"RaceHuman","protectionWarrior":{"options":{"classOptions":{
                "defaultStance":"WarriorStance%s","startingRage":100}}}""".formatted(stance), talents, seconds)
                .wearing(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, SLICER, offHand);
    }

    /// The same fight against a boss that swings once a second at the warrior.
    private static Totals attacked(SmallFight fight, int fights, String more, String... actions)
            throws InvalidInputException {
        String calm = new String(fight.request(actions), StandardCharsets.UTF_8);
        String wild = calm.replace("{\"raid\":{", "{\"raid\":{\"tanks\":[{\"type\":\"Player\"}],")
                .replace(
                        "[{\"level\":70,", "[{\"level\":73,\"minBaseDamage\":1000,\"swingSpeed\":1,%s".formatted(more));
        assertThat(wild).contains("tanks", "minBaseDamage");
        return Totals.run(wild.getBytes(StandardCharsets.UTF_8), 1, fights);
    }

    /// Damage taken over all fights.
    private static double suffered(Totals totals) {
        return -totals.sum(TAKEN + " gainMilli") / 1e3;
    }

    private static double casts(Totals totals, int spell) {
        return totals.mean("actions player|spell:" + spell + " casts");
    }

    @Test
    void shieldSlamHitsAsHardAsTheShieldBlocksAndNeedsOne() throws Exception {
        Totals totals = warrior("Battle", SLAM_TALENT, 1, SHIELD).run(1, 400, cast(SHIELD_SLAM));
        double blockValue = 148 + 145 / 20.0;
        assertThat(totals.ordinaryHit("player|spell:30356")).isCloseTo(390 + blockValue, within(1.5));
        assertThat(casts(warrior("Battle", SLAM_TALENT, 1, 0).run(1, 20, cast(SHIELD_SLAM)), SHIELD_SLAM))
                .isZero();
        assertThat(casts(warrior("Battle", "", 1, SHIELD).run(1, 20, cast(SHIELD_SLAM)), SHIELD_SLAM))
                .isZero();
    }

    @Test
    void shieldBashWorksInTwoStances() throws Exception {
        for (String stance : new String[] {"Battle", "Defensive"}) {
            assertThat(casts(warrior(stance, "", 1, SHIELD).run(1, 20, cast(SHIELD_BASH)), SHIELD_BASH))
                    .isEqualTo(1);
        }
        assertThat(casts(warrior("Berserker", "", 1, SHIELD).run(1, 20, cast(SHIELD_BASH)), SHIELD_BASH))
                .isZero();
    }

    @Test
    void devastateDoesHalfAWeaponAndSundersWithoutFail() throws Exception {
        Totals first = warrior("Battle", DEVASTATE_TALENT, 1, SHIELD).run(1, 400, cast(DEVASTATE));
        double half = (237 + 2.4 * ATTACK_POWER / 14) / 2;
        assertThat(first.ordinaryHit("player|spell:30022")).isCloseTo(half, within(3.0));
        double landed = first.mean("actions player|spell:30022 hits") + first.mean("actions player|spell:30022 crits");
        assertThat(first.mean("actions player|spell:25225:1 hits")).isCloseTo(landed, within(1e-9));
        Totals second = warrior("Battle", DEVASTATE_TALENT, 2, SHIELD).run(1, 400, cast(DEVASTATE));
        assertThat(second.ordinaryHit("player|spell:30022")).isBetween(half + 10, half + 35);
    }

    @Test
    void revengeAnswersItsOwnAvoidedAttacksInDefensiveStanceAlone() throws Exception {
        Totals totals = warrior("Defensive", "", 30, SHIELD).run(1, 200, cast(REVENGE));
        assertThat(casts(totals, REVENGE)).isPositive();
        assertThat(totals.mean("auras player|spell:30357 procs"))
                .isGreaterThanOrEqualTo(totals.mean("actions player|other:Attack:1 dodges"));
        assertThat(totals.ordinaryHit("player|spell:30357")).isCloseTo(0.9 * 460, within(10.0));
        assertThat(casts(warrior("Battle", "", 30, SHIELD).run(1, 20, cast(REVENGE)), REVENGE))
                .isZero();
    }

    @Test
    void targetsAttackNobodyWhereNobodyTanks() throws Exception {
        Totals calm = warrior("Defensive", "", 10, SHIELD).run(1, 20, IDLE);
        assertThat(calm.sum(TAKEN + " events")).isZero();
        Totals wild = attacked(warrior("Defensive", "", 10, SHIELD), 20, "", IDLE);
        assertThat(wild.mean(TAKEN + " events")).isBetween(6.0, 11.0);
    }

    @Test
    void blowsGiveRageAndArmourAndTheStanceHoldThemOff() throws Exception {
        Totals naked = attacked(warrior("Battle", "", 10, 0), 200, "", IDLE);
        double damage = suffered(naked);
        double rage = naked.sum("resources player|rage|other:DamageTaken gainMilli") / 1e3;
        assertThat(rage).isCloseTo(damage * 2.5 / 274.7, within(rage * 1e-3));
        Totals defensive = attacked(warrior("Defensive", "", 10, 0), 200, "", IDLE);
        assertThat(suffered(defensive)).isCloseTo(0.9 * damage, within(0.03 * damage));
        Totals shielded = attacked(warrior("Battle", "", 10, SHIELD), 200, "", IDLE);
        assertThat(suffered(shielded)).isLessThan(0.85 * damage);
    }

    @Test
    void shieldBlockLastsForOneBlockOrTwoWithItsTalent() throws Exception {
        Totals one = attacked(warrior("Defensive", "", 4.9, SHIELD), 400, "", cast(SHIELD_BLOCK));
        Totals two = attacked(warrior("Defensive", "--0000001", 4.9, SHIELD), 400, "", cast(SHIELD_BLOCK));
        assertThat(casts(one, SHIELD_BLOCK)).isEqualTo(1);
        double uptimeOfOne = one.mean("auras player|spell:2565 uptimeMicros");
        assertThat(two.mean("auras player|spell:2565 uptimeMicros")).isGreaterThan(1.5 * uptimeOfOne);
        assertThat(casts(attacked(warrior("Defensive", "", 4, 0), 20, "", cast(SHIELD_BLOCK)), SHIELD_BLOCK))
                .isZero();
        assertThat(casts(attacked(warrior("Battle", "", 4, SHIELD), 20, "", cast(SHIELD_BLOCK)), SHIELD_BLOCK))
                .isZero();
    }

    @Test
    void shieldWallIsUsedByItselfWhenHealthIsLow() throws Exception {
        Totals safe = warrior("Defensive", "", 10, SHIELD).run(1, 20, SmallFight.cooldowns());
        assertThat(casts(safe, SHIELD_WALL)).isZero();
        Totals hit = attacked(warrior("Defensive", "", 20, SHIELD), 20, "\"damageSpread\":1,", SmallFight.cooldowns());
        assertThat(casts(hit, SHIELD_WALL)).isEqualTo(1);
        assertThat(hit.mean("auras player|spell:871 uptimeMicros")).isCloseTo(10e6, within(4e6));
    }

    @Test
    void lastStandGivesThreeTenthsOfItsHealth() throws Exception {
        Totals totals = warrior("Battle", LAST_STAND_TALENT, 5, 0).run(1, 1, cast(LAST_STAND));
        double health = 4264 + 10 * (133 + 21);
        assertThat(totals.mean("resources player|health|spell:12975 gainMilli") / 1e3)
                .isCloseTo(0.3 * health, within(0.3 * 200));
    }

    @Test
    void retaliationStrikesBackForEachBlowThatHurts() throws Exception {
        Totals totals = attacked(warrior("Battle", "", 10, 0), 50, "", cast(RETALIATION));
        double back = totals.mean("actions player|spell:20240 hits")
                + totals.mean("actions player|spell:20240 crits")
                + totals.mean("actions player|spell:20240 misses")
                + totals.mean("actions player|spell:20240 dodges")
                + totals.mean("actions player|spell:20240 glances");
        assertThat(back).isGreaterThan(6).isLessThanOrEqualTo(totals.mean(TAKEN + " events"));
    }

    @Test
    void critsTakenEnrageAndBlocksFeedRage() throws Exception {
        Totals enraged = attacked(warrior("Battle", "-00000000005-", 30, 0), 100, "", IDLE);
        assertThat(enraged.mean("auras player|spell:13048 procs")).isCloseTo(30 * 0.056, within(0.4));
        Totals specialist = attacked(warrior("Defensive", "--0005", 30, SHIELD), 100, "", IDLE);
        assertThat(specialist.mean("resources player|rage|spell:23602 events")).isGreaterThan(1);
    }

    @Test
    void thunderClapAndDemoralizingShoutWeakenTheAttacker() throws Exception {
        SmallFight fight = warrior("Battle", "", 20, 0);
        double plain = suffered(attacked(fight, 300, "", IDLE));
        Totals slowed = attacked(fight, 300, "", cast(25264), IDLE);
        assertThat(suffered(slowed)).isLessThan(0.95 * plain);
    }
}
