package dev.wowlab.specs.apl.compile;

import static dev.wowlab.specs.apl.AplJson.cast;
import static dev.wowlab.specs.apl.AplJson.cmp;
import static dev.wowlab.specs.apl.AplJson.constant;
import static dev.wowlab.specs.apl.AplJson.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.Stat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Goes through every value and action of WoWSims' action lists: each is read, compiled and says or does what it
/// should, or is left out with a warning.
class AplLanguageTest {
    private static final String BURN = "'spellId':{'spellId':2}";
    private static final String POWER = "'spellId':{'spellId':3}";
    private static final String JAB = "'spellId':{'spellId':5}";
    private static final String STACKS = "'auraId':{'spellId':6}";
    private static final String POWER_BUFF = "'auraId':{'spellId':3}";
    private static final String LUCK = "'auraId':{'spellId':8}";
    private static final String DAMAGE =
            "'statType1':" + Stat.SPELL_DAMAGE.ordinal() + ",'statType2':-1,'statType3':-1";
    private static final String STAMINA = "'statType1':" + Stat.STAMINA.ordinal() + ",'statType2':-1,'statType3':-1";

    /// What each value is 1.5 s into a fight of 30 s, one burn after its start: value, operator, constant.
    static Stream<Arguments> values() {
        return Stream.of(
                value("const", "'val':'3'", "OpEq", "3"),
                value("math", "'op':'OpAdd','lhs':{'const':{'val':'1'}},'rhs':{'const':{'val':'2'}}", "OpEq", "3"),
                value("max", "'vals':[{'const':{'val':'1'}},{'const':{'val':'2'}}]", "OpEq", "2"),
                value("min", "'vals':[{'const':{'val':'1'}},{'const':{'val':'2'}}]", "OpEq", "1"),
                value("and", "'vals':[{'const':{'val':'true'}},{'gcdIsReady':{}}]", "OpEq", "true"),
                value("or", "'vals':[{'const':{'val':'false'}},{'gcdIsReady':{}}]", "OpEq", "true"),
                value("not", "'val':{'gcdIsReady':{}}", "OpEq", "false"),
                value("cmp", "'op':'OpLt','lhs':{'currentTime':{}},'rhs':{'const':{'val':'2s'}}", "OpEq", "true"),
                value("currentTime", "", "OpEq", "1.5s"),
                value("currentTimePercent", "", "OpEq", "5%"),
                value("remainingTime", "", "OpEq", "28.5s"),
                value("remainingTimePercent", "", "OpEq", "95%"),
                value("isExecutePhase", "'threshold':'E90'", "OpEq", "true"),
                value("numberTargets", "", "OpEq", "2"),
                value("bossCurrentTarget", "", "OpEq", "false"),
                value("currentHealth", "", "OpEq", "0"),
                value("currentHealthPercent", "", "OpNe", "50%"),
                value("currentMana", "", "OpEq", "7710"),
                value("currentManaPercent", "", "OpLt", "100%"),
                value("currentManaRegen", "", "OpEq", "0"),
                value("maxHealth", "", "OpEq", "0"),
                value("maxMana", "", "OpEq", "7720"),
                value("unitIsMoving", "", "OpEq", "false"),
                value("unitDistance", "", "OpEq", "5"),
                value("gcdIsReady", "", "OpEq", "true"),
                value("gcdTimeToReady", "", "OpEq", "0"),
                value("autoSwingTime", "'autoType':'MainHand'", "OpEq", "0"),
                value("autoTimeToNext", "'autoType':'AnyAuto'", "OpEq", "0"),
                value("autoTimeSinceLast", "'autoType':'AnyAuto'", "OpEq", "1.5s"),
                value("spellIsKnown", BURN, "OpEq", "true"),
                value("spellCanCast", POWER, "OpEq", "true"),
                value("spellIsReady", POWER, "OpEq", "true"),
                value("spellTimeToReady", POWER, "OpEq", "0"),
                value("spellCastTime", "'spellId':{'spellId':1}", "OpEq", "2s"),
                value("spellTravelTime", BURN, "OpEq", "0"),
                value("spellCpm", BURN, "OpEq", "40"),
                value("spellIsChanneling", "'spellId':{'spellId':4}", "OpEq", "false"),
                value("spellChanneledTicks", "'spellId':{'spellId':4}", "OpEq", "0"),
                value("spellCurrentCost", BURN, "OpEq", "10"),
                value("spellNumCharges", BURN, "OpEq", "0"),
                value("spellTimeToCharge", BURN, "OpEq", "0"),
                value("spellGcdHastedDuration", BURN, "OpEq", "1.5s"),
                value("spellFullCooldown", JAB, "OpEq", "10s"),
                value("spellInFlight", BURN, "OpEq", "false"),
                value("auraIsKnown", STACKS, "OpEq", "true"),
                value("auraIsActive", LUCK, "OpEq", "true"),
                value("auraIsInactive", POWER_BUFF, "OpEq", "true"),
                value("auraRemainingTime", LUCK, "OpEq", "8.5s"),
                value("auraNumStacks", STACKS, "OpEq", "0"),
                value("auraInternalCooldown", LUCK, "OpEq", "18.5s"),
                value("auraIcdIsReady", LUCK, "OpEq", "false"),
                value(
                        "auraShouldRefresh",
                        LUCK + ",'sourceUnit':{'type':'Self'},'maxOverlap':{'const':{'val':'1s'}}",
                        "OpEq",
                        "false"),
                value("auraDuration", LUCK, "OpEq", "10s"),
                value("allItemStatProcsActive", STAMINA, "OpEq", "true"),
                value("anyItemStatProcsActive", STAMINA, "OpEq", "true"),
                value("anyItemStatProcsAvailable", STAMINA, "OpEq", "false"),
                value("itemProcsMinRemainingTime", STAMINA, "OpEq", "8.5s"),
                value("itemProcsMaxRemainingIcd", STAMINA, "OpEq", "0"),
                value("numEquippedStatProcItems", STAMINA + ",'minIcdSeconds':19", "OpEq", "1"),
                value("numStatBuffCooldowns", DAMAGE, "OpEq", "1"),
                value("anyStatBuffCooldownsActive", DAMAGE, "OpEq", "false"),
                value("anyStatBuffCooldownsMinDuration", DAMAGE, "OpGt", "1h"),
                value("dotIsActive", BURN, "OpEq", "true"),
                value("dotIsActiveOnAllTargets", BURN, "OpEq", "false"),
                value("dotRemainingTime", BURN, "OpEq", "10.5s"),
                value("dotLowestRemainingTime", BURN, "OpEq", "0"),
                value("dotTickFrequency", BURN, "OpEq", "3s"),
                value("dotTimeToNextTick", BURN, "OpEq", "1.5s"),
                value("dotBaseDuration", BURN, "OpEq", "12s"),
                value("dotPercentIncrease", BURN, "OpEq", "0"),
                value("dotTickRatePercentIncrease", BURN, "OpEq", "0"),
                value("sequenceIsComplete", "'sequenceName':'jabs'", "OpEq", "false"),
                value("sequenceIsReady", "'sequenceName':'jabs'", "OpEq", "true"),
                value("sequenceTimeToReady", "'sequenceName':'jabs'", "OpEq", "0"),
                value("currentEnergy", "", "OpEq", "100"),
                value("maxEnergy", "", "OpEq", "100"),
                value("timeToNextEnergyTick", "", "OpLe", "2.02s"),
                value("energyTimeToTarget", "'targetEnergy':{'const':{'val':'101'}}", "OpGt", "1h"),
                value("currentComboPoints", "", "OpEq", "0"),
                value("maxComboPoints", "", "OpEq", "5"),
                value("channelClipDelay", "", "OpEq", "0"),
                value("inputDelay", "", "OpEq", "100ms"),
                value("totemRemainingTime", "'totemType':'Fire'", "OpEq", "4.5s"),
                value("variableRef", "'name':'half'", "OpEq", "50%"),
                value("actionGroupUsed", "'name':'nothing'", "OpEq", "false"),
                value("activeItemSwapSet", "'swapSet':'Main'", "OpEq", "true"),
                value("multipleCdUsages", "'targetSpellId':{'spellId':3},'baseSpellId':{'spellId':3}", "OpEq", "false"),
                value("selectedPotion", "'potionId':{'itemId':22839}", "OpEq", "false"),
                value("selectedConjured", "'conjuredId':{'itemId':12662}", "OpEq", "false"));
    }

    /// What is left out, since this player or no player has it: value.
    static Stream<Arguments> absentValues() {
        return Stream.of(
                        "bossSpellTimeToReady {'spellId':{'spellId':7}}",
                        "bossSpellIsCasting {'spellId':{'spellId':7}}",
                        "currentHealth {'sourceUnit':{'type':'Target'}}",
                        "currentRage {}",
                        "currentSolarEnergy {}",
                        "currentLunarEnergy {}",
                        "currentGenericResource {}",
                        "maxRage {}",
                        "dotCritPercentIncrease {'spellId':{'spellId':2}}",
                        "frontOfTarget {}",
                        "warlockAssignedCurseIsActive {}",
                        "warlockIsAssignedCurse {'curseType':'Doom'}",
                        "druidCurrentEclipsePhase {}",
                        "protectionPaladinDamageTakenLastGlobal {}")
                .map(text -> text.split(" ", 2))
                .map(parts -> Arguments.of(parts[0], parts[1]));
    }

    private static Arguments value(String name, String arguments, String operator, String constant) {
        return Arguments.of(name, arguments, operator, constant);
    }

    private static String list(String condition) {
        String sequence = "\"sequence\":{\"name\":\"jabs\",\"actions\":[{" + cast(5) + "}]}";
        return "{\"type\":\"TypeAPL\",\"valueVariables\":[{\"name\":\"half\",\"value\":" + constant("50%")
                + "}],\"priorityList\":["
                + String.join(
                        ",",
                        line("{\"not\":{\"val\":{\"dotIsActive\":{\"spellId\":{\"spellId\":2}}}}}", cast(2)),
                        line(condition, cast(5)),
                        line(cast(7)),
                        line(sequence))
                + "]}";
    }

    private static AplFight fight(String condition) throws InvalidInputException {
        return new AplFight(list(condition.replace('\'', '"')), 30, 2, true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void everyValueSaysWhatIsTrue(String name, String arguments, String operator, String constant)
            throws InvalidInputException {
        String value = "{'" + name + "':{" + arguments + "}}";
        AplFight fight = fight(cmp(value, operator, constant(constant)));
        assertThat(fight.warnings).as(name).isEmpty();
        assertThat(fight.run()).as(name).contains("1.5:5");
        String opposite = "{'not':{'val':" + cmp(value, operator, constant(constant)) + "}}";
        assertThat(fight(opposite).run()).as("not " + name).doesNotContain("1.5:5");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("absentValues")
    void aValueThatNobodyHasIsLeftOutByItsPath(String name, String arguments) throws InvalidInputException {
        AplFight fight = fight("{'" + name + "':" + arguments + "}");
        assertThat(fight.warnings).hasSize(1);
        assertThat(fight.warnings.getFirst()).startsWith("priorityList[1].action.condition." + name + ": ");
        // A condition that is left out does not hold its line back.
        assertThat(fight.run()).contains("1.5:5");
    }

    /// What three seconds look like with each action on top of a wand: action, its body, when it is wanted, casts.
    static Stream<Arguments> actions() {
        String always = "{'const':{'val':'true'}}";
        String down = "{'auraIsInactive':{" + STACKS + "}}";
        return Stream.of(
                action("castSpell", JAB, always, "0.0:5 1.5:7 3.0:7"),
                action("castFriendlySpell", JAB, always, "0.0:5 1.5:7 3.0:7"),
                action("channelSpell", "'spellId':{'spellId':4},'interruptIf':{'gcdIsReady':{}}", always, "0.0:4"),
                action("multidot", BURN + ",'maxDots':2", always, "0.0:2 1.5:2@target2 3.0:7"),
                action("strictMultidot", BURN + ",'maxDots':2", always, "0.0:2 1.5:2@target2 3.0:7"),
                action("castAllStatBuffCooldowns", DAMAGE, always, "0.0:3 0.0:7 1.5:7 3.0:7"),
                action("autocastOtherCooldowns", "", always, "0.0:3 0.0:7 1.5:7 3.0:7"),
                action("wait", "'duration':{'const':{'val':'2s'}}", "{'gcdIsReady':{}}", ""),
                action(
                        "waitUntil",
                        "'condition':{'cmp':{'op':'OpGe','lhs':{'currentTime':{}},'rhs':" + "{'const':{'val':'2s'}}}}",
                        always,
                        "2.0:7"),
                action(
                        "schedule",
                        "'schedule':'1s','innerAction':{'castSpell':{" + JAB + "}}",
                        always,
                        "0.0:7 1.5:5 3.0:7"),
                action("sequence", "'name':'a','actions':[{'castSpell':{" + JAB + "}}]", always, "0.0:5 1.5:7 3.0:7"),
                action(
                        "strictSequence",
                        "'actions':[{'castSpell':{" + JAB + "}},{'castSpell':{" + BURN + "}}]",
                        always,
                        "0.0:5 1.5:2 3.0:7"),
                action(
                        "changeTarget",
                        "'newTarget':{'type':'Target','index':1}",
                        always,
                        "0.0:7@target2 1.5:7@target2 3.0:7@target2"),
                action("activateAura", LUCK, always, "0.0:7 1.5:7 3.0:7"),
                action("activateAuraWithStacks", STACKS + ",'numStacks':2", down, "0.0:7 1.5:7 3.0:7"),
                action("cancelAura", LUCK, always, "0.0:7 1.5:7 3.0:7"),
                action("itemSwap", "'swapSet':'Swap1'", always, "0.0:second 0.0:7 1.5:7 3.0:7"),
                action("move", "'rangeFromTarget':{'const':{'val':'21'}}", always, "0.0:7 1.5:7 3.0:7"),
                action(
                        "moveDuration",
                        "'duration':{'const':{'val':'1s'}}",
                        "{'not':{'val':{'unitIsMoving':{}}}}",
                        "0.0:7 1.5:7 3.0:7"),
                action("groupReference", "'groupName':'jab'", always, "0.0:5 1.5:7 3.0:7"));
    }

    private static Arguments action(String name, String body, String condition, String casts) {
        return Arguments.of(name, body, condition, casts);
    }

    /// Actions that this player or no player can do.
    static Stream<String> absentActions() {
        return Stream.of(
                "multishield {'spellId':{'spellId':5},'maxShields':1}",
                "resetSequence {'sequenceName':'none'}",
                "triggerIcd {'auraId':{'spellId':6}}",
                "activateAllStatBuffProcAuras {'swapSet':'Swap1','statType1':2}",
                "castWarlockAssignedCurse {}",
                "catOptimalRotationAction {}",
                "bearOptimalRotationAction {}",
                "guardianHotwDpsRotation {}",
                "customRotation {}");
    }

    private static AplFight doing(String action, String condition) throws InvalidInputException {
        String list = "{'type':'TypeAPL','groups':[{'name':'jab','actions':[{'action':{'castSpell':{" + JAB
                + "}}}]}],'priorityList':[{'action':{'condition':" + condition + "," + action + "}},"
                + line(cast(7)) + "]}";
        return new AplFight(list.replace('\'', '"'), 3, 2, true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("actions")
    void everyActionDoesWhatItSays(String name, String body, String condition, String casts)
            throws InvalidInputException {
        AplFight fight = doing("'" + name + "':{" + body + "}", condition);
        assertThat(fight.warnings).as(name).isEmpty();
        List<String> done = new ArrayList<>(fight.run());
        done.removeIf(cast -> cast.equals("tick"));
        assertThat(String.join(" ", done)).as(name).isEqualTo(casts);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("absentActions")
    void anActionThatNobodyCanDoIsLeftOutByItsPath(String action) throws InvalidInputException {
        String[] parts = action.split(" ", 2);
        AplFight fight = doing("'" + parts[0] + "':" + parts[1], "{'gcdIsReady':{}}");
        assertThat(fight.warnings).hasSize(1);
        assertThat(fight.warnings.getFirst()).startsWith("priorityList[0].action");
        assertThat(fight.run()).containsExactly("0.0:7", "1.5:7", "3.0:7");
    }

    /// 103 values and 29 actions; `variablePlaceholder` only means something inside a group.
    @Test
    void theLanguageIsComplete() {
        Stream<String> absent =
                absentValues().map(arguments -> (String) arguments.get()[0]);
        assertThat(Stream.concat(names(values()), absent).distinct()).hasSize(103 - 1);
        Stream<String> absentActions = absentActions().map(action -> action.split(" ", 2)[0]);
        assertThat(Stream.concat(names(actions()), absentActions).distinct()).hasSize(29);
    }

    private static Stream<String> names(Stream<Arguments> rows) {
        return rows.map(arguments -> (String) arguments.get()[0]);
    }
}
