package dev.wowlab.specs.mage;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Race;
import dev.wowlab.specs.character.BaseStats;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.PlayerClass;
import java.util.EnumSet;
import java.util.Set;

/// The mage. Thread-safe.
public final class MageClass implements PlayerClass {
    @Override
    public CharacterClass characterClass() {
        return CharacterClass.MAGE;
    }

    @Override
    public Set<Race> races() {
        return EnumSet.of(Race.BLOOD_ELF, Race.DRAENEI, Race.GNOME, Race.HUMAN, Race.TROLL, Race.UNDEAD);
    }

    @Override
    public BaseStats baseStats() {
        return new BaseStats(3213, 33, 39, 51, 151, 145, 0, Mage.BASE_MANA, 0.9075, 3.4575);
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
