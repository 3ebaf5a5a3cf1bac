package dev.wowlab.specs.druid;

import dev.wowlab.specs.character.TalentPoints;

/// Points in each talent that changes what is simulated, by its place in its tree. Immutable.
final class DruidTalents {
    /// How many each talent has, in the balance, feral and restoration trees.
    static final String RANKS = "514322312533135231351-553232132322125331251-55553351531522531351";

    final int starlightWrath;
    final int focusedStarlight;
    final int improvedMoonfire;
    final int insectSwarm;
    final int vengeance;
    final int lunarGuidance;
    final int naturesGrace;
    final int moonglow;
    final int moonfury;
    final int balanceOfPower;
    final int dreamstate;
    final int moonkinForm;
    final int improvedFaerieFire;
    final int wrathOfCenarius;
    final int forceOfNature;
    final int ferocity;
    final int feralAggression;
    final int feralInstinct;
    final int thickHide;
    final int feralSwiftness;
    final int sharpenedClaws;
    final int shreddingAttacks;
    final int predatoryStrikes;
    final int primalFury;
    final int savageFury;
    final int faerieFireFeral;
    final int heartOfTheWild;
    final int survivalOfTheFittest;
    final int leaderOfThePack;
    final int improvedLeaderOfThePack;
    final int predatoryInstincts;
    final int mangle;
    final int furor;
    final int naturalist;
    final int naturalShapeshifter;
    final int intensity;
    final int subtlety;
    final int omenOfClarity;
    final int naturesSwiftness;
    final int livingSpirit;
    final int naturalPerfection;

    DruidTalents(TalentPoints points) {
        starlightWrath = points.in(0, 0);
        focusedStarlight = points.in(0, 4);
        improvedMoonfire = points.in(0, 5);
        insectSwarm = points.in(0, 7);
        vengeance = points.in(0, 9);
        lunarGuidance = points.in(0, 11);
        naturesGrace = points.in(0, 12);
        moonglow = points.in(0, 13);
        moonfury = points.in(0, 14);
        balanceOfPower = points.in(0, 15);
        dreamstate = points.in(0, 16);
        moonkinForm = points.in(0, 17);
        improvedFaerieFire = points.in(0, 18);
        wrathOfCenarius = points.in(0, 19);
        forceOfNature = points.in(0, 20);
        ferocity = points.in(1, 0);
        feralAggression = points.in(1, 1);
        feralInstinct = points.in(1, 2);
        thickHide = points.in(1, 4);
        feralSwiftness = points.in(1, 5);
        sharpenedClaws = points.in(1, 7);
        shreddingAttacks = points.in(1, 8);
        predatoryStrikes = points.in(1, 9);
        primalFury = points.in(1, 10);
        savageFury = points.in(1, 11);
        faerieFireFeral = points.in(1, 12);
        heartOfTheWild = points.in(1, 14);
        survivalOfTheFittest = points.in(1, 15);
        leaderOfThePack = points.in(1, 17);
        improvedLeaderOfThePack = points.in(1, 18);
        predatoryInstincts = points.in(1, 19);
        mangle = points.in(1, 20);
        furor = points.in(2, 1);
        naturalist = points.in(2, 2);
        naturalShapeshifter = points.in(2, 4);
        intensity = points.in(2, 5);
        subtlety = points.in(2, 6);
        omenOfClarity = points.in(2, 7);
        naturesSwiftness = points.in(2, 10);
        livingSpirit = points.in(2, 15);
        naturalPerfection = points.in(2, 17);
    }
}
