package dev.wowlab.engine.combat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import dev.wowlab.gamedata.MobType;
import dev.wowlab.gamedata.School;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwingsTest {

    @Test
    void theTimesOfSwingsAreKnownToWhoAsks() {
        ArcherFight fight = new ArcherFight(10, 5);
        Swings swings = fight.archer.swings();
        fight.at(3, () -> {
            // The first swing comes up to a reaction time after the pull.
            long since = swings.timeSinceLastNs(AutoAttack.MAIN_HAND);
            assertThat(since).isBetween(SimTime.millis(900), SimTime.millis(1000));
            assertThat(swings.timeToNextNs(AutoAttack.MAIN_HAND)).isEqualTo(SimTime.seconds(2) - since);
            assertThat(swings.timeToNextNs(AutoAttack.MELEE)).isEqualTo(SimTime.seconds(2) - since);
            assertThat(swings.swingTimeNs(AutoAttack.MAIN_HAND)).isEqualTo(SimTime.seconds(2));
            assertThat(swings.swingTimeNs(AutoAttack.RANGED)).isEqualTo(SimTime.seconds(3));
            // The shot only waits for the archer to step back.
            assertThat(swings.timeToNextNs(AutoAttack.RANGED)).isZero();
            assertThat(swings.timeToNextNs(AutoAttack.ANY)).isZero();
            fight.note("asked");
        });
        assertThat(fight.run()).contains("3.00 asked");
    }

    @Test
    void hasteShortensTheSwingUnderWayButNotTheShot() {
        ArcherFight near = new ArcherFight(10, 5);
        near.at(3, () -> {
            long before = near.archer.swings().timeToNextNs(AutoAttack.MAIN_HAND);
            near.archer.multiplyAttackSpeed(2);
            assertThat(near.archer.swings().timeToNextNs(AutoAttack.MAIN_HAND)).isEqualTo(before / 2);
            near.note("asked");
        });
        assertThat(near.run()).contains("3.00 asked");
        ArcherFight far = new ArcherFight(10, 30);
        far.at(2, () -> {
            far.archer.multiplyAttackSpeed(2);
            assertThat(far.archer.swings().timeToNextNs(AutoAttack.RANGED)).isEqualTo(SimTime.seconds(1));
            assertThat(far.archer.swings().swingTimeNs(AutoAttack.RANGED)).isEqualTo(SimTime.millis(1500));
            far.note("asked");
        });
        assertThat(far.run()).contains("2.00 asked", "3.00 shoots", "4.50 shoots", "6.00 shoots");
    }

    @Test
    void aSwingIsReplaced() {
        ArcherFight fight = new ArcherFight(5, 5);
        fight.archer.swings().replaceMainHand(swing -> fight.jab);
        assertThat(fight.run()).hasSize(3).allMatch(line -> line.endsWith("jab"));
    }

    @Test
    void aShotIsPutOff() {
        ArcherFight fight = new ArcherFight(9, 30);
        fight.at(2, () -> fight.archer.swings().delayShotUntil(SimTime.seconds(5)));
        assertThat(fight.run())
                .containsExactly(
                        "0.00 shoots", "0.50 shoots", "5.00 shoots", "5.50 shoots", "8.00 shoots", "8.50 shoots");
    }

    @Test
    void aCastHoldsTheShotUntilItsEnd() {
        ArcherFight fight = new ArcherFight(9, 30);
        Spell steady = fight.archer.registerSpell(SpellConfig.of(ActionId.spell(34120))
                .school(School.PHYSICAL)
                .flags(SpellFlag.HOLDS_SHOTS)
                .gcd(SpellConfig.GCD)
                .castTime(SimTime.seconds(2))
                .castTime(spell -> spell.defaultCastTimeNs / 2)
                .ignoreHaste()
                .onApply((spell, target) -> fight.note("steady")));
        fight.at(2.5, () -> steady.cast(fight.fight.target(0)));
        assertThat(fight.run()).containsSubsequence("3.50 steady", "3.50 shoots", "4.00 shoots", "6.50 shoots");
    }

    @Test
    void meleeSpeedQuickensSwingsAndRangedSpeedShots() {
        ArcherFight fight = new ArcherFight(10, 5);
        Swings swings = fight.archer.swings();
        fight.at(1, () -> {
            swings.multiplyMeleeSpeed(2);
            assertThat(swings.swingTimeNs(AutoAttack.MAIN_HAND)).isEqualTo(SimTime.seconds(1));
            swings.multiplyMeleeSpeed(0.5);
            swings.multiplyRangedSpeed(2);
            assertThat(swings.swingTimeNs(AutoAttack.MAIN_HAND)).isEqualTo(SimTime.seconds(2));
            assertThat(swings.rangedHaste()).isEqualTo(2);
            fight.note("asked");
        });
        assertThat(fight.run()).contains("1.00 asked");
    }

    @Test
    void aStoneStrengthensEveryWeapon() {
        ArcherFight fight = new ArcherFight(10, 5);
        Swings swings = fight.archer.swings();
        swings.addDamage(AutoAttack.ANY, 12);
        swings.addDamage(AutoAttack.RANGED, 10);
        assertThat(swings.mainHandWeapon().minDamage()).isEqualTo(112);
        assertThat(swings.rangedWeapon().maxDamage()).isEqualTo(222);
    }

    @Test
    void whoIsInReachAtThePullSwingsTheOffHandFirstWhereBothAreDue() {
        assertThat(handsAfterACast(5)).startsWith("other:Attack:2", "other:Attack:1");
    }

    @Test
    void whoStepsIntoReachLaterSwingsTheMainHandFirstWhereBothAreDue() {
        assertThat(handsAfterACast(10)).startsWith("other:Attack:1", "other:Attack:2");
    }

    /// The swings of one with two weapons of the same speed, once a cast has started both anew.
    private static List<String> handsAfterACast(double yards) {
        Fight fight = new Fight(new Encounter(SimTime.seconds(10), 0, 0.2, 0.25, 0.35, 0.45, 0.9));
        fight.addUnit(new UnitConfig(UnitKind.TARGET, "target1", 73, MobType.DEMON));
        Unit fencer = fight.addUnit(new UnitConfig(UnitKind.PLAYER, "player", 70, MobType.UNKNOWN));
        fight.sealUnits();
        fencer.setDistanceFromTarget(yards);
        Movement movement = fencer.movement();
        Weapon weapon = new Weapon(10, 10, 2, 2);
        fencer.swings().enableMelee(weapon, weapon);
        List<String> hands = new ArrayList<>();
        fencer.registerAura(AuraConfig.of("Observer").permanent().onSpellHitDealt((aura, spell, result) -> {
            if (fight.now() > SimTime.seconds(5)) {
                hands.add(spell.id().key());
            }
        }));
        Timer step = fight.newTimer(Priority.GCD, () -> movement.moveTo(4));
        Timer cast = fight.newTimer(Priority.GCD, () -> fencer.swings().stopUntil(SimTime.seconds(5)));
        fencer.onEncounterStart(() -> {
            step.schedule(SimTime.seconds(1));
            cast.schedule(SimTime.seconds(4.5));
        });
        fight.finalizePlan();
        fight.run(1, 0);
        return hands;
    }
}
