package dev.wowlab.combatlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a player wore when an encounter began. Immutable.
///
/// @param items one a slot, in the order of a list of gear: head, neck, shoulders, back, chest, wrists,
///     hands, waist, legs, feet, two fingers, two trinkets, main hand, off hand, ranged; none for an empty slot
public record LoggedGear(List<Optional<Item>> items) {
    /// Where each of them is in the log, which counts as the game does: shirt and tabard among them, the back
    /// late.
    private static final int[] PLACES = {0, 1, 2, 14, 4, 8, 9, 5, 6, 7, 10, 11, 12, 13, 15, 16, 17};

    private static final int FIELDS_OF_AN_ITEM = 5;

    public LoggedGear {
        items = List.copyOf(items);
    }

    /// @param id the item's
    /// @param enchant id of the permanent enchantment's effect; 0 for none
    /// @param gems ids of items; 0 for an empty socket before another gem
    public record Item(long id, long enchant, List<Long> gems) {
        public Item {
            gems = List.copyOf(gems);
        }
    }

    /// Of `[(id,level,(enchants),(bonuses),(gem,level,gem,level,…)),…]`; nothing where it is of another form.
    static LoggedGear of(String list) {
        List<String> worn = LogLine.parts(list);
        List<Optional<Item>> items = new ArrayList<>();
        for (int place : PLACES) {
            items.add(place < worn.size() ? item(worn.get(place)) : Optional.empty());
        }
        return new LoggedGear(items);
    }

    private static Optional<Item> item(String text) {
        List<String> fields = LogLine.parts(text);
        if (fields.size() < FIELDS_OF_AN_ITEM) {
            return Optional.empty();
        }
        long id = Numerals.whole(fields.get(0));
        List<String> enchants = LogLine.parts(fields.get(2));
        List<String> sockets = LogLine.parts(fields.get(4));
        List<Long> gems = new ArrayList<>();
        for (int i = 0; i + 1 < sockets.size(); i += 2) {
            gems.add(Numerals.whole(sockets.get(i)));
        }
        return id <= 0
                ? Optional.empty()
                : Optional.of(new Item(id, enchants.isEmpty() ? 0 : Numerals.whole(enchants.getFirst()), gems));
    }
}
