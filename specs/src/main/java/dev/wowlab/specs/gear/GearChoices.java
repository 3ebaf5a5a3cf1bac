package dev.wowlab.specs.gear;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Gem;
import dev.wowlab.gamedata.GemColor;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.specs.json.JsonInput;
import dev.wowlab.specs.json.Problems;
import dev.wowlab.specs.request.BagReader;
import dev.wowlab.specs.request.Equipment;
import dev.wowlab.specs.request.EquippedItem;
import dev.wowlab.specs.request.PlayerRequest;
import dev.wowlab.specs.request.RequestReader;
import dev.wowlab.specs.request.SimRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// All sets that somebody could wear: the player of a request, and what lies in a bag. Immutable.
///
/// An item of the bag that has no enchant gets the one of what is worn in its place, where it fits; one without gems
/// gets the gem that is asked for in each socket, and the meta gem that is worn. A unique item is worn once, and so is
/// one of each category of which the game allows one.
public final class GearChoices {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final byte[] request;
    private final String playerPath;
    private final Equipment worn;
    private final List<SlotGroup> groups;
    private final List<String> warnings;

    private GearChoices(
            byte[] request, String playerPath, Equipment worn, List<SlotGroup> groups, List<String> warnings) {
        this.request = request;
        this.playerPath = playerPath;
        this.worn = worn;
        this.groups = groups;
        this.warnings = List.copyOf(warnings);
    }

    /// Reads what is worn and what is in the bag.
    ///
    /// @param request a `RaidSimRequest` with one player (JSON)
    /// @param bag an `EquipmentSpec`, or what the exporter addon makes of bags: a list `items` or `bagItems` of any
    /// length, of items with `id`, `enchant`, `gems`, `randomSuffix` (JSON)
    /// @param gemId what goes into each socket of an item that has no gems, other than meta sockets; 0 for nothing
    /// @throws InvalidInputException with everything that is wrong with either
    public static GearChoices read(GameData data, byte[] request, byte[] bag, int gemId) throws InvalidInputException {
        SimRequest read = new RequestReader(data).read(request);
        PlayerRequest player = read.onlyPlayer("sets of gear");
        Problems problems = new Problems();
        List<EquippedItem> owned = new BagReader(data).read(bag, problems);
        Optional<Gem> gem = gemId == 0 ? Optional.empty() : data.gem(gemId);
        if (gemId != 0 && gem.isEmpty()) {
            problems.problem("gem", "unknown gem " + gemId);
        }
        problems.throwIfAny();
        List<EquippedItem> ready = new ArrayList<>();
        for (EquippedItem item : owned) {
            if (WearableItems.canWear(player.characterClass(), item.item())) {
                EquippedItem made = made(item, player.equipment(), gem);
                if (!isWorn(item, player.equipment()) && !isWorn(made, player.equipment())) {
                    ready.add(made);
                }
            } else {
                String wearer = player.characterClass().name().toLowerCase(Locale.ROOT);
                problems.warn(item.path(), item.item().name() + " is left out: a " + wearer + " cannot wear it");
            }
        }
        List<SlotGroup> groups = SlotGroup.all(player.equipment(), ready, WearableItems.holdsTwoWeapons(player));
        return new GearChoices(request, player.path(), player.equipment(), groups, problems.warnings());
    }

    /// Exports of bags name what is worn too.
    private static boolean isWorn(EquippedItem item, Equipment worn) {
        return worn.bySlot().values().stream()
                .anyMatch(present -> present.item().id() == item.item().id()
                        && present.enchant().equals(item.enchant())
                        && present.suffix().equals(item.suffix())
                        && present.gems().equals(item.gems()));
    }

    /// The item with enchant and gems, where it has none of its own.
    private static EquippedItem made(EquippedItem item, Equipment worn, Optional<Gem> gem) {
        EquippedItem like = null;
        for (EquippedItem present : worn.bySlot().values()) {
            boolean sameKind = present.item().type() == item.item().type()
                    && present.item().weapon().hand() == item.item().weapon().hand();
            if (like == null && sameKind) {
                like = present;
            }
        }
        EquippedItem enchanted = item;
        if (like != null && item.enchant().isEmpty()) {
            enchanted = new EquippedItem(
                    item.item(),
                    like.enchant().filter(enchant -> enchant.fits(item.item().type())),
                    item.gems(),
                    item.suffix(),
                    item.path());
        }
        if (!item.gems().isEmpty()) {
            return enchanted;
        }
        List<Gem> gems = new ArrayList<>();
        for (GemColor color : item.item().sockets().colors()) {
            gems.add(color == GemColor.META ? metaOf(like) : gem.orElse(Gem.EMPTY));
        }
        return new EquippedItem(item.item(), enchanted.enchant(), gems, item.suffix(), item.path());
    }

    private static Gem metaOf(@Nullable EquippedItem item) {
        return item == null
                ? Gem.EMPTY
                : item.gems().stream()
                        .filter(gem -> gem.color() == GemColor.META)
                        .findFirst()
                        .orElse(Gem.EMPTY);
    }

    /// What is left out of the bag, and why.
    public List<String> warnings() {
        return warnings;
    }

    /// How many ways there are, before what is unique is looked at.
    public long count() {
        long count = 1;
        for (SlotGroup group : groups) {
            count = Math.multiplyExact(count, (long) group.options().size());
        }
        return count;
    }

    /// Every set, what is worn first, each made when it is asked for.
    ///
    /// @throws InvalidInputException when there are more than `most`
    public OwnedSets owned(int most) throws InvalidInputException {
        long count;
        try {
            count = count();
        } catch (ArithmeticException tooMany) {
            count = Long.MAX_VALUE;
        }
        if (count > most) {
            String message = String.format(
                    "%,d sets can be made of it, at most %,d are ranked: leave items out, or allow more", count, most);
            throw new InvalidInputException(List.of(new InputProblem("items", message)));
        }
        List<Map<Slot, EquippedItem>> sets = new ArrayList<>();
        choose(0, new EnumMap<>(worn.bySlot()), sets);
        return new OwnedSets(sets);
    }

    /// Every set that has one thing of the bag in place of what is worn there; a weapon for two hands takes both.
    /// One that would need a second new thing, for the other hand, is not among them.
    public List<GearSet> singles() {
        List<Map<Slot, EquippedItem>> sets = new ArrayList<>();
        sets.add(worn.bySlot());
        for (SlotGroup group : groups) {
            for (Map<Slot, EquippedItem> option : group.options()) {
                long added = option.values().stream()
                        .filter(item -> !worn.bySlot().containsValue(item))
                        .count();
                Map<Slot, EquippedItem> set = with(group, option, worn.bySlot());
                if (added == 1 && isAllowed(set)) {
                    sets.add(set);
                }
            }
        }
        OwnedSets owned = new OwnedSets(sets);
        return IntStream.range(1, owned.size()).mapToObj(owned::get).toList();
    }

    private static Map<Slot, EquippedItem> with(
            SlotGroup group, Map<Slot, EquippedItem> option, Map<Slot, EquippedItem> items) {
        Map<Slot, EquippedItem> next = new EnumMap<>(Slot.class);
        next.putAll(items);
        group.slots().forEach(next::remove);
        next.putAll(option);
        return next;
    }

    /// All sets by number; 0 is what is worn. Immutable.
    public final class OwnedSets {
        private final List<Map<Slot, EquippedItem>> sets;

        private OwnedSets(List<Map<Slot, EquippedItem>> sets) {
            this.sets = List.copyOf(sets);
        }

        /// How many there are, at least 1.
        public int size() {
            return sets.size();
        }

        /// How one differs from what is worn, by slot.
        public List<GearChange> changes(int number) {
            return GearDifference.bySlot(sets.get(number), worn.bySlot());
        }

        /// How one differs from another, by slot; two rings that changed places are no difference.
        public List<GearChange> changes(int number, int other) {
            return GearDifference.ofSets(sets.get(number), sets.get(other));
        }

        /// One with its request.
        public GearSet get(int number) {
            List<GearChange> changes = changes(number);
            return new GearSet(changes, changes.isEmpty() ? request : requestWith(sets.get(number)));
        }
    }

    private void choose(int group, Map<Slot, EquippedItem> items, List<Map<Slot, EquippedItem>> sets) {
        if (group == groups.size()) {
            // What is worn may break the rules; the player knows better then.
            if (sets.isEmpty() || isAllowed(items)) {
                sets.add(items);
            }
            return;
        }
        for (Map<Slot, EquippedItem> option : groups.get(group).options()) {
            choose(group + 1, with(groups.get(group), option, items), sets);
        }
    }

    private static boolean isAllowed(Map<Slot, EquippedItem> items) {
        Map<Integer, Integer> unique = new HashMap<>();
        Map<Integer, Integer> categories = new HashMap<>();
        for (EquippedItem item : items.values()) {
            if (item.item().origin().unique()) {
                unique.merge(item.item().id(), 1, Integer::sum);
            }
            if (item.item().origin().limitCategory() != 0) {
                categories.merge(item.item().origin().limitCategory(), 1, Integer::sum);
            }
        }
        return !anyTwice(unique) && !anyTwice(categories);
    }

    private static boolean anyTwice(Map<Integer, Integer> times) {
        return !times.isEmpty() && Collections.max(times.values()) > 1;
    }

    private byte[] requestWith(Map<Slot, EquippedItem> items) {
        JsonNode root = MAPPER.readTree(request);
        JsonNode equipment = root.at(JsonInput.pointer(playerPath + ".equipment"));
        ArrayNode list = MAPPER.createArrayNode();
        for (EquippedItem item : items.values()) {
            list.add(json(item));
        }
        equipment.asObject().set("items", list);
        return MAPPER.writeValueAsBytes(root);
    }

    private static ObjectNode json(EquippedItem item) {
        ObjectNode json = MAPPER.createObjectNode().put("id", item.item().id());
        item.enchant().ifPresent(enchant -> json.put("enchant", enchant.effectId()));
        item.suffix().ifPresent(suffix -> json.put("randomSuffix", suffix.id()));
        if (!item.gems().isEmpty()) {
            ArrayNode gems = json.putArray("gems");
            item.gems().forEach(gem -> gems.add(gem.id()));
        }
        return json;
    }
}
