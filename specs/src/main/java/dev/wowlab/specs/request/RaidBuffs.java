package dev.wowlab.specs.request;

import dev.wowlab.gamedata.TristateEffect;

/// Buffs that the whole raid has. Immutable; names and meanings are those of WoWSims' `RaidBuffs`.
public record RaidBuffs(
        boolean arcaneBrilliance,
        TristateEffect powerWordFortitude,
        boolean shadowProtection,
        TristateEffect divineSpirit,
        TristateEffect giftOfTheWild,
        TristateEffect thorns,
        boolean bloodlust) {
    /// The same with Arcane Brilliance: a mage brings it.
    public RaidBuffs withArcaneBrilliance() {
        return new RaidBuffs(
                true, powerWordFortitude, shadowProtection, divineSpirit, giftOfTheWild, thorns, bloodlust);
    }
}
