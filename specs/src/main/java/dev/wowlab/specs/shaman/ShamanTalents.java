package dev.wowlab.specs.shaman;

import dev.wowlab.specs.character.TalentPoints;

/// Points in each talent that changes what is simulated, by its place in its tree. Immutable.
final class ShamanTalents {
    /// Ranks of every talent.
    static final String RANKS = "55233155233215351351-552523215552133531151-55235351355313515321";

    final int convection;
    final int concussion;
    final int callOfFlame;
    final int elementalFocus;
    final int reverberation;
    final int callOfThunder;
    final int improvedFireTotems;
    final int elementalDevastation;
    final int elementalFury;
    final int unrelentingStorm;
    final int elementalPrecision;
    final int lightningMastery;
    final int elementalMastery;
    final int lightningOverload;
    final int totemOfWrath;
    final int ancestralKnowledge;
    final int thunderingStrikes;
    final int improvedLightningShield;
    final int enhancingTotems;
    final int shamanisticFocus;
    final int flurry;
    final int improvedWeaponTotems;
    final int elementalWeapons;
    final int mentalQuickness;
    final int weaponMastery;
    final int dualWieldSpecialization;
    final int stormstrike;
    final int unleashedRage;
    final int shamanisticRage;
    final int totemicFocus;
    final int naturesGuidance;
    final int restorativeTotems;
    final int tidalMastery;
    final int naturesSwiftness;

    ShamanTalents(TalentPoints points) {
        convection = points.in(0, 0);
        concussion = points.in(0, 1);
        callOfFlame = points.in(0, 4);
        elementalFocus = points.in(0, 5);
        reverberation = points.in(0, 6);
        callOfThunder = points.in(0, 7);
        improvedFireTotems = points.in(0, 8);
        elementalDevastation = points.in(0, 10);
        elementalFury = points.in(0, 12);
        unrelentingStorm = points.in(0, 13);
        elementalPrecision = points.in(0, 14);
        lightningMastery = points.in(0, 15);
        elementalMastery = points.in(0, 16);
        lightningOverload = points.in(0, 18);
        totemOfWrath = points.in(0, 19);
        ancestralKnowledge = points.in(1, 0);
        thunderingStrikes = points.in(1, 3);
        improvedLightningShield = points.in(1, 5);
        enhancingTotems = points.in(1, 6);
        shamanisticFocus = points.in(1, 7);
        flurry = points.in(1, 9);
        improvedWeaponTotems = points.in(1, 11);
        elementalWeapons = points.in(1, 13);
        mentalQuickness = points.in(1, 14);
        weaponMastery = points.in(1, 15);
        dualWieldSpecialization = points.in(1, 16);
        stormstrike = points.in(1, 18);
        unleashedRage = points.in(1, 19);
        shamanisticRage = points.in(1, 20);
        totemicFocus = points.in(2, 4);
        naturesGuidance = points.in(2, 5);
        restorativeTotems = points.in(2, 9);
        tidalMastery = points.in(2, 10);
        naturesSwiftness = points.in(2, 12);
    }
}
