package dev.wowlab.specs.tbc.items;

import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.request.EquippedItem;
import java.util.function.Predicate;

/// Which attacks are made with a certain weapon, as bits of [ProcMask]. Stateless, thread-safe.
final class WeaponHands {
    private WeaponHands() {}

    /// The attacks made with an item; 0 where it is not in a hand.
    static int withItem(Character character, int itemId) {
        return with(character, worn -> worn.item().id() == itemId);
    }

    /// The attacks made with weapons that bear an enchant; 0 where none does.
    static int withEnchant(Character character, int effectId) {
        return with(
                character,
                worn -> worn.enchant()
                        .filter(enchant -> enchant.effectId() == effectId)
                        .isPresent());
    }

    /// The attacks made with weapons of a kind; 0 where none is held.
    static int ofType(Character character, WeaponType type) {
        return with(character, worn -> worn.item().weapon().type() == type);
    }

    private static int with(Character character, Predicate<EquippedItem> wanted) {
        return bits(character, Slot.RANGED, wanted, ProcMask.RANGED)
                | bits(character, Slot.MAIN_HAND, wanted, ProcMask.MELEE_MH)
                | bits(character, Slot.OFF_HAND, wanted, ProcMask.MELEE_OH);
    }

    private static int bits(Character character, Slot slot, Predicate<EquippedItem> wanted, int mask) {
        return character.equipment().at(slot).filter(wanted).isPresent() ? mask : 0;
    }
}
