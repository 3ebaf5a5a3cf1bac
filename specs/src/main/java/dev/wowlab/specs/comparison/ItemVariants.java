package dev.wowlab.specs.comparison;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Gem;
import dev.wowlab.gamedata.GemColor;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.ItemEffect;
import dev.wowlab.gamedata.RangedWeaponType;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.StatBlock;
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
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Items in place of what is worn, one at a time. Immutable.
///
/// @param question the whole input, for `gem`, and for problems
/// @param name of the member that asks, for problems and warnings
/// @param request of the player; not copied
@SuppressWarnings("ArrayRecordComponent") // large, and only handed on
record ItemVariants(Message question, String name, byte[] request, PlayerRequest player, GameData data) {
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

    /// Whether the player could use it and would: the class wears it, it is no lighter armor than the class is trained
    /// in, and it has something that makes damage.
    boolean isWorthTrying(Item item) {
        return WearableItems.suits(player.characterClass(), item) && makesDamage(StatVariants.casts(player), item);
    }

    /// The sets that have one of these items each, those that are worth trying; a ring, a trinket or a one-handed
    /// weapon in each of its places.
    ///
    /// @throws InvalidInputException when the request is wrong
    List<GearSet> sets(Iterable<Integer> ids) throws InvalidInputException {
        int gem = question.has("gem") ? question.integer("gem") : gemWornMost();
        ObjectNode bag = MAPPER.createObjectNode();
        bag.putArray("items");
        for (int id : ids) {
            data.item(id)
                    .filter(this::isWorthTrying)
                    .ifPresent(item -> bag.withArray("items").addObject().put("id", id));
        }
        return GearChoices.read(data, request, MAPPER.writeValueAsBytes(bag), gem)
                .singles();
    }

    /// An item in its place, and the request that wears it. Immutable.
    record Tried(GearChange change, NamedRequest request) {}

    /// Sets as requests, each with its item.
    ///
    /// @param labels what is said of each item behind its name; every set has one of these items
    List<Tried> tried(List<GearSet> sets, Map<Integer, String> labels) {
        UniqueNames names = new UniqueNames();
        List<Tried> tried = new ArrayList<>();
        for (GearSet set : sets) {
            GearChange change = change(set, labels.keySet());
            String label = set.label() + " (" + labels.get(change.itemId()) + ")";
            tried.add(new Tried(change, new NamedRequest(names.unique(label), name, true, set.request())));
        }
        return tried;
    }

    /// Which of some items a set has and the worn one has not, and where.
    static GearChange change(GearSet set, Set<Integer> ids) {
        return set.changes().stream()
                .filter(one -> ids.contains(one.itemId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a set without any of the items: " + set.label()));
    }

    /// What somebody who wears gems would put into new sockets; 0 where none is worn that can be worn twice.
    private int gemWornMost() {
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
                    question.problems().warn(name, "empty sockets get what is worn most: " + gem.name());
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
