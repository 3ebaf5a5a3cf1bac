package dev.wowlab.specs.paladin;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Race;
import dev.wowlab.specs.character.BaseStats;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.PlayerClass;
import java.util.EnumSet;
import java.util.Set;

/// The paladin. Thread-safe.
public final class PaladinClass implements PlayerClass {
    @Override
    public CharacterClass characterClass() {
        return CharacterClass.PALADIN;
    }

    @Override
    public Set<Race> races() {
        return EnumSet.of(Race.BLOOD_ELF, Race.DRAENEI, Race.DWARF, Race.HUMAN);
    }

    @Override
    public BaseStats baseStats() {
        return new BaseStats(3197, 126, 77, 120, 83, 89, 190, Paladin.BASE_MANA, 3.3355, 0.652);
    }

    @Override
    public ClassBuild begin(Character character) {
        return new Paladin(character);
    }

    @Override
    public void register(EffectCatalog catalog) {
        PaladinSets.register(catalog);
        Librams.register(catalog);
        PaladinItems.register(catalog);
    }
}
