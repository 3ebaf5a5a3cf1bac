package dev.wowlab.specs.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.TalentTree;
import dev.wowlab.specs.character.EffectStanding;
import dev.wowlab.specs.imports.Preset;
import dev.wowlab.specs.imports.Presets;
import dev.wowlab.specs.request.RequestReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Requests in the words of players, and what could be worn.
final class OutlineTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final GameData DATA = GameData.get();
    private static final GearOffers OFFERS = new GearOffers(DATA);
    private static final OutlineReader READER = new OutlineReader(DATA, OFFERS);

    private static ObjectNode mage() {
        return Presets.find("arcane-mage").orElseThrow().request();
    }

    private static RequestOutline read(JsonNode request) throws InvalidInputException {
        return READER.read(MAPPER.writeValueAsBytes(request));
    }

    private static Setting setting(RequestOutline outline, String name) {
        return outline.groups().stream()
                .flatMap(group -> group.settings().stream())
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseGet(() -> outline.players().getFirst().groups().stream()
                        .flatMap(group -> group.settings().stream())
                        .filter(setting -> setting.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void a_character_and_what_it_wears_are_named() throws InvalidInputException {
        RequestOutline outline = read(mage());

        assertThat(outline.fight()).isEqualTo("300 ± 10 s, 1 target");
        RequestOutline.Player player = outline.players().getFirst();
        assertThat(player.summary()).isEqualTo("Troll Mage, 40/0/21");
        assertThat(player.casts()).isTrue();
        assertThat(DATA.gem(player.gemWornMost()).orElseThrow().name()).isEqualTo("Runed Living Ruby");
        assertThat(player.twoWeapons()).isFalse();
        assertThat(player.items()).isEqualTo("/raid/parties/0/players/0/equipment/items");
        assertThat(player.worn()).hasSize(Slot.values().length);
        RequestOutline.Worn head = player.worn().getFirst();
        assertThat(head.name()).isEqualTo("Head");
        assertThat(head.item().orElseThrow().name()).isEqualTo("Spellstrike Hood");
        assertThat(head.item().orElseThrow().stats()).contains("46 spell damage");
        assertThat(head.enchant().orElseThrow().name()).isNotEmpty();
        assertThat(head.gems()).hasSize(3);
        assertThat(head.spec().path("id").intValue()).isEqualTo(24266);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void every_setting_says_what_the_request_says_and_is_read_where_it_points(Preset preset)
            throws InvalidInputException {
        ObjectNode request = preset.request();
        RequestOutline outline = read(request);
        List<Setting> settings = Stream.concat(
                        outline.groups().stream(), outline.players().getFirst().groups().stream())
                .flatMap(group -> group.settings().stream())
                .toList();

        assertThat(settings).hasSizeGreaterThan(100);
        assertThat(settings).extracting(Setting::pointer).doesNotHaveDuplicates();
        assertThat(settings).extracting(Setting::name).doesNotHaveDuplicates();
        for (Setting setting : settings) {
            JsonNode there = request.at(JsonPointer.compile(setting.pointer()));
            if (!there.isMissingNode()) {
                assertThat(setting.value().asString()).as(setting.name()).isEqualTo(asRead(there, setting));
            }
            if (setting.kind() == Setting.Kind.CHOICE) {
                assertThat(setting.choices())
                        .extracting(Setting.Choice::value)
                        .as(setting.name())
                        .contains(setting.value());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void talents_are_digits_of_the_talents_of_the_class(Preset preset) throws InvalidInputException {
        RequestOutline.Talents talents =
                read(preset.request()).players().getFirst().talents();

        assertThat(talents.pointer()).isEqualTo("/raid/parties/0/players/0/talentsString");
        String[] trees = talents.points().split("-");
        assertThat(talents.trees()).hasSize(3);
        for (int tree = 0; tree < trees.length; tree++) {
            List<TalentTree.Talent> known = talents.trees().get(tree).talents();
            assertThat(trees[tree].length()).isBetween(0, known.size());
            for (int talent = 0; talent < trees[tree].length(); talent++) {
                assertThat(trees[tree].charAt(talent) - '0')
                        .as(known.get(talent).name())
                        .isBetween(0, known.get(talent).ranks());
            }
        }
    }

    static List<Preset> presets() {
        return Presets.all();
    }

    private static String asRead(JsonNode there, Setting setting) {
        if (setting.kind() == Setting.Kind.COPIES) {
            return Integer.toString(there.size());
        }
        boolean real = setting.kind() == Setting.Kind.AMOUNT || setting.kind() == Setting.Kind.SHARE;
        return real ? Double.toString(there.doubleValue()) : there.asString();
    }

    @Test
    void a_fight_says_how_many_targets_there_are() throws InvalidInputException {
        ObjectNode request = mage();
        Setting targets = setting(read(request), "Targets");
        assertThat(targets.kind()).isEqualTo(Setting.Kind.COPIES);
        assertThat(targets.value().intValue()).isEqualTo(1);
        ArrayNode list = request.at(JsonPointer.compile(targets.pointer())).asArray();
        list.add(list.get(0).deepCopy());
        assertThat(setting(read(request), "Targets").value().intValue()).isEqualTo(2);
    }

    @Test
    void what_is_set_where_a_setting_points_is_what_the_engine_reads() throws InvalidInputException {
        ObjectNode request = mage();
        Setting bloodlust = setting(read(request), "Bloodlust");
        assertThat(bloodlust.value().booleanValue()).isTrue();
        assertThat(bloodlust.pointer()).isEqualTo("/raid/buffs/bloodlust");
        request.withObject("/raid/buffs").put("bloodlust", false);
        assertThat(new RequestReader(DATA)
                        .read(MAPPER.writeValueAsBytes(request))
                        .raidBuffs()
                        .bloodlust())
                .isFalse();
        assertThat(setting(read(request), "Bloodlust").value().booleanValue()).isFalse();
        // what nobody set yet stands nowhere
        Setting potion = setting(read(request), "Potion");
        assertThat(potion.listedAt()).isEqualTo("/raid/parties/0/players/0/consumables/potions");
        assertThat(potion.choices()).extracting(Setting.Choice::name).contains("none", "Destruction Potion");
    }

    @Test
    void what_only_one_class_has_stands_where_its_message_keeps_it() throws InvalidInputException {
        RequestOutline hunter =
                read(Presets.find("beast-mastery-hunter").orElseThrow().request());
        Setting pet = setting(hunter, "Pet");
        assertThat(pet.pointer()).isEqualTo("/raid/parties/0/players/0/hunter/options/classOptions/petType");
        assertThat(pet.choices()).extracting(Setting.Choice::name).contains("none", "Ravager", "Wind Serpent");
        assertThat(setting(hunter, "Pet attacks, percent of the fight").kind()).isEqualTo(Setting.Kind.AMOUNT);
        assertThat(setting(hunter, "Quiver").choices())
                .extracting(Setting.Choice::name)
                .contains("Speed 15");
        RequestOutline shaman =
                read(Presets.find("enhancement-shaman").orElseThrow().request());
        assertThat(setting(shaman, "Off hand's weapon spell").pointer())
                .isEqualTo("/raid/parties/0/players/0/enhancementShaman/options/imbueOh");
        assertThat(hunter.players().getFirst().rotation().pointer()).isEqualTo("/raid/parties/0/players/0/rotation");
    }

    @Test
    void pointers_are_spelled_as_the_request_is() throws InvalidInputException {
        ObjectNode request = mage();
        ObjectNode buffs = request.withObject("/raid/buffs");
        buffs.remove("arcaneBrilliance");
        buffs.put("arcane_brilliance", true);

        Setting brilliance = setting(read(request), "Arcane Brilliance");

        assertThat(brilliance.pointer()).isEqualTo("/raid/buffs/arcane_brilliance");
        assertThat(brilliance.value().booleanValue()).isTrue();
    }

    @Test
    void a_request_that_is_wrong_says_where() {
        ObjectNode request = mage();
        request.withObject("/raid/parties/0/players/0/equipment/items/0").put("id", 99999999);

        assertThatThrownBy(() -> read(request))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.problems())
                                .contains(new InputProblem(
                                        "raid.parties[0].players[0].equipment.items[0].id", "unknown item 99999999")));
        assertThatThrownBy(() -> READER.read("{".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_slot_is_offered_what_its_class_can_wear_there() {
        GearOffers.InSlot trinkets = OFFERS.inSlot(CharacterClass.MAGE, Slot.TRINKET2, false);
        assertThat(trinkets.items())
                .filteredOn(item -> item.id() == 27683)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.name()).isEqualTo("Quagmirran's Eye");
                    assertThat(item.quality()).isEqualTo("rare");
                    assertThat(item.from()).contains("Quagmirran");
                    assertThat(item.effect()).isEqualTo(EffectStanding.MODELLED);
                    assertThat(item.forCasters()).isTrue();
                });
        assertThat(trinkets.items())
                .filteredOn(item -> item.name().equals("Figurine - Living Ruby Serpent"))
                .singleElement()
                .satisfies(item -> assertThat(item.effect()).isEqualTo(EffectStanding.LEFT_OUT));
        assertThat(trinkets.enchants()).noneMatch(enchant -> enchant.name().contains("Weapon"));
        List<ItemLine> hands =
                OFFERS.inSlot(CharacterClass.MAGE, Slot.HANDS, false).items();
        assertThat(hands).extracting(ItemLine::level).isSortedAccordingTo((one, other) -> other - one);
        assertThat(OFFERS.inSlot(CharacterClass.WARRIOR, Slot.HANDS, false).items())
                .hasSizeGreaterThan(hands.size());
    }

    @Test
    void an_off_hand_holds_a_weapon_for_those_who_can() {
        List<ItemLine> one =
                OFFERS.inSlot(CharacterClass.SHAMAN, Slot.OFF_HAND, false).items();
        List<ItemLine> two =
                OFFERS.inSlot(CharacterClass.SHAMAN, Slot.OFF_HAND, true).items();
        assertThat(one).noneMatch(item -> item.name().equals("Syphon of the Nathrezim"));
        assertThat(two).anyMatch(item -> item.name().equals("Syphon of the Nathrezim"));
        assertThat(two).noneMatch(ItemLine::twoHanded);
        assertThat(OFFERS.inSlot(CharacterClass.MAGE, Slot.MAIN_HAND, false).items())
                .anyMatch(ItemLine::twoHanded);
    }

    @Test
    void gems_are_offered_by_colour() {
        assertThat(OFFERS.gems())
                .filteredOn(gem -> gem.id() == 24030)
                .singleElement()
                .satisfies(gem -> {
                    assertThat(gem.color()).isEqualTo("red");
                    assertThat(gem.stats()).isEqualTo("9 spell damage");
                });
        assertThat(OFFERS.gems()).extracting(ItemLine.OfGem::color).contains("meta", "orange", "blue");
    }
}
