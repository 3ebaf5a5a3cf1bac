package dev.wowlab.engine.combat;

/// How a spell's outcome is decided, and which counter of its metrics it moves. Immutable.
public enum Roll {
    /// Lands and counts as a hit.
    ALWAYS_HIT,
    /// Lands and counts nothing.
    ALWAYS_HIT_NO_COUNT,
    /// Misses.
    ALWAYS_MISS,
    /// A periodic tick that always lands.
    TICK,
    /// A periodic tick that may miss.
    TICK_MAGIC_HIT,
    /// A periodic tick that may miss and crit.
    TICK_MAGIC_HIT_AND_CRIT,
    /// May miss, counts nothing when it lands.
    TICK_MAGIC_HIT_NO_COUNT,
    MAGIC_HIT,
    MAGIC_HIT_NO_COUNT,
    MAGIC_CRIT,
    MAGIC_HIT_AND_CRIT,
    MAGIC_HIT_AND_CRIT_NO_COUNT,
    /// Rolls and counts nothing: the damage is weighed with the chance to hit.
    EXPECTED_MAGIC_HIT,
    /// Rolls and counts nothing: the damage is weighed with what crits add to it.
    EXPECTED_MAGIC_CRIT,
    /// The same for a strike, whatever else raises its crits' damage.
    EXPECTED_PHYSICAL_CRIT,
    /// The white table: one roll for miss, dodge, parry, glance, block, crit.
    MELEE_WHITE,
    /// The white table of creatures against players: one roll for miss, dodge, parry, block, crit, crush.
    CREATURE_WHITE,
    MELEE_SPECIAL_HIT,
    /// As the one before, but counts nothing when it lands.
    MELEE_SPECIAL_HIT_NO_COUNT,
    MELEE_SPECIAL_HIT_AND_CRIT,
    /// As the one before, but what is blocked does not crit.
    MELEE_WEAPON_SPECIAL_HIT_AND_CRIT,
    /// As the one before, but nothing is parried.
    MELEE_WEAPON_SPECIAL_NO_PARRY,
    MELEE_SPECIAL_NO_BLOCK_DODGE_PARRY,
    /// May only miss.
    MELEE_SPECIAL_MISS_ONLY,
    /// Never misses; may crit, and what does not crit may be blocked.
    MELEE_SPECIAL_BLOCK_AND_CRIT,
    MELEE_SPECIAL_CRIT_ONLY,
    RANGED_HIT,
    RANGED_HIT_AND_CRIT,
    RANGED_CRIT_ONLY
}
