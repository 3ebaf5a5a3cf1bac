package dev.wowlab.specs.apl.compile;

import static dev.wowlab.specs.apl.AplJson.cast;
import static dev.wowlab.specs.apl.AplJson.cmp;
import static dev.wowlab.specs.apl.AplJson.constant;
import static dev.wowlab.specs.apl.AplJson.line;
import static dev.wowlab.specs.apl.AplJson.rotation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AplLintTest {
    private static final String TIME = "{\"currentTime\":{}}";
    private static final String LATER = cmp(TIME, "OpGt", constant("5s"));

    private static List<String> findings(String json) throws InvalidInputException {
        return new AplFight(json, 10, 2)
                .lint.findings().stream().map(Object::toString).toList();
    }

    private static String both(String left, String right) {
        return "{\"and\":{\"vals\":[" + left + "," + right + "]}}";
    }

    private static String either(String left, String right) {
        return "{\"or\":{\"vals\":[" + left + "," + right + "]}}";
    }

    private static String group(String name, String... lines) {
        return "{\"name\":\"" + name + "\",\"actions\":[" + String.join(",", lines) + "]}";
    }

    @Test
    void aGoodListHasNoFindings() throws InvalidInputException {
        assertThat(findings(rotation(line(LATER, cast(5)), line(cast(5)), line(cast(3)), line(cast(1)))))
                .isEmpty();
    }

    @Test
    void aConditionThatIsAlwaysFalseIsFoundByFolding() throws InvalidInputException {
        String never = cmp(
                "{\"math\":{\"op\":\"OpAdd\",\"lhs\":" + constant("1") + ",\"rhs\":" + constant("2") + "}}",
                "OpGt",
                constant("4"));
        String message = "priorityList[0].action: can never fire: its condition is always false";
        assertThat(findings(rotation(line(constant("false"), cast(5)), line(cast(1)))))
                .containsExactly(message);
        assertThat(findings(rotation(line(never, cast(5)), line(cast(1))))).containsExactly(message);
        assertThat(findings(rotation(line(both(LATER, never), cast(5)), line(cast(1)))))
                .containsExactly(message);
        assertThat(findings(
                        rotation(line("{\"spellIsKnown\":{\"spellId\":{\"spellId\":99}}}", cast(5)), line(cast(1)))))
                .contains(message);
    }

    @Test
    void aConditionThatIsAlwaysTrueCanBeLeftOut() throws InvalidInputException {
        assertThat(findings(rotation(line(cmp(constant("1"), "OpLt", constant("2")), cast(5)), line(cast(1)))))
                .containsExactly("priorityList[0].action.condition.cmp: is always true: leave the condition out");
        assertThat(findings(rotation(line(both(LATER, constant("true")), cast(5)), line(cast(1)))))
                .containsExactly("priorityList[0].action.condition.and.vals[1].const: is always true and decides"
                        + " nothing here: leave it out");
        assertThat(findings(rotation(line(either(LATER, constant("false")), cast(5)), line(cast(1)))))
                .containsExactly("priorityList[0].action.condition.or.vals[1].const: is always false and decides"
                        + " nothing here: leave it out");
    }

    @Test
    void settingsMayBeConstant() throws InvalidInputException {
        String json = "{\"valueVariables\":[{\"name\":\"on\",\"value\":" + constant("true") + "}],\"priorityList\":["
                + line(both(LATER, "{\"variableRef\":{\"name\":\"on\"}}"), cast(5)) + ","
                + line("{\"spellIsKnown\":{\"spellId\":{\"spellId\":1}}}", cast(1)) + "]}";
        assertThat(findings(json)).isEmpty();
    }

    @Test
    void whatStandsBelowALineThatAlwaysActsNeverFires() throws InvalidInputException {
        // Spell 7 costs nothing and has no cooldown: it goes off at every global cooldown.
        assertThat(findings(rotation(line(LATER, cast(5)), line(cast(7)), line(LATER, cast(1)), line(cast(3)))))
                .containsExactly("priorityList[2].action: can never fire: priorityList[1].action has no condition and"
                        + " always comes first");
        // Without mana, life might go on below.
        assertThat(findings(rotation(line(cast(1)), line(cast(2)), line(cast(7)))))
                .containsExactly(
                        "priorityList[1].action: can hardly ever fire: priorityList[0].action has no condition,"
                                + " needs no more mana, and always comes first");
    }

    @Test
    void theSameCastBelowOneWithoutAConditionNeverFires() throws InvalidInputException {
        assertThat(findings(rotation(line(cast(5)), line(LATER, cast(5)), line(cast(1)))))
                .containsExactly("priorityList[1].action: can never fire: priorityList[0].action has no condition and"
                        + " always comes first");
    }

    @Test
    void groupsAreLookedInto() throws InvalidInputException {
        String refer = line("\"groupReference\":{\"groupName\":\"g\"}");
        String json = "{\"groups\":[" + group("g", line(cast(7)), line(cast(1))) + "," + group("idle", line(cast(5)))
                + "],\"priorityList\":[" + refer + "," + line(cast(2)) + "]}";
        assertThat(findings(json))
                .containsExactlyInAnyOrder(
                        "groups[0].actions[1].action: can never fire: groups[0].actions[0].action has no condition and"
                                + " always comes first",
                        "priorityList[1].action: can never fire: priorityList[0].action has no condition and always"
                                + " comes first",
                        "groups[1]: no line refers to the group idle");
    }

    @Test
    void nothingComesAfterAnEndlessWait() throws InvalidInputException {
        assertThat(findings(rotation(line("\"wait\":{\"duration\":" + constant("1s") + "}"), line(cast(5)))))
                .containsExactly("priorityList[1].action: can never fire: priorityList[0].action waits for ever anew");
    }

    @Test
    void whatThePlayerLacksIsFoundWithItsPath() throws InvalidInputException {
        String aura = "{\"auraIsActive\":{\"auraId\":{\"spellId\":99}}}";
        assertThat(findings(rotation(line(aura, cast(5)), line(cast(98)), line(cast(33938)), line(cast(1)))))
                .containsExactly(
                        "priorityList[0].action.condition.auraIsActive: there is no aura spell:99 on player",
                        "priorityList[1].action: the player does not know spell:98",
                        "priorityList[2].action: the player does not know Pyroblast (spell:33938)");
    }

    @Test
    void namesThatNothingUsesAndSharesAboveOneAreFound() throws InvalidInputException {
        String json = "{\"valueVariables\":[{\"name\":\"v\",\"value\":" + LATER + "}],\"priorityList\":["
                + line(cmp("{\"currentManaPercent\":{}}", "OpLt", constant("20")), cast(5)) + "," + line(cast(1))
                + "]}";
        assertThat(findings(json))
                .containsExactlyInAnyOrder(
                        "priorityList[0].action.condition.cmp: compares a share, from 0 to 1, with another number;"
                                + " write 20% for 0.2",
                        "valueVariables[0].value.cmp: nothing that is used refers to the variable v");
    }
}
