package dev.wowlab.specs.hunter;

import dev.wowlab.specs.character.TalentPoints;

/// Points in each talent that changes what is simulated, by its place in its tree. Immutable.
final class HunterTalents {
    final int improvedAspectOfTheHawk;
    final int enduranceTraining;
    final int focusedFire;
    final int unleashedFury;
    final int ferocity;
    final int bestialDiscipline;
    final int animalHandler;
    final int frenzy;
    final int bestialWrath;
    final int serpentsSwiftness;
    final int theBeastWithin;
    final int lethalShots;
    final int efficiency;
    final int goForTheThroat;
    final int improvedArcaneShot;
    final int rapidKilling;
    final int improvedStings;
    final int mortalShots;
    final int barrage;
    final int combatExperience;
    final int rangedWeaponSpecialization;
    final int carefulAim;
    final int trueshotAura;
    final int improvedBarrage;
    final int masterMarksman;
    final int monsterSlaying;
    final int humanoidSlaying;
    final int hawkEye;
    final int savageStrikes;
    final int survivalist;
    final int surefooted;
    final int survivalInstincts;
    final int killerInstinct;
    final int resourcefulness;
    final int lightningReflexes;
    final int thrillOfTheHunt;
    final int exposeWeakness;
    final int masterTactician;
    final int readiness;

    HunterTalents(TalentPoints points) {
        improvedAspectOfTheHawk = points.in(0, 0);
        enduranceTraining = points.in(0, 1);
        focusedFire = points.in(0, 2);
        unleashedFury = points.in(0, 8);
        ferocity = points.in(0, 10);
        bestialDiscipline = points.in(0, 13);
        animalHandler = points.in(0, 14);
        frenzy = points.in(0, 15);
        bestialWrath = points.in(0, 17);
        serpentsSwiftness = points.in(0, 19);
        theBeastWithin = points.in(0, 20);
        lethalShots = points.in(1, 1);
        efficiency = points.in(1, 3);
        goForTheThroat = points.in(1, 4);
        improvedArcaneShot = points.in(1, 5);
        rapidKilling = points.in(1, 7);
        improvedStings = points.in(1, 8);
        mortalShots = points.in(1, 9);
        barrage = points.in(1, 12);
        combatExperience = points.in(1, 13);
        rangedWeaponSpecialization = points.in(1, 14);
        carefulAim = points.in(1, 15);
        trueshotAura = points.in(1, 16);
        improvedBarrage = points.in(1, 17);
        masterMarksman = points.in(1, 18);
        monsterSlaying = points.in(2, 0);
        humanoidSlaying = points.in(2, 1);
        hawkEye = points.in(2, 2);
        savageStrikes = points.in(2, 3);
        survivalist = points.in(2, 8);
        surefooted = points.in(2, 11);
        survivalInstincts = points.in(2, 13);
        killerInstinct = points.in(2, 14);
        resourcefulness = points.in(2, 16);
        lightningReflexes = points.in(2, 17);
        thrillOfTheHunt = points.in(2, 18);
        exposeWeakness = points.in(2, 20);
        masterTactician = points.in(2, 21);
        readiness = points.in(2, 22);
    }
}
