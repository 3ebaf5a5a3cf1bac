package dev.wowlab.specs.shaman;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Race;
import dev.wowlab.specs.character.BaseStats;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.PlayerClass;
import java.util.EnumSet;
import java.util.Set;

/// The shaman. Thread-safe.
public final class ShamanClass implements PlayerClass {
    @Override
    public CharacterClass characterClass() {
        return CharacterClass.SHAMAN;
    }

    @Override
    public Set<Race> races() {
        return EnumSet.of(Race.DRAENEI, Race.ORC, Race.TAUREN, Race.TROLL);
    }

    @Override
    public BaseStats baseStats() {
        return new BaseStats(2979, 102, 64, 113, 109, 120, 140, Shaman.BASE_MANA, 2.201, 1.675);
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
