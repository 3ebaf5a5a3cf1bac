package dev.wowlab.engine.combat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import dev.wowlab.gamedata.MobType;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RageBarTest {
    private static final double DAMAGE_PER_RAGE = 274.7;

    private final List<Double> seen = new ArrayList<>();

    /// A fight of ten seconds of one who does nothing by itself, against a target without armour.
    private static final class Scene {
        final Fight fight = new Fight(new Encounter(SimTime.seconds(10), 0, 0.2, 0.25, 0.35, 0.45, 0.9));
        final Unit target = fight.addUnit(new UnitConfig(UnitKind.TARGET, "target1", 73, MobType.DEMON));
        final Unit warrior = fight.addUnit(new UnitConfig(UnitKind.PLAYER, "player", 70, MobType.UNKNOWN));
        final Spell shout;
        final ResourceMetrics gift;

        Scene(double starting) {
            fight.sealUnits();
            warrior.enableRage(starting);
            gift = warrior.newResourceMetrics(ResourceType.RAGE, ActionId.spell(2687));
            shout = warrior.registerSpell(
                    SpellConfig.of(ActionId.spell(2048)).rageCost(10).offGcd());
        }

        /// A swing that ends as it is told to.
        Spell swing(int procMask, double damage, Roll roll) {
            return warrior.registerSpell(SpellConfig.of(ActionId.other("Attack").withTag(procMask))
                    .school(School.PHYSICAL)
                    .procMask(procMask)
                    .critMultiplier(2)
                    .onApply((spell, on) -> spell.calcAndDealDamage(on, damage, roll)));
        }

        void hold(double mainHandSeconds, double offHandSeconds) {
            warrior.swings().takeMelee(AutoAttack.MAIN_HAND, new Weapon(1, 1, mainHandSeconds, 2));
            warrior.swings().takeMelee(AutoAttack.OFF_HAND, new Weapon(1, 1, offHandSeconds, 2));
        }

        void at(double seconds, Runnable action) {
            Timer timer = fight.newTimer(Priority.GCD, action::run);
            warrior.onEncounterStart(() -> timer.schedule(SimTime.seconds(seconds)));
        }

        void run() {
            fight.finalizePlan();
            fight.run(1, 0);
        }
    }

    private void note(Scene scene) {
        seen.add(scene.warrior.rage().current());
    }

    @Test
    void itHoldsAHundredAndAbilitiesSpendIt() {
        Scene scene = new Scene(30);
        scene.at(1, () -> {
            note(scene);
            scene.shout.cast(scene.target);
            note(scene);
            scene.warrior.rage().gain(200, scene.gift);
            note(scene);
        });
        scene.run();
        assertThat(seen).containsExactly(30.0, 20.0, 100.0);
        assertThat(scene.gift.gain).isEqualTo(200);
        assertThat(scene.gift.actualGain).isEqualTo(80);
    }

    @Test
    void whoHasTooLittleCannotCast() {
        Scene scene = new Scene(9.9);
        scene.at(1, () -> assertThat(scene.shout.canCast(scene.target)).isFalse());
        scene.at(2, () -> assertThat(scene.shout.cast(scene.target)).isFalse());
        scene.at(3, () -> note(scene));
        scene.run();
        assertThat(seen).containsExactly(9.9);
    }

    @Test
    void aSwingGivesHalfByItsDamageAndHalfByItsSpeed() {
        Scene scene = new Scene(0);
        scene.hold(3, 2);
        Spell main = scene.swing(ProcMask.MELEE_MH_AUTO, 1000, Roll.ALWAYS_HIT);
        Spell off = scene.swing(ProcMask.MELEE_OH_AUTO, 1000, Roll.ALWAYS_HIT);
        double byDamage = 1000 * 7.5 / DAMAGE_PER_RAGE;
        scene.at(1, () -> {
            main.cast(scene.target);
            note(scene);
            off.cast(scene.target);
            note(scene);
        });
        scene.run();
        double mainHand = (byDamage + 3.5 * 3) / 2;
        assertThat(seen.get(0)).isCloseTo(mainHand, within(1e-9));
        assertThat(seen.get(1)).isCloseTo(mainHand + (byDamage + 1.75 * 2) / 2, within(1e-9));
    }

    @Test
    void aWeakSwingGivesNoMoreThanTwiceWhatItsDamageSays() {
        Scene scene = new Scene(0);
        scene.hold(3, 2);
        Spell main = scene.swing(ProcMask.MELEE_MH_AUTO, 20, Roll.ALWAYS_HIT);
        scene.at(1, () -> {
            main.cast(scene.target);
            note(scene);
        });
        scene.run();
        assertThat(seen.getFirst()).isCloseTo(20 * 15 / DAMAGE_PER_RAGE, within(1e-9));
    }

    @Test
    void missesAndSpecialAttacksGiveNothing() {
        Scene scene = new Scene(0);
        scene.hold(3, 2);
        Spell miss = scene.swing(ProcMask.MELEE_MH_AUTO, 1000, Roll.ALWAYS_MISS);
        Spell special = scene.swing(ProcMask.MELEE_MH_SPECIAL, 1000, Roll.ALWAYS_HIT);
        Spell heroic = scene.swing(ProcMask.MELEE_MH_AUTO | ProcMask.MELEE_MH_SPECIAL, 1000, Roll.ALWAYS_HIT);
        scene.at(1, () -> {
            miss.cast(scene.target);
            special.cast(scene.target);
            heroic.cast(scene.target);
            note(scene);
        });
        scene.run();
        assertThat(seen).containsExactly(0.0);
    }

    @Test
    void whatIsDodgedGivesAsMuchAsAHit() {
        Scene scene = new Scene(0);
        scene.hold(3, 2);
        scene.target.addModifier(Modifier.BASE_DODGE, 2);
        scene.target.multiplyModifier(Modifier.DAMAGE_TAKEN, 1.5);
        Spell main = scene.swing(ProcMask.MELEE_MH_AUTO, 1000, Roll.MELEE_SPECIAL_HIT_AND_CRIT);
        scene.warrior.stats().add(Stat.PHYSICAL_HIT_PERCENT, 20);
        scene.at(1, () -> {
            main.cast(scene.target);
            note(scene);
        });
        scene.run();
        assertThat(main.metrics().dodges).isEqualTo(1);
        // What the target makes of a hit is left out.
        assertThat(seen.getFirst()).isCloseTo((1000 * 7.5 / DAMAGE_PER_RAGE + 3.5 * 3) / 2, within(1e-9));
    }

    @Test
    void blowsTakenGiveRage() {
        Scene scene = new Scene(0);
        Spell blow = scene.target.registerSpell(SpellConfig.of(ActionId.other("Attack"))
                .school(School.PHYSICAL)
                .procMask(ProcMask.MELEE_MH_AUTO)
                .onApply((spell, on) -> spell.calcAndDealDamage(on, 1000, Roll.ALWAYS_HIT)));
        scene.at(1, () -> {
            blow.cast(scene.warrior);
            note(scene);
            scene.warrior.rage().setWorking(false);
            blow.cast(scene.warrior);
            note(scene);
        });
        scene.run();
        assertThat(seen)
                .hasSize(2)
                .allSatisfy(rage -> assertThat(rage).isCloseTo(1000 * 2.5 / DAMAGE_PER_RAGE, within(1e-9)));
    }

    @Test
    void gainsAreMultipliedAndStartAnewWithEachFight() {
        Scene scene = new Scene(5);
        scene.warrior.rage().multiplyGain(2);
        scene.at(1, () -> {
            scene.warrior.rage().gain(10, scene.gift);
            note(scene);
            scene.warrior.rage().multiplyGain(3);
            scene.warrior.rage().gain(10, scene.gift);
            note(scene);
        });
        scene.run();
        scene.fight.run(1, 1);
        assertThat(seen).containsExactly(25.0, 85.0, 25.0, 85.0);
    }

    @Test
    void anAvoidedAbilityGivesAShareBack() {
        Scene scene = new Scene(30);
        scene.at(1, () -> {
            scene.shout.cast(scene.target);
            scene.warrior.rage().refund(scene.shout, 0.8);
            note(scene);
            scene.warrior.rage().become(10);
            note(scene);
        });
        scene.run();
        assertThat(seen).containsExactly(28.0, 10.0);
    }

    @Test
    void whatIsGivenCausesThreatButNotWhatSwingsGive() {
        Scene scene = new Scene(0);
        scene.hold(3, 2);
        Spell main = scene.swing(ProcMask.MELEE_MH_AUTO, 1000, Roll.ALWAYS_HIT);
        scene.at(1, () -> {
            main.cast(scene.target);
            scene.warrior.rage().gain(10, scene.gift);
        });
        scene.run();
        Spell gained = Objects.requireNonNull(scene.warrior.spell(ActionId.other("RageGain")));
        assertThat(gained.metrics().casts()).isEqualTo(1);
        assertThat(gained.metrics.threat).isEqualTo(50);
    }

    @Test
    void aGainWakesTheRotation() {
        Scene scene = new Scene(0);
        scene.warrior.setRotation(new Rotation() {
            @Override
            public void reset() {
                // Nothing to forget.
            }

            @Override
            public void act() {
                seen.add(SimTime.toSeconds(scene.fight.now()));
                scene.warrior.caster().waitUntil(SimTime.seconds(60));
            }
        });
        scene.at(5, () -> scene.warrior.rage().gain(10, scene.gift));
        scene.run();
        // At the pull, where it says to be asked a minute later; with the gain; a reaction time after it.
        assertThat(seen).containsExactly(0.0, 5.0, 5.1);
    }
}
