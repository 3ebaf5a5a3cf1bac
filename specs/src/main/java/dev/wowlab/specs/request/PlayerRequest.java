package dev.wowlab.specs.request;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Profession;
import dev.wowlab.gamedata.Race;
import dev.wowlab.specs.apl.AplRotation;
import java.util.Optional;

/// A player of a request. Immutable.
///
/// @param path where the request names the player, like `raid.parties[0].players[0]`
/// @param healing how it is healed where it tanks
/// @param talents one digit a talent, trees separated by `-`; trailing zeros and trees may be missing
public record PlayerRequest(
        String path,
        String name,
        CharacterClass characterClass,
        Race race,
        ClassOptions options,
        String talents,
        Profession profession1,
        Profession profession2,
        Equipment equipment,
        Optional<ItemSwap> itemSwap,
        BonusStats bonus,
        Consumables consumables,
        IndividualBuffs buffs,
        Behaviour behaviour,
        Optional<HealingModel> healing,
        AplRotation rotation) {

    /// Whether the player has learned a profession.
    public boolean has(Profession profession) {
        return profession1 == profession || profession2 == profession;
    }

    /// Whether it does damage with spells rather than with weapons.
    public boolean casts() {
        return switch (characterClass) {
            case MAGE, PRIEST, WARLOCK -> true;
            case DRUID, SHAMAN ->
                options instanceof ClassOptions.BalanceDruid || options instanceof ClassOptions.ElementalShaman;
            case HUNTER, PALADIN, ROGUE, WARRIOR, UNKNOWN -> false;
        };
    }
}
