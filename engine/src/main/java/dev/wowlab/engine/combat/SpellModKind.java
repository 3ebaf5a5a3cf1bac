package dev.wowlab.engine.combat;

/// What a [SpellMod] changes. Percentages are fractions: +5 % is 0.05. Immutable.
public enum SpellModKind {
    /// Multiplies the damage by 1 + value.
    DAMAGE_PERCENT,
    /// Adds value to the additive damage multiplier.
    DAMAGE_ADDITIVE,
    /// Multiplies the cost by 1 + value; -2 makes it free.
    COST_PERCENT,
    /// Adds value mana to the cost.
    COST_FLAT,
    /// Adds time to the cooldown.
    COOLDOWN_FLAT,
    /// Multiplies the cooldown by value.
    COOLDOWN_MULTIPLIER,
    /// Adds value to the additive crit bonus: 0.5 makes a 1.5 multiplier 1.75.
    CRIT_MULTIPLIER_ADDITIVE,
    /// Multiplies the crit multiplier by 1 + value.
    CRIT_MULTIPLIER_PERCENT,
    /// Adds value to the cast time multiplier, which starts at 1.
    CAST_TIME_PERCENT,
    /// Adds time to the cast time.
    CAST_TIME_FLAT,
    /// Adds value percent points of crit chance.
    CRIT_CHANCE,
    /// Adds value percent points of hit chance.
    HIT_CHANCE,
    /// Adds value ticks to its dots.
    DOT_TICKS,
    /// Adds time to the global cooldown.
    GCD_FLAT,
    /// Adds time between the ticks of its dots.
    DOT_TICK_LENGTH,
    /// Adds value to the coefficient of direct damage.
    COEFFICIENT,
    /// Adds value spell damage.
    SPELL_DAMAGE_FLAT,
    /// Adds value expertise rating.
    EXPERTISE_RATING,
    /// Adds time to the debuffs it puts on targets.
    DEBUFF_DURATION,
    /// Adds time to the buff it puts on its caster, and to its shared cooldown where it has one.
    BUFF_DURATION,
    /// Multiplies its dots' damage by 1 + value.
    DOT_DAMAGE_PERCENT,
    /// Adds value to the coefficient of each tick.
    DOT_COEFFICIENT,
    /// Multiplies the threat by 1 + value.
    THREAT_PERCENT,
    /// Adds value to the base damage.
    BASE_DAMAGE_FLAT
}
