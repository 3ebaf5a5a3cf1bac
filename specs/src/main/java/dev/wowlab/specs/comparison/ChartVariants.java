package dev.wowlab.specs.comparison;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.ItemType;
import dev.wowlab.specs.gear.GearSet;
import dev.wowlab.specs.json.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What every item of one type would do, wherever it comes from: which trinket, which ring. Stateless.
final class ChartVariants {
    private static final int MAX_PHASE = 5;
    private static final int MAX_LEVEL = 1_000;

    private ChartVariants() {}

    /// The requests for `{"type": "ItemTypeTrinket", "phase": 2, "minItemLevel": 100}`: items of at most that phase
    /// of the game, 5 unless told otherwise, and at least that level, 0 unless told otherwise. Where there are more
    /// than can be compared at once, those of the lowest levels are left out with a warning.
    ///
    /// @throws InvalidInputException when the request is wrong
    static List<NamedRequest> requests(ItemVariants items) throws InvalidInputException {
        Message chart = items.question().messageOrEmpty("chart");
        ItemType type = chart.enumeration("type", ItemType.class);
        int phase = chart.has("phase") ? chart.integer("phase", 1, MAX_PHASE) : MAX_PHASE;
        int minLevel = chart.integer("minItemLevel", 0, MAX_LEVEL);
        chart.refuseTheRest();
        if (type == ItemType.UNKNOWN) {
            chart.problem("type", "must say which items, such as " + ItemType.TRINKET.wireName());
            return List.of();
        }
        Comparator<Item> highest =
                Comparator.comparingInt(item -> -item.origin().itemLevel());
        List<Item> tried = items.data().items().stream()
                .filter(item -> item.type() == type)
                .filter(item -> item.origin().phase() <= phase && item.origin().itemLevel() >= minLevel)
                .filter(items::isWorthTrying)
                .sorted(highest.thenComparingInt(Item::id))
                .toList();
        Map<Integer, String> labels = labels(items, tried);
        List<GearSet> sets = comparable(items, items.sets(labels.keySet()), tried);
        if (sets.isEmpty() && !chart.problems().any()) {
            chart.problem("type", "there is nothing else of it that the player could use");
        }
        return items.tried(sets, labels).stream()
                .map(ItemVariants.Tried::request)
                .toList();
    }

    /// Of each item who drops it, else its level.
    private static Map<Integer, String> labels(ItemVariants items, List<Item> tried) {
        Map<Integer, List<Drop.Origin>> drops =
                DropVariants.origins(items.data().zones(), source -> true);
        Map<Integer, String> labels = new LinkedHashMap<>();
        for (Item item : tried) {
            List<Drop.Origin> origins = drops.getOrDefault(item.id(), List.of());
            labels.put(
                    item.id(),
                    origins.isEmpty() ? "item level " + item.origin().itemLevel() : DropVariants.from(origins));
        }
        return labels;
    }

    /// As many as can be compared at once, those of an item together.
    private static List<GearSet> comparable(ItemVariants items, List<GearSet> sets, List<Item> highestFirst) {
        Map<Integer, String> names = highestFirst.stream().collect(Collectors.toMap(Item::id, Item::name));
        Map<Integer, List<GearSet>> byItem = sets.stream()
                .collect(Collectors.groupingBy(
                        set -> ItemVariants.change(set, names.keySet()).itemId()));
        List<GearSet> chosen = new ArrayList<>();
        int lowest = 0;
        int left = 0;
        for (Item item : highestFirst) {
            List<GearSet> places = byItem.getOrDefault(item.id(), List.of());
            if (left == 0 && chosen.size() + places.size() <= ComparisonInput.MAX_VARIANTS) {
                chosen.addAll(places);
                lowest = item.origin().itemLevel();
            } else if (!places.isEmpty()) {
                left++;
            }
        }
        if (left > 0) {
            String warning = String.format(
                    "%d items of level %d and below are left out: at most %d changes are compared at once",
                    left, lowest, ComparisonInput.MAX_VARIANTS);
            items.question().problems().warn("chart", warning);
        }
        return chosen;
    }
}
