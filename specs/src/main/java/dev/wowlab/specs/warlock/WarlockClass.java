package dev.wowlab.specs.warlock;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.PlayerClass;

/// The warlock. Thread-safe.
public final class WarlockClass implements PlayerClass {
    @Override
    public CharacterClass characterClass() {
        return CharacterClass.WARLOCK;
    }

    @Override
    public ClassBuild begin(Character character) {
        return new Warlock(character);
    }

    @Override
    public void register(EffectCatalog catalog) {
        WarlockItems.register(catalog);
    }
}
