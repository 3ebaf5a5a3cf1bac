package dev.wowlab.specs.comparison;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Gem;
import dev.wowlab.gamedata.Item;
import dev.wowlab.specs.gear.GearChange;
import dev.wowlab.specs.gear.GearChoices;
import dev.wowlab.specs.gear.GearSet;
import dev.wowlab.specs.gear.UsefulItems;
import dev.wowlab.specs.gear.WearableItems;
import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.request.PlayerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /// Whether the player could use it and would: the class wears it, it is no lighter armor than the class is trained
    /// in, and it has something that makes damage.
    boolean isWorthTrying(Item item) {
        return WearableItems.suits(player.characterClass(), item) && UsefulItems.makesDamage(player.casts(), item);
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

    /// What somebody who wears gems would put into new sockets; 0 where nothing is known of that.
    private int gemWornMost() {
        Optional<Gem> most = player.equipment().gemWornMost();
        most.ifPresent(gem -> question.problems().warn(name, "empty sockets get what is worn most: " + gem.name()));
        return most.map(Gem::id).orElse(0);
    }
}
