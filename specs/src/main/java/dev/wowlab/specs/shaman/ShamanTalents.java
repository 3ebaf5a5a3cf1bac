package dev.wowlab.specs.shaman;

import dev.wowlab.specs.character.TalentPoints;

/// Points in each talent that changes what is simulated, by its place in its tree. Immutable.
final class ShamanTalents {
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
    final int mentalQuickness;
    final int weaponMastery;
    final int stormstrike;
    final int unleashedRage;
    final int shamanisticRage;
    final int totemicFocus;
    final int naturesGuidance;
    final int restorativeTotems;
    final int tidalMastery;
    final int naturesSwiftness;

    private boolean overspent;

    ShamanTalents(TalentPoints points) {
        convection = most(5, points.in(0, 0));
        concussion = most(5, points.in(0, 1));
        callOfFlame = most(3, points.in(0, 4));
        elementalFocus = most(1, points.in(0, 5));
        reverberation = most(5, points.in(0, 6));
        callOfThunder = most(5, points.in(0, 7));
        improvedFireTotems = most(2, points.in(0, 8));
        elementalDevastation = most(3, points.in(0, 10));
        elementalFury = most(1, points.in(0, 12));
        unrelentingStorm = most(5, points.in(0, 13));
        elementalPrecision = most(3, points.in(0, 14));
        lightningMastery = most(5, points.in(0, 15));
        elementalMastery = most(1, points.in(0, 16));
        lightningOverload = most(5, points.in(0, 18));
        totemOfWrath = most(1, points.in(0, 19));
        ancestralKnowledge = most(5, points.in(1, 0));
        thunderingStrikes = most(5, points.in(1, 3));
        improvedLightningShield = most(3, points.in(1, 5));
        enhancingTotems = most(2, points.in(1, 6));
        shamanisticFocus = most(1, points.in(1, 7));
        flurry = most(5, points.in(1, 9));
        mentalQuickness = most(3, points.in(1, 14));
        weaponMastery = most(5, points.in(1, 15));
        stormstrike = most(1, points.in(1, 18));
        unleashedRage = most(5, points.in(1, 19));
        shamanisticRage = most(1, points.in(1, 20));
        totemicFocus = most(5, points.in(2, 4));
        naturesGuidance = most(3, points.in(2, 5));
        restorativeTotems = most(5, points.in(2, 9));
        tidalMastery = most(5, points.in(2, 10));
        naturesSwiftness = most(1, points.in(2, 12));
    }

    private int most(int limit, int points) {
        overspent |= points > limit;
        return Math.min(limit, points);
    }

    /// Whether a talent was given more points than it has room for.
    boolean overspent() {
        return overspent;
    }
}
