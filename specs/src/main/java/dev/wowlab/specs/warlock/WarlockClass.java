package dev.wowlab.specs.warlock;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Race;
import dev.wowlab.specs.character.BaseStats;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.PlayerClass;
import java.util.EnumSet;
import java.util.Set;

/// The warlock. Thread-safe.
public final class WarlockClass implements PlayerClass {
    @Override
    public CharacterClass characterClass() {
        return CharacterClass.WARLOCK;
    }

    @Override
    public Set<Race> races() {
        return EnumSet.of(Race.BLOOD_ELF, Race.GNOME, Race.HUMAN, Race.ORC, Race.UNDEAD);
    }

    @Override
    public BaseStats baseStats() {
        return new BaseStats(3310, 51, 58, 76, 133, 143, -10, Warlock.BASE_MANA, 1.7, 2);
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
