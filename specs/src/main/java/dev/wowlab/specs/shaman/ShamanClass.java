package dev.wowlab.specs.shaman;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.PlayerClass;

/// The shaman. Thread-safe.
public final class ShamanClass implements PlayerClass {
    @Override
    public CharacterClass characterClass() {
        return CharacterClass.SHAMAN;
    }

    @Override
    public ClassBuild begin(Character character) {
        return new Shaman(character);
    }

    @Override
    public void register(EffectCatalog catalog) {
        ShamanSets.register(catalog);
        ShamanItems.register(catalog);
    }
}
