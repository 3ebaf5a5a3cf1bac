package dev.wowlab.specs.druid;

import dev.wowlab.specs.character.TalentPoints;

/// Points in each talent that changes what is simulated, by its place in its tree. Immutable.
final class DruidTalents {
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
    final int heartOfTheWild;
    final int survivalOfTheFittest;
    final int naturalist;
    final int intensity;
    final int subtlety;
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
        heartOfTheWild = points.in(1, 14);
        survivalOfTheFittest = points.in(1, 15);
        naturalist = points.in(2, 2);
        intensity = points.in(2, 5);
        subtlety = points.in(2, 6);
        naturesSwiftness = points.in(2, 10);
        livingSpirit = points.in(2, 15);
        naturalPerfection = points.in(2, 17);
    }
}
