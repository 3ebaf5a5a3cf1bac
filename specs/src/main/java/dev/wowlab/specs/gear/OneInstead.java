package dev.wowlab.specs.gear;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Gem;
import dev.wowlab.gamedata.Item;
import dev.wowlab.specs.request.PlayerRequest;
import dev.wowlab.specs.request.RequestReader;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One item in place of what is worn. Stateless.
public final class OneInstead {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MOST_NAMED = 8;

    private OneInstead() {}

    /// The sets that have an item, one for each of its places. It keeps the enchant of what was there where that fits,
    /// and gets in its sockets the gem that is worn most.
    ///
    /// @param request a `RaidSimRequest` with one player (JSON)
    /// @param item its name, in any case, or its number
    /// @throws InvalidInputException when the request is wrong, or no such item can be worn
    public static List<GearSet> sets(GameData data, byte[] request, String item) throws InvalidInputException {
        PlayerRequest player = new RequestReader(data).read(request).onlyPlayer("items that are tried");
        Item wanted = find(data, player, item);
        ObjectNode bag = MAPPER.createObjectNode();
        bag.putArray("items").addObject().put("id", wanted.id());
        int gem = player.equipment().gemWornMost().map(Gem::id).orElse(0);
        GearChoices choices = GearChoices.read(data, request, MAPPER.writeValueAsBytes(bag), gem);
        List<GearSet> sets = choices.singles();
        if (sets.isEmpty()) {
            String why = choices.warnings().isEmpty()
                    ? wanted.name() + " is worn already, or would need something else beside it"
                    : String.join("; ", choices.warnings());
            throw wrong(why);
        }
        return sets;
    }

    private static Item find(GameData data, PlayerRequest player, String item) throws InvalidInputException {
        if (item.matches("\\d{1,9}")) {
            return data.item(Integer.parseInt(item)).orElseThrow(() -> wrong("unknown item " + item));
        }
        List<Item> named = data.items().stream()
                .filter(each -> each.name().equalsIgnoreCase(item.strip()))
                .toList();
        List<Item> wearable = named.stream()
                .filter(each -> WearableItems.canWear(player.characterClass(), each))
                .toList();
        if (wearable.size() == 1) {
            return wearable.getFirst();
        }
        if (wearable.size() > 1) {
            throw wrong("several items are called '" + item + "', say which by its number: " + list(wearable));
        }
        if (!named.isEmpty()) {
            return named.getFirst();
        }
        List<Item> like = data.items().stream()
                .filter(each -> each.name()
                        .toLowerCase(Locale.ROOT)
                        .contains(item.strip().toLowerCase(Locale.ROOT)))
                .filter(each -> WearableItems.canWear(player.characterClass(), each))
                .toList();
        throw wrong("no item is called '" + item + "'" + (like.isEmpty() ? "" : "; there are " + list(like)));
    }

    private static String list(List<Item> items) {
        Comparator<Item> highest =
                Comparator.comparingInt(item -> -item.origin().itemLevel());
        String some = items.stream()
                .sorted(highest.thenComparingInt(Item::id))
                .limit(MOST_NAMED)
                .map(item -> item.name() + " (" + item.id() + ", level "
                        + item.origin().itemLevel() + ")")
                .collect(Collectors.joining(", "));
        return items.size() > MOST_NAMED ? some + " and " + (items.size() - MOST_NAMED) + " more" : some;
    }

    private static InvalidInputException wrong(String message) {
        return new InvalidInputException(List.of(new InputProblem("", message)));
    }
}
