package dev.wowlab.specs.paladin;

/// One rank of a seal: the seal, what its swings cause, and its judgement. Immutable.
///
/// @param number 1 for the first
/// @param seal the seal's spell
/// @param cost mana before modifiers
/// @param proc the spell that swings cause
/// @param value what that does
/// @param judgement the spell that judging it casts
/// @param min least damage of the judgement
/// @param max most damage of the judgement
/// @param coefficient how much of the caster's spell damage is added to the judgement
record SealRank(
        int number,
        int seal,
        int cost,
        int proc,
        double value,
        int judgement,
        double min,
        double max,
        double coefficient) {
    /// A rank whose judgement does no damage.
    static SealRank debuff(int number, int seal, int cost, int proc, double value, int judgement) {
        return new SealRank(number, seal, cost, proc, value, judgement, 0, 0, 0);
    }
}
