package dev.wowlab.specs.rogue;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Race;
import dev.wowlab.specs.character.BaseStats;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.PlayerClass;
import java.util.EnumSet;
import java.util.Set;

/// The rogue. Thread-safe.
public final class RogueClass implements PlayerClass {
    @Override
    public CharacterClass characterClass() {
        return CharacterClass.ROGUE;
    }

    @Override
    public Set<Race> races() {
        return EnumSet.of(
                Race.BLOOD_ELF, Race.DWARF, Race.GNOME, Race.HUMAN, Race.NIGHT_ELF, Race.ORC, Race.TROLL, Race.UNDEAD);
    }

    @Override
    public BaseStats baseStats() {
        return new BaseStats(3524, 95, 158, 89, 39, 58, 120, 0, 0, -0.295);
    }

    @Override
    public ClassBuild begin(Character character) {
        return new Rogue(character);
    }

    @Override
    public void register(EffectCatalog catalog) {
        RogueSets.register(catalog);
        RogueItems.register(catalog);
    }
}
