package dev.wowlab.specs;

import dev.wowlab.gamedata.CharacterClass;
import java.util.Arrays;
import java.util.List;

/// The members of a `Player` message that make one character of each playable class, with `'` for quotes. Stateless.
final class OneOfEachClass {
    private OneOfEachClass() {}

    /// Every class that can be played.
    static List<CharacterClass> playable() {
        return Arrays.stream(CharacterClass.values())
                .filter(one -> SpecRegistry.playerClass(one).isPresent())
                .toList();
    }

    static String json(CharacterClass one) {
        return switch (one) {
            case DRUID -> "'class':'ClassDruid','race':'RaceTauren','feralCatDruid':{'options':{}}";
            case HUNTER ->
                "'class':'ClassHunter','race':'RaceOrc','hunter':{'options':{'classOptions':{'petType':'Ravager'}}}";
            case MAGE -> "'class':'ClassMage','race':'RaceGnome','mage':{'options':{'classOptions':{}}}";
            case PALADIN -> "'class':'ClassPaladin','race':'RaceHuman','retributionPaladin':{'options':{}}";
            case PRIEST -> "'class':'ClassPriest','race':'RaceDwarf','priest':{'options':{'classOptions':{}}}";
            case ROGUE -> "'class':'ClassRogue','race':'RaceUndead','rogue':{'options':{'classOptions':{}}}";
            case SHAMAN ->
                "'class':'ClassShaman','race':'RaceOrc','enhancementShaman':{'options':{'imbueOh':'FlametongueWeapon'}}";
            case WARLOCK ->
                "'class':'ClassWarlock','race':'RaceOrc','warlock':{'options':{'classOptions':{'summon':'Imp'}}}";
            case WARRIOR ->
                "'class':'ClassWarrior','race':'RaceOrc','dpsWarrior':{'options':{'classOptions':{"
                        + "'defaultStance':'WarriorStanceBerserker'}}}";
            case UNKNOWN -> throw new IllegalArgumentException(one + " can be played now: give it a character here");
        };
    }
}
