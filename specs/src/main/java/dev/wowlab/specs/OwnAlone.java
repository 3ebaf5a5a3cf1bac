package dev.wowlab.specs;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Race;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.Raid;

/// Warns of what a player of a raid brings to itself alone, though the game gives it to its party. Stateless. WoWSims
/// does the same: what others have of it stands in the request's buffs.
final class OwnAlone {
    private OwnAlone() {}

    static void warn(Raid raid) {
        for (Character character : raid.characters()) {
            boolean hasCompany = raid.characters().stream()
                    .anyMatch(other -> other != character
                            && other.member().party() == character.member().party());
            String what = brings(character.request().characterClass());
            if (hasCompany && !what.isEmpty()) {
                character.plan().warn(what + ", as in WoWSims; what others have of it stands in their party's buffs");
            }
            if (hasCompany && character.request().race() == Race.DRAENEI) {
                character
                        .plan()
                        .warn("the presence of its race is with only itself, as in WoWSims; the party has it by its"
                                + " buffs draeneiRacialCaster and draeneiRacialMelee");
            }
            if (hasCompany && character.request().characterClass() == CharacterClass.PRIEST) {
                character
                        .plan()
                        .warn("its Vampiric Touch gives mana to only itself, as in WoWSims; others have it by their own"
                                + " buff shadowPriestDps");
            }
        }
    }

    private static String brings(CharacterClass characterClass) {
        return switch (characterClass) {
            case SHAMAN -> "its totems and Unleashed Rage strengthen only itself";
            case WARRIOR -> "its shouts strengthen only itself";
            case PALADIN -> "its auras strengthen only itself";
            case HUNTER -> "Ferocious Inspiration and aspects strengthen nobody else";
            case DRUID, MAGE, PRIEST, ROGUE, WARLOCK, UNKNOWN -> "";
        };
    }
}
