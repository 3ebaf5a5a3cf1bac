package dev.wowlab.specs.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.specs.TbcEngine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ImporterTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String ARCANE = "2500052300030150330125--053500031003001";

    private final Importer importer = new Importer(GameData.get());

    private Imported read(String text) throws InvalidInputException {
        return importer.read(text, Optional.empty());
    }

    private Imported read(String text, String preset) throws InvalidInputException {
        return importer.read(text, Optional.of(preset));
    }

    private static JsonNode player(Imported imported) {
        return imported.request()
                .path("raid")
                .path("parties")
                .path(0)
                .path("players")
                .path(0);
    }

    private static List<Integer> worn(Imported imported) {
        List<Integer> ids = new ArrayList<>();
        player(imported)
                .path("equipment")
                .path("items")
                .forEach(item -> ids.add(item.path("id").intValue()));
        return ids;
    }

    private static void assertCanBeSimulated(Imported imported) throws InvalidInputException {
        byte[] request = imported.request().toString().getBytes(StandardCharsets.UTF_8);
        assertThat(new TbcEngine().plan(request)).isNotNull();
    }

    private static final String ADDON = """
            {"version": "2.1", "unit": "player", "name": "Zug", "realm": "Spineshatter", "race": "Troll", "class": "mage",
             "level": 70, "talents": "%s", "spec": "arcane",
             "professions": [{"name": "Tailoring", "level": 375}, {"name": "Cooking", "level": 300}],
             "gear": {"version": "9", "items": [
               {"id": 24266, "enchant": 3002, "gems": [34220, 24030, null]}, {"id": 28530}, null, {"id": 21848, "enchant": 24003}]}}
            """.formatted(ARCANE);

    @Test
    void anExportOfTheAddonWearsItsGearInThePresetOfItsTalents() throws Exception {
        Imported imported = read(ADDON);

        assertThat(imported.format()).contains("WowSimsExporter");
        assertThat(imported.preset()).map(Preset::id).hasValue("arcane-mage");
        assertThat(player(imported).path("name").stringValue()).isEqualTo("Zug");
        assertThat(player(imported).path("race").stringValue()).isEqualTo("RaceTroll");
        assertThat(player(imported).path("talentsString").stringValue()).isEqualTo(ARCANE);
        assertThat(player(imported).path("profession1").stringValue()).isEqualTo("Tailoring");
        assertThat(player(imported).has("profession2")).isFalse();
        assertThat(worn(imported)).containsExactly(24266, 28530, 21848);
        JsonNode items = player(imported).path("equipment").path("items");
        assertThat(items.path(0).path("gems").toString()).isEqualTo("[34220,24030,0]");
        assertThat(items.path(2).path("enchant").intValue())
                .as("24003 is the spell of the enchant with the effect 2661")
                .isEqualTo(2661);
        assertThat(imported.notes())
                .anyMatch(note -> note.contains("professions[1].name") && note.contains("Cooking"))
                .anyMatch(note -> note.contains("preset Arcane mage"));
        assertCanBeSimulated(imported);
    }

    @Test
    void whatIsWrongInAnExportIsNamedByItsPlaceThere() {
        String broken = ADDON.replace("28530", "99999999").replace("34220", "1");
        assertThatThrownBy(() -> read(broken))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.problems())
                                .anyMatch(problem -> problem.path().equals("gear.items[1]")
                                        && problem.message().contains("unknown item 99999999"))
                                .anyMatch(problem -> problem.path().equals("gear.items[0]")
                                        && problem.message().contains("unknown gem 1")));
    }

    @Test
    void healersAreNotTakenForWhoDealsDamage() {
        assertThatThrownBy(() -> read(ADDON.replace("\"mage\"", "\"shaman\"")
                        .replace(ARCANE, "-30205033-50005331335310501122331251")))
                .hasMessageContaining("healers are not simulated");
    }

    @ParameterizedTest
    @CsvSource({"feral,cat,feral-cat-druid", "feral,bear,feral-bear-druid"})
    void theOptionsOfAPageTellCatsFromBears(String unused, String animal, String preset) throws Exception {
        ObjectNode settings = settingsOf(preset);
        settings.path("player").asObject().set("rotation", MAPPER.readTree("{\"type\": \"TypeSimple\"}"));

        Imported imported = read(settings.toString());

        assertThat(imported.preset()).map(Preset::id).hasValue(preset);
        assertThat(player(imported).path("rotation").path("priorityList").size())
                .isPositive();
        assertThat(imported.notes()).anyMatch(note -> note.contains("TypeSimple"));
    }

    @Test
    void anExportOfSixtyUpgradesIsRead() throws Exception {
        Imported imported = read("""
                {"name": "x", "phase": 3, "character": {"name": "Stab", "level": 70, "gameClass": "ROGUE", "race": "BLOODELF"},
                 "items": [{"name": "Talon of Azshara", "id": 30082, "enchant": {"name": "Mongoose", "id": 2673}, "slot": "MAIN_HAND"},
                           {"name": "Mask", "id": 30146, "gems": [{"id": 32409}, {"id": 24028}], "slot": "HEAD", "suffixId": 5}]}
                """);

        assertThat(imported.preset()).map(Preset::id).hasValue("combat-rogue");
        assertThat(worn(imported)).containsExactly(30082, 30146);
        assertThat(player(imported).path("race").stringValue()).isEqualTo("RaceBloodElf");
        assertThat(imported.notes()).anyMatch(note -> note.contains("items[1].suffixId"));
        assertCanBeSimulated(imported);
    }

    @Test
    void aLinkOfTheGearPlannerIsRead() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {3, 70});
        String talents = ARCANE.replace('-', 'f');
        bytes.write((talents.length() + 1) / 2);
        for (int i = 0; i < talents.length(); i += 2) {
            String pair = (talents + "f").substring(i, i + 2);
            bytes.write(Integer.parseInt(pair, 16));
        }
        writeItem(bytes, 1 | 128, 24266, 2, 29191, 34220, 24030);
        writeItem(bytes, 5, 21848, 0, 0);
        writeItem(bytes, 4, 6125, 0, 0);
        String gear = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());

        Imported imported = read("https://www.wowhead.com/tbc/gear-planner/mage/night-elf/" + gear);

        assertThat(worn(imported)).as("without the shirt").containsExactly(24266, 21848);
        JsonNode head = player(imported).path("equipment").path("items").path(0);
        assertThat(head.path("enchant").intValue()).isEqualTo(3002);
        assertThat(head.path("gems").toString()).isEqualTo("[34220,24030]");
        assertThat(player(imported).path("talentsString").stringValue()).isEqualTo(ARCANE);
        assertThat(player(imported).path("race").stringValue()).isEqualTo("RaceNightElf");
        assertThat(read("https://www.wowhead.com/tbc/de/gear-planner/mage/night-elf/" + gear)
                        .request())
                .as("of the German pages")
                .isEqualTo(imported.request());
    }

    private static void writeItem(
            ByteArrayOutputStream bytes, int slot, int id, int gemCount, int enchant, int... gems) {
        bytes.write(slot);
        bytes.write(gemCount << 5 | id >> 16);
        bytes.write(id >> 8);
        bytes.write(id);
        if (enchant != 0) {
            bytes.write(enchant >> 8);
            bytes.write(enchant);
        }
        for (int gem : gems) {
            bytes.write(gem >> 16);
            bytes.write(gem >> 8);
            bytes.write(gem);
        }
    }

    @Test
    void settingsOfAPageAreTheRequestInOtherPlaces() throws Exception {
        for (Preset preset : Presets.all()) {
            Imported imported = read(settingsOf(preset.id()).toString());

            ObjectNode expected = preset.request();
            ObjectNode made = imported.request();
            expected.remove("simOptions");
            made.remove("simOptions");
            assertThat(made).as(preset.id()).isEqualTo(expected);
            assertThat(imported.notes()).as(preset.id()).isEmpty();
        }
    }

    /// What a page would export of a preset.
    private static ObjectNode settingsOf(String id) {
        ObjectNode request = Presets.find(id).orElseThrow().request();
        ObjectNode settings = MAPPER.createObjectNode().put("apiVersion", 14);
        JsonNode raid = request.path("raid");
        settings.set("player", raid.path("parties").path(0).path("players").path(0));
        settings.set("partyBuffs", raid.path("parties").path(0).path("buffs"));
        settings.set("raidBuffs", raid.path("buffs"));
        settings.set("debuffs", raid.path("debuffs"));
        if (raid.has("tanks")) {
            settings.set("tanks", raid.path("tanks"));
        }
        settings.set("encounter", request.path("encounter"));
        return settings;
    }

    @Test
    void oldSettingsLoseTheStatsThatWereNumberedOtherwise() throws Exception {
        ObjectNode settings = settingsOf("arcane-mage").put("apiVersion", 6);
        settings.path("player")
                .asObject()
                .putObject("bonusStats")
                .putArray("pseudoStats")
                .add(1);

        Imported imported = read(settings.toString());

        assertThat(player(imported).has("bonusStats")).isFalse();
        assertThat(imported.notes()).anyMatch(note -> note.contains("player.bonusStats") && note.contains("version 6"));
    }

    @Test
    void drumsOfOldSettingsAreThoseOfTheParty() throws Exception {
        ObjectNode settings = settingsOf("arcane-mage").put("apiVersion", 6);
        settings.path("player").asObject().putObject("consumables").put("drumsId", 351360);
        settings.putObject("partyBuffs");

        Imported imported = read(settings.toString());

        assertThat(imported.request().at("/raid/parties/0/buffs/drums").stringValue())
                .isEqualTo("LesserDrumsOfWar");
        assertCanBeSimulated(imported);
    }

    @Test
    void aTextOfManyCommentsIsReadToItsEnd() {
        String comments = "#\n".repeat(400_000);
        assertThatThrownBy(() -> read(comments + "mage=\"Zug\"")).hasMessageContaining("SimulationCraft");
        assertThatThrownBy(() -> read(comments)).hasMessageContaining("not valid JSON");
    }

    @Test
    void anEncounterAloneIsFoughtByThePreset() throws Exception {
        Imported imported = read("""
                {"player": {"class": "ClassMage"}, "encounter": {"duration": 90, "targets": [{"level": 72}]}}
                """, "frost-mage");
        assertThat(imported.request().path("encounter").path("duration").intValue())
                .isEqualTo(90);
        assertThat(imported.notes()).anyMatch(note -> note.contains("Frost mage") && note.contains("gear"));
        assertCanBeSimulated(imported);
    }

    @Test
    void gearAndActionListsNeedAPreset() throws Exception {
        String gear = "{\"items\": [{\"id\": 24266}, {\"id\": 28530}]}";
        assertThatThrownBy(() -> read(gear)).hasMessageContaining("choose a preset");
        assertThat(worn(read(gear, "fire-mage"))).containsExactly(24266, 28530);

        String list =
                "{\"type\": \"TypeAPL\", \"priorityList\": [{\"action\": {\"castSpell\": {\"spellId\": {\"spellId\": 38692}}}}]}";
        assertThatThrownBy(() -> read(list)).hasMessageContaining("preset");
        Imported imported = read(list, "fire-mage");
        assertThat(player(imported).path("rotation").path("priorityList").size())
                .isEqualTo(1);
        assertCanBeSimulated(imported);
    }

    @Test
    void aRequestStaysAsItIs() throws Exception {
        ObjectNode request = Presets.find("survival-hunter").orElseThrow().request();
        Imported imported = read(request.toString());
        assertThat(imported.request()).isEqualTo(request);
        assertThat(imported.preset()).isEmpty();
        assertThat(imported.notes()).isEmpty();
    }

    @Test
    void aPresetOfAnotherClassIsRefused() {
        assertThatThrownBy(() -> read(ADDON, "combat-rogue")).hasMessageContaining("is for a rogue, this is a mage");
        assertThatThrownBy(() -> read(ADDON, "holy-priest")).hasMessageContaining("no preset holy-priest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "# Zug - Arcane\n# SimC Addon 1\nmage=\"Zug\"\nlevel=80",
                "( Pawn: v1: \"X\": Class=Mage,Intellect=1 )",
                "https://example.org/",
                "https://www.wowhead.com/tbc/gear-planner/mage/troll",
                "https://www.wowhead.com/tbc/gear-planner/mage/troll/AkYAAAA_",
                "https://www.wowhead.com/tbc/gear-planner/monk/troll/AkYA",
                "https://www.wowhead.com/mop-classic/gear-planner/mage/troll/AkYA",
                "hello",
                "{\"a\": 1}",
                "[1]",
                "{\"raid\": ",
                "{\"class\": \"mage\", \"race\": \"Troll\", \"gear\": 5}",
                "{\"class\": \"mage\", \"race\": \"Troll\", \"gear\": {\"items\": []}}",
                "{\"player\": {\"class\": \"ClassBard\"}}",
                "{\"player\": {}}"
            })
    void whatIsNotUnderstoodIsRefusedWithAReason(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.problems())
                                .isNotEmpty()
                                .allSatisfy(
                                        problem -> assertThat(problem.message()).isNotBlank()));
    }
}
