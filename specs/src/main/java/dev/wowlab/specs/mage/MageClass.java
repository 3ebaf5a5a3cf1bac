package dev.wowlab.specs.mage;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.PlayerClass;

/// The mage. Thread-safe.
public final class MageClass implements PlayerClass {
    @Override
    public CharacterClass characterClass() {
        return CharacterClass.MAGE;
    }

    @Override
    public ClassBuild begin(Character character) {
        return new Mage(character);
    }

    @Override
    public void register(EffectCatalog catalog) {
        MageItems.register(catalog);
    }
}
