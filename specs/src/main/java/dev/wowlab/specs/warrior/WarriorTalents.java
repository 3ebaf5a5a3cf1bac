package dev.wowlab.specs.warrior;

import dev.wowlab.specs.character.TalentPoints;

/// Points in each talent that changes what is simulated, by its place in its tree. Immutable.
final class WarriorTalents {
    /// How many each talent has, in the trees of arms, fury and protection.
    static final String RANKS = "35325321352515523321251-555531355252122531251-2355511333322123531351";

    final int improvedHeroicStrike;
    final int improvedRend;
    final int improvedThunderClap;
    final int improvedOverpower;
    final int angerManagement;
    final int deepWounds;
    final int twoHandedWeaponSpecialization;
    final int impale;
    final int poleaxeSpecialization;
    final int deathWish;
    final int maceSpecialization;
    final int swordSpecialization;
    final int improvedIntercept;
    final int improvedDisciplines;
    final int bloodFrenzy;
    final int mortalStrike;
    final int improvedMortalStrike;
    final int boomingVoice;
    final int cruelty;
    final int improvedDemoralizingShout;
    final int unbridledWrath;
    final int improvedCleave;
    final int commandingPresence;
    final int dualWieldSpecialization;
    final int improvedExecute;
    final int improvedSlam;
    final int sweepingStrikes;
    final int weaponMastery;
    final int improvedBerserkerRage;
    final int flurry;
    final int precision;
    final int bloodthirst;
    final int improvedWhirlwind;
    final int improvedBerserkerStance;
    final int rampage;
    final int improvedBloodrage;
    final int tacticalMastery;
    final int anticipation;
    final int toughness;
    final int defiance;
    final int improvedSunderArmor;
    final int oneHandedWeaponSpecialization;
    final int focusedRage;
    final int vitality;

    WarriorTalents(TalentPoints points) {
        improvedHeroicStrike = points.in(0, 0);
        improvedRend = points.in(0, 2);
        improvedThunderClap = points.in(0, 5);
        improvedOverpower = points.in(0, 6);
        angerManagement = points.in(0, 7);
        deepWounds = points.in(0, 8);
        twoHandedWeaponSpecialization = points.in(0, 9);
        impale = points.in(0, 10);
        poleaxeSpecialization = points.in(0, 11);
        deathWish = points.in(0, 12);
        maceSpecialization = points.in(0, 13);
        swordSpecialization = points.in(0, 14);
        improvedIntercept = points.in(0, 15);
        improvedDisciplines = points.in(0, 17);
        bloodFrenzy = points.in(0, 18);
        mortalStrike = points.in(0, 19);
        improvedMortalStrike = points.in(0, 21);
        boomingVoice = points.in(1, 0);
        cruelty = points.in(1, 1);
        improvedDemoralizingShout = points.in(1, 2);
        unbridledWrath = points.in(1, 3);
        improvedCleave = points.in(1, 4);
        commandingPresence = points.in(1, 7);
        dualWieldSpecialization = points.in(1, 8);
        improvedExecute = points.in(1, 9);
        improvedSlam = points.in(1, 11);
        sweepingStrikes = points.in(1, 12);
        weaponMastery = points.in(1, 13);
        improvedBerserkerRage = points.in(1, 14);
        flurry = points.in(1, 15);
        precision = points.in(1, 16);
        bloodthirst = points.in(1, 17);
        improvedWhirlwind = points.in(1, 18);
        improvedBerserkerStance = points.in(1, 19);
        rampage = points.in(1, 20);
        improvedBloodrage = points.in(2, 0);
        tacticalMastery = points.in(2, 1);
        anticipation = points.in(2, 2);
        toughness = points.in(2, 4);
        defiance = points.in(2, 8);
        improvedSunderArmor = points.in(2, 9);
        oneHandedWeaponSpecialization = points.in(2, 16);
        focusedRage = points.in(2, 19);
        vitality = points.in(2, 20);
    }
}
