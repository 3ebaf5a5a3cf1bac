package dev.wowlab.specs.hunter;

import dev.wowlab.gamedata.CharacterClass;
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
    public ClassBuild begin(Character character) {
        return new Hunter(character);
    }

    @Override
    public void register(EffectCatalog catalog) {
        HunterSets.register(catalog);
        HunterItems.register(catalog);
    }
}
