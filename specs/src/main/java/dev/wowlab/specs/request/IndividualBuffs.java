package dev.wowlab.specs.request;

import dev.wowlab.gamedata.TristateEffect;

/// Buffs that others cast onto the player alone. Immutable; names and meanings are those of WoWSims'
/// `IndividualBuffs`.
public record IndividualBuffs(
        boolean blessingOfKings,
        boolean blessingOfSalvation,
        boolean blessingOfSanctuary,
        TristateEffect blessingOfWisdom,
        TristateEffect blessingOfMight,
        int shadowPriestDps,
        boolean unleashedRage,
        int innervates,
        int powerInfusions) {}
