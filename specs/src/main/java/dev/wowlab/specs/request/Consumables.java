package dev.wowlab.specs.request;

import dev.wowlab.gamedata.Drums;
import java.util.List;

/// What the player consumes: item ids, 0 for none, and switches. Immutable; names and meanings are those of
/// WoWSims' `ConsumesSpec`.
///
/// @param potId the potion that is used in the fight; it takes effect only where `potions` lists it too
/// @param potions item ids of all potions that actions may name
/// @param conjuredItems item ids of all conjured items that actions may name
public record Consumables(
        int potId,
        int flaskId,
        int battleElixirId,
        int guardianElixirId,
        int foodId,
        int conjuredId,
        int explosiveId,
        boolean superSapper,
        boolean goblinSapper,
        boolean bloodthistle,
        int mhImbueId,
        int ohImbueId,
        Drums drumsId,
        boolean scrollAgi,
        boolean scrollStr,
        boolean scrollInt,
        boolean scrollSpi,
        boolean scrollArm,
        boolean petScrollAgi,
        boolean petScrollStr,
        boolean nightmareSeed,
        int petFoodId,
        List<Integer> potions,
        List<Integer> conjuredItems) {

    /// Copies the lists.
    public Consumables {
        potions = List.copyOf(potions);
        conjuredItems = List.copyOf(conjuredItems);
    }
}
