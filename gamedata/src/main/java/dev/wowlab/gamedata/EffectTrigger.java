package dev.wowlab.gamedata;

/// What sets off an [ItemEffect]. Implementations are immutable.
public sealed interface EffectTrigger {

    /// The data name no trigger.
    record None() implements EffectTrigger {}

    /// An event during the fight.
    ///
    /// @param internalCooldownMs shortest time between two procs, 0 for none
    /// @param chance probability of each event, 0 where the rate is given per minute or unknown
    /// @param procsPerMinute rate normalised by weapon speed, 0 where a chance is given
    record Proc(int internalCooldownMs, double chance, double procsPerMinute) implements EffectTrigger {}

    /// The player uses the item.
    ///
    /// @param cooldownMs time until it can be used again
    /// @param categoryId shared cooldown group, 0 for none
    /// @param categoryCooldownMs time that the group is blocked; negative means as the data leave it open
    record OnUse(int cooldownMs, int categoryId, int categoryCooldownMs) implements EffectTrigger {}

    /// A timer runs while another aura is up.
    record Timer(int periodMs) implements EffectTrigger {}
}
