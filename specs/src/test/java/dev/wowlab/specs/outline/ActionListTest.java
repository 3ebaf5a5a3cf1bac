package dev.wowlab.specs.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.specs.imports.Preset;
import dev.wowlab.specs.imports.Presets;
import dev.wowlab.specs.json.PointerEdit;
import dev.wowlab.specs.reference.ReferenceCases;
import dev.wowlab.specs.request.RequestReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/// Action lists line by line, with numbers that can be changed where they stand.
final class ActionListTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final GameData DATA = GameData.get();
    private static final OutlineReader READER = new OutlineReader(DATA, new GearOffers(DATA));
    private static final String ROTATION = "/raid/parties/0/players/0/rotation";
    private static final String FROSTBOLT = ROTATION + "/priorityList/2";

    private static ObjectNode mage() {
        return Presets.find("arcane-mage").orElseThrow().request();
    }

    private static ActionList read(JsonNode request) throws InvalidInputException {
        return READER.read(MAPPER.writeValueAsBytes(request))
                .players()
                .getFirst()
                .rotation();
    }

    private static ActionList.Line line(ActionList list, String pointer) {
        return list.lines().stream()
                .filter(line -> line.pointer().equals(pointer))
                .findFirst()
                .orElseThrow();
    }

    private static List<ActionList.Part> numbers(ActionList.Line line) {
        return line.words().stream().filter(part -> !part.pointer().isEmpty()).toList();
    }

    private static boolean isEmpty(JsonNode entry) {
        return entry.path("action").isEmpty() && entry.path("value").isEmpty();
    }

    static List<Preset> presets() {
        return Presets.all();
    }

    @Test
    void a_line_says_what_it_does_with_its_numbers_apart() throws InvalidInputException {
        ActionList list = read(mage());

        assertThat(list.pointer()).isEqualTo(ROTATION);
        assertThat(list.lines())
                .extracting(ActionList.Line::kind, ActionList.Line::key, ActionList.Line::text)
                .startsWith(
                        tuple(ActionList.Kind.VALUE, "Low on mana", "share of mana ≤ 35%"),
                        tuple(ActionList.Kind.VALUE, "Ending", "time left ≤ 20s"),
                        tuple(ActionList.Kind.PREPULL, "prepull[0]", "At -2.5s: cast Arcane Blast"),
                        tuple(ActionList.Kind.PRIORITY, "0", "Use every other cooldown that is ready"));
        ActionList.Line frostbolt = line(list, FROSTBOLT);
        assertThat(frostbolt.off()).isFalse();
        assertThat(numbers(frostbolt))
                .containsExactly(
                        new ActionList.Part("3", FROSTBOLT + "/action/condition/and/vals/2/cmp/rhs/const/val"));
    }

    @Test
    void a_number_that_is_put_in_where_it_stands_is_what_the_line_says_then() throws InvalidInputException {
        ObjectNode request = mage();
        JsonPointer number = JsonPointer.compile(
                numbers(line(read(request), FROSTBOLT)).getFirst().pointer());
        ((ObjectNode) request.at(number.head())).put(number.last().getMatchingProperty(), "2");

        assertThat(line(read(request), FROSTBOLT).text()).endsWith("stacks of Arcane Blast = 2");
    }

    @Test
    void a_line_that_is_off_is_told_as_well() throws InvalidInputException {
        ObjectNode request = mage();
        request.withObject(FROSTBOLT).put("hide", true);

        ActionList list = read(request);

        assertThat(list.lines()).hasSameSizeAs(read(mage()).lines());
        assertThat(line(list, FROSTBOLT).off()).isTrue();
        assertThat(line(list, FROSTBOLT).text()).startsWith("Cast Frostbolt if");
    }

    @Test
    void every_line_that_is_done_can_be_spared_but_the_only_one() throws InvalidInputException {
        ObjectNode request = mage();
        assertThat(read(request).spareLines())
                .extracting(ActionList.Line::key)
                .containsExactly("prepull[0]", "0", "1", "2", "3");
        for (int line = 0; line < 3; line++) {
            request.withObject(ROTATION + "/priorityList/" + line).put("hide", true);
        }
        assertThat(read(request).spareLines()).extracting(ActionList.Line::key).containsExactly("prepull[0]");
    }

    @Test
    void what_is_wrong_with_a_line_that_is_off_keeps_nobody_from_the_others() throws InvalidInputException {
        ObjectNode request = mage();
        request.withObject(FROSTBOLT).put("hide", true);
        request.withObject(FROSTBOLT + "/action").putObject("castSpill");

        ActionList list = read(request);

        assertThat(line(list, FROSTBOLT).off()).isTrue();
        assertThat(line(list, FROSTBOLT).words()).isEmpty();
        assertThat(line(list, ROTATION + "/priorityList/3").text()).isEqualTo("Cast Arcane Blast");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void every_line_and_every_number_of_a_preset_stands_where_it_points(Preset preset) throws InvalidInputException {
        ObjectNode request = preset.request();

        assertStandsWhereItPoints(request, read(request));
    }

    @Test
    void so_does_every_list_of_the_reference_and_each_of_its_lines_can_be_left_out() throws Exception {
        Set<JsonNode> seen = new HashSet<>();
        for (String suite : ReferenceCases.PLAYABLE) {
            for (ReferenceCases.Case row : ReferenceCases.read(suite)) {
                if (row.kind().equals("items")) {
                    // with a list that others have
                    continue;
                }
                JsonNode request = MAPPER.readTree(row.request());
                if (!seen.add(request.at(ROTATION))) {
                    continue;
                }
                ActionList list = read(request);
                assertStandsWhereItPoints(request, list);
                for (ActionList.Line line : list.spareLines()) {
                    JsonNode without = request.deepCopy();
                    PointerEdit.put(without, JsonPointer.compile(line.pointer() + "/hide"), BooleanNode.TRUE);
                    new RequestReader(DATA).read(MAPPER.writeValueAsBytes(without));
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(15);
    }

    private static void assertStandsWhereItPoints(JsonNode request, ActionList list) {
        assertThat(list.lines())
                .filteredOn(line -> line.kind() == ActionList.Kind.PRIORITY)
                .hasSize(request.at(ROTATION + "/priorityList").size());
        assertThat(list.lines())
                .filteredOn(line -> line.kind() == ActionList.Kind.PREPULL)
                .hasSize(request.at(ROTATION + "/prepullActions").size());
        assertThat(list.lines())
                .allSatisfy(line -> assertThat(request.at(line.pointer()).isObject())
                        .as(line.pointer())
                        .isTrue())
                .allSatisfy(line -> assertThat(line.words().isEmpty())
                        .as(line.pointer())
                        .isEqualTo(isEmpty(request.at(line.pointer()))));
        for (ActionList.Line line : list.lines()) {
            assertThat(numbers(line))
                    .allSatisfy(part ->
                            assertThat(request.at(part.pointer()).asString()).isEqualTo(part.text()))
                    .extracting(ActionList.Part::pointer)
                    .doesNotHaveDuplicates();
        }
    }
}
