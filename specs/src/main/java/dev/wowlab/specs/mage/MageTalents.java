package dev.wowlab.specs.mage;

import dev.wowlab.specs.character.TalentPoints;

/// Points in each talent that changes what is simulated, by its place in its tree. Immutable.
final class MageTalents {
    /// Talents in the arcane, fire and frost tree.
    static final int[] TREE_SIZES = {23, 22, 22};

    final int arcaneSubtlety;
    final int arcaneFocus;
    final int arcaneConcentration;
    final int arcaneImpact;
    final int arcaneMeditation;
    final int presenceOfMind;
    final int arcaneMind;
    final int arcaneInstability;
    final int arcanePotency;
    final int empoweredArcaneMissiles;
    final int arcanePower;
    final int spellPower;
    final int mindMastery;
    final int slow;
    final int improvedFireball;
    final int ignite;
    final int improvedFireBlast;
    final int incineration;
    final int improvedFlamestrike;
    final int burningSoul;
    final int improvedScorch;
    final int playingWithFire;
    final int blastWave;
    final int firePower;
    final int pyromaniac;
    final int combustion;
    final int moltenFury;
    final int empoweredFireball;
    final int dragonsBreath;
    final int improvedFrostbolt;
    final int elementalPrecision;
    final int iceShards;
    final int improvedFrostNova;
    final int piercingIce;
    final int icyVeins;
    final int frostChanneling;
    final int coldSnap;
    final int improvedConeOfCold;
    final int iceFloes;
    final int wintersChill;
    final int arcticWinds;
    final int empoweredFrostbolt;
    final int summonWaterElemental;

    MageTalents(TalentPoints points) {
        arcaneSubtlety = points.in(0, 0);
        arcaneFocus = points.in(0, 1);
        arcaneConcentration = points.in(0, 5);
        arcaneImpact = points.in(0, 7);
        arcaneMeditation = points.in(0, 11);
        presenceOfMind = points.in(0, 13);
        arcaneMind = points.in(0, 14);
        arcaneInstability = points.in(0, 16);
        arcanePotency = points.in(0, 17);
        empoweredArcaneMissiles = points.in(0, 18);
        arcanePower = points.in(0, 19);
        spellPower = points.in(0, 20);
        mindMastery = points.in(0, 21);
        slow = points.in(0, 22);
        improvedFireball = points.in(1, 0);
        ignite = points.in(1, 2);
        improvedFireBlast = points.in(1, 4);
        incineration = points.in(1, 5);
        improvedFlamestrike = points.in(1, 6);
        burningSoul = points.in(1, 8);
        improvedScorch = points.in(1, 9);
        playingWithFire = points.in(1, 12);
        blastWave = points.in(1, 14);
        firePower = points.in(1, 16);
        pyromaniac = points.in(1, 17);
        combustion = points.in(1, 18);
        moltenFury = points.in(1, 19);
        empoweredFireball = points.in(1, 20);
        dragonsBreath = points.in(1, 21);
        improvedFrostbolt = points.in(2, 1);
        elementalPrecision = points.in(2, 2);
        iceShards = points.in(2, 3);
        improvedFrostNova = points.in(2, 5);
        piercingIce = points.in(2, 7);
        icyVeins = points.in(2, 8);
        frostChanneling = points.in(2, 11);
        coldSnap = points.in(2, 14);
        improvedConeOfCold = points.in(2, 15);
        iceFloes = points.in(2, 16);
        wintersChill = points.in(2, 17);
        arcticWinds = points.in(2, 19);
        empoweredFrostbolt = points.in(2, 20);
        summonWaterElemental = points.in(2, 21);
    }
}
