package dev.wowlab.specs.priest;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Race;
import dev.wowlab.specs.character.BaseStats;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.PlayerClass;
import java.util.EnumSet;
import java.util.Set;

/// The priest. Thread-safe.
public final class PriestClass implements PlayerClass {
    @Override
    public CharacterClass characterClass() {
        return CharacterClass.PRIEST;
    }

    @Override
    public Set<Race> races() {
        return EnumSet.of(
                Race.BLOOD_ELF, Race.DRAENEI, Race.DWARF, Race.HUMAN, Race.NIGHT_ELF, Race.TROLL, Race.UNDEAD);
    }

    @Override
    public BaseStats baseStats() {
        return new BaseStats(3211, 39, 45, 58, 145, 151, 0, Priest.BASE_MANA, 1.2375, 3.183);
    }

    @Override
    public ClassBuild begin(Character character) {
        return new Priest(character);
    }

    @Override
    public void register(EffectCatalog catalog) {
        PriestItems.register(catalog);
    }
}
