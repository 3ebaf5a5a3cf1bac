package dev.wowlab.specs.outline;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.Consumable;
import dev.wowlab.gamedata.ConsumableType;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Gem;
import dev.wowlab.gamedata.Race;
import dev.wowlab.gamedata.RandomSuffix;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.TalentTree;
import dev.wowlab.specs.gear.WearableItems;
import dev.wowlab.specs.json.JsonInput;
import dev.wowlab.specs.request.EncounterRequest;
import dev.wowlab.specs.request.EquippedItem;
import dev.wowlab.specs.request.PlayerRequest;
import dev.wowlab.specs.request.RaidMember;
import dev.wowlab.specs.request.RequestReader;
import dev.wowlab.specs.request.SimRequest;
import dev.wowlab.specs.tbc.consumables.Imbues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/// Reads requests for people. Immutable, thread-safe.
public final class OutlineReader {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// Of those nobody tells whether they do anything.
    private static final Set<String> NOT_OFFERED = Set.of("explosiveId");

    private static final Map<String, ConsumableType> CONSUMED = Map.of(
            "potId", ConsumableType.POTION,
            "flaskId", ConsumableType.FLASK,
            "battleElixirId", ConsumableType.BATTLE_ELIXIR,
            "guardianElixirId", ConsumableType.GUARDIAN_ELIXIR,
            "foodId", ConsumableType.FOOD,
            "petFoodId", ConsumableType.PET_FOOD);

    /// Runes, herbs and healthstones.
    private static final Set<ConsumableType> CONJURED =
            Set.of(ConsumableType.UNKNOWN, ConsumableType.HERB, ConsumableType.OTHER);

    /// What is used in a fight must be in a list, too.
    private static final Map<String, String> LISTED = Map.of("potId", "potions", "conjuredId", "conjuredItems");

    private final GameData data;
    private final GearOffers offers;

    /// @param offers knows where items drop
    public OutlineReader(GameData data, GearOffers offers) {
        this.data = data;
        this.offers = offers;
    }

    /// What a `RaidSimRequest` says (JSON, UTF-8).
    ///
    /// @throws InvalidInputException with everything that is wrong with it
    public RequestOutline read(byte[] input) throws InvalidInputException {
        SimRequest request = new RequestReader(data).read(input);
        JsonNode root = MAPPER.readTree(input);
        SettingReader settings = new SettingReader(root);
        ActionListReader lists = new ActionListReader(root, settings);
        List<RaidMember> shown = ActionListReader.hidesLines(root) ? withEveryLine(root, request) : request.members();
        List<RequestOutline.Player> players = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            RaidMember member = request.members().get(i);
            String pointer = JsonInput.pointer(member.player().path()).toString();
            ActionList actions = lists.read(pointer, shown.get(i).player().rotation());
            players.add(player(member, pointer, actions, settings));
        }
        List<Setting.Group> groups = new ArrayList<>();
        groups.add(group("Raid buffs", settings, "/raid/buffs", request.raidBuffs()));
        for (RaidMember first : firstOfParties(request)) {
            String name = request.isRaid() ? "Buffs of party " + (first.party() + 1) : "Party buffs";
            groups.add(group(name, settings, "/raid/parties/" + first.party() + "/buffs", first.partyBuffs()));
        }
        groups.add(group("Debuffs of targets", settings, "/raid/debuffs", request.debuffs()));
        groups.add(fight(request.encounter(), settings));
        return new RequestOutline(fight(request.encounter()), players, groups, request.warnings());
    }

    /// The members with hidden lines as well; as they are where a hidden line is wrong, since nobody asked for it.
    private List<RaidMember> withEveryLine(JsonNode root, SimRequest request) {
        try {
            byte[] shown = MAPPER.writeValueAsBytes(ActionListReader.withEveryLine(root));
            return new RequestReader(data).read(shown).members();
        } catch (InvalidInputException aHiddenLineIsWrong) {
            return request.members();
        }
    }

    private static List<RaidMember> firstOfParties(SimRequest request) {
        Set<Integer> seen = new HashSet<>();
        return request.members().stream()
                .filter(member -> seen.add(member.party()))
                .toList();
    }

    private static Setting.Group group(String name, SettingReader settings, String holder, Record values) {
        return new Setting.Group(name, settings.all(holder, values, Map.of(), Set.of()));
    }

    private static String fight(EncounterRequest encounter) {
        int targets = encounter.targets().size();
        return String.format(
                Locale.ROOT,
                "%.0f ± %.0f s, %d %s",
                encounter.durationSeconds(),
                encounter.variationSeconds(),
                targets,
                targets == 1 ? "target" : "targets");
    }

    private static Setting.Group fight(EncounterRequest encounter, SettingReader settings) {
        return new Setting.Group(
                "Fight",
                List.of(
                        settings.one("/encounter", "duration", encounter.durationSeconds(), List.of()),
                        settings.one("/encounter", "durationVariation", encounter.variationSeconds(), List.of()),
                        settings.copies(
                                "/encounter", "targets", encounter.targets().size())));
    }

    private RequestOutline.Player player(
            RaidMember member, String pointer, ActionList actions, SettingReader settings) {
        PlayerRequest player = member.player();
        List<RequestOutline.Worn> slots = Arrays.stream(Slot.values())
                .map(slot -> worn(slot, player.equipment().at(slot), settings.request()))
                .toList();
        List<Setting.Group> groups = List.of(
                new Setting.Group("Character", character(player, pointer, settings)),
                consumed(player, pointer, settings),
                group("Buffs of its own", settings, pointer + "/buffs", player.buffs()));
        return new RequestOutline.Player(
                player.name(),
                player.characterClass().wireName(),
                Stream.of(
                                Words.ofConstant(player.race()) + " " + Words.ofConstant(player.characterClass()),
                                points(player.talents()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                player.casts(),
                WearableItems.holdsTwoWeapons(player),
                pointer + "/equipment/items",
                slots,
                player.equipment().gemWornMost().map(Gem::id).orElse(0),
                actions,
                new RequestOutline.Talents(
                        settings.pointer(pointer, "talentsString"),
                        player.talents(),
                        TalentTree.of(player.characterClass())),
                groups);
    }

    /// Such as `40/0/21`; empty for no talents.
    private static String points(String talents) {
        int[] points = new int[3];
        String[] trees = talents.split("-", -1);
        for (int tree = 0; tree < Math.min(points.length, trees.length); tree++) {
            points[tree] = trees[tree].chars().map(digit -> digit - '0').sum();
        }
        return talents.isEmpty() ? "" : points[0] + "/" + points[1] + "/" + points[2];
    }

    private RequestOutline.Worn worn(Slot slot, Optional<EquippedItem> item, JsonNode root) {
        JsonNode spec =
                item.map(worn -> root.at(JsonInput.pointer(worn.path()))).orElse(NullNode.getInstance());
        return new RequestOutline.Worn(
                slot.wireName(),
                Words.ofSlot(slot),
                item.map(worn -> offers.line(worn.item())),
                item.flatMap(EquippedItem::enchant).map(ItemLine.OfEnchant::of),
                item.stream()
                        .flatMap(worn -> worn.gems().stream())
                        .map(ItemLine.OfGem::of)
                        .toList(),
                item.flatMap(EquippedItem::suffix).map(RandomSuffix::name),
                spec);
    }

    private static List<Setting> character(PlayerRequest player, String pointer, SettingReader settings) {
        List<Setting.Choice> races = Arrays.stream(Race.values())
                .filter(race -> race != Race.UNKNOWN)
                .map(race -> new Setting.Choice(StringNode.valueOf(race.wireName()), Words.ofConstant(race)))
                .toList();
        List<Setting> all = new ArrayList<>(List.of(
                settings.one(pointer, "race", player.race(), races),
                settings.one(pointer, "profession1", player.profession1(), List.of()),
                settings.one(pointer, "profession2", player.profession2(), List.of()),
                settings.one(pointer, "distanceFromTarget", player.behaviour().distanceYards(), List.of()),
                settings.one(pointer, "inFrontOfTarget", player.behaviour().inFrontOfTarget(), List.of())));
        all.addAll(ClassSettings.of(player, pointer, settings));
        return all;
    }

    private Setting.Group consumed(PlayerRequest player, String pointer, SettingReader settings) {
        Map<String, List<Setting.Choice>> choices = new HashMap<>();
        CONSUMED.forEach((field, type) -> choices.put(field, choices(Set.of(type))));
        choices.put("conjuredId", choices(CONJURED));
        List<Setting.Choice> imbues = choices(Imbues.of(player.characterClass()));
        choices.put("mhImbueId", imbues);
        choices.put("ohImbueId", imbues);
        String holder = pointer + "/consumables";
        List<Setting> all = settings.all(holder, player.consumables(), choices, NOT_OFFERED).stream()
                .map(setting -> listed(setting, holder, settings))
                .toList();
        return new Setting.Group("Food, potions, oils", all);
    }

    private static Setting listed(Setting setting, String holder, SettingReader settings) {
        return LISTED.entrySet().stream()
                .filter(entry -> settings.pointer(holder, entry.getKey()).equals(setting.pointer()))
                .findFirst()
                .map(entry -> new Setting(
                        setting.name(),
                        setting.pointer(),
                        setting.kind(),
                        setting.value(),
                        setting.choices(),
                        settings.pointer(holder, entry.getValue())))
                .orElse(setting);
    }

    private List<Setting.Choice> choices(Set<ConsumableType> types) {
        Map<Integer, String> names = data.consumables().stream()
                .filter(consumable -> types.contains(consumable.type()))
                .collect(Collectors.toMap(Consumable::id, Consumable::name));
        return choices(names);
    }

    /// By name, with nothing before them; of two with one name the first.
    private static List<Setting.Choice> choices(Map<Integer, String> names) {
        List<Setting.Choice> choices = new ArrayList<>();
        choices.add(new Setting.Choice(IntNode.valueOf(0), "none"));
        Set<String> seen = new HashSet<>();
        names.entrySet().stream()
                .sorted(Map.Entry.<Integer, String>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(entry -> seen.add(entry.getValue()))
                .forEach(entry -> choices.add(new Setting.Choice(IntNode.valueOf(entry.getKey()), entry.getValue())));
        return choices;
    }
}
