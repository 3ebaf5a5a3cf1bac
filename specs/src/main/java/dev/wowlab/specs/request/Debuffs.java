package dev.wowlab.specs.request;

import dev.wowlab.gamedata.TristateEffect;

/// Debuffs that others keep on every target; uptimes are shares from 0 to 1. Immutable; names and meanings are
/// those of WoWSims' `Debuffs`.
public record Debuffs(
        boolean judgementOfWisdom,
        boolean judgementOfLight,
        TristateEffect improvedSealOfTheCrusader,
        boolean jocRetribution2pt4,
        boolean misery,
        TristateEffect curseOfElements,
        double isbUptime,
        boolean shadowWeaving,
        boolean improvedScorch,
        boolean wintersChill,
        boolean bloodFrenzy,
        boolean giftOfArthas,
        boolean mangle,
        TristateEffect exposeArmor,
        TristateEffect faerieFire,
        boolean sunderArmor,
        boolean curseOfRecklessness,
        TristateEffect huntersMark,
        double exposeWeaknessUptime,
        double exposeWeaknessHunterAgility,
        TristateEffect demoralizingRoar,
        TristateEffect demoralizingShout,
        TristateEffect thunderClap,
        boolean insectSwarm,
        boolean scorpidSting,
        boolean shadowEmbrace,
        boolean screech,
        double hemorrhageUptime) {}
