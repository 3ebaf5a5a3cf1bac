package dev.wowlab.engine.combat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import dev.wowlab.gamedata.MobType;
import dev.wowlab.gamedata.School;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FocusBarTest {
    private final List<Double> seen = new ArrayList<>();

    /// A fight of a minute in which nobody but a cat does anything.
    private static final class Scene {
        final Fight fight = new Fight(new Encounter(SimTime.seconds(60), 0, 0.2, 0.25, 0.35, 0.45, 0.9));
        final Pet pet;
        final Unit cat;
        final Spell claw;

        Scene(double regenFactor, double yards) {
            fight.addUnit(new UnitConfig(UnitKind.TARGET, "target1", 73, MobType.DEMON));
            Unit owner = fight.addUnit(new UnitConfig(UnitKind.PLAYER, "hunter", 70, MobType.UNKNOWN));
            pet = fight.addPet(owner, new PetConfig("Cat", true, false, true, (from, to) -> {}));
            fight.sealUnits();
            cat = pet.unit();
            cat.setDistanceFromTarget(yards);
            cat.enableFocus(regenFactor);
            cat.swings().enableMelee(new Weapon(10, 10, 2, 2), Weapon.NONE);
            claw = cat.registerSpell(SpellConfig.of(ActionId.spell(27049))
                    .school(School.PHYSICAL)
                    .procMask(ProcMask.MELEE_MH_SPECIAL)
                    .focusCost(25)
                    .gcd(SpellConfig.GCD)
                    .ignoreHaste()
                    .critMultiplier(2)
                    .onApply((spell, target) -> spell.calcAndDealDamage(target, 1, Roll.ALWAYS_HIT)));
        }

        Scene clawing() {
            cat.setRotation(new PetRotation(cat, unit -> claw.cast(unit.currentTarget())));
            return this;
        }

        void at(double seconds, Runnable action) {
            Timer timer = fight.newTimer(Priority.GCD, action::run);
            cat.onEncounterStart(() -> timer.schedule(SimTime.seconds(seconds)));
        }

        void run() {
            fight.finalizePlan();
            fight.run(1, 0);
        }

        int swings() {
            Spell swing = Objects.requireNonNull(cat.swings().mainHandSpell());
            return swing.metrics().casts();
        }
    }

    @Test
    void itBeginsFullAndRegainsAQuarterEveryFiveSeconds() {
        Scene scene = new Scene(1, 5).clawing();
        scene.at(59, () -> seen.add(scene.cat.focus().current()));
        scene.run();
        // 100 to begin with and twelve times 25 at most: what was not spent by then is no whole claw.
        assertThat(scene.claw.metrics().casts()).isBetween(15, 16);
        assertThat(seen.getFirst()).isLessThan(25);
    }

    @Test
    void talentsRegainMore() {
        Scene scene = new Scene(2, 5).clawing();
        scene.run();
        assertThat(scene.claw.metrics().casts()).isBetween(26, 28);
    }

    @Test
    void itHoldsAHundredAndWhatIsGainedIsCounted() {
        Scene scene = new Scene(1, 5);
        ResourceMetrics gift = scene.cat.newResourceMetrics(ResourceType.FOCUS, ActionId.spell(34953));
        scene.at(0.01, () -> {
            scene.cat.focus().gain(50, gift);
            seen.add(scene.cat.focus().current());
            seen.add(gift.actualGain);
            scene.claw.cast(scene.cat.currentTarget());
            seen.add(scene.cat.focus().current());
        });
        scene.run();
        assertThat(seen).containsExactly(100.0, 0.0, 75.0);
    }

    @Test
    void whoIsAwayRegainsNothing() {
        Scene scene = new Scene(1, 5).clawing();
        scene.at(10, scene.pet::disable);
        scene.at(50, () -> seen.add(scene.cat.focus().current()));
        scene.run();
        assertThat(seen.getFirst()).isLessThan(50);
        assertThat(scene.claw.canCast(scene.fight.target(0))).isFalse();
    }

    @Test
    void aPetRunsToItsTargetAndOnlyThenSwings() {
        Scene scene = new Scene(1, 21);
        Movement movement = scene.cat.movement();
        scene.cat.setRotation(new PetRotation(scene.cat, unit -> {
            if (unit.distanceFromTarget() > Unit.MELEE_RANGE && !unit.isMoving()) {
                movement.moveTo(Unit.MELEE_RANGE - 1);
            }
        }));
        scene.at(1, () -> seen.add((double) scene.swings()));
        scene.at(1, () -> seen.add(scene.cat.distanceFromTarget()));
        scene.at(5, () -> seen.add((double) scene.swings()));
        scene.run();
        // 17 yards at 8 yards a second.
        assertThat(seen.getFirst()).isZero();
        assertThat(seen.get(1)).isCloseTo(13, within(0.9));
        assertThat(seen.get(2)).isEqualTo(2);
    }
}
