package dev.wowlab.specs;

import static dev.wowlab.gamedata.CharacterClass.DRUID;
import static dev.wowlab.gamedata.CharacterClass.HUNTER;
import static dev.wowlab.gamedata.CharacterClass.MAGE;
import static dev.wowlab.gamedata.CharacterClass.PRIEST;
import static dev.wowlab.gamedata.CharacterClass.SHAMAN;
import static dev.wowlab.gamedata.CharacterClass.WARLOCK;

import dev.wowlab.gamedata.ArmorType;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.ItemType;
import dev.wowlab.gamedata.RangedWeaponType;
import dev.wowlab.gamedata.WeaponType;
import java.util.EnumSet;
import java.util.Set;

/// Which of the ranged classes can wear an item at level 70. Stateless.
final class WearableItems {
    private static final Set<CharacterClass> RANGED = EnumSet.of(MAGE, WARLOCK, PRIEST, SHAMAN, DRUID, HUNTER);

    private WearableItems() {}

    /// The ranged classes that can wear it and can be simulated.
    static Set<CharacterClass> wearers(Item item) {
        Set<CharacterClass> wearers = EnumSet.copyOf(RANGED);
        wearers.removeIf(wearer -> SpecRegistry.playerClass(wearer).isEmpty());
        if (!item.origin().allowed().isEmpty()) {
            wearers.retainAll(item.origin().allowed());
        }
        if (item.type() != ItemType.BACK) {
            wearers.retainAll(armor(item.armorType()));
        }
        wearers.retainAll(weapon(item.weapon().type()));
        wearers.retainAll(ranged(item.weapon().ranged()));
        return wearers;
    }

    private static Set<CharacterClass> armor(ArmorType type) {
        return switch (type) {
            case UNKNOWN, CLOTH -> RANGED;
            case LEATHER -> EnumSet.of(SHAMAN, DRUID, HUNTER);
            case MAIL -> EnumSet.of(SHAMAN, HUNTER);
            case PLATE -> EnumSet.noneOf(CharacterClass.class);
        };
    }

    private static Set<CharacterClass> weapon(WeaponType type) {
        return switch (type) {
            case UNKNOWN, OFF_HAND -> RANGED;
            case AXE -> EnumSet.of(SHAMAN, HUNTER);
            case DAGGER, STAFF -> RANGED;
            case FIST -> EnumSet.of(SHAMAN, DRUID, HUNTER);
            case MACE -> EnumSet.of(PRIEST, SHAMAN, DRUID);
            case POLEARM -> EnumSet.of(DRUID, HUNTER);
            case SHIELD -> EnumSet.of(SHAMAN);
            case SWORD -> EnumSet.of(MAGE, WARLOCK, HUNTER);
        };
    }

    private static Set<CharacterClass> ranged(RangedWeaponType type) {
        return switch (type) {
            case UNKNOWN -> RANGED;
            case BOW, CROSSBOW, GUN, THROWN -> EnumSet.of(HUNTER);
            case WAND -> EnumSet.of(MAGE, WARLOCK, PRIEST);
            case IDOL -> EnumSet.of(DRUID);
            case TOTEM -> EnumSet.of(SHAMAN);
            case LIBRAM, SIGIL -> EnumSet.noneOf(CharacterClass.class);
        };
    }
}
