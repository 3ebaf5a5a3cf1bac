package dev.wowlab.specs.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Drums;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Profession;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.TristateEffect;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestReaderTest {

    private static final String PLAYER = """
            {"class":"ClassMage","race":"RaceTroll","profession1":"Engineering","talentsString":"2500052-0-1",
             "reactionTimeMs":100,"mage":{"options":{"classOptions":{"defaultMageArmor":"MageArmorMoltenArmor"}}},
             "equipment":{"items":[{"id":29076,"enchant":3002,"gems":[34220,30600]},{"id":29287},{"id":29370}]},
             "rotation":{"type":"TypeAPL","priorityList":[{"action":{"castSpell":{"spellId":{"spellId":30451}}}}]}}
            """;

    private static final String ENCOUNTER = "{\"duration\":180,\"targets\":[{\"level\":73}]}";

    private final RequestReader reader = new RequestReader(GameData.get());

    private static String request(String player, String encounter) {
        return "{\"raid\":{\"parties\":[{\"players\":[" + player + "]}]},\"encounter\":" + encounter + "}";
    }

    private SimRequest read(String json) throws InvalidInputException {
        return reader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private List<InputProblem> problems(String json) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> read(json));
        assertThat(refusal).as("the input should be refused").isNotNull();
        return refusal.problems();
    }

    private void assertProblem(String json, String path, String part) {
        assertThat(problems(json)).anySatisfy(p -> {
            assertThat(p.path()).isEqualTo(path);
            assertThat(p.message()).contains(part);
        });
    }

    private static String player(String before, String after) {
        assertThat(PLAYER).contains(before);
        return request(PLAYER.replace(before, after), ENCOUNTER);
    }

    @Test
    void aRequestIsReadIntoTypedRecords() throws InvalidInputException {
        SimRequest request = read(request(PLAYER, ENCOUNTER));
        PlayerRequest player = request.members().getFirst().player();
        assertThat(player.path()).isEqualTo("raid.parties[0].players[0]");
        assertThat(player.characterClass()).isEqualTo(CharacterClass.MAGE);
        assertThat(player.has(Profession.ENGINEERING)).isTrue();
        assertThat(player.options()).isEqualTo(new ClassOptions.Mage(MageArmor.MOLTEN_ARMOR));
        assertThat(player.equipment()
                        .at(Slot.HEAD)
                        .orElseThrow()
                        .enchant()
                        .orElseThrow()
                        .effectId())
                .isEqualTo(3002);
        assertThat(player.equipment().at(Slot.FINGER1)).isPresent();
        assertThat(player.equipment().at(Slot.TRINKET1)).isPresent();
        assertThat(player.equipment().totalStats()[Stat.SPELL_DAMAGE.ordinal()]).isGreaterThan(100);
        assertThat(request.encounter().durationSeconds()).isEqualTo(180);
        assertThat(request.warnings()).isEmpty();
    }

    @Test
    void bothSpellingsNumbersAsTextAndEnumsByNumberAreRead() throws InvalidInputException {
        String json = """
                {"raid":{"buffs":{"divine_spirit":2,"bloodlust":true},"parties":[{"players":[PLAYER],
                  "buffs":{"drums":"LesserDrumsOfBattle","mana_tide_totems":"2"}}]},
                 "encounter":{"duration":"120","duration_variation":5,"targets":[{}]}}
                """.replace("PLAYER", PLAYER.replace("reactionTimeMs", "reaction_time_ms"));
        SimRequest request = read(json);
        assertThat(request.raidBuffs().divineSpirit()).isEqualTo(TristateEffect.IMPROVED);
        assertThat(request.members().getFirst().partyBuffs().drums()).isEqualTo(Drums.LESSER_DRUMS_OF_BATTLE);
        assertThat(request.members().getFirst().partyBuffs().manaTideTotems()).isEqualTo(2);
        assertThat(request.encounter().variationSeconds()).isEqualTo(5);
        assertThat(request.encounter().targets().getFirst().level()).isEqualTo(73);
        assertThat(request.members().getFirst().player().behaviour().reactionTimeMs())
                .isEqualTo(100);
    }

    @Test
    void brokenJsonNamesLineAndColumn() {
        assertThat(problems("{\"raid\":\n  {]}").getFirst().message())
                .contains("line 2")
                .contains("column");
        assertThat(problems("[1]").getFirst().message()).contains("not a JSON object");
        assertThat(problems("{} {}").getFirst().message()).contains("not valid JSON");
    }

    @Test
    void anUnknownFieldIsAWarningWithItsPath() throws InvalidInputException {
        SimRequest request = read(player("\"reactionTimeMs\"", "\"favouriteColour\":\"red\",\"reactionTimeMs\""));
        assertThat(request.warnings())
                .containsExactly("raid.parties[0].players[0].favouriteColour: unknown field, ignored");
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        String json = request(PLAYER.replace("29287", "1").replace("RaceTroll", "RaceOgre"), "{\"duration\":-5}");
        assertThat(problems(json))
                .extracting(InputProblem::path)
                .contains(
                        "raid.parties[0].players[0].equipment.items[1].id",
                        "raid.parties[0].players[0].race",
                        "encounter.duration",
                        "encounter.targets");
    }

    @Test
    void whatIsUnknownIsNamedWithItsPath() {
        String at = "raid.parties[0].players[0].equipment.items[0]";
        assertProblem(player("29076", "99999999"), at + ".id", "unknown item 99999999");
        assertProblem(player("30600", "77"), at + ".gems[1]", "unknown gem 77");
        assertProblem(
                player("\"enchant\":3002", "\"randomSuffix\":77"), at + ".randomSuffix", "unknown random suffix 77");
        assertProblem(player("ClassMage", "ClassBard"), "raid.parties[0].players[0].class", "unknown value");
        assertProblem(
                player("\"reactionTimeMs\"", "\"consumables\":{\"potId\":5},\"reactionTimeMs\""),
                "raid.parties[0].players[0].consumables.potId",
                "unknown consumable 5");
    }

    @Test
    void anEnchantByAnyNumberButItsEffectIdIsIgnoredWithAWarning() throws InvalidInputException {
        assertThat(warningOfEnchant(29191))
                .contains("29191 is not the effect id of")
                .contains("which is 3002");
        assertThat(warningOfEnchant(77)).contains("77 is not the effect id of an enchant");
    }

    private String warningOfEnchant(int id) throws InvalidInputException {
        SimRequest request = read(player("\"enchant\":3002", "\"enchant\":" + id));
        assertThat(request.members()
                        .getFirst()
                        .player()
                        .equipment()
                        .at(Slot.HEAD)
                        .orElseThrow()
                        .enchant())
                .isEmpty();
        assertThat(request.warnings()).hasSize(1);
        return request.warnings().getFirst();
    }

    @Test
    void durationsHaveNamedLimits() {
        assertProblem(request(PLAYER, "{\"duration\":0,\"targets\":[{}]}"), "encounter.duration", "at most 3600");
        assertProblem(request(PLAYER, "{\"duration\":3601,\"targets\":[{}]}"), "encounter.duration", "at most 3600");
        assertProblem(
                request(PLAYER, "{\"duration\":10,\"durationVariation\":10,\"targets\":[{}]}"),
                "encounter.durationVariation",
                "not less than the duration");
        assertProblem(
                request(PLAYER, "{\"duration\":\"NaN\",\"targets\":[{}]}"), "encounter.duration", "finite number");
        assertProblem(
                player("\"reactionTimeMs\":100", "\"reactionTimeMs\":-1"),
                "raid.parties[0].players[0].reactionTimeMs",
                "-1 is outside 0 to 10000");
    }

    @Test
    void aSpecialisationThatIsNotPlayableIsRefusedByName() {
        assertProblem(
                player("ClassMage", "ClassRogue"),
                "raid.parties[0].players[0].mage",
                "this specialisation is not supported yet; of its class, rogue is");
        assertProblem(request("{}", ENCOUNTER), "raid.parties", "names no player");
    }

    @Test
    void allPlayersOfTheActivePartiesAreReadEachWithTheBuffsOfItsParty() throws InvalidInputException {
        String named = PLAYER.replace("{\"class\"", "{\"name\":\"Bob\",\"class\"");
        String json = "{\"raid\":{\"numActiveParties\":2,\"parties\":[{\"players\":[{}," + named + "," + named
                + "]},{\"players\":[" + PLAYER + "],\"buffs\":{\"manaTideTotems\":2}},{\"players\":[{\"class\":1}]}]},"
                + "\"encounter\":" + ENCOUNTER + "}";
        SimRequest request = read(json);
        assertThat(request.members()).extracting(RaidMember::key).containsExactly("Bob", "Bob 2", "Player 3");
        assertThat(request.members()).extracting(RaidMember::place).containsExactly(1, 2, 5);
        assertThat(request.members())
                .extracting(member -> member.partyBuffs().manaTideTotems())
                .containsExactly(0, 0, 2);
        assertThat(request.members().get(2).player().path()).isEqualTo("raid.parties[1].players[0]");
        assertProblem(json.replace("RaceTroll", "RaceOgre"), "raid.parties[1].players[0].race", "unknown value");
        assertThatThrownBy(() -> request.onlyPlayer("stat weights"))
                .hasMessageContaining("raid.parties[0].players[2]")
                .hasMessageContaining("there are no stat weights for raids");
    }

    @Test
    void namesThatWouldMixUpRowsAreChanged() {
        MemberKeys keys = new MemberKeys();
        assertThat(keys.key("a|b/c", 1)).isEqualTo("a b c");
        assertThat(keys.key("player", 2)).isEqualTo("player 2");
        assertThat(keys.key("target1", 3)).isEqualTo("target1 2");
        assertThat(keys.key("", 4)).isEqualTo("Player 4");
        assertThat(keys.key("Player 4", 5)).isEqualTo("Player 4 2");
        assertThat(keys.key("x".repeat(99), 6)).hasSize(40);
    }

    @Test
    void aPartyHasFivePlacesAndARaidEightParties() {
        String six = String.join(",", Collections.nCopies(6, PLAYER));
        assertProblem(request(six, ENCOUNTER), "raid.parties[0].players", "at most 5");
        String nine = String.join(",", Collections.nCopies(9, "{\"players\":[" + PLAYER + "]}"));
        assertProblem(
                "{\"raid\":{\"parties\":[" + nine + "]},\"encounter\":" + ENCOUNTER + "}", "raid.parties", "at most 8");
    }

    @Test
    void anyPlayerOfARaidCanTank() throws InvalidInputException {
        String two = request(
                        PLAYER + "," + PLAYER,
                        "{\"duration\":9,\"targets\":[{\"level\":73},{\"level\":73,\"tankIndex\":1}]}")
                .replace("{\"raid\":{", "{\"raid\":{\"tanks\":[%s,{\"type\":\"Player\",\"index\":1}],");
        assertThat(read(two.formatted("{\"type\":\"Player\"}")).encounter().targets().stream()
                        .map(TargetRequest::tank))
                .containsExactly(0, 1);
        assertThat(read(two.formatted("{}")).encounter().targets().stream().map(TargetRequest::tank))
                .containsExactly(-1, 1);
        assertProblem(two.formatted("{\"type\":\"Player\",\"index\":7}"), "raid.tanks[0].index", "stands at 7");
    }

    @Test
    void aSimpleRotationIsRefusedWithTheWayOut() {
        assertProblem(
                player("TypeAPL", "TypeSimple"),
                "raid.parties[0].players[0].rotation.type",
                "exist only in the web page of WoWSims");
    }

    @Test
    void statsOfAnotherVersionAreRefused() {
        assertProblem(
                player(
                        "\"reactionTimeMs\"",
                        "\"bonusStats\":{\"apiVersion\":6,\"stats\":[5],\"pseudoStats\":[0]},\"reactionTimeMs\""),
                "raid.parties[0].players[0].bonusStats.apiVersion",
                "saved by version 6");
    }

    @Test
    void valuesOfTheWrongKindAreNamed() {
        assertProblem(
                player("\"reactionTimeMs\":100", "\"reactionTimeMs\":\"fast\""),
                "raid.parties[0].players[0].reactionTimeMs",
                "should be a number");
        assertProblem(
                player("\"equipment\":{", "\"buffs\":{\"blessingOfKings\":1},\"equipment\":{"),
                "raid.parties[0].players[0].buffs.blessingOfKings",
                "should be true or false");
        assertProblem(
                player("\"reactionTimeMs\":100", "\"reactionTimeMs\":100,\"reaction_time_ms\":50"),
                "raid.parties[0].players[0].reaction_time_ms",
                "given twice");
    }

    @Test
    void anItemThatFindsNoFreeSlotIsRefused() {
        assertProblem(
                player("{\"id\":29287}", "{\"id\":29076}"),
                "raid.parties[0].players[0].equipment.items[1].id",
                "is already");
    }

    @Test
    void targetsAttackWhomTheirTankIndexNames() throws InvalidInputException {
        String targets = "{\"duration\":9,\"targets\":[{\"level\":73},{\"level\":73,\"tankIndex\":1},"
                + "{\"level\":73,\"tankIndex\":-1}]}";
        String request = request(PLAYER, targets).replace("{\"raid\":{", "{\"raid\":{\"tanks\":[%s],");
        String player = "{\"type\":\"Player\"}";
        assertThat(read(request.formatted(player)).encounter().targets().stream()
                        .map(TargetRequest::tanked))
                .containsExactly(true, false, false);
        assertThat(read(request.formatted("{}," + player)).encounter().targets().stream()
                        .map(TargetRequest::tanked))
                .containsExactly(false, true, false);
        assertProblem(request.formatted("{\"type\":\"Pet\"}"), "raid.tanks[0].type", "only the player");
    }
}
