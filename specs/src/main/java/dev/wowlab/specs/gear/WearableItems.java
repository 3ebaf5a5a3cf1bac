package dev.wowlab.specs.gear;

import dev.wowlab.gamedata.ArmorType;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.ItemType;
import dev.wowlab.gamedata.RangedWeaponType;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.request.PlayerRequest;
import java.util.EnumSet;
import java.util.Set;

/// Who can wear an item at level 70, and where. Stateless.
public final class WearableItems {
    private WearableItems() {}

    /// Whether a class has learned to wear it, or can; what a talent alone allows counts as allowed.
    public static boolean canWear(CharacterClass wearer, Item item) {
        Set<CharacterClass> allowed = item.origin().allowed();
        return (allowed.isEmpty() || allowed.contains(wearer))
                && (item.type() == ItemType.BACK || armor(wearer).compareTo(item.armorType()) >= 0)
                && weapons(wearer).contains(item.weapon().type())
                && ranged(wearer).contains(item.weapon().ranged());
    }

    /// Whether a class can wear it and would: no armor that is lighter than what it is trained in.
    public static boolean suits(CharacterClass wearer, Item item) {
        boolean lighter = item.armorType() != ArmorType.UNKNOWN
                && item.type() != ItemType.BACK
                && item.armorType().compareTo(armor(wearer)) < 0;
        return canWear(wearer, item) && !lighter;
    }

    /// Whether an item goes into a slot.
    ///
    /// @param twoWeapons whether who wears it can hold a weapon in each hand
    public static boolean fits(Slot slot, Item item, boolean twoWeapons) {
        return switch (slot) {
            case FINGER1, FINGER2 -> item.type() == ItemType.FINGER;
            case TRINKET1, TRINKET2 -> item.type() == ItemType.TRINKET;
            case MAIN_HAND -> item.type() == ItemType.WEAPON && SlotGroup.goesIntoMainHand(item);
            case OFF_HAND -> item.type() == ItemType.WEAPON && SlotGroup.goesIntoOffHand(item, twoWeapons);
            case HEAD, NECK, SHOULDER, BACK, CHEST, WRIST, HANDS, WAIST, LEGS, FEET, RANGED ->
                SlotGroup.goesInto(slot, item);
        };
    }

    /// Whether a player can hold a weapon in each hand: the class has learned it, or what is worn shows that a talent
    /// has taught it.
    public static boolean holdsTwoWeapons(PlayerRequest player) {
        boolean learned = switch (player.characterClass()) {
            case HUNTER, ROGUE, WARRIOR -> true;
            case DRUID, MAGE, PALADIN, PRIEST, SHAMAN, WARLOCK, UNKNOWN -> false;
        };
        return learned
                || player.equipment()
                        .at(Slot.OFF_HAND)
                        .filter(item -> item.item().weapon().speedSeconds() > 0)
                        .isPresent();
    }

    /// The heaviest that a class wears.
    private static ArmorType armor(CharacterClass wearer) {
        return switch (wearer) {
            case UNKNOWN -> ArmorType.UNKNOWN;
            case MAGE, PRIEST, WARLOCK -> ArmorType.CLOTH;
            case DRUID, ROGUE -> ArmorType.LEATHER;
            case HUNTER, SHAMAN -> ArmorType.MAIL;
            case PALADIN, WARRIOR -> ArmorType.PLATE;
        };
    }

    private static Set<WeaponType> weapons(CharacterClass wearer) {
        Set<WeaponType> weapons = switch (wearer) {
            case UNKNOWN -> EnumSet.noneOf(WeaponType.class);
            case DRUID ->
                EnumSet.of(WeaponType.DAGGER, WeaponType.FIST, WeaponType.MACE, WeaponType.POLEARM, WeaponType.STAFF);
            case HUNTER -> EnumSet.complementOf(EnumSet.of(WeaponType.MACE, WeaponType.SHIELD));
            case MAGE, WARLOCK -> EnumSet.of(WeaponType.DAGGER, WeaponType.STAFF, WeaponType.SWORD);
            case PALADIN ->
                EnumSet.of(WeaponType.AXE, WeaponType.MACE, WeaponType.POLEARM, WeaponType.SHIELD, WeaponType.SWORD);
            case PRIEST -> EnumSet.of(WeaponType.DAGGER, WeaponType.MACE, WeaponType.STAFF);
            case ROGUE -> EnumSet.of(WeaponType.DAGGER, WeaponType.FIST, WeaponType.MACE, WeaponType.SWORD);
            case SHAMAN -> EnumSet.complementOf(EnumSet.of(WeaponType.POLEARM, WeaponType.SWORD));
            case WARRIOR -> EnumSet.allOf(WeaponType.class);
        };
        weapons.add(WeaponType.UNKNOWN);
        weapons.add(WeaponType.OFF_HAND);
        return weapons;
    }

    private static Set<RangedWeaponType> ranged(CharacterClass wearer) {
        Set<RangedWeaponType> ranged = switch (wearer) {
            case UNKNOWN -> EnumSet.noneOf(RangedWeaponType.class);
            case DRUID -> EnumSet.of(RangedWeaponType.IDOL);
            case HUNTER, ROGUE, WARRIOR ->
                EnumSet.of(
                        RangedWeaponType.BOW, RangedWeaponType.CROSSBOW, RangedWeaponType.GUN, RangedWeaponType.THROWN);
            case MAGE, PRIEST, WARLOCK -> EnumSet.of(RangedWeaponType.WAND);
            case PALADIN -> EnumSet.of(RangedWeaponType.LIBRAM);
            case SHAMAN -> EnumSet.of(RangedWeaponType.TOTEM);
        };
        ranged.add(RangedWeaponType.UNKNOWN);
        return ranged;
    }
}
