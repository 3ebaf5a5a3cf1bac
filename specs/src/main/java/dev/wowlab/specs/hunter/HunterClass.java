package dev.wowlab.specs.hunter;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Race;
import dev.wowlab.specs.character.BaseStats;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.PlayerClass;
import java.util.EnumSet;
import java.util.Set;

/// The hunter. Thread-safe.
public final class HunterClass implements PlayerClass {
    @Override
    public CharacterClass characterClass() {
        return CharacterClass.HUNTER;
    }

    @Override
    public Set<Race> races() {
        return EnumSet.of(Race.BLOOD_ELF, Race.DRAENEI, Race.DWARF, Race.NIGHT_ELF, Race.ORC, Race.TAUREN, Race.TROLL);
    }

    @Override
    public BaseStats baseStats() {
        return new BaseStats(3388, 89, 151, 106, 81, 80, 120, Hunter.BASE_MANA, 3.602, -1.532);
    }

    @Override
    public ClassBuild begin(Character character) {
        return new Hunter(character);
    }

    @Override
    public void register(EffectCatalog catalog) {
        HunterSets.register(catalog);
        HunterItems.register(catalog);
    }
}
