package dev.wowlab.specs;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Item;
import dev.wowlab.specs.gear.WearableItems;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Which of the playable classes can wear an item at level 70. Stateless.
final class Wearers {
    private Wearers() {}

    /// The classes that can wear it and can be simulated.
    static Set<CharacterClass> of(Item item) {
        return Arrays.stream(CharacterClass.values())
                .filter(wearer -> SpecRegistry.playerClass(wearer).isPresent())
                .filter(wearer -> WearableItems.canWear(wearer, item))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CharacterClass.class)));
    }
}
