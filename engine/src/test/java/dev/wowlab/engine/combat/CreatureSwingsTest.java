package dev.wowlab.engine.combat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.FightRecords;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.MobType;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CreatureSwingsTest {
    private static final double MIN_DAMAGE = 1000;
    private static final int SWINGS = 40_000;

    /// A boss that swings once a second at one who only stands there.
    private static final class Scene {
        final Fight fight;
        final Unit boss;
        final Unit tank;
        final List<Integer> outcomes = new ArrayList<>();
        final List<Double> damages = new ArrayList<>();

        Scene(int seconds, School school) {
            fight = new Fight(Encounter.of(SimTime.seconds(seconds) - 1));
            boss = fight.addUnit(new UnitConfig(UnitKind.TARGET, "target1", 73, MobType.DEMON));
            tank = fight.addUnit(new UnitConfig(UnitKind.PLAYER, "player", 70, MobType.UNKNOWN));
            fight.sealUnits();
            boss.setDefaultTarget(tank);
            boss.stats().add(Stat.PHYSICAL_CRIT_PERCENT, 5.6);
            new CreatureSwings(MIN_DAMAGE, 0, 1, false, school).give(boss);
            tank.stats().add(Stat.HEALTH, 10_000);
            tank.health().tank();
            tank.registerAura(AuraConfig.of("notes").permanent().onSpellHitTaken((_, _, result) -> {
                outcomes.add(result.outcome);
                damages.add(result.damage);
            }));
        }

        /// Gives the tank everything that avoids.
        Scene armed() {
            tank.addModifier(Modifier.CAN_PARRY, 1);
            tank.addModifier(Modifier.CAN_BLOCK, 1);
            tank.addModifier(Modifier.BASE_DODGE, 0.05);
            tank.addModifier(Modifier.BASE_PARRY, 0.05);
            tank.addModifier(Modifier.BASE_BLOCK, 0.05);
            return this;
        }

        Scene run() {
            fight.finalizePlan();
            fight.run(1, 0);
            return this;
        }

        double share(int outcome) {
            long count = outcomes.stream().filter(o -> (o & outcome) != 0).count();
            return count / (double) outcomes.size();
        }
    }

    @Test
    void oneRollDecidesBetweenAllThatAHundredPointsOfDefenseLeave() {
        Scene scene = new Scene(SWINGS, School.PHYSICAL).armed();
        scene.boss.addModifier(Modifier.CAN_CRUSH, 1);
        // A hundred points: 4 % more of each avoidance and 4 % fewer crits, but no more misses.
        scene.tank.stats().add(Stat.DEFENSE_RATING, 236.55);
        scene.run();
        assertThat(scene.outcomes).hasSize(SWINGS);
        assertThat(scene.share(Outcome.MISS)).isCloseTo(0.044, within(0.004));
        assertThat(scene.share(Outcome.DODGE)).isCloseTo(0.05 - 0.006 + 0.04, within(0.005));
        assertThat(scene.share(Outcome.PARRY)).isCloseTo(0.05 + 0.044 + 0.04, within(0.006));
        assertThat(scene.share(Outcome.BLOCK)).isCloseTo(0.05 + 0.044 + 0.04, within(0.006));
        assertThat(scene.share(Outcome.CRIT)).isCloseTo(0.056 - 0.04, within(0.003));
        assertThat(scene.share(Outcome.CRUSH)).isCloseTo(0.15, within(0.007));
        assertThat(scene.share(Outcome.HIT)).isCloseTo(0.438, within(0.01));
    }

    @Test
    void whoHasNeitherWeaponNorShieldOnlyDodges() {
        Scene scene = new Scene(SWINGS / 10, School.PHYSICAL);
        scene.tank.addModifier(Modifier.BASE_PARRY, 0.5);
        scene.tank.addModifier(Modifier.BASE_BLOCK, 0.5);
        scene.tank.addModifier(Modifier.BASE_DODGE, 0.2);
        scene.run();
        assertThat(scene.share(Outcome.PARRY | Outcome.BLOCK | Outcome.CRUSH)).isZero();
        assertThat(scene.share(Outcome.DODGE)).isCloseTo(0.194, within(0.02));
    }

    @Test
    void theStunnedAvoidNothingAndMagicIsNotBlocked() {
        Scene stunned = new Scene(SWINGS / 20, School.PHYSICAL).armed();
        stunned.tank.addModifier(Modifier.STUNNED, 1);
        stunned.run();
        assertThat(stunned.share(Outcome.DODGE | Outcome.PARRY | Outcome.BLOCK)).isZero();
        assertThat(new Scene(SWINGS / 20, School.FIRE).armed().run().share(Outcome.BLOCK))
                .isZero();
    }

    @Test
    void chancesFollowHitRatingsDebuffsAndResilience() {
        Scene scene = new Scene(10, School.PHYSICAL);
        scene.boss.stats().add(Stat.PHYSICAL_HIT_PERCENT, -5);
        scene.tank.addModifier(Modifier.REDUCED_PHYSICAL_HIT_TAKEN_PERCENT, 2);
        scene.tank.stats().add(Stat.RESILIENCE_RATING, 39.4231 * 3);
        scene.run();
        Spell swing = Objects.requireNonNull(scene.boss.swings().mainHandSpell());
        AttackTable table = scene.boss.attackTable(scene.tank);
        assertThat(CreatureRolls.missChance(swing, table)).isCloseTo(0.044 + 0.02 + 0.05, within(1e-12));
        assertThat(CreatureRolls.critChance(swing, table)).isCloseTo(0.056 - 0.03, within(1e-9));
    }

    @Test
    void attackPowerAddsAShareAndArmourBlocksAndCrushesCount() {
        Scene scene = new Scene(SWINGS / 20, School.PHYSICAL).armed();
        scene.boss.addModifier(Modifier.CAN_CRUSH, 1);
        scene.boss.stats().add(Stat.ATTACK_POWER, 320);
        scene.tank.stats().add(Stat.ARMOR, 10_000);
        scene.tank.stats().add(Stat.BLOCK_VALUE, 200);
        scene.run();
        double hit = MIN_DAMAGE * (1 + 320 * 0.00052) * (1 - 10_000 / (10_000 + 73 * 467.5 - 22167.5));
        for (int i = 0; i < scene.outcomes.size(); i++) {
            double damage = switch (scene.outcomes.get(i)) {
                case Outcome.HIT -> hit;
                case Outcome.BLOCK -> hit - 200;
                case Outcome.CRIT -> 2 * hit;
                case Outcome.CRUSH -> 1.5 * hit;
                default -> 0;
            };
            assertThat(scene.damages.get(i)).isCloseTo(damage, within(1e-9));
        }
    }

    @Test
    void aParryBringsTheNextSwingTwoFifthsNearer() {
        Scene scene = new Scene(3, School.PHYSICAL);
        scene.tank.swings().enableMelee(new Weapon(1, 1, 10, 2), Weapon.NONE);
        ParryHaste.register(scene.tank);
        scene.tank.addModifier(Modifier.CAN_PARRY, 1);
        scene.tank.addModifier(Modifier.BASE_PARRY, 2);
        scene.tank.addModifier(Modifier.DODGE_REDUCTION, 1);
        scene.boss.stats().add(Stat.PHYSICAL_HIT_PERCENT, 100);
        scene.run();
        // It swings at the pull, and two parries leave first five of its ten seconds, then the least of two.
        assertThat(scene.share(Outcome.PARRY)).isEqualTo(1);
        assertThat(scene.tank.swings().timeToNextNs(AutoAttack.MAIN_HAND)).isLessThan(SimTime.seconds(2));
    }

    @Test
    void deathIsCountedOnceAndWhatWasSufferedIsSummed() {
        Scene scene = new Scene(20, School.PHYSICAL);
        scene.boss.stats().add(Stat.PHYSICAL_HIT_PERCENT, 100);
        scene.fight.finalizePlan();
        CombatRunner runner = new CombatRunner(scene.fight);
        FightRecords each = new FightRecords(10, runner.kindsOfLuck().size());
        runner.runEach(1, 0, each);
        RecordedTotals totals = new RecordedTotals();
        runner.drainTo(totals);
        assertThat(sum(totals, "deaths")).isEqualTo(10);
        assertThat(each.deaths()).containsOnly(1);
        assertThat(sum(totals, "dtps")).isPositive();
        assertThat(scene.tank.health().current()).isZero();
        assertThat(scene.tank.health().hasDied()).isTrue();
    }

    private static long sum(RecordedTotals totals, String name) {
        return Objects.requireNonNull(totals.sums.get(name + " sum"))
                .toBigInteger()
                .longValueExact();
    }

    @Test
    void aShieldSoftensWhatHitsAndHealingSavesFromDeath() {
        Scene scene = new Scene(5, School.PHYSICAL);
        scene.tank.health().soften((_, result, _) -> result.damage /= 2);
        ResourceMetrics healed = scene.tank.newResourceMetrics(ResourceType.HEALTH, ActionId.spell(1));
        scene.tank.registerAura(AuraConfig.of("healer")
                .permanent()
                .onSpellHitTaken((_, _, _) -> scene.tank.health().gain(500, healed)));
        scene.run();
        assertThat(scene.damages).allMatch(damage -> damage <= MIN_DAMAGE);
        assertThat(scene.tank.health().hasDied()).isFalse();
    }
}
