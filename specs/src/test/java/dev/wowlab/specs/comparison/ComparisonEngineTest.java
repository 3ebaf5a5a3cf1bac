package dev.wowlab.specs.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wowlab.engine.AmountChange;
import dev.wowlab.engine.FightRecords;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.gear.GearChange;
import dev.wowlab.specs.golden.Totals;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ComparisonEngineTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String EQUIPMENT = "/raid/parties/0/players/0/equipment/items/";
    private static final long SEED = 11;
    private static final int FIGHTS = 60;

    /// Where the request has its necklace.
    private static final int NECK = 1;

    /// Adornment of Stolen Souls.
    private static final int OTHER_NECKLACE = 28762;

    private final ComparisonEngine engine = new ComparisonEngine();
    private ObjectNode base = MAPPER.createObjectNode();

    @BeforeEach
    void readSample() throws IOException {
        base = Asked.sample();
    }

    private byte[] input(String question) {
        return Asked.about(base, question);
    }

    private static String necklace(String name) {
        return "{\"name\":\"" + name + "\",\"set\":{\"" + EQUIPMENT + NECK + "\":{\"id\":" + OTHER_NECKLACE + "}}}";
    }

    private List<InputProblem> problems(String question) {
        return Asked.problems(input(question));
    }

    @Test
    void changesOfARaidAreComparedAndQuestionsAboutOneCharacterAreRefused() throws InvalidInputException {
        ArrayNode players = base.at("/raid/parties/0/players").asArray();
        players.add(players.get(0).deepCopy());
        String second = EQUIPMENT.replace("players/0", "players/1") + NECK;
        byte[] listed = input("\"variants\":[{\"name\":\"bare neck\",\"set\":{\"" + second + "\":{}}}]");
        PlannedSimulation plan = new ComparisonEngine().plan(listed);
        assertThat(plan.fightsPerIteration()).isEqualTo(4);
        FightRunner runner = plan.newRunner();
        runner.run(SEED, 0, 20);
        Totals totals = Totals.drained(runner);
        assertThat(totals.sum("variants 000 bare neck gainMilli")).isNegative();
        assertThat(totals.values.keySet()).anyMatch(key -> key.startsWith("players "));
        assertThat(problems("\"weights\":{}")).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("base.raid.parties[0].players[1]");
            assertThat(problem.message()).contains("no stat weights for raids");
        });
    }

    private static long[] dps(byte[] request) throws InvalidInputException {
        return Asked.fights(request, SEED, FIGHTS).dps();
    }

    @Test
    void theGainIsWhatRunsOfBothWithTheSameSeedDifferBy() throws Exception {
        ObjectNode other = base.deepCopy();
        ArrayNode items =
                other.at(EQUIPMENT.substring(0, EQUIPMENT.length() - 1)).asArray();
        items.set(NECK, MAPPER.createObjectNode().put("id", OTHER_NECKLACE));
        long[] before = dps(MAPPER.writeValueAsBytes(base));
        long[] after = dps(MAPPER.writeValueAsBytes(other));
        long gain = 0;
        long squares = 0;
        long ahead = 0;
        for (int i = 0; i < FIGHTS; i++) {
            gain += after[i] - before[i];
            squares += (after[i] - before[i]) * (after[i] - before[i]);
            ahead += after[i] > before[i] ? 1 : 0;
        }
        assertThat(gain).isNotZero();

        FightRunner runner = engine.plan(input("\"variants\":[" + necklace("Adornment of Stolen Souls") + "]"))
                .newRunner();
        runner.run(SEED, 0, FIGHTS);
        Totals totals = Totals.drained(runner);

        String row = "variants 000 Adornment of Stolen Souls ";
        String squaresRow = "variantSquares 000 Adornment of Stolen Souls ";
        assertThat(totals.sum(row + "gainMilli")).isEqualTo(gain);
        assertThat(totals.sum(row + "ahead")).isEqualTo(ahead);
        assertThat((totals.sum(squaresRow + "gainMilliHigh") << 36) + totals.sum(squaresRow + "gainMilliLow"))
                .isEqualTo(squares);
    }

    @Test
    void theLuckOfAGainIsWhatTheFightsOfOneHadMoreOfThanThoseOfTheOther() throws Exception {
        ObjectNode other = base.deepCopy();
        other.at(EQUIPMENT.substring(0, EQUIPMENT.length() - 1))
                .asArray()
                .set(NECK, MAPPER.createObjectNode().put("id", OTHER_NECKLACE));
        FightRecords before = Asked.fights(MAPPER.writeValueAsBytes(base), SEED, FIGHTS);
        FightRecords after = Asked.fights(MAPPER.writeValueAsBytes(other), SEED, FIGHTS);
        long damage = 0;
        long timesGain = 0;
        for (int i = 0; i < FIGHTS; i++) {
            long luck = after.luck(0)[i] - before.luck(0)[i];
            damage += luck;
            timesGain += luck * (after.dps()[i] - before.dps()[i]);
        }
        assertThat(damage).isNotZero();

        FightRunner runner =
                engine.plan(input("\"variants\":[" + necklace("x") + "]")).newRunner();
        runner.run(SEED, 0, FIGHTS);
        Totals totals = Totals.drained(runner);

        String row = "variantLuck 000|00 ";
        assertThat(totals.sum(row + "sum")).isEqualTo(damage);
        assertThat((totals.sum(row + "dpsHigh") << 36) + totals.sum(row + "dpsLow"))
                .isEqualTo(timesGain);
    }

    @Test
    void theRestOfTheTotalsIsThatOfTheRequestItself() throws Exception {
        FightRunner alone = new TbcEngine().plan(MAPPER.writeValueAsBytes(base)).newRunner();
        alone.run(SEED, 0, FIGHTS);
        FightRunner compared =
                engine.plan(input("\"variants\":[" + necklace("x") + "]")).newRunner();
        compared.run(SEED, 0, FIGHTS);

        Totals totals = Totals.drained(compared);
        totals.values.keySet().removeIf(name -> name.startsWith("variant"));
        assertThat(totals.digest()).isEqualTo(Totals.drained(alone).digest());
    }

    @Test
    void anySplitGivesTheSameTotals() throws Exception {
        PlannedSimulation plan = engine.plan(input("\"weights\":{}"));
        FightRunner whole = plan.newRunner();
        whole.run(SEED, 0, FIGHTS);
        FightRunner split = plan.newRunner();
        split.run(SEED, 0, 7);
        split.run(SEED, 7, FIGHTS - 8);
        split.run(SEED, FIGHTS - 1, 1);

        assertThat(Totals.drained(split).digest())
                .isEqualTo(Totals.drained(whole).digest());
    }

    @Test
    void aCasterIsAskedAboutTheStatsOfCastersAndAboutBothSidesOfACap() throws Exception {
        PlannedSimulation plan = engine.plan(input("\"weights\":{\"amount\":30}"));
        assertThat(plan.fightsPerIteration()).isEqualTo(9);
        FightRunner runner = plan.newRunner();
        runner.run(SEED, 0, FIGHTS);
        Totals totals = Totals.drained(runner);

        assertThat(totals.sum("variants 000 +30 spell damage gainMilli")).isPositive();
        assertThat(totals.sum("variants 002 -30 spell hit rating gainMilli")).isNegative();
        assertThat(totals.sum("variants 007 +15 mana per 5 s dpsMilli")).isPositive();
    }

    @Test
    void aStatIsAddedToWhatTheRequestGrantsAlready() throws Exception {
        ObjectNode player = base.at("/raid/parties/0/players/0").asObject();
        long[] before = dps(MAPPER.writeValueAsBytes(base));
        ArrayNode stats = player.putObject("bonusStats").putArray("stats");
        for (int i = 0; i < 5; i++) {
            stats.add(0);
        }
        stats.add(-30);
        FightRunner runner = engine.plan(input("\"weights\":{\"amount\":30,\"stats\":[\"StatSpellDamage\"]}"))
                .newRunner();
        runner.run(SEED, 0, FIGHTS);

        long sum = 0;
        for (long dps : before) {
            sum += dps;
        }
        assertThat(Totals.drained(runner).sum("variants 000 +30 spell damage dpsMilli"))
                .isEqualTo(sum);
    }

    @Test
    void everySetOfABagIsComparedAndWhatCannotBeWornIsNamed() throws Exception {
        // Vestments of the Sea-Witch, Adornment of Stolen Souls, and Earring of Soulful Meditation for priests
        PlannedSimulation plan =
                engine.plan(input("\"bag\":{\"items\":[{\"id\":30107},{\"id\":28762},{\"id\":30665}]}"));

        assertThat(plan.fightsPerIteration()).isEqualTo(4);
        assertThat(plan.warnings()).anyMatch(warning -> warning.contains("Earring of Soulful Meditation"));
        FightRunner runner = plan.newRunner();
        runner.run(SEED, 0, 2);
        assertThat(Totals.drained(runner).values.keySet())
                .anyMatch(name -> name.startsWith("variants 001 Adornment of Stolen Souls "))
                .anyMatch(name -> name.contains("Adornment of Stolen Souls + Vestments of the Sea-Witch"));
    }

    @Test
    void whatStatsChangeIsToldByTheNamesOfTheirVariants() throws Exception {
        assertThat(engine.roles(input("\"weights\":{\"stats\":[\"StatSpirit\",\"StatMP5\"],\"amount\":20}")))
                .isEqualTo(Map.of(
                        "+20 spirit", new AmountChange("StatSpirit", 20),
                        "+20 mana per 5 s", new AmountChange("StatMP5", 20)));
        assertThat(engine.roles(input("\"variants\":[" + necklace("+40 spirit") + "]")))
                .isEmpty();
    }

    @Test
    void ofActionListsThatOfTheFirstRequestIsLookedAt() throws Exception {
        String rotation = "/raid/parties/0/players/0/rotation/priorityList";
        ArrayNode lines = base.at(rotation).asArray();
        lines.insert(0, MAPPER.readTree("{\"action\":{\"wait\":{\"duration\":{\"const\":{\"val\":\"1s\"}}}}}"));

        List<InputProblem> findings = engine.lint(input("\"variants\":[" + necklace("other") + "]"));

        assertThat(findings).isNotEmpty().allMatch(one -> one.path().startsWith("base.raid.parties[0].players[0]."));
        base.at("/raid/parties/0/players/0").asObject().put("class", "ClassUnknown");
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> engine.lint(input("\"weights\":{}")));
        assertThat(refused.problems()).allMatch(one -> one.path().startsWith("base."));
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        assertThat(problems("\"other\":1"))
                .extracting(InputProblem::toString)
                .containsExactly(
                        "one of variants, weights, bag, drops, chart, plot, scenarios must say what is compared");
        assertThat(problems("\"weights\":{},\"bag\":{}"))
                .extracting(InputProblem::toString)
                .containsExactly(
                        "one of variants, weights, bag, drops, chart, plot, scenarios must say what is compared, not weights and bag");
        assertThat(problems("\"variants\":[" + necklace("a") + "," + necklace("a") + ",{\"name\":\"b|c\",\"set\":{}},"
                        + "{\"name\":\"d\",\"set\":{\"raid\":1,\"/raid/nothing/here\":2},\"if\":3}]"))
                .extracting(InputProblem::path)
                .containsExactly(
                        "variants[1].name",
                        "variants[2].name",
                        "variants[2].set",
                        "variants[3].set",
                        "variants[3].set",
                        "variants[3].if");
        assertThat(problems("\"variants\":[{\"name\":\"a\u007f\",\"set\":{}}]"))
                .extracting(InputProblem::path)
                .contains("variants[0].name");
        assertThat(problems("\"variants\":[{\"name\":\"unknown\",\"set\":{\"" + EQUIPMENT + NECK + "\":{\"id\":1}}}]"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("variants[0]: 'unknown': raid.parties[0].players[0].equipment.items[1].id: "));
        assertThat(problems("\"weights\":{\"stats\":[\"StatLuck\"]}"))
                .extracting(InputProblem::toString)
                .anyMatch(text -> text.startsWith("weights.stats: \"StatLuck\" is no stat"));
        assertThat(problems("\"bag\":{\"items\":[{\"id\":1}]}"))
                .extracting(InputProblem::path)
                .containsExactly("bag.items[0].id");
        base.remove("raid");
        assertThat(problems("\"weights\":{}")).extracting(InputProblem::path).containsExactly("base.raid.parties");
    }

    /// A neck, a robe and a cloak: eight sets with what is worn.
    private static final String BAG = "\"bag\":{\"items\":[{\"id\":28762},{\"id\":30107},{\"id\":28766}]}";

    @Test
    void ofABagSomeSetsAreChosenByTheirNumberAndComparedWithARival() throws Exception {
        FightRunner all = engine.plan(input(BAG)).newRunner();
        all.run(SEED, 0, FIGHTS);
        Totals whole = Totals.drained(all);
        FightRunner some =
                engine.plan(input(BAG + ",\"sets\":[2,5,7],\"rival\":5")).newRunner();
        some.run(SEED, 0, FIGHTS - 1);
        some.run(SEED, FIGHTS - 1, 1);
        Totals chosen = Totals.drained(some);

        BagSets sets = BagSets.read(input(BAG), GameData.get());
        assertThat(sets.size()).isEqualTo(8);
        for (int number : List.of(2, 5, 7)) {
            String label = sets.changes(number).stream().map(GearChange::label).collect(Collectors.joining(" + "));
            assertThat(chosen.sum("variants 0000" + number + " " + label + " gainMilli"))
                    .isEqualTo(whole.sum("variants 00" + (number - 1) + " " + label + " gainMilli"));
        }
        assertThat(gain(chosen, "rivals 00005")).isZero();
        assertThat(gain(chosen, "rivals 00002"))
                .isEqualTo(gain(chosen, "variants 00002") - gain(chosen, "variants 00005"));
        assertThat(gain(chosen, "rivals 00007"))
                .isEqualTo(gain(chosen, "variants 00007") - gain(chosen, "variants 00005"));
    }

    private static long gain(Totals totals, String row) {
        return totals.values.keySet().stream()
                .filter(name -> name.startsWith(row) && name.endsWith(" gainMilli"))
                .mapToLong(totals::sum)
                .sum();
    }

    @Test
    void wrongNumbersOfSetsAreNamed() {
        assertThat(problems(BAG + ",\"sets\":[0,8,1,1]"))
                .extracting(InputProblem::toString)
                .containsExactly(
                        "sets: 0 is no set: there are 1 to 7",
                        "sets: 8 is no set: there are 1 to 7",
                        "sets: 1 is there twice");
        assertThat(problems(BAG + ",\"sets\":[1,2],\"rival\":3"))
                .extracting(InputProblem::toString)
                .containsExactly("rival: 3 is none of 'sets'");
        assertThat(problems(BAG + ",\"rival\":3"))
                .extracting(InputProblem::toString)
                .containsExactly("rival: unknown field; known are base, bag, gem");
    }

    @Test
    void dropsOfABossAreTriedInPlaceOfWhatIsWorn() throws Exception {
        PlannedSimulation plan =
                engine.plan(input("\"drops\":{\"zones\":[\"gruul's lair\"],\"bosses\":[\"Gruul the Dragonkiller\"]}"));
        FightRunner runner = plan.newRunner();
        runner.run(SEED, 0, FIGHTS);
        Totals totals = Totals.drained(runner);

        List<String> names = totals.values.keySet().stream()
                .filter(name -> name.startsWith("variants ") && name.endsWith(" gainMilli"))
                .toList();
        assertThat(names)
                .anyMatch(name -> name.contains(" Legwraps of the Aldor (Gruul the Dragonkiller)"))
                .anyMatch(name ->
                        name.contains(" Bloodmaw Magus-Blade for ") || name.contains(" Bloodmaw Magus-Blade ("));
        // A mage does not wear mail, and melts nothing with agility.
        assertThat(names).noneMatch(name -> name.contains("Gronn-Stitched") || name.contains("Dragonspine"));
        assertThat(plan.warnings()).anyMatch(warning -> warning.contains("empty sockets get what is worn most"));
    }

    @Test
    void aZoneOrABossThatThereIsNotIsNamedWithThoseThatThereAre() {
        assertThat(problems("\"drops\":{\"zones\":[\"Gruul\"]}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("drops.zones");
                    assertThat(problem.message()).contains("'Gruul'", "Gruul's Lair");
                });
        assertThat(problems("\"drops\":{\"zones\":[\"Gruul's Lair\"],\"bosses\":[\"Illidan\"]}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("drops.bosses");
                    assertThat(problem.message()).contains("Illidan", "High King Maulgar");
                });
        assertThat(problems("\"drops\":{}")).extracting(InputProblem::path).containsExactly("drops.zones");
    }

    @Test
    void aChartTriesEveryItemOfATypeWhereverItComesFrom() throws Exception {
        List<String> names =
                variants(engine.plan(input("\"chart\":{\"type\":\"ItemTypeNeck\",\"phase\":2,\"minItemLevel\":120}")));

        assertThat(names)
                .anyMatch(name -> name.contains("The Sun King's Talisman"))
                .anyMatch(name -> name.contains("Adornment of Stolen Souls (Prince Malchezaar)"))
                .noneMatch(name -> name.contains("Hammer of"));
        // Phase 5 brought it.
        assertThat(names).noneMatch(name -> name.contains("Amulet of Unfettered Magics"));
        assertThat(variants(engine.plan(input("\"chart\":{\"type\":\"ItemTypeNeck\",\"minItemLevel\":150}"))))
                .anyMatch(name -> name.contains("Amulet of Unfettered Magics"));
    }

    @Test
    void ofAChartThatIsTooLongTheHighestLevelsAreTried() throws Exception {
        PlannedSimulation plan = engine.plan(input("\"chart\":{\"type\":\"ItemTypeFinger\"}"));

        assertThat(variants(plan))
                .hasSizeBetween(ComparisonInput.MAX_VARIANTS - 1, ComparisonInput.MAX_VARIANTS)
                .anyMatch(name -> name.contains("Ring of Omnipotence for "));
        assertThat(plan.warnings())
                .anyMatch(
                        warning -> warning.matches("chart: \\d+ items of level \\d+ and below are left out: at most 100"
                                + " changes are compared at once"));
    }

    @Test
    void whatIsWrongWithAChartIsNamed() {
        assertThat(problems("\"chart\":{\"type\":\"ItemTypeHat\",\"phase\":6,\"rarity\":4}"))
                .extracting(InputProblem::path)
                .containsExactly("chart.type", "chart.phase", "chart.rarity", "chart.type");
        assertThat(problems("\"chart\":{\"type\":\"ItemTypeNeck\",\"minItemLevel\":999}"))
                .extracting(InputProblem::toString)
                .containsExactly("chart.type: there is nothing else of it that the player could use");
    }

    private static List<String> variants(PlannedSimulation plan) {
        FightRunner runner = plan.newRunner();
        runner.run(SEED, 0, 1);
        return Totals.drained(runner).values.keySet().stream()
                .filter(name -> name.startsWith("variants ") && name.endsWith(" gainMilli"))
                .toList();
    }
}
