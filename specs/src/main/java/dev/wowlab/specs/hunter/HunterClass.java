package dev.wowlab.specs.hunter;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.specs.character.BaseStats;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.PlayerClass;

/// The hunter. Thread-safe.
public final class HunterClass implements PlayerClass {
    @Override
    public CharacterClass characterClass() {
        return CharacterClass.HUNTER;
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
