package dev.wowlab.specs.request;

import dev.wowlab.gamedata.Drums;
import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.json.RecordReader;

/// Buffs that the player's party has; whole numbers count how many people provide one. Immutable; names and
/// meanings are those of WoWSims' `PartyBuffs`.
public record PartyBuffs(
        int ferociousInspiration,
        TristateEffect bloodPact,
        TristateEffect moonkinAura,
        TristateEffect leaderOfThePack,
        TristateEffect sanctityAura,
        TristateEffect devotionAura,
        TristateEffect retributionAura,
        TristateEffect concentrationAura,
        boolean trueshotAura,
        boolean draeneiRacialMelee,
        boolean draeneiRacialCaster,
        Drums drums,
        int atieshDruid,
        int atieshMage,
        int atieshPriest,
        int atieshWarlock,
        boolean braidedEterniumChain,
        boolean eyeOfTheNight,
        boolean chainOfTheTwilightOwl,
        boolean jadePendantOfBlasting,
        TristateEffect manaSpringTotem,
        int manaTideTotems,
        int totemOfWrath,
        TristateEffect wrathOfAirTotem,
        boolean snapshotImprovedWrathOfAirTotem,
        TristateEffect graceOfAirTotem,
        TristateEffect strengthOfEarthTotem,
        boolean soeEnhancement2pt4,
        boolean snapshotImprovedStrengthOfEarthTotem,
        boolean tranquilAirTotem,
        TristateEffect windfuryTotem,
        boolean totemTwisting,
        TristateEffect battleShout,
        boolean bsSolarianSapphire,
        boolean snapshotBsSolarianSapphire,
        boolean snapshotBsT2,
        int snapshotBsBoomingVoiceRank,
        TristateEffect commandingShout,
        boolean frostResistanceAura,
        boolean frostResistanceTotem,
        boolean natureResistanceTotem,
        boolean fireResistanceTotem,
        boolean fireResistanceAura,
        boolean shadowResistanceAura,
        boolean aspectOfTheWild) {
    /// The same with Trueshot Aura: a hunter brings it.
    public PartyBuffs withTrueshotAura() {
        return RecordReader.with(this, "trueshotAura", true);
    }

    /// The same with this strength of Moonkin Aura: a moonkin brings it.
    public PartyBuffs withMoonkinAura(TristateEffect strength) {
        return RecordReader.with(this, "moonkinAura", strength);
    }

    /// The same with this strength of Leader of the Pack: a druid brings it.
    public PartyBuffs withLeaderOfThePack(TristateEffect strength) {
        return RecordReader.with(this, "leaderOfThePack", strength);
    }

    /// The same without Windfury Totem, which does nothing for paws.
    public PartyBuffs withoutWindfuryTotem() {
        return RecordReader.with(this, "windfuryTotem", TristateEffect.MISSING);
    }
}
