package dev.wowlab.specs.priest;

import dev.wowlab.specs.character.TalentPoints;

/// Points in each talent that changes what is simulated, by its place in its tree. Immutable.
final class PriestTalents {
    /// Ranks of every talent.
    static final String RANKS = "5552323133525122531551-235551332322152531351-553252512251123251551";

    final int silentResolve;
    final int innerFocus;
    final int meditation;
    final int mentalAgility;
    final int mentalStrength;
    final int focusedPower;
    final int forceOfWill;
    final int powerInfusion;
    final int enlightenment;
    final int divineFury;
    final int holyNova;
    final int searingLight;
    final int spiritualGuidance;
    final int surgeOfLight;
    final int shadowAffinity;
    final int improvedShadowWordPain;
    final int shadowFocus;
    final int improvedMindBlast;
    final int mindFlay;
    final int shadowWeaving;
    final int vampiricEmbrace;
    final int improvedVampiricEmbrace;
    final int focusedMind;
    final int darkness;
    final int shadowform;
    final int shadowPower;
    final int misery;
    final int vampiricTouch;

    PriestTalents(TalentPoints points) {
        silentResolve = points.in(0, 2);
        innerFocus = points.in(0, 7);
        meditation = points.in(0, 8);
        mentalAgility = points.in(0, 10);
        mentalStrength = points.in(0, 12);
        focusedPower = points.in(0, 15);
        forceOfWill = points.in(0, 16);
        powerInfusion = points.in(0, 18);
        enlightenment = points.in(0, 20);
        divineFury = points.in(1, 4);
        holyNova = points.in(1, 5);
        searingLight = points.in(1, 10);
        spiritualGuidance = points.in(1, 13);
        surgeOfLight = points.in(1, 14);
        shadowAffinity = points.in(2, 2);
        improvedShadowWordPain = points.in(2, 3);
        shadowFocus = points.in(2, 4);
        improvedMindBlast = points.in(2, 6);
        mindFlay = points.in(2, 7);
        shadowWeaving = points.in(2, 10);
        vampiricEmbrace = points.in(2, 12);
        improvedVampiricEmbrace = points.in(2, 13);
        focusedMind = points.in(2, 14);
        darkness = points.in(2, 16);
        shadowform = points.in(2, 17);
        shadowPower = points.in(2, 18);
        misery = points.in(2, 19);
        vampiricTouch = points.in(2, 20);
    }
}
