package dev.wowlab.specs.apl.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.apl.AplParser;
import dev.wowlab.specs.apl.AplRotation;
import dev.wowlab.specs.imports.Preset;
import dev.wowlab.specs.imports.Presets;
import dev.wowlab.specs.json.JsonInput;
import dev.wowlab.specs.json.Problems;
import dev.wowlab.specs.reference.ReferenceCases;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Whole action lists as text.
final class ListTextTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TbcEngine ENGINE = new TbcEngine();
    private static final JsonPointer ROTATION = JsonPointer.compile("/raid/parties/0/players/0/rotation");

    static List<Preset> presets() {
        return Presets.all();
    }

    private static KnownNames names(JsonNode request) throws InvalidInputException {
        return ENGINE.playerLists(MAPPER.writeValueAsBytes(request)).getFirst().names();
    }

    private static ObjectNode mage() {
        return Presets.find("arcane-mage").orElseThrow().request();
    }

    /// What the engine makes of a list, hidden lines as well.
    private static AplRotation parsed(JsonNode rotation) {
        JsonNode plain = ListWriter.plain(JsonInput.camelCased(rotation));
        plain.findParents("hide").forEach(line -> ((ObjectNode) line).remove("hide"));
        Problems problems = new Problems();
        return JsonInput.read(MAPPER.writeValueAsBytes(plain), problems)
                .map(message -> AplParser.parse(message, problems, true))
                .orElseThrow();
    }

    private static String assertIsReadAsItIsWritten(JsonNode request) throws InvalidInputException {
        KnownNames names = names(request);
        JsonNode rotation = request.at(ROTATION);
        String text = ListWriter.write(rotation, names);
        JsonNode read = ListReader.read(text, names);
        assertThat(parsed(read)).as(text).isEqualTo(parsed(rotation));
        assertThat(read.findValues("hide"))
                .hasSameSizeAs(rotation.findValues("hide").stream()
                        .filter(JsonNode::asBoolean)
                        .toList());
        assertThat(ListWriter.write(read, names)).isEqualTo(text);
        return text;
    }

    @ParameterizedTest
    @MethodSource("presets")
    void theListOfAPresetIsReadAsItIsWritten(Preset preset) throws InvalidInputException {
        assertIsReadAsItIsWritten(preset.request());
    }

    @Test
    void soIsEveryListOfTheReference() throws Exception {
        Set<JsonNode> seen = new HashSet<>();
        int lines = 0;
        int asJson = 0;
        for (String suite : ReferenceCases.PLAYABLE) {
            for (ReferenceCases.Case row : ReferenceCases.read(suite)) {
                JsonNode request = MAPPER.readTree(row.request());
                if (row.kind().equals("items")
                        || request.at(ROTATION).path("priorityList").isEmpty()
                        || !seen.add(request.at(ROTATION))) {
                    continue;
                }
                List<String> text = assertIsReadAsItIsWritten(request).lines().toList();
                lines += text.size();
                asJson +=
                        (int) text.stream().filter(line -> line.contains("{\"")).count();
            }
        }
        assertThat(seen).hasSizeGreaterThan(15);
        assertThat(asJson).isLessThan(lines / 50);
    }

    @Test
    void aListReadsLikeThis() throws InvalidInputException {
        ObjectNode mage = mage();
        mage.withObject(ROTATION + "/priorityList/2").put("hide", true);
        assertThat(ListWriter.write(mage.at(ROTATION), names(mage))).isEqualTo("""
                Values
                ‘Low on mana’: share of mana ≤ 35%
                ‘Ending’: time left ≤ 20s

                Before the fight
                At -2.5s: cast Arcane Blast

                The list
                Use every other cooldown that is ready
                Cast Evocation if share of mana ≤ 15% and not ‘Ending’
                (off) Cast Frostbolt if ‘Low on mana’ and not ‘Ending’ and stacks of Arcane Blast = 3
                Cast Arcane Blast
                """);
    }

    @Test
    void whatIsWrongIsToldByItsLine() {
        String text = """
                # my list
                Values:
                Ending: time left < 20s
                ‘Low’: man < 20%

                the list
                Cast Fire Blast if ‘Ending’
                {"action": {"castSpell"
                """;
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ListReader.read(text, names(mage())))
                .satisfies(wrong -> assertThat(wrong.problems())
                        .extracting(InputProblem::path)
                        .containsExactly("line 3", "line 4", "line 7", "line 8"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ListReader.read("# nothing", names(mage())))
                .withMessage("the list has no line");
    }

    @Test
    void linesNeedNoHeadingAndGroupsHaveTheirOwn() throws InvalidInputException {
        ObjectNode read = ListReader.read("""
                Do what is ready of group 'Burn' with ‘From’ = 20% if time > 3s
                Cast Arcane Blast

                Group ‘Burn’ with ‘From’ = 30%
                Cast Fire Blast if share of mana > ‘From’
                """, names(mage()));
        assertThat(read.path("priorityList").size()).isEqualTo(2);
        JsonNode group = read.at("/groups/0");
        assertThat(group.path("name").asString()).isEqualTo("Burn");
        assertThat(group.at("/variables/0/value/const/val").asString()).isEqualTo("30%");
        assertThat(group.at("/actions/0/action/condition/cmp/rhs/variablePlaceholder/name")
                        .asString())
                .isEqualTo("From");
    }
}
