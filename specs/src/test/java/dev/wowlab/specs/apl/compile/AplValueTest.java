package dev.wowlab.specs.apl.compile;

import static dev.wowlab.specs.apl.AplJson.cast;
import static dev.wowlab.specs.apl.AplJson.cmp;
import static dev.wowlab.specs.apl.AplJson.constant;
import static dev.wowlab.specs.apl.AplJson.line;
import static dev.wowlab.specs.apl.AplJson.rotation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.apl.DurationText;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AplValueTest {

    private static final String MANA_SHARE = "{\"currentManaPercent\":{}}";
    private static final String TIME = "{\"currentTime\":{}}";

    /// Whether a condition holds at the pull.
    private static boolean holds(String condition) throws InvalidInputException {
        return new AplFight(rotation(line(condition, cast(5))), 1, 2).run().contains("0.0:5");
    }

    private static String math(String left, String operator, String right) {
        return "{\"math\":{\"op\":\"" + operator + "\",\"lhs\":" + left + ",\"rhs\":" + right + "}}";
    }

    private static InvalidInputException refused(String condition) {
        return catchThrowableOfType(InvalidInputException.class, () -> holds(condition));
    }

    @Test
    void writtenValuesAreReadAsTheReferenceReadsThem() {
        assertThat(Operand.Literal.parse("True")).isEqualTo(Operand.Literal.TRUE);
        assertThat(Operand.Literal.parse("2.5s").nanos()).isEqualTo(2_500_000_000L);
        assertThat(Operand.Literal.parse("100%").number()).isEqualTo(1);
        assertThat(Operand.Literal.parse("0").type()).isEqualTo(Operand.Type.DURATION);
        Operand.Literal three = Operand.Literal.parse("3");
        assertThat(three.type()).isEqualTo(Operand.Type.INT);
        assertThat(three.nanos()).isEqualTo(3_000_000_000L);
        assertThat(Operand.Literal.parse("1.5").type()).isEqualTo(Operand.Type.FLOAT);
        assertThat(Operand.Literal.parse("abc").type()).isEqualTo(Operand.Type.TEXT);
        assertThat(Operand.Literal.parse("").bool()).isFalse();
    }

    @Test
    void durationsAreReadInAllTheirUnits() {
        assertThat(DurationText.parse("-3.4s")).isEqualTo(OptionalLong.of(-3_400_000_000L));
        assertThat(DurationText.parse("1m30s")).isEqualTo(OptionalLong.of(90_000_000_000L));
        assertThat(DurationText.parse("250ms")).isEqualTo(OptionalLong.of(250_000_000L));
        assertThat(DurationText.parse("5")).isEmpty();
        assertThat(DurationText.parse("s")).isEmpty();
        assertThat(DurationText.parse("99999999h")).isEmpty();
    }

    @Test
    void valuesOfDifferentTypesAreComparedInTheHigherOne() throws InvalidInputException {
        assertThat(holds(cmp(MANA_SHARE, "OpEq", constant("100%")))).isTrue();
        assertThat(holds(cmp(MANA_SHARE, "OpLt", constant("50%")))).isFalse();
        assertThat(holds(cmp("{\"remainingTime\":{}}", "OpGe", constant("1")))).isTrue();
        assertThat(holds(cmp("{\"numberTargets\":{}}", "OpEq", constant("2")))).isTrue();
        assertThat(holds(cmp("{\"numberTargets\":{}}", "OpEq", constant("2s")))).isTrue();
        assertThat(holds(cmp("{\"gcdIsReady\":{}}", "OpEq", constant("true")))).isTrue();
    }

    @Test
    void textIsComparedWithText() throws InvalidInputException {
        assertThat(holds(cmp(constant("Earth Shock"), "OpEq", constant("Earth Shock"))))
                .isTrue();
        assertThat(holds(cmp(constant("Earth Shock"), "OpEq", constant("Frost Shock"))))
                .isFalse();
        assertThat(holds(cmp(constant("Earth Shock"), "OpNe", constant("Frost Shock"))))
                .isTrue();
        assertThat(holds(cmp(constant("Earth Shock"), "OpLt", constant("Frost Shock"))))
                .isTrue();
    }

    @Test
    void arithmeticFollowsItsTypes() throws InvalidInputException {
        assertThat(holds(cmp(math(TIME, "OpAdd", constant("3")), "OpEq", constant("3s"))))
                .isTrue();
        assertThat(holds(cmp(math(constant("760"), "OpMul", constant("0.5")), "OpEq", constant("380"))))
                .isTrue();
        assertThat(holds(cmp(math(constant("6s"), "OpDiv", constant("1.5s")), "OpEq", constant("4"))))
                .isTrue();
        assertThat(holds(cmp(math(constant("7"), "OpDiv", constant("2")), "OpEq", constant("3"))))
                .isTrue();
        assertThat(holds(cmp(math(constant("5s"), "OpMul", constant("2")), "OpEq", constant("10s"))))
                .isTrue();
        assertThat(holds(cmp("{\"max\":{\"vals\":[" + constant("1") + "," + TIME + "]}}", "OpEq", constant("1s"))))
                .isTrue();
    }

    @Test
    void whatCannotBeComputedIsLeftOutWithItsPath() throws InvalidInputException {
        String wrong = cmp(math("{\"gcdIsReady\":{}}", "OpAdd", constant("1")), "OpEq", constant("1"));
        AplFight fight = new AplFight(rotation(line(wrong, cast(5))), 1, 1);
        assertThat(fight.warnings)
                .containsExactly(
                        "priorityList[0].action.condition.cmp.lhs.math: truths cannot be computed with; the value"
                                + " is left out");
    }

    @Test
    void whatCannotBeRightIsRefusedWithItsPath() {
        assertThat(AplFight.paths(refused(cmp(constant("abc"), "OpEq", TIME))))
                .containsExactly("priorityList[0].action.condition.cmp");
        assertThat(refused("{\"phaseOfTheMoon\":{}}").problems().getFirst().message())
                .isEqualTo("there is no APL value phaseOfTheMoon");
        assertThat(refused("{\"variablePlaceholder\":{\"name\":\"x\"}}").problems())
                .hasSize(1);
    }

    @Test
    void anUnknownActionIsRefusedByPathAndName() {
        InvalidInputException unknown =
                catchThrowableOfType(InvalidInputException.class, () -> new AplFight(rotation(line("\"dance\":{}"))));
        assertThat(unknown.problems().getFirst().path()).isEqualTo("priorityList[0].action.dance");
        assertThat(unknown.problems().getFirst().message()).isEqualTo("there is no APL action dance");
    }

    @Test
    void whatNobodyHasIsLeftOutWithItsReason() throws InvalidInputException {
        assertThat(warningOf("{\"currentRage\":{}}"))
                .isEqualTo("priorityList[0].action.condition.currentRage: the player has no rage; it is left out");
        assertThat(warningOf("{\"frontOfTarget\":{}}")).endsWith("the reference does not evaluate it; it is left out");
        assertThat(warningOf("{\"bossSpellIsCasting\":{\"spellId\":{\"spellId\":7}}}"))
                .endsWith("target1 does not know spell:7; it is left out");
        assertThat(warningOf("{\"activeItemSwapSet\":{\"swapSet\":\"Swap1\"}}"))
                .endsWith("the player has no other set of items; it is left out");
    }

    private static String warningOf(String condition) throws InvalidInputException {
        AplFight fight = new AplFight(rotation(line(condition, cast(5))), 1, 1);
        assertThat(fight.warnings).hasSize(1);
        // A condition that is left out does not hold its line back.
        assertThat(fight.run()).containsExactly("0.0:5");
        return fight.warnings.getFirst();
    }

    @Test
    void actionsThatThePlayerCannotDoAreLeftOutWithAWarning() throws InvalidInputException {
        String cat = line("\"catOptimalRotationAction\":{\"biteweave\":true}");
        String swap = line("\"itemSwap\":{\"swapSet\":\"Swap1\"}");
        String shield = line("\"multishield\":{\"spellId\":{\"spellId\":5},\"maxShields\":1}");
        String custom = line("\"customRotation\":{}");
        AplFight fight = new AplFight(rotation(cat, swap, shield, custom, line(cast(5))), 1, 1);
        assertThat(fight.run()).containsExactly("0.0:5");
        assertThat(fight.warnings)
                .containsExactly(
                        "priorityList[0].action: only a feral druid of the form does catOptimalRotationAction; the line is left out",
                        "priorityList[1].action: the player has no other set of items; the line is left out",
                        "priorityList[2].action: spell:5 is no shield; the line is left out",
                        "priorityList[3].action: no player has a rotation in the code of WoWSims; the line is left"
                                + " out");
    }

    private static String increase(String kind, int spell, boolean base) {
        return "{\"" + kind + "\":{\"spellId\":{\"spellId\":" + spell + "},\"useBaseValue\":" + base + "}}";
    }

    /// Burns, is stronger from 4.5 s to 14.5 s, burns again at 12 s; the jab comes where the increase is equal.
    private static List<String> jabsWhere(String increase, String equals) throws InvalidInputException {
        String burns = "{\"dotIsActive\":{\"spellId\":{\"spellId\":2}}}";
        AplFight fight = new AplFight(
                rotation(
                        line("{\"not\":{\"val\":" + burns + "}}", cast(2)),
                        line(cmp(TIME, "OpGe", constant("4s")), cast(3)),
                        line(cmp(increase, "OpEq", constant(equals)), cast(5)),
                        line(cast(7))),
                20,
                1);
        return fight.run().stream().filter(c -> c.endsWith(":5")).toList();
    }

    @Test
    void aDotKnowsByHowMuchItWouldBeBetterThanTheRunningOne() throws InvalidInputException {
        assertThat(jabsWhere(increase("dotPercentIncrease", 2, false), "50%")).containsExactly("4.5:5");
        assertThat(jabsWhere(increase("dotPercentIncrease", 2, false), "0")).containsExactly("1.5:5", "13.5:5");
        assertThat(holds(cmp(increase("dotPercentIncrease", 2, false), "OpEq", constant("1"))))
                .isTrue();
        assertThat(jabsWhere(increase("dotTickRatePercentIncrease", 2, false), "0"))
                .containsExactly("1.5:5", "13.5:5");
        assertThat(holds(cmp(increase("dotTickRatePercentIncrease", 2, false), "OpEq", constant("1"))))
                .isTrue();
    }

    @Test
    void aDotKnowsByHowMuchItWouldBeBetterThanAtThePull() throws InvalidInputException {
        assertThat(jabsWhere(increase("dotPercentIncrease", 2, true), "50%")).containsExactly("4.5:5");
        assertThat(holds(cmp(increase("dotPercentIncrease", 2, true), "OpEq", constant("0"))))
                .isTrue();
        assertThat(holds(cmp(increase("dotTickRatePercentIncrease", 2, true), "OpEq", constant("0"))))
                .isTrue();
    }

    @Test
    void aDotWhoseTicksAreNotForeseenHasNoIncrease() throws InvalidInputException {
        assertThat(warningOf(increase("dotPercentIncrease", 4, false)))
                .isEqualTo("priorityList[0].action.condition.dotPercentIncrease: what a tick of spell:4 is worth is not"
                        + " known; it is left out");
        assertThat(warningOf("{\"dotTickRatePercentIncrease\":{}}"))
                .isEqualTo("priorityList[0].action.condition.dotTickRatePercentIncrease: lacks an argument and is"
                        + " skipped");
    }

    @Test
    void spellsWithoutChargesHaveNone() throws InvalidInputException {
        String charges = "{\"spellNumCharges\":{\"spellId\":{\"spellId\":5}}}";
        String time = "{\"spellTimeToCharge\":{\"spellId\":{\"spellId\":5}}}";
        assertThat(holds(cmp(charges, "OpEq", constant("0")))).isTrue();
        assertThat(holds(cmp(time, "OpGt", constant("0s")))).isFalse();
    }

    @Test
    void attacksOfACasterTakeNoTime() throws InvalidInputException {
        assertThat(holds(cmp("{\"autoTimeToNext\":{\"autoType\":\"RangedAuto\"}}", "OpEq", constant("0s"))))
                .isTrue();
        assertThat(holds(cmp("{\"autoTimeSinceLast\":{}}", "OpEq", TIME))).isTrue();
        assertThat(holds(cmp("{\"autoSwingTime\":{\"autoType\":\"MainHand\"}}", "OpEq", constant("0s"))))
                .isTrue();
        assertThat(holds(cmp("{\"autoSwingTime\":{}}", "OpEq", constant("0s")))).isTrue();
    }

    private static String ofStats(String value, Stat stat) {
        return "{\"" + value + "\":{\"statType1\":" + stat.ordinal() + ",\"statType2\":-1,\"statType3\":-1}}";
    }

    private static List<String> jabsWhen(String condition) throws InvalidInputException {
        AplFight fight = new AplFight(rotation(line(condition, cast(5)), line(cast(1))), 30, 1);
        return fight.run().stream().filter(done -> done.endsWith(":5")).toList();
    }

    @Test
    void buffsOfWornItemsAreAskedTogether() throws InvalidInputException {
        // The first bolt at 2 s gives the buff of 10 s, the next is given from 22 s on.
        assertThat(jabsWhen(ofStats("anyItemStatProcsActive", Stat.STAMINA))).containsExactly("2.0:5", "23.5:5");
        assertThat(jabsWhen(ofStats("allItemStatProcsActive", Stat.STAMINA))).containsExactly("2.0:5", "23.5:5");
        assertThat(jabsWhen(ofStats("anyItemStatProcsAvailable", Stat.STAMINA))).containsExactly("0.0:5");
        assertThat(jabsWhen(cmp(ofStats("itemProcsMinRemainingTime", Stat.STAMINA), "OpLe", constant("7s"))))
                .hasSize(2)
                .startsWith("6.0:5");
        assertThat(jabsWhen(cmp(ofStats("itemProcsMaxRemainingIcd", Stat.STAMINA), "OpGt", constant("0s"))))
                .containsExactly("12.0:5");
        assertThat(holds(cmp(ofStats("numEquippedStatProcItems", Stat.STAMINA), "OpEq", constant("1"))))
                .isTrue();
        assertThat(holds(cmp(ofStats("numEquippedStatProcItems", Stat.STRENGTH), "OpEq", constant("0"))))
                .isTrue();
        assertThat(warningOf(ofStats("anyItemStatProcsActive", Stat.STRENGTH)))
                .endsWith("nothing worn procs a buff of these stats; the value is left out");
    }

    @Test
    void buffsOfCooldownsAreAskedTogether() throws InvalidInputException {
        String active = ofStats("anyStatBuffCooldownsActive", Stat.SPELL_DAMAGE);
        String left = ofStats("anyStatBuffCooldownsMinDuration", Stat.SPELL_DAMAGE);
        String auto = line("\"autocastOtherCooldowns\":{}");
        AplFight fight = new AplFight(rotation(line(active, cast(5)), auto, line(cast(1))), 3, 1);
        assertThat(fight.run()).containsExactly("0.0:3", "0.0:5");
        AplFight late =
                new AplFight(rotation(line(cmp(left, "OpLe", constant("7s")), cast(5)), auto, line(cast(1))), 5, 1);
        assertThat(late.run()).containsExactly("0.0:3", "2.0:1", "4.0:1", "4.0:5");
        assertThat(holds(cmp(ofStats("numStatBuffCooldowns", Stat.SPELL_DAMAGE), "OpEq", constant("1"))))
                .isTrue();
        assertThat(warningOf(ofStats("anyStatBuffCooldownsActive", Stat.STRENGTH)))
                .endsWith("no cooldown raises these stats; the value is left out");
    }

    @Test
    void noTargetIsAfterThePlayer() throws InvalidInputException {
        assertThat(holds("{\"bossCurrentTarget\":{\"targetUnit\":{\"type\":\"Target\"}}}"))
                .isFalse();
    }

    @Test
    void aHiddenLineIsNotLookedAt() throws InvalidInputException {
        String hidden = "{\"hide\":true,\"action\":{\"dance\":{}}}";
        assertThat(new AplFight(rotation(hidden, line(cast(5))), 1, 1).run()).containsExactly("0.0:5");
    }

    @Test
    void aVariableThatNamesItselfIsRefused() {
        String json =
                "{\"valueVariables\":[{\"name\":\"v\",\"value\":{\"variableRef\":{\"name\":\"v\"}}}],\"priorityList\":["
                        + line("{\"variableRef\":{\"name\":\"v\"}}", cast(5)) + "]}";
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> new AplFight(json));
        assertThat(refusal.problems().getFirst().message()).contains("refers to itself");
    }

    @Test
    void logicIsEvaluatedInOrder() throws InvalidInputException {
        String yes = constant("true");
        String no = constant("false");
        String late = cmp(TIME, "OpGt", constant("5s"));
        assertThat(holds("{\"or\":{\"vals\":[" + late + "," + yes + "]}}")).isTrue();
        assertThat(holds("{\"and\":{\"vals\":[" + yes + "," + late + "]}}")).isFalse();
        assertThat(holds("{\"not\":{\"val\":" + no + "}}")).isTrue();
        assertThat(holds("{\"not\":{\"val\":" + late + "}}")).isTrue();
    }
}
