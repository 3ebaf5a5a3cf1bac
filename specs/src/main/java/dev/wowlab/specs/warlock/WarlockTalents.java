package dev.wowlab.specs.warlock;

import dev.wowlab.specs.character.TalentPoints;

/// Points in each talent that changes what is simulated, by its place in its tree. Immutable.
final class WarlockTalents {
    /// Ranks of every talent.
    static final String RANKS = "552222251223511551231-2352333133252123531351-555522512232513531351";

    final int suppression;
    final int improvedCorruption;
    final int improvedLifeTap;
    final int soulSiphon;
    final int improvedCurseOfAgony;
    final int amplifyCurse;
    final int nightfall;
    final int empoweredCorruption;
    final int shadowEmbrace;
    final int shadowMastery;
    final int contagion;
    final int malediction;
    final int unstableAffliction;
    final int improvedImp;
    final int demonicEmbrace;
    final int felIntellect;
    final int improvedSayaad;
    final int felStamina;
    final int demonicAegis;
    final int unholyPower;
    final int demonicSacrifice;
    final int manaFeed;
    final int masterDemonologist;
    final int soulLink;
    final int demonicKnowledge;
    final int demonicTactics;
    final int improvedShadowBolt;
    final int cataclysm;
    final int bane;
    final int improvedFirebolt;
    final int improvedLashOfPain;
    final int devastation;
    final int shadowburn;
    final int destructiveReach;
    final int improvedSearingPain;
    final int improvedImmolate;
    final int ruin;
    final int emberstorm;
    final int backlash;
    final int conflagrate;
    final int soulLeech;
    final int shadowAndFlame;
    final int shadowfury;

    WarlockTalents(TalentPoints points) {
        suppression = points.in(0, 0);
        improvedCorruption = points.in(0, 1);
        improvedLifeTap = points.in(0, 4);
        soulSiphon = points.in(0, 5);
        improvedCurseOfAgony = points.in(0, 6);
        amplifyCurse = points.in(0, 8);
        nightfall = points.in(0, 10);
        empoweredCorruption = points.in(0, 11);
        shadowEmbrace = points.in(0, 12);
        shadowMastery = points.in(0, 15);
        contagion = points.in(0, 16);
        malediction = points.in(0, 19);
        unstableAffliction = points.in(0, 20);
        improvedImp = points.in(1, 1);
        demonicEmbrace = points.in(1, 2);
        felIntellect = points.in(1, 5);
        improvedSayaad = points.in(1, 6);
        felStamina = points.in(1, 8);
        demonicAegis = points.in(1, 9);
        unholyPower = points.in(1, 11);
        demonicSacrifice = points.in(1, 13);
        manaFeed = points.in(1, 15);
        masterDemonologist = points.in(1, 16);
        soulLink = points.in(1, 18);
        demonicKnowledge = points.in(1, 19);
        demonicTactics = points.in(1, 20);
        improvedShadowBolt = points.in(2, 0);
        cataclysm = points.in(2, 1);
        bane = points.in(2, 2);
        improvedFirebolt = points.in(2, 4);
        improvedLashOfPain = points.in(2, 5);
        devastation = points.in(2, 6);
        shadowburn = points.in(2, 7);
        destructiveReach = points.in(2, 9);
        improvedSearingPain = points.in(2, 10);
        improvedImmolate = points.in(2, 12);
        ruin = points.in(2, 13);
        emberstorm = points.in(2, 15);
        backlash = points.in(2, 16);
        conflagrate = points.in(2, 17);
        soulLeech = points.in(2, 18);
        shadowAndFlame = points.in(2, 19);
        shadowfury = points.in(2, 20);
    }
}
