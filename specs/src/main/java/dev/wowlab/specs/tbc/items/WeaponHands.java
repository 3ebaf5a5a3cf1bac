package dev.wowlab.specs.tbc.items;

import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.WornGear;
import dev.wowlab.specs.request.EquippedItem;
import java.util.function.Predicate;

/// Procs of attacks that are made with a certain weapon, also where it changes in the fight. Stateless, thread-safe.
final class WeaponHands {
    private WeaponHands() {}

    /// Only attacks made with an item, in whichever hand it is right now.
    static ProcConfig withItem(Character character, ProcConfig config, int itemId) {
        return with(character, config, worn -> worn.item().id() == itemId);
    }

    /// Only attacks made with an item in the hand in which a fight begins; none where it is in neither.
    static ProcConfig withItemFromStart(Character character, ProcConfig config, int itemId) {
        return fromStart(character, config, worn -> worn.item().id() == itemId);
    }

    /// Only attacks made in the hands that hold weapons of a kind when a fight begins; none where neither does.
    static ProcConfig ofTypeFromStart(Character character, ProcConfig config, WeaponType type) {
        return fromStart(character, config, worn -> worn.item().weapon().type() == type);
    }

    private static ProcConfig fromStart(Character character, ProcConfig config, Predicate<EquippedItem> wanted) {
        int mask = mask(character.gear(), wanted);
        return mask == 0 ? config.chance(0) : config.procMask(mask);
    }

    /// Only attacks made with weapons that bear an enchant right now.
    static ProcConfig withEnchant(Character character, ProcConfig config, int effectId) {
        return with(
                character,
                config,
                worn -> worn.enchant().isPresent() && worn.enchant().get().effectId() == effectId);
    }

    /// Only attacks made with weapons of a kind that are held right now.
    static ProcConfig ofType(Character character, ProcConfig config, WeaponType type) {
        return with(character, config, worn -> worn.item().weapon().type() == type);
    }

    private static ProcConfig with(Character character, ProcConfig config, Predicate<EquippedItem> wanted) {
        character.gear().follow(WornGear.WEAPONS, () -> config.procMask(mask(character.gear(), wanted)));
        return config.procMask(mask(character.gear(), wanted));
    }

    /// 0 where no weapon is wanted.
    private static int mask(WornGear gear, Predicate<EquippedItem> wanted) {
        return bits(gear, Slot.RANGED, wanted, ProcMask.RANGED)
                | bits(gear, Slot.MAIN_HAND, wanted, ProcMask.MELEE_MH)
                | bits(gear, Slot.OFF_HAND, wanted, ProcMask.MELEE_OH);
    }

    private static int bits(WornGear gear, Slot slot, Predicate<EquippedItem> wanted, int mask) {
        return gear.at(slot).filter(wanted).isPresent() ? mask : 0;
    }
}
