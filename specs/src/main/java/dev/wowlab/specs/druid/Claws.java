package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.Weapon;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.WornGear;
import dev.wowlab.specs.character.WornWeapons;
import dev.wowlab.specs.request.EquippedItem;
import dev.wowlab.specs.request.ItemSwap;
import java.util.Optional;

/// What a druid swings in one form, with the weapon of either set of gear: all that a paw takes from it is its damage
/// a second. Immutable.
///
/// @param first with the weapon that it begins with
/// @param second with the weapon of the second set of gear, where it has one
record Claws(Weapon first, Weapon second) {
    private static final int ADAMANTITE_WEIGHTSTONE = 34340;
    private static final double STONE_DAMAGE = 12;

    /// A paw that strikes every so many seconds.
    static Claws paws(Character character, double seconds, double critMultiplier) {
        double stone = character.request().consumables().mhImbueId() == ADAMANTITE_WEIGHTSTONE ? STONE_DAMAGE : 0;
        Claws hands = hands(character);
        return new Claws(
                paw(hands.first, stone, seconds, critMultiplier), paw(hands.second, stone, seconds, critMultiplier));
    }

    /// The weapon itself, bare of what stones and oils add, as WoWSims has it.
    static Claws hands(Character character) {
        WornWeapons weapons = new WornWeapons(character.request().bonus());
        Optional<EquippedItem> first = character.equipment().at(Slot.MAIN_HAND);
        Optional<EquippedItem> second = character.gear().changes(Slot.MAIN_HAND)
                ? character.request().itemSwap().map(ItemSwap::equipment).flatMap(other -> other.at(Slot.MAIN_HAND))
                : first;
        return new Claws(weapons.mainHand(first), weapons.mainHand(second));
    }

    private static Weapon paw(Weapon held, double stone, double seconds, double critMultiplier) {
        double share = seconds / held.swingSeconds();
        return new Weapon(
                (held.minDamage() + stone) * share, (held.maxDamage() + stone) * share, seconds, critMultiplier);
    }

    /// The same with more damage a swing.
    Claws plus(double damage) {
        return new Claws(first.plus(damage), second.plus(damage));
    }

    /// With the weapon that is worn right now.
    Weapon of(WornGear gear) {
        return gear.isOfSecondSet(Slot.MAIN_HAND) ? second : first;
    }
}
