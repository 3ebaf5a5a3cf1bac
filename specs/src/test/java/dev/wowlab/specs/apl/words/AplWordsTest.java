package dev.wowlab.specs.apl.words;

import static dev.wowlab.specs.apl.AplJson.cast;
import static dev.wowlab.specs.apl.AplJson.cmp;
import static dev.wowlab.specs.apl.AplJson.constant;
import static dev.wowlab.specs.apl.AplJson.line;
import static dev.wowlab.specs.apl.AplJson.rotation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.ActionListWords;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.apl.AplParser;
import dev.wowlab.specs.imports.Preset;
import dev.wowlab.specs.imports.Presets;
import dev.wowlab.specs.json.JsonInput;
import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.json.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Lines of action lists as people read them.
class AplWordsTest {
    private static final String PYROBLAST = "{\"spellId\":{\"spellId\":33938}}";
    private static final String CLEARCASTING = "{\"auraId\":{\"spellId\":12536}}";

    private static ActionListWords words(String json) throws InvalidInputException {
        Problems problems = new Problems();
        Message message =
                JsonInput.read(json.getBytes(StandardCharsets.UTF_8), problems).orElseThrow();
        ActionListWords words = AplWords.of(AplParser.parse(message, problems));
        problems.throwIfAny();
        return words;
    }

    private static String condition(String value) throws InvalidInputException {
        String words = words(rotation(line(value, cast(33938)))).lines().getOrDefault("0", "");
        assertThat(words).startsWith("Cast Pyroblast if ");
        return words.substring("Cast Pyroblast if ".length());
    }

    private static String not(String value) {
        return "{\"not\":{\"val\":" + value + "}}";
    }

    private static String all(String kind, String... values) {
        return "{\"" + kind + "\":{\"vals\":[" + String.join(",", values) + "]}}";
    }

    private static String of(String kind, String body) {
        return "{\"" + kind + "\":" + body + "}";
    }

    @Test
    void aLineSaysWhatIsDoneAndWhen() throws InvalidInputException {
        assertThat(words(rotation(
                                line(cast(33938)), line(cmp(of("currentTime", "{}"), "OpGt", constant("5s")), cast(1))))
                        .lines())
                .containsExactly(Map.entry("0", "Cast Pyroblast"), Map.entry("1", "Cast spell:1 if time > 5s"));
    }

    @Test
    void conditionsReadAsSentencesAndKeepTheirBrackets() throws InvalidInputException {
        String up = of("auraIsActive", CLEARCASTING);
        String ready = of("spellIsReady", PYROBLAST);
        String late = cmp(of("remainingTimePercent", "{}"), "OpLe", constant("20%"));
        assertThat(condition(all("and", up, late))).isEqualTo("Clearcasting is up and share of the fight left ≤ 20%");
        assertThat(condition(all("and", up, all("or", ready, late))))
                .isEqualTo("Clearcasting is up and (Pyroblast is ready or share of the fight left ≤ 20%)");
        assertThat(condition(all("or", all("and", up, ready), late)))
                .isEqualTo("(Clearcasting is up and Pyroblast is ready) or share of the fight left ≤ 20%");
    }

    @Test
    void whatIsDeniedSaysSo() throws InvalidInputException {
        assertThat(condition(not(of("auraIsActive", CLEARCASTING)))).isEqualTo("Clearcasting is not up");
        assertThat(condition(not(of("dotIsActive", PYROBLAST)))).isEqualTo("Pyroblast does not run");
        assertThat(condition(not(of("isExecutePhase", "{\"threshold\":\"E20\"}"))))
                .isEqualTo("targets are not below 20 % health");
        assertThat(condition(not(cmp(of("currentRage", "{}"), "OpLt", constant("30")))))
                .isEqualTo("not (rage < 30)");
    }

    @Test
    void unitsAreNamedWhereTheyAreNotThePlayer() throws InvalidInputException {
        String onTarget = "{\"sourceUnit\":{\"type\":\"CurrentTarget\"},\"auraId\":{\"spellId\":12536}}";
        assertThat(condition(cmp(of("auraNumStacks", onTarget), "OpGe", constant("3"))))
                .isEqualTo("stacks of Clearcasting on the target ≥ 3");
        assertThat(condition(cmp(of("currentManaPercent", "{}"), "OpLt", constant("10%"))))
                .isEqualTo("share of mana < 10%");
    }

    @Test
    void namedValuesAreQuotedAndListed() throws InvalidInputException {
        String list = """
                {"type":"TypeAPL","valueVariables":[{"name":"Ending","value":%s}],
                 "prepullActions":[{"action":%s,"doAtValue":%s}],
                 "priorityList":[{"action":{"condition":{"variableRef":{"name":"Ending"}},%s]}
                """.formatted(
                        cmp(of("remainingTime", "{}"), "OpLt", constant("10s")),
                        "{\"castSpell\":{\"spellId\":{\"spellId\":33938}}}",
                        constant("-6s"),
                        "\"wait\":{\"duration\":" + constant("1s") + "}}}");
        ActionListWords words = words(list);
        assertThat(words.lines())
                .containsExactly(
                        Map.entry("prepull[0]", "At -6s: cast Pyroblast"), Map.entry("0", "Wait 1s if ‘Ending’"));
        assertThat(words.values()).containsExactly(Map.entry("Ending", "time left < 10s"));
    }

    @Test
    void everyLineOfEveryPresetIsTold() throws InvalidInputException {
        int lines = 0;
        for (Preset preset : Presets.all()) {
            Map<String, ActionListWords> lists =
                    new TbcEngine().actionLists(preset.request().toString().getBytes(StandardCharsets.UTF_8));
            assertThat(lists).as(preset.id()).containsOnlyKeys("");
            for (Map.Entry<String, String> line :
                    lists.values().iterator().next().lines().entrySet()) {
                assertThat(line.getValue())
                        .as(preset.id() + " " + line.getKey())
                        .isNotBlank()
                        .doesNotContain("null", "Optional", "[", "AplValue");
                lines++;
            }
        }
        assertThat(lines).isGreaterThan(200);
    }
}
