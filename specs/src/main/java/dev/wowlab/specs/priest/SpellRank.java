package dev.wowlab.specs.priest;

/// One rank of a spell. Immutable.
///
/// @param spell its id
/// @param cost mana before modifiers
/// @param min least damage of a hit, or the damage of a tick
/// @param max most damage of a hit
/// @param coefficient how much of the caster's spell damage is added to a hit or tick
record SpellRank(int spell, int cost, double min, double max, double coefficient) {
    /// A rank whose hits roll between two bounds.
    static SpellRank hit(int spell, int cost, double min, double max, double coefficient) {
        return new SpellRank(spell, cost, min, max, coefficient);
    }

    /// A rank whose ticks all do the same.
    static SpellRank tick(int spell, int cost, double damage, double coefficient) {
        return new SpellRank(spell, cost, damage, damage, coefficient);
    }

    /// Its number, where the first of the ranks is 1.
    int numberIn(SpellRank[] ranks) {
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] == this) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("spell " + spell + " is none of these ranks");
    }
}
