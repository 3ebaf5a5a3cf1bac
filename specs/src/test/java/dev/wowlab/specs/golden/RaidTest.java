package dev.wowlab.specs.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.wowlab.engine.FightEvent;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.engine.RaidPlayer;
import dev.wowlab.specs.TbcEngine;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RaidTest {
    private static final List<String> TEN = List.of(
            "Enhancement",
            "DpsWarrior",
            "FeralCat",
            "Rogue",
            "Hunter",
            "Elemental",
            "ShadowPriest",
            "Affliction",
            "Balance",
            "Hunter");

    private static final List<String> EVERY = List.of(
            "Affliction",
            "ShadowPriest",
            "Elemental",
            "Enhancement",
            "Balance",
            "FeralCat",
            "FeralBear",
            "Hunter",
            "Retribution",
            "ProtectionPaladin",
            "DpsWarrior",
            "ProtectionWarrior",
            "Rogue");

    private static final String DIGEST = "2bdc4f1706120ff8316965d63246eceeeef4e371f480f0067eda9e81956b27e6";
    private static final long SEED = 7;
    private static final int FIGHTS = 60;

    @Test
    void theTotalsOfARaidAreTheSameAsEverForAnySplit() throws Exception {
        byte[] raid = RaidOf.averages(TEN);
        assertThat(Totals.run(raid, SEED, FIGHTS).digest()).isEqualTo(DIGEST);
        assertThat(Totals.run(raid, SEED, 1, 40, FIGHTS - 41).digest()).isEqualTo(DIGEST);
        assertThat(Totals.runAfter(raid, 10, SEED, FIGHTS).digest()).isEqualTo(DIGEST);
    }

    @Test
    void whatPlayersAndTheirPetsDoAddsUpToTheDamageOfTheRaid() throws Exception {
        Totals totals = Totals.run(RaidOf.averages(TEN), SEED, FIGHTS);
        double ofActions = totals.values.entrySet().stream()
                .filter(counter -> counter.getKey().matches("actions Hunter 2[|/].* damageMilli"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        double ofPet = totals.values.entrySet().stream()
                .filter(counter -> counter.getKey().matches("actions Hunter 2/.* damageMilli"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(ofPet).isPositive();
        double seconds = ofActions / totals.sum("players Hunter 2 dpsMilli");
        double ofAll = totals.values.entrySet().stream()
                .filter(counter -> counter.getKey().matches("players .* dpsMilli"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        double damage = totals.values.entrySet().stream()
                .filter(counter -> counter.getKey().matches("actions .* damageMilli"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        // Fights differ in length, so that a mean of shares is not the share of means.
        assertThat(damage / ofAll).isCloseTo(seconds, within(0.01 * seconds));
        assertThat(totals.values.keySet().stream().filter(key -> key.matches("players .* dpsMilli")))
                .hasSize(TEN.size());
    }

    @Test
    void squaresOfOnePlayerAreThoseOfItsFights() throws Exception {
        byte[] raid = RaidOf.averages(List.of("Rogue", "DpsWarrior"));
        FightRunner runner = new TbcEngine().plan(raid).newRunner();
        long sum = 0;
        long squares = 0;
        for (int i = 0; i < 5; i++) {
            runner.run(SEED, i, 1);
            long dps = Totals.drained(runner).sum("players Rogue dpsMilli");
            sum += dps;
            squares += dps * dps;
        }
        Totals five = Totals.run(raid, SEED, 5);
        assertThat(five.sum("players Rogue dpsMilli")).isEqualTo(sum);
        assertThat((five.sum("playerSquares Rogue dpsMilliHigh") << 36) + five.sum("playerSquares Rogue dpsMilliLow"))
                .isEqualTo(squares);
    }

    @Test
    void aPlayerAloneHasNoRowOfItsOwn() throws Exception {
        Totals totals = Totals.run(RaidOf.averages(List.of("Hunter")), SEED, 2);
        assertThat(totals.values.keySet()).noneMatch(key -> key.startsWith("player"));
        assertThat(totals.values.keySet()).anyMatch(key -> key.startsWith("actions player|"));
    }

    @Test
    void warningsNameTheirPlayerAndRolesSayWhatEachIs() throws Exception {
        byte[] raid = RaidOf.averages(List.of("Enhancement", "DpsWarrior", "DpsWarrior"));
        assertThat(new TbcEngine().roles(raid))
                .containsOnlyKeys("Enhancement", "DpsWarrior", "DpsWarrior 2")
                .containsEntry("Enhancement", new RaidPlayer("Enhancement Shaman"));
        assertThat(new TbcEngine().plan(raid).warnings())
                .anyMatch(warning -> warning.startsWith("Enhancement: ") && warning.contains("only itself"))
                .anyMatch(warning -> warning.startsWith("DpsWarrior 2: raid.parties[0].players[2]."))
                .noneMatch(warning -> warning.startsWith("raid.parties[0].players"));
        assertThat(new TbcEngine().roles(RaidOf.averages(List.of("Rogue")))).isEmpty();
    }

    @Test
    void bloodlustOfAShamanReachesEverybodyAndAWarriorsShoutOnlyItself() throws Exception {
        Totals totals = Totals.run(RaidOf.averages(List.of("Rogue", "DpsWarrior", "Elemental")), SEED, 3);
        assertThat(totals.sum("auras Rogue|spell:2825:2 procs")).isPositive();
        assertThat(totals.sum("auras DpsWarrior|spell:2825:2 procs"))
                .isEqualTo(totals.sum("auras Rogue|spell:2825:2 procs"));
        assertThat(totals.values.keySet()).noneMatch(key -> key.startsWith("auras Rogue|spell:2048 "));
    }

    /// What two of a kind put on the same target is either one debuff or told apart.
    @Test
    void twoOfEverySpecialisationFightInOneRaid() throws Exception {
        List<String> twice = new ArrayList<>();
        for (String suite : EVERY) {
            twice.add(suite);
            twice.add(suite);
        }
        Totals totals = Totals.run(RaidOf.averages(twice), SEED, 1);
        for (String suite : EVERY) {
            assertThat(totals.sum("players " + suite + " dpsMilli")).as(suite).isPositive();
            assertThat(totals.sum("players " + suite + " 2 dpsMilli")).as(suite).isPositive();
        }
    }

    @Test
    void aReplayTellsWhoDidWhat() throws Exception {
        PlannedSimulation plan = new TbcEngine().plan(RaidOf.averages(List.of("Hunter", "Rogue")));
        List<FightEvent> events = new ArrayList<>();
        plan.replay(SEED, 0, events::add);
        assertThat(events.stream().map(FightEvent::unit)).contains("Hunter", "Rogue", "Hunter/Ravager");
    }

    @Test
    void aFightOfARaidAllocatesNothingOnceWarm() throws Exception {
        FightRunner runner = new TbcEngine()
                .plan(RaidOf.averages(List.of("Affliction", "Affliction", "Hunter", "Enhancement")))
                .newRunner();
        runner.run(SEED, 0, 400);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 10; attempt++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            runner.run(SEED, 1_000 + attempt * 20L, 20);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least / 20).as("bytes a fight").isZero();
    }
}
