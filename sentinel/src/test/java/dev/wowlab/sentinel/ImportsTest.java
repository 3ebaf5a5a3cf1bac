package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.job.ImportedInput;
import dev.wowlab.protocol.job.PresetList;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Texts that players have become inputs, over HTTP.
final class ImportsTest {
    private static final String GEAR = "{\"items\": [{\"id\": 24266}, {\"id\": 28530}]}";

    private static Platform platform;
    private static Http http;

    @BeforeAll
    static void start() {
        platform = Platform.one();
        http = platform.http();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static Http.Answer read(Map<String, String> body) {
        return http.post("/api/v1/imports", Json.mapper().writeValueAsString(body));
    }

    @Test
    void gear_becomes_an_input_with_the_rest_of_a_preset() {
        Http.Answer answer = read(Map.of("text", GEAR, "preset", "fire-mage"));

        assertThat(answer.status()).isEqualTo(200);
        ImportedInput imported = answer.as(ImportedInput.class);
        assertThat(imported.format()).isEqualTo("a list of gear");
        assertThat(imported.preset()).hasValue("fire-mage");
        assertThat(imported.notes()).anyMatch(note -> note.contains("Fire mage"));
        JsonNode player = imported.input().at("/raid/parties/0/players/0");
        assertThat(player.at("/equipment/items")).hasSize(2);
        assertThat(player.at("/rotation/priorityList")).isNotEmpty();
    }

    @Test
    void what_is_wrong_is_named_by_its_place_in_the_text() {
        Http.Answer answer = read(Map.of("text", GEAR.replace("28530", "99999999"), "preset", "fire-mage"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem().errors())
                .contains(new Problem.FieldError("text.items[1]", "unknown item 99999999"));
    }

    @Test
    void a_text_a_preset_and_a_class_can_each_be_wrong() {
        assertThat(http.post("/api/v1/imports", "{}").problem().errors())
                .contains(new Problem.FieldError("text", "is required"));
        assertThat(read(Map.of("text", GEAR)).problem().errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("choose a preset"));
        assertThat(read(Map.of("text", GEAR, "preset", "bard")).problem().errors())
                .contains(new Problem.FieldError("preset", "there is no preset bard"));
    }

    @Test
    void a_text_of_no_kind_is_told_which_there_are() {
        assertThat(read(Map.of("text", "WowSimsExporterDB = {\n}")).problem().errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo("text");
                    assertThat(error.message()).contains("neither JSON nor a link", "WowSimsExporter");
                });
    }

    @Test
    void presets_are_listed_and_read() {
        PresetList list = http.get("/api/v1/presets").as(PresetList.class);
        assertThat(list.presets()).contains(new PresetList.Entry("arcane-mage", "Arcane mage"));
        for (PresetList.Entry preset : list.presets()) {
            Http.Answer answer = http.get("/api/v1/presets/" + preset.id());
            assertThat(answer.json().path("raid").isObject()).as(preset.id()).isTrue();
        }
        assertThat(http.get("/api/v1/presets/bard").status()).isEqualTo(404);
    }

    @Test
    void what_an_action_list_does_in_vain_is_found_where_it_stands() {
        ObjectNode mage = http.get("/api/v1/presets/arcane-mage").json().asObject();
        assertThat(lint(mage).json().path("findings")).isEmpty();
        ObjectNode last = mage.withObject("/raid/parties/0/players/0/rotation/priorityList/3");
        mage.withArray("/raid/parties/0/players/0/rotation/priorityList").insert(0, last.deepCopy());

        assertThat(lint(mage).json().path("findings")).anySatisfy(finding -> {
            assertThat(finding.path("pointer").asString())
                    .startsWith("/raid/parties/0/players/0/rotation/priorityList/4");
            assertThat(finding.path("message").asString()).contains("can never fire");
        });
        mage.withObject("/raid/parties/0/players/0").put("race", "RaceOfGiants");
        assertThat(lint(mage).problem().errors())
                .anySatisfy(error -> assertThat(error.field()).isEqualTo("input.raid.parties[0].players[0].race"));
    }

    private static Http.Answer lint(JsonNode input) {
        return http.post("/api/v1/lints", Json.mapper().writeValueAsString(Map.of("input", input)));
    }

    private static Http.Answer lines(JsonNode input, int player, String... texts) {
        List<Map<String, String>> lines = Arrays.stream(texts)
                .map(text -> Map.of("list", text.startsWith("At ") ? "PREPULL" : "PRIORITY", "text", text))
                .toList();
        return http.post(
                "/api/v1/lines",
                Json.mapper().writeValueAsString(Map.of("input", input, "player", player, "lines", lines)));
    }

    @Test
    void lines_in_words_are_read_as_a_request_has_them() {
        JsonNode mage = http.get("/api/v1/presets/arcane-mage").json();
        Http.Answer answer = lines(mage, 0, "Cast Fire Blast if mana > 20", "At -1s: cast Fire Blast");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()
                        .at("/lines/0/action/condition/cmp/rhs/const/val")
                        .asString())
                .isEqualTo("20");
        assertThat(answer.json().at("/lines/1/doAtValue/const/val").asString()).isEqualTo("-1s");
        assertThat(answer.json().path("castable").valueStream().map(JsonNode::asString))
                .contains("Fire Blast");

        assertThat(lines(mage, 0, "Cast Fire Blast", "Cast Fire Blst", "Dance")
                        .problem()
                        .errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("lines[1].text", "lines[2].text");
        assertThat(lines(mage, 1, "Cast Fire Blast").problem().errors())
                .containsExactly(new Problem.FieldError("player", "must be 0 to 0, a player of the input"));
        assertThat(lines(mage, 0, "x".repeat(4001)).problem().errors())
                .containsExactly(new Problem.FieldError("lines[0].text", "is longer than 4000 characters"));
        assertThat(lines(Json.mapper().createObjectNode(), 0).problem().errors())
                .anySatisfy(error -> assertThat(error.field()).startsWith("input."));
        assertThat(http.post("/api/v1/lines", "{\"lines\": []}").problem().errors())
                .containsExactly(new Problem.FieldError("input", "must be a RaidSimRequest: a JSON object"));
    }

    private static Http.Answer list(Map<String, Object> question) {
        return http.post("/api/v1/lists", Json.mapper().writeValueAsString(question));
    }

    @Test
    void a_whole_list_is_told_as_text_and_read_from_it() {
        JsonNode mage = http.get("/api/v1/presets/arcane-mage").json();
        Http.Answer told = list(Map.of("input", mage));
        assertThat(told.status()).isEqualTo(200);
        String text = told.json().path("text").asString();
        assertThat(text)
                .startsWith("Values\n‘Low on mana’: share of mana ≤ 35%\n")
                .contains("\nThe list\nUse every");

        JsonNode read = list(Map.of("input", mage, "text", "Cast Fire Blast\n")).json();
        assertThat(read.path("text").asString()).isEqualTo("Cast Fire Blast\n");
        assertThat(read.at("/rotation/priorityList/0/action/castSpell/spellId/spellId")
                        .intValue())
                .isEqualTo(27079);

        assertThat(list(Map.of("input", mage, "text", "# mine\nCast Fire Blst\nDance"))
                        .problem()
                        .errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("text, line 2", "text, line 3");
    }

    @Test
    void an_input_is_outlined_with_what_could_be_changed() {
        JsonNode mage = http.get("/api/v1/presets/arcane-mage").json();
        Http.Answer answer = http.post("/api/v1/outlines", Json.mapper().writeValueAsString(Map.of("input", mage)));

        assertThat(answer.status()).isEqualTo(200);
        JsonNode outline = answer.json();
        assertThat(outline.at("/players/0/summary").asString()).isEqualTo("Troll Mage, 40/0/21");
        assertThat(outline.at("/players/0/worn/0/item/name").asString()).isEqualTo("Spellstrike Hood");
        assertThat(outline.at("/groups/0/settings/0/pointer").asString()).startsWith("/raid/buffs/");

        assertThat(http.post("/api/v1/outlines", "{\"input\": 5}").problem().errors())
                .containsExactly(new Problem.FieldError("input", "must be a RaidSimRequest: a JSON object"));
        assertThat(http.post("/api/v1/outlines", "{\"input\": {\"raid\": {}}}")
                        .problem()
                        .errors())
                .contains(new Problem.FieldError("input.raid.parties", "names no player"));
    }

    @Test
    void gear_and_gems_are_offered_and_may_be_kept_for_an_hour() {
        Http.Answer trinkets = http.get("/api/v1/gear?class=ClassMage&slot=ItemSlotTrinket1");
        assertThat(trinkets.status()).isEqualTo(200);
        assertThat(trinkets.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(trinkets.json().path("items"))
                .anyMatch(item -> item.path("id").intValue() == 27683);
        assertThat(http.get("/api/v1/gems").json().path("gems")).isNotEmpty();

        assertThat(http.get("/api/v1/gear?class=ClassBard&twoWeapons=perhaps")
                        .problem()
                        .errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("class", "slot", "twoWeapons");
    }
}
