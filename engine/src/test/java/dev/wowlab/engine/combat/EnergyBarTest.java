package dev.wowlab.engine.combat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import dev.wowlab.gamedata.MobType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnergyBarTest {
    private static final double TICK = 2.02;

    private final List<Double> seen = new ArrayList<>();

    /// A fight of ten seconds of one who does nothing by itself.
    private static final class Scene {
        final Fight fight = new Fight(new Encounter(SimTime.seconds(10), 0, 0.2, 0.25, 0.35, 0.45, 0.9));
        final Unit rogue;
        final Spell strike;
        final ResourceMetrics gift;

        Scene() {
            fight.addUnit(new UnitConfig(UnitKind.TARGET, "target1", 73, MobType.DEMON));
            rogue = fight.addUnit(new UnitConfig(UnitKind.PLAYER, "player", 70, MobType.UNKNOWN));
            fight.sealUnits();
            rogue.enableEnergy(100, 5);
            rogue.energy().tickFromPull();
            gift = rogue.newResourceMetrics(ResourceType.ENERGY, ActionId.spell(14179));
            strike = rogue.registerSpell(
                    SpellConfig.of(ActionId.spell(26862)).energyCost(45).offGcd());
        }

        void at(double seconds, Runnable action) {
            Timer timer = fight.newTimer(Priority.GCD, action::run);
            rogue.onEncounterStart(() -> timer.schedule(SimTime.seconds(seconds)));
        }

        boolean strike() {
            return strike.cast(fight.target(0));
        }

        void run() {
            fight.finalizePlan();
            fight.run(1, 0);
        }
    }

    private void note(Scene scene) {
        seen.add(scene.rogue.energy().current());
    }

    @Test
    void itBeginsFullAndAbilitiesSpendIt() {
        Scene scene = new Scene();
        List<Boolean> struck = new ArrayList<>();
        scene.at(0.1, () -> {
            struck.add(scene.strike());
            struck.add(scene.strike());
            struck.add(scene.strike());
            note(scene);
        });
        scene.run();
        assertThat(struck).containsExactly(true, true, false);
        assertThat(seen).containsExactly(10.0);
        assertThat(scene.rogue.costMetrics(scene.strike).actualGain).isEqualTo(-90);
    }

    @Test
    void aTickGivesTwentyPointTwoEveryTwoPointZeroTwoSeconds() {
        Scene scene = new Scene();
        scene.at(0.1, scene::strike);
        scene.at(0.1, scene::strike);
        scene.at(TICK - 0.001, () -> note(scene));
        scene.at(TICK, () -> note(scene));
        scene.at(2 * TICK, () -> note(scene));
        scene.run();
        assertThat(seen.get(0)).isEqualTo(10);
        assertThat(seen.get(1)).isCloseTo(30.2, within(1e-9));
        assertThat(seen.get(2)).isCloseTo(50.4, within(1e-9));
    }

    @Test
    void itHoldsNoMoreThanItsMostAndCountsWhatIsWasted() {
        Scene scene = new Scene();
        scene.at(1, () -> {
            scene.strike();
            scene.rogue.energy().gain(60, scene.gift);
            note(scene);
        });
        scene.run();
        assertThat(seen).containsExactly(100.0);
        assertThat(scene.gift.gain).isEqualTo(60);
        assertThat(scene.gift.actualGain).isEqualTo(45);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scene.rogue.energy().gain(-1, scene.gift));
    }

    @Test
    void fasterRegenerationGivesThePassedShareOfATickAndStartsItAnew() {
        Scene scene = new Scene();
        scene.at(0.01, scene::strike);
        scene.at(0.01, scene::strike);
        scene.at(TICK / 2, () -> {
            scene.rogue.energy().multiplyRegen(2);
            note(scene);
        });
        scene.at(TICK, () -> note(scene));
        scene.at(1.5 * TICK, () -> note(scene));
        scene.run();
        assertThat(seen.get(0)).isCloseTo(20.1, within(1e-6));
        assertThat(seen.get(1)).isCloseTo(20.1, within(1e-6));
        assertThat(seen.get(2)).isCloseTo(60.5, within(1e-6));
    }

    @Test
    void fasterRegenerationThatEndsWithATickStillCountsForIt() {
        Scene scene = new Scene();
        Aura rush = scene.rogue
                .registerAura(AuraConfig.of("Rush").duration(SimTime.seconds(TICK)))
                .onGain(_ -> scene.rogue.energy().multiplyRegen(2))
                .onExpire(_ -> scene.rogue.energy().multiplyRegen(0.5));
        scene.rogue.onEncounterStart(() -> {
            rush.activate();
            scene.strike();
            scene.strike();
        });
        scene.at(TICK + 0.001, () -> note(scene));
        scene.at(2 * TICK + 0.001, () -> note(scene));
        scene.run();
        assertThat(seen.get(0)).isCloseTo(50.4, within(1e-6));
        assertThat(seen.get(1)).isCloseTo(70.6, within(1e-6));
    }

    @Test
    void itKnowsHowLongTicksNeedForSoMuch() {
        Scene scene = new Scene();
        List<Long> times = new ArrayList<>();
        scene.at(1, () -> {
            scene.strike();
            scene.strike();
            EnergyBar energy = scene.rogue.energy();
            times.add(energy.timeToNextTick());
            times.add(energy.timeTo(10));
            times.add(energy.timeTo(30));
            times.add(energy.timeTo(30.3));
            times.add(energy.timeTo(100.1));
        });
        scene.run();
        assertThat(times)
                .containsExactly(
                        SimTime.seconds(1.02), 0L, SimTime.seconds(1.02), SimTime.seconds(3.04), SimTime.NEVER);
    }

    @Test
    void whatIsAvoidedGivesAShareOfItsCostBack() {
        Scene scene = new Scene();
        scene.at(1, () -> {
            scene.strike();
            scene.rogue.energy().refund(scene.strike, 0.8);
            note(scene);
        });
        scene.run();
        assertThat(seen).containsExactly(91.0);
    }

    @Test
    void everyFightBeginsFullAndAtTheUsualRate() {
        Scene scene = new Scene();
        scene.at(1, () -> {
            note(scene);
            scene.strike();
            scene.rogue.energy().multiplyRegen(3);
            scene.rogue.comboPoints().gain(4, scene.gift);
        });
        scene.at(9, () -> note(scene));
        scene.fight.finalizePlan();
        scene.fight.run(1, 0);
        assertThat(scene.rogue.comboPoints().current()).isEqualTo(4);
        List<Double> first = List.copyOf(seen);
        seen.clear();
        scene.fight.run(1, 0);
        assertThat(seen).isEqualTo(first);
        assertThat(scene.rogue.comboPoints().current()).isEqualTo(4);
    }

    @Test
    void comboPointsEndAtTheirMostAndAFinisherSpendsThemAll() {
        Scene scene = new Scene();
        ResourceMetrics builder = scene.rogue.newResourceMetrics(ResourceType.COMBO_POINTS, ActionId.spell(26862));
        ResourceMetrics finisher = scene.rogue.newResourceMetrics(ResourceType.COMBO_POINTS, ActionId.spell(26865));
        List<Integer> points = new ArrayList<>();
        scene.at(1, () -> {
            scene.rogue.comboPoints().gain(2, builder);
            points.add(scene.rogue.comboPoints().current());
            scene.rogue.comboPoints().gain(4, builder);
            points.add(scene.rogue.comboPoints().current());
            scene.rogue.comboPoints().spend(finisher);
            points.add(scene.rogue.comboPoints().current());
        });
        scene.run();
        assertThat(points).containsExactly(2, 5, 0);
        assertThat(builder.gain).isEqualTo(6);
        assertThat(builder.actualGain).isEqualTo(5);
        assertThat(finisher.actualGain).isEqualTo(-5);
    }

    @Test
    void aSpellWithSeveralRowsIsToldApartInTheResults() {
        Scene scene = new Scene();
        int[] row = new int[1];
        Spell finisher =
                scene.rogue.registerSpell(SpellConfig.of(ActionId.spell(26865)).metricRows(6, () -> row[0]));
        scene.at(1, () -> {
            row[0] = 5;
            finisher.cast(scene.fight.target(0));
            row[0] = 3;
            finisher.cast(scene.fight.target(0));
            finisher.cast(scene.fight.target(0));
        });
        scene.fight.finalizePlan();
        CombatRunner runner = new CombatRunner(scene.fight);
        runner.run(1, 0, 2);
        RecordedTotals totals = new RecordedTotals();
        runner.drainTo(totals);
        assertThat(totals.value("actions player|spell:26865:5", 0)).isEqualTo(2);
        assertThat(totals.value("actions player|spell:26865:3", 0)).isEqualTo(4);
        assertThat(totals.values).doesNotContainKey("actions player|spell:26865");
    }
}
