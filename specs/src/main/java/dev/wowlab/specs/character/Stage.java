package dev.wowlab.specs.character;

/// The steps in which a character is put together, in their order. Immutable.
public enum Stage {
    /// Debuffs that others put on the targets; called once, for the first player of a raid.
    DEBUFFS,
    /// What the race gives.
    RACE,
    /// What the professions give, before any gear.
    PROFESSIONS,
    /// Raid, party and individual buffs; after gear, its effects, set bonuses and talents.
    BUFFS,
    /// Potions, food, elixirs, imbues, engineering.
    CONSUMABLES,
    /// The same buffs for the pets, called once for the character; see [Character#pets].
    PET_BUFFS,
    /// After the class has registered its spells.
    AFTER_SPELLS
}
