package dev.wowlab.specs.apl.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.apl.AplLine;
import dev.wowlab.specs.apl.AplParser;
import dev.wowlab.specs.apl.AplRotation;
import dev.wowlab.specs.apl.AttackValue;
import dev.wowlab.specs.apl.AuraValue;
import dev.wowlab.specs.apl.DotValue;
import dev.wowlab.specs.apl.PlainValue;
import dev.wowlab.specs.apl.SequenceValue;
import dev.wowlab.specs.apl.SpellValue;
import dev.wowlab.specs.apl.StatBuffValue;
import dev.wowlab.specs.apl.UnitValue;
import dev.wowlab.specs.imports.Preset;
import dev.wowlab.specs.imports.Presets;
import dev.wowlab.specs.json.JsonInput;
import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.json.Problems;
import dev.wowlab.specs.reference.ReferenceCases;
import dev.wowlab.specs.request.RequestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Lines of action lists that somebody wrote in words.
final class LineReaderTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TbcEngine ENGINE = new TbcEngine();
    private static final String ROTATION = "/raid/parties/0/players/0/rotation";

    private static KnownNames names(JsonNode request) throws InvalidInputException {
        return ENGINE.playerLists(MAPPER.writeValueAsBytes(request)).getFirst().names();
    }

    /// Counts of lines that were read and of those that words do not tell in full.
    private static final class Tally {
        private int read;
        private final List<String> refused = new ArrayList<>();
        private final List<String> different = new ArrayList<>();
    }

    private static void tally(JsonNode request, Tally tally) throws InvalidInputException {
        AplRotation rotation = new RequestReader(GameData.get())
                .read(MAPPER.writeValueAsBytes(request))
                .members()
                .getFirst()
                .player()
                .rotation();
        KnownNames names = names(request);
        Map<String, String> lines = AplWords.of(rotation).lines();
        for (Map.Entry<String, String> line : lines.entrySet()) {
            AplLine.Place place = line.getKey().startsWith("prepull")
                    ? AplLine.Place.PREPULL
                    : line.getKey().startsWith("group") ? AplLine.Place.GROUP : AplLine.Place.PRIORITY;
            JsonNode original = request.at(JsonPointer.compile(ROTATION + pointer(request, line.getKey())));
            ObjectNode read;
            try {
                read = LineReader.read(place, line.getValue(), names);
            } catch (InvalidInputException refused) {
                tally.refused.add(line.getValue() + "  ->  " + refused.getMessage());
                continue;
            }
            tally.read++;
            AplRotation was = parse(place, original);
            AplRotation now = parse(place, read);
            if (!now.equals(was)) {
                tally.different.add(line.getValue() + "\n   " + original + "\n   " + read);
            }
        }
    }

    private static String pointer(JsonNode request, String key) {
        if (key.startsWith("prepull[")) {
            return "/prepullActions/" + key.substring("prepull[".length(), key.length() - 1);
        }
        if (!key.startsWith("group ")) {
            return "/priorityList/" + key;
        }
        int bracket = key.lastIndexOf('[');
        String group = key.substring("group ".length(), bracket);
        JsonNode groups = request.at(JsonPointer.compile(ROTATION + "/groups"));
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).path("name").asString("").equals(group)) {
                return "/groups/" + i + "/actions/" + key.substring(bracket + 1, key.length() - 1);
            }
        }
        throw new AssertionError(key);
    }

    /// The line in a list of its own, so that equal lines are equal wherever they stood.
    private static AplRotation parse(AplLine.Place place, JsonNode line) throws InvalidInputException {
        ObjectNode list = MAPPER.createObjectNode();
        ObjectNode copy = (ObjectNode) ListWriter.plain(line.deepCopy());
        list.putArray(place == AplLine.Place.PREPULL ? "prepullActions" : "priorityList")
                .add(copy);
        if (place == AplLine.Place.PREPULL) {
            list.putArray("priorityList").addObject().putObject("action").putObject("autocastOtherCooldowns");
        }
        Problems problems = new Problems();
        Message message =
                JsonInput.read(MAPPER.writeValueAsBytes(list), problems).orElseThrow();
        AplRotation rotation = AplParser.parse(message, problems);
        problems.throwIfAny();
        return rotation;
    }

    @Test
    void everyListOfTheReferenceIsReadAsItIsWritten() throws Exception {
        Set<JsonNode> seen = new HashSet<>();
        Tally tally = new Tally();
        for (String suite : ReferenceCases.PLAYABLE) {
            for (ReferenceCases.Case row : ReferenceCases.read(suite)) {
                if (row.kind().equals("items")) {
                    continue;
                }
                JsonNode request = MAPPER.readTree(row.request());
                if (seen.add(request.at(ROTATION))) {
                    tally(request, tally);
                }
            }
        }
        assertNoneIsAnother(tally);
    }

    @Test
    void everyListOfAPresetIsReadAsItIsWritten() throws InvalidInputException {
        Tally tally = new Tally();
        for (Preset preset : Presets.all()) {
            tally(preset.request(), tally);
        }
        assertNoneIsAnother(tally);
    }

    private static void assertNoneIsAnother(Tally tally) {
        assertThat(tally.different).isEmpty();
        // what two things are called in the same list, its id tells
        assertThat(tally.refused).allSatisfy(refused -> assertThat(refused).contains("is the name of several"));
        assertThat(tally.read).isGreaterThan(15 * tally.refused.size());
    }

    private static ObjectNode mage() {
        return Presets.find("arcane-mage").orElseThrow().request();
    }

    private static ObjectNode read(String text) throws InvalidInputException {
        return LineReader.read(AplLine.Place.PRIORITY, text, names(mage()));
    }

    private static String words(String text) throws InvalidInputException {
        ObjectNode request = mage();
        ((ArrayNode) request.at(ROTATION + "/priorityList")).insert(0, read(text));
        return AplWords.of(new RequestReader(GameData.get())
                        .read(MAPPER.writeValueAsBytes(request))
                        .members()
                        .getFirst()
                        .player()
                        .rotation())
                .lines()
                .getOrDefault("0", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cast fire blast|Cast Fire Blast",
                "CAST   Fire Blast IF mana>=1000|Cast Fire Blast if mana ≥ 1000",
                "Cast Fire Blast if share of mana < 20 %|Cast Fire Blast if share of mana < 20%",
                "Cast Fire Blast (spell:27079) if not time > 5s|Cast Fire Blast if not (time > 5s)",
                "Cast spell:27079 if Bloodlust is up and not (Arcane Power is up or time < 3s)"
                        + "|Cast Fire Blast if Bloodlust is up and not (Arcane Power is up or time < 3s)",
                "Cast Fire Blast if mana - 100 * 2 > 3 + 4 and time != 4s"
                        + "|Cast Fire Blast if (mana − (100 × 2)) > (3 + 4) and time ≠ 4s",
                "Cast Fire Blast if \"Low on mana\"|Cast Fire Blast if ‘Low on mana’",
                "Cast Fire Blast if 'Low on mana'|Cast Fire Blast if ‘Low on mana’",
                "Cast Fire Blast at target 2 if the smallest of (time left, 3s) = 3s"
                        + "|Cast Fire Blast at target 2 if the smallest of (time left, 3s) = 3s",
                "wait until mana > 50|Wait until mana > 50",
                "At 3s, 90 s: cast Fire Blast|At 3 s, 90 s: cast Fire Blast",
                "in turn: cast Fire Blast, then (cast Arcane Blast if time > 3s) if mana > 5"
                        + "|In turn: cast Fire Blast, then (cast Arcane Blast if time > 3s) if mana > 5",
                "Cast Fire Blast if ‘Low on mana’ = the text \"yes\"|Cast Fire Blast if ‘Low on mana’ = yes",
                "use every cooldown for spell damage or spell haste rating"
                        + "|Use every cooldown for spell damage or spell haste rating",
            })
    void aLineIsReadHoweverItIsWritten(String text, String words) throws InvalidInputException {
        assertThat(words(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|What is to be done, such as “Cast”, “Channel”, “Keep … on 3 targets”, “Use every other cooldown that"
                        + " is ready” or “Wait 1s”, is needed at the end",
                "Cast Fire Blst if mana > 3|Nothing that the player has is called “Fire Blst”; “Fire Blast” is called nearly so",
                "Cast Fire Blast when mana > 3|“when mana > 3” is not understood: “if” and a condition, or the end of the"
                        + " line, could stand there",
                "Cast Fire Blast if Blodlust is up|Nothing that the player has is called “Blodlust”; “Bloodlust” is called nearly so",
                "Cast Fire Blast if time until Fyre Blast is ready > 3s"
                        + "|Nothing that the player has is called “Fyre Blast”; “Fire Blast” is called nearly so",
                "Cast Fire Blast if ‘Low’|No value is called ‘Low’, only ‘Low on mana’, ‘Ending’",
                "Cast Fire Blast if (mana > 3|A closing bracket is needed at the end",
                "Cast Fire Blast if mana > |A number, a time such as 20s, or something like “mana”, “time left” or “Bloodlust"
                        + " is up” is needed at the end",
                "Cast Fire Blast if Bloodlust is up on my pet|A unit, such as “the target”, “target 2” or “the player”, is"
                        + " needed where “my pet” stands",
                "Keep Fire Blast on many targets|A number is needed where “many targets” stands",
                "Use every cooldown for strenth|A stat is needed where “strenth” stands",
            })
    void whatIsNotUnderstoodIsQuoted(String text, String message) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> read(text))
                .satisfies(wrong -> assertThat(wrong.problems())
                        .extracting(InputProblem::message)
                        .containsExactly(message));
    }

    @Test
    void bracketsWithoutEndAreRefused() {
        for (String endless : List.of("(".repeat(3000), "not ".repeat(900))) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> read("Cast Fire Blast if " + endless + "mana"))
                    .withMessageContaining("too many brackets");
        }
    }

    @Test
    void theDocumentTellsEveryPhrase() throws IOException {
        String document = Files.readString(
                Path.of("").toAbsolutePath().resolveSibling("docs").resolve("action-lists.md"));
        assertThat(document)
                .contains(phrases(SpellValue.values(), Phrases::of, "x"))
                .contains(phrases(AuraValue.values(), Phrases::of, "x"))
                .contains(phrases(DotValue.values(), Phrases::of, "x"))
                .contains(phrases(PlainValue.values(), Phrases::of, ""))
                .contains(phrases(UnitValue.values(), Phrases::of, ""))
                .contains(phrases(SequenceValue.values(), Phrases::of, "'name'"))
                .contains(phrases(AttackValue.values(), Phrases::of, "[main-hand ]"))
                .contains(phrases(StatBuffValue.values(), Phrases::of, "spell damage"))
                .contains("`" + Phrases.with(Phrases.ofMultipleUsages(), "x") + "`");
    }

    private static <T> List<String> phrases(T[] kinds, Function<T, String> phrase, String name) {
        return Arrays.stream(kinds)
                .map(kind -> "`" + Phrases.with(phrase.apply(kind), name) + "`")
                .toList();
    }

    @Test
    void whatIsLongIsRefusedOrReadInNoTime() throws InvalidInputException {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> read("Cast Fire Blast if mana > 1" + " and mana > 1".repeat(400)))
                .withMessage("is longer than 4000 characters");
        assertThat(read("Cast Fire Blast if mana > 1" + " and mana > 1".repeat(300))
                        .at("/action/condition/and/vals")
                        .size())
                .isEqualTo(301);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> read("Cast spell:99999999999999"))
                .withMessageContaining("is no id");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> read("Cast spell:1:99999999999999"))
                .withMessageContaining("Nothing that the player has is called “spell:1:9");
    }

    @Test
    void whatALineCanCastIsTold() throws InvalidInputException {
        assertThat(names(mage()).castable())
                .contains("Arcane Blast", "Fire Blast", "Evocation")
                .isSorted();
    }
}
