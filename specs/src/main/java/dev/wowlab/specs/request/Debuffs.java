package dev.wowlab.specs.request;

import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.json.RecordReader;

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
        double hemorrhageUptime) {
    /// The same without Screech: the player's pet does it.
    public Debuffs withoutScreech() {
        return RecordReader.with(this, "screech", false);
    }

    /// The same without Expose Weakness: the player does it.
    public Debuffs withoutExposeWeakness() {
        return RecordReader.with(
                RecordReader.with(this, "exposeWeaknessUptime", 0.0), "exposeWeaknessHunterAgility", 0.0);
    }

    /// The same without Curse of the Elements: the player keeps it up.
    public Debuffs withoutCurseOfElements() {
        return withCurses(TristateEffect.MISSING, curseOfRecklessness);
    }

    /// The same without Curse of Recklessness: the player keeps it up.
    public Debuffs withoutCurseOfRecklessness() {
        return withCurses(curseOfElements, false);
    }

    private Debuffs withCurses(TristateEffect newElements, boolean newRecklessness) {
        return new Debuffs(
                judgementOfWisdom,
                judgementOfLight,
                improvedSealOfTheCrusader,
                jocRetribution2pt4,
                misery,
                newElements,
                isbUptime,
                shadowWeaving,
                improvedScorch,
                wintersChill,
                bloodFrenzy,
                giftOfArthas,
                mangle,
                exposeArmor,
                faerieFire,
                sunderArmor,
                newRecklessness,
                huntersMark,
                exposeWeaknessUptime,
                exposeWeaknessHunterAgility,
                demoralizingRoar,
                demoralizingShout,
                thunderClap,
                insectSwarm,
                scorpidSting,
                shadowEmbrace,
                screech,
                hemorrhageUptime);
    }
}
