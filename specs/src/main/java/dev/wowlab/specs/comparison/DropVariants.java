package dev.wowlab.specs.comparison;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.LootSource;
import dev.wowlab.gamedata.Zone;
import dev.wowlab.specs.json.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What drops would do: each item of some zones or bosses that is worth trying, in place of what is worn. Stateless.
final class DropVariants {
    private DropVariants() {}

    /// The requests for `{"zones": ["Black Temple"], "bosses": ["Supremus"]}`; without bosses all of the zones count.
    ///
    /// @throws InvalidInputException when the request is wrong
    static List<NamedRequest> requests(ItemVariants items) throws InvalidInputException {
        Map<Integer, List<Drop.Origin>> drops = drops(items);
        List<NamedRequest> requests =
                tried(items, drops).stream().map(ItemVariants.Tried::request).toList();
        if (requests.isEmpty() && !items.question().problems().any()) {
            items.question().problem("drops", "nothing drops there that the player could use and does not wear");
        }
        return requests;
    }

    /// What drops that the player could use and does not wear.
    ///
    /// @throws InvalidInputException when the request is wrong
    static List<Drop> found(ItemVariants items) throws InvalidInputException {
        Map<Integer, List<Drop.Origin>> drops = drops(items);
        return tried(items, drops).stream()
                .map(tried -> new Drop(
                        tried.request().name(),
                        tried.change().itemId(),
                        tried.change().slot(),
                        drops.getOrDefault(tried.change().itemId(), List.of())))
                .toList();
    }

    private static List<ItemVariants.Tried> tried(ItemVariants items, Map<Integer, List<Drop.Origin>> drops)
            throws InvalidInputException {
        Map<Integer, String> labels = new TreeMap<>();
        drops.forEach((item, origins) -> labels.put(item, from(origins)));
        return items.tried(items.sets(drops.keySet()), labels);
    }

    /// What drops, and from whom.
    private static Map<Integer, List<Drop.Origin>> drops(ItemVariants items) {
        Message drops = items.question().messageOrEmpty("drops");
        List<Zone> zones = zones(drops, items.data());
        List<String> bosses = drops.texts("bosses");
        drops.refuseTheRest();
        List<String> known = zones.stream()
                .flatMap(zone -> zone.sources().stream())
                .map(LootSource::name)
                .toList();
        List<String> unknown = bosses.stream()
                .filter(boss -> known.stream().noneMatch(boss::equalsIgnoreCase))
                .toList();
        if (!unknown.isEmpty() && !zones.isEmpty()) {
            drops.problem(
                    "bosses",
                    "no " + String.join(", ", unknown) + " in these zones; there are " + String.join(", ", known));
        }
        return origins(zones, source -> bosses.isEmpty() || bosses.stream().anyMatch(source.name()::equalsIgnoreCase));
    }

    /// From whom in some zones each item drops, of those that count.
    static Map<Integer, List<Drop.Origin>> origins(List<Zone> zones, Predicate<LootSource> counts) {
        Map<Integer, List<Drop.Origin>> dropped = new TreeMap<>();
        for (Zone zone : zones) {
            zone.sources().stream()
                    .filter(counts)
                    .forEach(source -> source.items()
                            .forEach(item -> dropped.computeIfAbsent(item, unused -> new ArrayList<>())
                                    .add(new Drop.Origin(zone, source.name()))));
        }
        return dropped;
    }

    private static List<Zone> zones(Message drops, GameData data) {
        List<Zone> zones = new ArrayList<>();
        List<String> names = drops.texts("zones");
        for (String name : names) {
            data.zones().stream()
                    .filter(zone -> zone.name().equalsIgnoreCase(name))
                    .findFirst()
                    .ifPresentOrElse(
                            zones::add, () -> drops.problem("zones", "unknown zone '" + name + "'; " + known(data)));
        }
        if (names.isEmpty()) {
            drops.problem("zones", "must name at least one; " + known(data));
        }
        return zones;
    }

    private static String known(GameData data) {
        return "known are " + data.zones().stream().map(Zone::name).collect(Collectors.joining(", "));
    }

    /// As people read it.
    static String from(List<Drop.Origin> origins) {
        List<String> sources = origins.stream().map(Drop.Origin::source).toList();
        return sources.size() <= 2
                ? String.join(" or ", sources)
                : sources.getFirst() + " or " + (sources.size() - 1) + " others";
    }
}
