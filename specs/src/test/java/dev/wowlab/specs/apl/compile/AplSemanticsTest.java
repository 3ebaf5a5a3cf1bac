package dev.wowlab.specs.apl.compile;

import static dev.wowlab.specs.apl.AplJson.cast;
import static dev.wowlab.specs.apl.AplJson.cmp;
import static dev.wowlab.specs.apl.AplJson.constant;
import static dev.wowlab.specs.apl.AplJson.line;
import static dev.wowlab.specs.apl.AplJson.rotation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.Stat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AplSemanticsTest {

    private static final String TIME = "{\"currentTime\":{}}";

    @Test
    void theFirstReadyLineIsDoneAgainAndAgain() throws InvalidInputException {
        AplFight fight = new AplFight(rotation(line(cast(5)), line(cast(1))), 14, 1);
        assertThat(fight.run()).containsExactly("0.0:5", "3.5:1", "5.5:1", "7.5:1", "9.5:1", "11.5:1", "11.5:5");
    }

    @Test
    void aFightIsTheSameAsTheFirstWhenItIsRunAgain() throws InvalidInputException {
        AplFight fight = new AplFight(rotation(line(cast(5)), line(cast(1))), 30, 1);
        assertThat(fight.run()).isEqualTo(fight.run());
    }

    @Test
    void aConditionKeepsALineBack() throws InvalidInputException {
        AplFight fight = new AplFight(rotation(line(cmp(TIME, "OpGe", constant("6s")), cast(5)), line(cast(1))), 9, 1);
        assertThat(fight.run()).containsExactly("2.0:1", "4.0:1", "6.0:1", "6.0:5");
    }

    @Test
    void aSpellThatIsNotThereDropsItsLineWithAWarning() throws InvalidInputException {
        AplFight fight = new AplFight(rotation(line(cast(99)), line(cast(1))), 3, 1);
        assertThat(fight.run()).containsExactly("2.0:1");
        assertThat(fight.warnings).containsExactly("priorityList[0].action: the player does not know spell:99");
    }

    @Test
    void aValueThatIsNotThereIsLeftOutOfItsCondition() throws InvalidInputException {
        String unknown = "{\"auraIsActive\":{\"auraId\":{\"spellId\":99}}}";
        String known = cmp(TIME, "OpGe", constant("2s"));
        AplFight fight = new AplFight(
                rotation(line("{\"and\":{\"vals\":[" + unknown + "," + known + "]}}", cast(5)), line(cast(1))), 5, 1);
        assertThat(fight.run()).containsExactly("2.0:1", "2.0:5");
    }

    @Test
    void aVariableWithoutAValueIsFalse() throws InvalidInputException {
        String json =
                "{\"valueVariables\":[{\"name\":\"v\",\"value\":{\"dotIsActive\":{\"spellId\":{\"spellId\":99}}}}],"
                        + "\"priorityList\":["
                        + line("{\"variableRef\":{\"name\":\"v\"}}", cast(5))
                        + ","
                        + line(cast(1))
                        + "]}";
        assertThat(new AplFight(json, 3, 1).run()).containsExactly("2.0:1");
    }

    @Test
    void majorCooldownsAreUsedOnTheirOwnUnlessALineNamesThem() throws InvalidInputException {
        String auto = line("\"autocastOtherCooldowns\":{}");
        assertThat(new AplFight(rotation(auto, line(cast(1))), 3, 1).run()).containsExactly("0.0:3", "2.0:1");
        String never = line(constant("False"), cast(3));
        assertThat(new AplFight(rotation(auto, never, line(cast(1))), 3, 1).run())
                .containsExactly("2.0:1");
    }

    @Test
    void allCooldownsOfAStatAreCastByTheirLineAndNoLongerOnTheirOwn() throws InvalidInputException {
        String auto = line("\"autocastOtherCooldowns\":{}");
        String fromTwo = cmp(TIME, "OpGe", constant("2s"));
        String spellDamage = line(fromTwo, buffCooldowns(5, -1, -1));
        assertThat(new AplFight(rotation(auto, spellDamage, line(cast(1))), 3, 1).run())
                .containsExactly("2.0:1", "2.0:3");
        AplFight other = new AplFight(rotation(auto, line(fromTwo, buffCooldowns(10, -1, -1)), line(cast(1))), 3, 1);
        assertThat(other.run()).containsExactly("0.0:3", "2.0:1");
        assertThat(other.warnings).singleElement().asString().contains("no cooldown raises these stats");
    }

    @Test
    void aCooldownOfAStatThatALineCastsByNameIsLeftToIt() throws InvalidInputException {
        String named = line(cmp(TIME, "OpGe", constant("4s")), cast(3));
        assertThat(new AplFight(rotation(named, line(buffCooldowns(5, 10, -1)), line(cast(1))), 5, 1).run())
                .containsExactly("2.0:1", "4.0:1", "4.0:3");
    }

    @Test
    void allCooldownsOfAStatOpenAStrictSequence() throws InvalidInputException {
        String strict = line("\"strictSequence\":{\"actions\":[{" + buffCooldowns(5, -1, -1) + "},{" + cast(5) + "}]}");
        assertThat(new AplFight(rotation(strict, line(cast(1))), 4, 1).run())
                .containsExactly("0.0:3", "0.0:5", "3.5:1");
    }

    @Test
    void aTotemHasTheTimeToItsEndLeftAndThenNone() throws InvalidInputException {
        String fire = cmp("{\"totemRemainingTime\":{\"totemType\":\"Fire\"}}", "OpLe", constant("2s"));
        assertThat(new AplFight(rotation(line(fire, cast(5)), line(cast(1))), 9, 1).run())
                .containsExactly("2.0:1", "4.0:1", "4.0:5", "7.5:1");
        String late = "{\"totemRemainingTime\":{\"totemType\":\"Fire\",\"includeReactionTime\":true}}";
        assertThat(new AplFight(rotation(line(cmp(late, "OpLe", constant("2s")), cast(5)), line(cast(1))), 7, 1).run())
                .containsExactly("2.0:1", "4.0:1", "6.0:1", "6.0:5");
        String air = cmp("{\"totemRemainingTime\":{\"totemType\":\"Air\"}}", "OpEq", constant("0s"));
        assertThat(new AplFight(rotation(line(air, cast(5)), line(cast(1))), 3, 1).run())
                .containsExactly("0.0:5");
    }

    private static String buffCooldowns(int first, int second, int third) {
        return "\"castAllStatBuffCooldowns\":{\"statType1\":" + first + ",\"statType2\":" + second + ",\"statType3\":"
                + third + "}";
    }

    @Test
    void aSequenceIsDoneOnceUntilItIsReset() throws InvalidInputException {
        String sequence = line("\"sequence\":{\"name\":\"s\",\"actions\":[{" + cast(2) + "},{" + cast(5) + "}]}");
        AplFight once = new AplFight(rotation(sequence, line(cast(1))), 8, 1);
        assertThat(once.run()).containsExactly("0.0:2", "1.5:5", "5.0:1", "7.0:1");
        String reset =
                line("{\"sequenceIsComplete\":{\"sequenceName\":\"s\"}}", "\"resetSequence\":{\"sequenceName\":\"s\"}");
        AplFight again = new AplFight(rotation(reset, sequence, line(cast(1))), 8, 1);
        assertThat(again.run()).containsExactly("0.0:2", "1.5:5", "3.0:2", "6.5:1");
    }

    @Test
    void aStrictSequenceLetsNothingBetween() throws InvalidInputException {
        String condition = cmp(TIME, "OpLt", constant("1s"));
        String strict = line(condition, "\"strictSequence\":{\"actions\":[{" + cast(1) + "},{" + cast(2) + "}]}");
        AplFight fight = new AplFight(rotation(strict, line(cast(5)), line(cast(1))), 6, 1);
        assertThat(fight.run()).containsExactly("2.0:1", "2.0:2", "3.5:5");
    }

    /// A change of gear takes no global cooldown, and the sequence goes on with it at once, as in WoWSims.
    @Test
    void aStrictSequenceChangesGearAndBackBetweenItsCasts() throws InvalidInputException {
        String strict = line("\"strictSequence\":{\"actions\":[{" + cast(7) + "},{" + swap("Swap1") + "},{" + cast(5)
                + "},{" + swap("Main") + "}]}");
        AplFight fight = new AplFight(rotation(strict, line(cast(1))), 5, 1, true);
        assertThat(fight.run()).startsWith("0.0:7", "0.0:second", "1.5:5", "1.5:first");
    }

    @Test
    void waitingDoesNothing() throws InvalidInputException {
        String wait = line(cmp(TIME, "OpEq", constant("0s")), "\"wait\":{\"duration\":" + constant("3s") + "}");
        assertThat(new AplFight(rotation(wait, line(cast(5))), 5, 1).run()).containsExactly("3.0:5");
        String until = line("\"waitUntil\":{\"condition\":" + cmp(TIME, "OpGe", constant("2s")) + "}");
        assertThat(new AplFight(rotation(until, line(cast(5))), 5, 1).run()).containsExactly("2.0:5");
    }

    @Test
    void aScheduleIsKept() throws InvalidInputException {
        String schedule = line("\"schedule\":{\"schedule\":\"1s, 12s\",\"innerAction\":{" + cast(5) + "}}");
        assertThat(new AplFight(rotation(schedule), 20, 1).run()).containsExactly("1.0:5", "12.0:5");
    }

    @Test
    void aGroupDoesItsFirstReadyLineAndFillsItsPlaceholders() throws InvalidInputException {
        String json = """
                {"groups":[{"name":"g","actions":[
                   {"action":{"condition":{"cmp":{"op":"OpGe","lhs":{"currentTime":{}},"rhs":{"variablePlaceholder":{"name":"when"}}}},
                     "castSpell":{"spellId":{"spellId":5}}}}]}],
                 "priorityList":[
                   {"action":{"groupReference":{"groupName":"g","variables":[{"name":"when","value":{"const":{"val":"3s"}}}]}}},
                   {"action":{"castSpell":{"spellId":{"spellId":1}}}}]}
                """;
        assertThat(new AplFight(json, 6, 1).run()).containsExactly("2.0:1", "4.0:1", "4.0:5");
    }

    @Test
    void aPlaceholderThatIsNotFilledIsRefused() {
        String json = """
                {"groups":[{"name":"g","actions":[{"action":{"condition":{"variablePlaceholder":{"name":"x"}},
                   "castSpell":{"spellId":{"spellId":5}}}}]}],
                 "priorityList":[{"action":{"groupReference":{"groupName":"g"}}}]}
                """;
        InvalidInputException refusal = org.assertj.core.api.Assertions.catchThrowableOfType(
                InvalidInputException.class, () -> new AplFight(json));
        assertThat(AplFight.paths(refusal))
                .containsExactly("groups[0].actions[0].action.condition.variablePlaceholder");
    }

    @Test
    void actionsBeforeThePullAreDoneAtTheirTimes() throws InvalidInputException {
        String json = "{\"prepullActions\":[{\"action\":{" + cast(1) + "},\"doAtValue\":" + constant("-2s")
                + "}],\"priorityList\":[" + line(cast(5)) + "]}";
        assertThat(new AplFight(json, 3, 1).run()).containsExactly("0.0:1", "0.0:5");
    }

    @Test
    void aGroupIsDoneBeforeThePullThoughItsSpellHasNoCooldown() throws InvalidInputException {
        String json = "{\"groups\":[{\"name\":\"start\",\"actions\":[" + line(cast(1)) + "]}],\"prepullActions\":["
                + "{\"action\":{\"groupReference\":{\"groupName\":\"start\"}},\"doAtValue\":" + constant("-2s")
                + "}],\"priorityList\":[" + line(cast(5)) + "]}";
        assertThat(new AplFight(json, 3, 1).run()).containsExactly("0.0:1", "0.0:5");
    }

    @Test
    void procsOfWornItemsAreTurnedOnBeforeThePull() throws InvalidInputException {
        String stats = "\"statType1\":" + Stat.STAMINA.ordinal() + ",\"statType2\":-1,\"statType3\":-1";
        String json =
                "{\"prepullActions\":[{\"action\":{\"activateAllStatBuffProcAuras\":{\"swapSet\":\"Main\"," + stats
                        + "}},\"doAtValue\":" + constant("-1s") + "}],\"priorityList\":["
                        + line("{\"auraIsActive\":{\"auraId\":{\"spellId\":8}}}", cast(5)) + "," + line(cast(1)) + "]}";
        assertThat(new AplFight(json, 12, 1).run())
                .containsExactly("0.0:5", "3.5:1", "5.5:1", "7.5:1", "9.5:1", "11.5:1");
    }

    @Test
    void aDotIsKeptOnSeveralTargets() throws InvalidInputException {
        String multidot =
                line("\"multidot\":{\"spellId\":{\"spellId\":2},\"maxDots\":2,\"maxOverlap\":" + constant("0s") + "}");
        assertThat(new AplFight(rotation(multidot, line(cast(1))), 6, 2).run())
                .containsExactly("0.0:2", "1.5:2@target2", "5.0:1");
    }

    @Test
    void whatWorksOnAnAreaIsNotKeptOnSeveralTargets() throws InvalidInputException {
        String multidot =
                line("\"multidot\":{\"spellId\":{\"spellId\":9},\"maxDots\":2,\"maxOverlap\":" + constant("0s") + "}");
        AplFight fight = new AplFight(rotation(multidot, line(cast(1))), 3, 2);
        assertThat(fight.run()).containsExactly("2.0:1");
        assertThat(fight.warnings).singleElement().asString().contains("works on an area, not on each target");
    }

    @Test
    void aMoveGoesToItsDistanceAndHoldsCastsBack() throws InvalidInputException {
        // From 5 to 26 yards it takes three seconds.
        String move = line(cmp(TIME, "OpLt", constant("1s")), "\"move\":{\"rangeFromTarget\":" + constant("26") + "}");
        String there = cmp("{\"unitDistance\":{}}", "OpGe", constant("20"));
        AplFight fight = new AplFight(rotation(move, line(there, cast(5)), line(cast(1))), 6, 1);
        assertThat(fight.run()).containsExactly("2.2:5", "5.7:1");
        assertThat(fight.run()).containsExactly("2.2:5", "5.7:1");
        String asked = line("{\"unitIsMoving\":{}}", cast(5));
        assertThat(new AplFight(rotation(move, asked), 4, 1).run()).containsExactly("0.0:5");
    }

    @Test
    void movingForAWhileOnlyHoldsCastsBack() throws InvalidInputException {
        String move = line(cmp(TIME, "OpLt", constant("1s")), "\"moveDuration\":{\"duration\":" + constant("2s") + "}");
        assertThat(new AplFight(rotation(move, line(cast(1))), 6, 1).run()).containsExactly("4.0:1", "6.0:1");
    }

    @Test
    void aMoveWithoutANumberOfYardsIsRefused() {
        InvalidInputException refusal = org.assertj.core.api.Assertions.catchThrowableOfType(
                InvalidInputException.class,
                () -> new AplFight(rotation(line("\"move\":{\"rangeFromTarget\":" + constant("5s") + "}"))));
        assertThat(refusal.problems().getFirst().toString())
                .isEqualTo("priorityList[0].action.move.rangeFromTarget.const: should be a number, but is a duration");
    }

    @Test
    void theTargetIsChanged() throws InvalidInputException {
        String change = line(
                cmp(TIME, "OpGe", constant("2s")),
                "\"changeTarget\":{\"newTarget\":{\"type\":\"Target\",\"index\":1}}");
        assertThat(new AplFight(rotation(change, line(cast(1))), 5, 2).run()).containsExactly("2.0:1", "4.0:1@target2");
    }

    @Test
    void aChannelEndsEarlyWhereItsConditionHolds() throws InvalidInputException {
        String ticks = cmp("{\"spellChanneledTicks\":{\"spellId\":{\"spellId\":4}}}", "OpGe", constant("2"));
        String channel = line("\"channelSpell\":{\"spellId\":{\"spellId\":4},\"interruptIf\":" + ticks + "}");
        AplFight fight = new AplFight(rotation(line(cmp(TIME, "OpGe", constant("2s")), cast(5)), channel), 4, 1);
        assertThat(fight.run()).startsWith("0.0:4", "tick", "tick", "2.0:5");
    }

    @Test
    void stacksAreNoticedAfterTheReactionTime() throws InvalidInputException {
        String stacks = "{\"auraNumStacks\":{\"auraId\":{\"spellId\":6},\"includeReactionTime\":true}}";
        AplFight late = new AplFight(rotation(line(cmp(stacks, "OpEq", constant("1")), cast(5)), line(cast(1))), 6, 1);
        // At 4 s there are two, but the caster still sees the one of 2 s.
        assertThat(late.run()).containsExactly("2.0:1", "4.0:1", "4.0:5");
        AplFight atOnce = new AplFight(
                rotation(line(cmp(stacks.replace("true", "false"), "OpEq", constant("1")), cast(5)), line(cast(1))),
                6,
                1);
        assertThat(atOnce.run()).containsExactly("2.0:1", "2.0:5", "5.5:1");
    }

    @Test
    void everyLineIsCountedInItsTable() throws InvalidInputException {
        AplFight fight = new AplFight(rotation(line(cast(5)), line(cast(99)), line(cast(1))), 8, 1);
        fight.run();
        assertThat(FiredRows.of(fight.list)).containsExactly("apl player|0 1", "apl player|1 0", "apl player|2 4");
    }

    private static String swap(String set) {
        return "\"itemSwap\":{\"swapSet\":\"" + set + "\"}";
    }

    @Test
    void gearIsChangedByALineWhereItIsNotWornAndKnownByItsValue() throws InvalidInputException {
        String second = "{\"activeItemSwapSet\":{\"swapSet\":\"Swap1\"}}";
        AplFight fight = new AplFight(
                rotation(
                        line(cmp("{\"currentTime\":{}}", "OpGe", constant("3s")), swap("Swap1")),
                        line(second, cast(5)),
                        line(cast(7))),
                6,
                1,
                true);
        assertThat(fight.run()).containsExactly("0.0:7", "1.5:7", "3.0:second", "3.0:5", "4.5:7", "6.0:7");
    }

    @Test
    void theSecondSetIsTakenOffAtThePull() throws InvalidInputException {
        String prepull = "{\"action\":{" + swap("Swap1") + "},\"doAtValue\":" + constant("-3s") + "}";
        String list =
                "{\"type\":\"TypeAPL\",\"prepullActions\":[" + prepull + "],\"priorityList\":[" + line(cast(7)) + "]}";
        assertThat(new AplFight(list, 1, 1, true).run()).containsExactly("-3.0:second", "-0.0:first", "0.0:7");
    }

    @Test
    void procsOfASetAreTurnedOnOnlyWhileItIsWorn() throws InvalidInputException {
        assertThat(procsBeforeThePull(swap("Swap1"))).startsWith("-3.0:second", "-0.0:first", "0.0:7");
        assertThat(procsBeforeThePull(swap("Main"))).startsWith("0.0:5");
    }

    /// Jabs where the procs of the first set were turned on after a change of gear.
    private static List<String> procsBeforeThePull(String swap) throws InvalidInputException {
        String procs = "\"activateAllStatBuffProcAuras\":{\"swapSet\":\"Main\",\"statType1\":" + Stat.STAMINA.ordinal()
                + ",\"statType2\":-1,\"statType3\":-1}";
        String list = "{\"type\":\"TypeAPL\",\"prepullActions\":[{\"action\":{" + swap + "},\"doAtValue\":"
                + constant("-3s") + "},{\"action\":{" + procs + "},\"doAtValue\":" + constant("-2s")
                + "}],\"priorityList\":[" + line("{\"auraIsActive\":{\"auraId\":{\"spellId\":8}}}", cast(5)) + ","
                + line(cast(7)) + "]}";
        return new AplFight(list, 1, 1, true).run();
    }
}
