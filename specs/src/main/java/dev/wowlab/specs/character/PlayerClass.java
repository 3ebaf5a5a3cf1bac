package dev.wowlab.specs.character;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Race;
import java.util.Set;

/// One playable class. Thread-safe: what belongs to one character lives in its [ClassBuild].
public interface PlayerClass extends EffectCatalog.Source {
    /// Which one.
    CharacterClass characterClass();

    /// The races that can be of this class; others are warned of.
    Set<Race> races();

    /// What it gives at level 70 before gear.
    BaseStats baseStats();

    /// Begins a character: reads talents and options, and adds pets with [Character#addPet]. No spell or
    /// aura yet.
    ClassBuild begin(Character character);

    /// Brings the class's own item sets and items.
    @Override
    default void register(EffectCatalog catalog) {
        // Most classes start without.
    }
}
