package dev.wowlab.specs.druid;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Race;
import dev.wowlab.specs.character.BaseStats;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.PlayerClass;
import java.util.EnumSet;
import java.util.Set;

/// The druid. Thread-safe.
public final class DruidClass implements PlayerClass {
    @Override
    public CharacterClass characterClass() {
        return CharacterClass.DRUID;
    }

    @Override
    public Set<Race> races() {
        return EnumSet.of(Race.NIGHT_ELF, Race.TAUREN);
    }

    @Override
    public BaseStats baseStats() {
        return new BaseStats(3434, 77, 71, 82, 120, 133, -20, Druid.BASE_MANA, 1.8515, 0.961);
    }

    @Override
    public ClassBuild begin(Character character) {
        return new Druid(character);
    }

    @Override
    public void register(EffectCatalog catalog) {
        DruidItems.register(catalog);
        DruidSets.register(catalog);
    }
}
