package dev.wowlab.specs.shaman;

import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.WornGear;
import dev.wowlab.specs.request.ClassOptions.EnhancementShaman;
import dev.wowlab.specs.request.ClassOptions.ImbuedHands;
import dev.wowlab.specs.request.EquippedItem;
import dev.wowlab.specs.request.ShamanImbue;
import java.util.Optional;

/// What an enhancement shaman holds in its hands right now, and what it has put on it. Confined to one
/// thread.
final class HeldWeapons {
    private final WornGear gear;
    private final ImbuedHands first;
    private final ImbuedHands second;

    HeldWeapons(Character character, EnhancementShaman options) {
        gear = character.gear();
        first = new ImbuedHands(
                isWeapon(Slot.MAIN_HAND) ? options.first().mainHand() : ShamanImbue.NONE,
                isWeapon(Slot.OFF_HAND) ? options.first().offHand() : ShamanImbue.NONE);
        second = options.second();
    }

    /// What is on the weapon in a hand. An empty hand of the second set counts too, as in WoWSims.
    ///
    /// @param hand the slot of either hand
    ShamanImbue imbue(Slot hand) {
        return of(gear.isOfSecondSet(hand) ? second : first, hand);
    }

    /// What is on the weapon that a hand begins with.
    ShamanImbue firstImbue(Slot hand) {
        return of(first, hand);
    }

    private static ShamanImbue of(ImbuedHands hands, Slot hand) {
        return hand == Slot.OFF_HAND ? hands.offHand() : hands.mainHand();
    }

    /// Whether either hand may hold it at some time.
    boolean mayHold(ShamanImbue imbue) {
        return first.mainHand() == imbue
                || first.offHand() == imbue
                || (gear.canSwap() && (second.mainHand() == imbue || second.offHand() == imbue));
    }

    /// Whether a hand holds what strikes.
    boolean isWeapon(Slot hand) {
        Optional<EquippedItem> worn = gear.at(hand);
        if (worn.isEmpty()) {
            return false;
        }
        WeaponType type = worn.get().item().weapon().type();
        return hand == Slot.MAIN_HAND || (type != WeaponType.SHIELD && type != WeaponType.OFF_HAND);
    }

    /// Seconds between two swings of what a hand holds, without haste; 0 for nothing that swings.
    double speed(Slot hand) {
        Optional<EquippedItem> worn = gear.at(hand);
        return worn.isPresent() ? worn.get().item().weapon().speedSeconds() : 0;
    }
}
