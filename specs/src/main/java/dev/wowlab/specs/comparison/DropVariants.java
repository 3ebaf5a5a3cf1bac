package dev.wowlab.specs.comparison;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Gem;
import dev.wowlab.gamedata.GemColor;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.ItemEffect;
import dev.wowlab.gamedata.LootSource;
import dev.wowlab.gamedata.RangedWeaponType;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.StatBlock;
import dev.wowlab.gamedata.Zone;
import dev.wowlab.specs.gear.GearChange;
import dev.wowlab.specs.gear.GearChoices;
import dev.wowlab.specs.gear.GearSet;
import dev.wowlab.specs.gear.WearableItems;
import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.request.EquippedItem;
import dev.wowlab.specs.request.PlayerRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What drops would do: each item of some zones or bosses that the player could use, in place of what is worn. Left out
/// is what the class cannot wear, armor lighter than it wears, and what has nothing that makes damage. Stateless.
final class DropVariants {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Set<Stat> OF_CASTERS = EnumSet.of(
            Stat.SPELL_DAMAGE,
            Stat.ARCANE_DAMAGE,
            Stat.FIRE_DAMAGE,
            Stat.FROST_DAMAGE,
            Stat.HOLY_DAMAGE,
            Stat.NATURE_DAMAGE,
            Stat.SHADOW_DAMAGE,
            Stat.SPELL_HIT_RATING,
            Stat.SPELL_CRIT_RATING,
            Stat.SPELL_HASTE_RATING);
    private static final Set<Stat> OF_FIGHTERS = EnumSet.of(
            Stat.STRENGTH,
            Stat.AGILITY,
            Stat.ATTACK_POWER,
            Stat.RANGED_ATTACK_POWER,
            Stat.FERAL_ATTACK_POWER,
            Stat.MELEE_HIT_RATING,
            Stat.MELEE_CRIT_RATING,
            Stat.MELEE_HASTE_RATING,
            Stat.EXPERTISE_RATING,
            Stat.ARMOR_PENETRATION);

    private DropVariants() {}

    /// The requests for `{"zones": ["Black Temple"], "bosses": ["Supremus"]}`; without bosses all of the zones count.
    ///
    /// @param question the whole input, for `drops` and `gem`
    /// @param request of the player
    /// @throws InvalidInputException when the request is wrong
    static List<NamedRequest> requests(Message question, byte[] request, PlayerRequest player, GameData data)
            throws InvalidInputException {
        List<NamedRequest> requests = new ArrayList<>();
        found(question, request, player, data)
                .forEach(found -> requests.add(new NamedRequest(found.drop().name(), "drops", true, found.request())));
        if (requests.isEmpty() && !question.problems().any()) {
            question.problem("drops", "nothing drops there that the player could use and does not wear");
        }
        return requests;
    }

    /// A drop and the request that wears it. Immutable.
    @SuppressWarnings("ArrayRecordComponent") // large, and handed on to the engine as it is
    record Found(Drop drop, byte[] request) {}

    /// What drops that the player could use and does not wear.
    ///
    /// @throws InvalidInputException when the request is wrong
    static List<Found> found(Message question, byte[] request, PlayerRequest player, GameData data)
            throws InvalidInputException {
        Map<Integer, List<Drop.Origin>> drops = drops(question.messageOrEmpty("drops"), data);
        int gem = question.has("gem") ? question.integer("gem") : gemWornMost(question, player);
        boolean casts = StatVariants.casts(player);
        ObjectNode bag = MAPPER.createObjectNode();
        bag.putArray("items");
        for (int id : drops.keySet()) {
            data.item(id)
                    .filter(item -> WearableItems.suits(player.characterClass(), item))
                    .filter(item -> makesDamage(casts, item))
                    .ifPresent(item -> bag.withArray("items").addObject().put("id", id));
        }
        UniqueNames names = new UniqueNames();
        List<Found> found = new ArrayList<>();
        for (GearSet set : GearChoices.read(data, request, MAPPER.writeValueAsBytes(bag), gem)
                .singles()) {
            GearChange change = set.changes().stream()
                    .filter(one -> drops.containsKey(one.itemId()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a set without a drop: " + set.label()));
            List<Drop.Origin> origins = drops.getOrDefault(change.itemId(), List.of());
            String name = names.unique(set.label() + " (" + from(origins) + ")");
            found.add(new Found(new Drop(name, change.itemId(), change.slot(), origins), set.request()));
        }
        return found;
    }

    /// What drops, and from whom.
    private static Map<Integer, List<Drop.Origin>> drops(Message drops, GameData data) {
        List<Zone> zones = zones(drops, data);
        List<String> bosses = drops.texts("bosses");
        drops.refuseTheRest();
        Map<Integer, List<Drop.Origin>> dropped = new TreeMap<>();
        List<String> unknown = new ArrayList<>(bosses);
        for (Zone zone : zones) {
            for (LootSource source : zone.sources()) {
                boolean named = unknown.removeIf(source.name()::equalsIgnoreCase);
                if (named || bosses.isEmpty()) {
                    source.items()
                            .forEach(item -> dropped.computeIfAbsent(item, unused -> new ArrayList<>())
                                    .add(new Drop.Origin(zone, source.name())));
                }
            }
        }
        if (!unknown.isEmpty() && !zones.isEmpty()) {
            String known = zones.stream()
                    .flatMap(zone -> zone.sources().stream())
                    .map(LootSource::name)
                    .collect(Collectors.joining(", "));
            drops.problem("bosses", "no " + String.join(", ", unknown) + " in these zones; there are " + known);
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

    private static String from(List<Drop.Origin> origins) {
        List<String> sources = origins.stream().map(Drop.Origin::source).toList();
        return sources.size() <= 2
                ? String.join(" or ", sources)
                : sources.getFirst() + " or " + (sources.size() - 1) + " others";
    }

    /// What somebody who wears gems would put into new sockets; 0 where none is worn that can be worn twice.
    private static int gemWornMost(Message question, PlayerRequest player) {
        Map<Gem, Long> worn = player.equipment().bySlot().values().stream()
                .map(EquippedItem::gems)
                .flatMap(List::stream)
                .filter(gem -> gem.id() != 0 && gem.color() != GemColor.META && !gem.unique())
                .collect(Collectors.groupingBy(gem -> gem, Collectors.counting()));
        Comparator<Map.Entry<Gem, Long>> most = Map.Entry.comparingByValue();
        return worn.entrySet().stream()
                .max(most.thenComparing(entry -> -entry.getKey().id()))
                .map(entry -> {
                    Gem gem = entry.getKey();
                    question.problems().warn("drops", "empty sockets get what is worn most: " + gem.name());
                    return gem.id();
                })
                .orElse(0);
    }

    private static boolean makesDamage(boolean casts, Item item) {
        Set<Stat> wanted = casts ? OF_CASTERS : OF_FIGHTERS;
        RangedWeaponType ranged = item.weapon().ranged();
        boolean relic = ranged == RangedWeaponType.IDOL
                || ranged == RangedWeaponType.LIBRAM
                || ranged == RangedWeaponType.TOTEM;
        return relic
                || (!casts && item.weapon().damageMax() > 0)
                || hasAny(wanted, item.stats())
                || item.effects().stream().anyMatch(effect -> helps(wanted, effect));
    }

    /// What an effect does that gives no stats, only the ruleset knows.
    private static boolean helps(Set<Stat> wanted, ItemEffect effect) {
        Optional<ItemEffect> stacking = effect.stacking().map(ItemEffect.Stacking::aura);
        return stacking.isPresent()
                ? helps(wanted, stacking.get())
                : effect.stats().size() == 0 || hasAny(wanted, effect.stats());
    }

    private static boolean hasAny(Set<Stat> wanted, StatBlock stats) {
        return wanted.stream().anyMatch(stat -> stats.get(stat) > 0);
    }
}
