package dev.wowlab.specs.warrior;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Race;
import dev.wowlab.specs.character.BaseStats;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.PlayerClass;
import java.util.EnumSet;
import java.util.Set;

/// The warrior. Thread-safe.
public final class WarriorClass implements PlayerClass {
    @Override
    public CharacterClass characterClass() {
        return CharacterClass.WARRIOR;
    }

    @Override
    public Set<Race> races() {
        return EnumSet.of(
                Race.DRAENEI,
                Race.DWARF,
                Race.GNOME,
                Race.HUMAN,
                Race.NIGHT_ELF,
                Race.ORC,
                Race.TAUREN,
                Race.TROLL,
                Race.UNDEAD);
    }

    @Override
    public BaseStats baseStats() {
        return new BaseStats(Warrior.BASE_HEALTH, 145, 96, 133, 33, 51, 190, 0, 0, 1.14);
    }

    @Override
    public ClassBuild begin(Character character) {
        return new Warrior(character);
    }

    @Override
    public void register(EffectCatalog catalog) {
        WarriorSets.register(catalog);
        WarriorItems.register(catalog);
    }
}
