package dev.wowlab.specs.paladin;

import dev.wowlab.specs.character.TalentPoints;

/// Points in each talent that changes what is simulated, by its place in its tree. Immutable.
final class PaladinTalents {
    /// How many each talent has, in the trees of holy, protection and retribution.
    static final String RANKS = "55553122523132531351-5532513352332152521551-5523535132233125331351";

    final int divineStrength;
    final int divineIntellect;
    final int improvedSealOfRighteousness;
    final int divineFavor;
    final int purifyingPower;
    final int holyPower;
    final int holyShock;
    final int holyGuidance;
    final int divineIllumination;
    final int improvedDevotionAura;
    final int redoubt;
    final int precision;
    final int toughness;
    final int improvedRighteousFury;
    final int shieldSpecialization;
    final int anticipation;
    final int improvedConcentrationAura;
    final int spellWarding;
    final int reckoning;
    final int sacredDuty;
    final int oneHandedWeaponSpecialization;
    final int improvedHolyShield;
    final int holyShield;
    final int ardentDefender;
    final int combatExpertise;
    final int avengersShield;
    final int benediction;
    final int improvedJudgement;
    final int improvedSealOfTheCrusader;
    final int deflection;
    final int conviction;
    final int sealOfCommand;
    final int improvedRetributionAura;
    final int crusade;
    final int twoHandedWeaponSpecialization;
    final int sanctityAura;
    final int improvedSanctityAura;
    final int vengeance;
    final int sanctifiedJudgement;
    final int sanctifiedSeals;
    final int fanaticism;
    final int crusaderStrike;

    PaladinTalents(TalentPoints points) {
        divineStrength = points.in(0, 0);
        divineIntellect = points.in(0, 1);
        improvedSealOfRighteousness = points.in(0, 3);
        divineFavor = points.in(0, 11);
        purifyingPower = points.in(0, 13);
        holyPower = points.in(0, 14);
        holyShock = points.in(0, 16);
        holyGuidance = points.in(0, 18);
        divineIllumination = points.in(0, 19);
        improvedDevotionAura = points.in(1, 0);
        redoubt = points.in(1, 1);
        precision = points.in(1, 2);
        toughness = points.in(1, 4);
        improvedRighteousFury = points.in(1, 6);
        shieldSpecialization = points.in(1, 7);
        anticipation = points.in(1, 8);
        improvedConcentrationAura = points.in(1, 11);
        spellWarding = points.in(1, 12);
        reckoning = points.in(1, 14);
        sacredDuty = points.in(1, 15);
        oneHandedWeaponSpecialization = points.in(1, 16);
        improvedHolyShield = points.in(1, 17);
        holyShield = points.in(1, 18);
        ardentDefender = points.in(1, 19);
        combatExpertise = points.in(1, 20);
        avengersShield = points.in(1, 21);
        benediction = points.in(2, 1);
        improvedJudgement = points.in(2, 2);
        improvedSealOfTheCrusader = points.in(2, 3);
        deflection = points.in(2, 4);
        conviction = points.in(2, 6);
        sealOfCommand = points.in(2, 7);
        improvedRetributionAura = points.in(2, 10);
        crusade = points.in(2, 11);
        twoHandedWeaponSpecialization = points.in(2, 12);
        sanctityAura = points.in(2, 13);
        improvedSanctityAura = points.in(2, 14);
        vengeance = points.in(2, 15);
        sanctifiedJudgement = points.in(2, 16);
        sanctifiedSeals = points.in(2, 17);
        fanaticism = points.in(2, 20);
        crusaderStrike = points.in(2, 21);
    }
}
