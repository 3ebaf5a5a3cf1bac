package dev.wowlab.specs.rogue;

import dev.wowlab.specs.character.TalentPoints;

/// Points in each talent that changes what is simulated, by its place in its tree. Immutable.
final class RogueTalents {
    /// How many each talent has, in the trees of assassination, combat and subtlety.
    static final String RANKS = "325323125552132521551-325355212255515522321251-5522531332321213531351";

    final int improvedEviscerate;
    final int malice;
    final int ruthlessness;
    final int murder;
    final int puncturingWounds;
    final int relentlessStrikes;
    final int improvedExposeArmor;
    final int lethality;
    final int vilePoisons;
    final int improvedPoisons;
    final int coldBlood;
    final int quickRecovery;
    final int sealFate;
    final int masterPoisoner;
    final int vigor;
    final int findWeakness;
    final int mutilate;
    final int improvedSinisterStrike;
    final int improvedSliceAndDice;
    final int precision;
    final int daggerSpecialization;
    final int dualWieldSpecialization;
    final int maceSpecialization;
    final int bladeFlurry;
    final int swordSpecialization;
    final int fistWeaponSpecialization;
    final int weaponExpertise;
    final int aggression;
    final int vitality;
    final int adrenalineRush;
    final int combatPotency;
    final int surpriseAttacks;
    final int opportunity;
    final int initiative;
    final int ghostlyStrike;
    final int improvedAmbush;
    final int elusiveness;
    final int serratedBlades;
    final int preparation;
    final int dirtyDeeds;
    final int hemorrhage;
    final int masterOfSubtlety;
    final int deadliness;
    final int premeditation;
    final int sinisterCalling;
    final int shadowstep;

    RogueTalents(TalentPoints points) {
        improvedEviscerate = points.in(0, 0);
        malice = points.in(0, 2);
        ruthlessness = points.in(0, 3);
        murder = points.in(0, 4);
        puncturingWounds = points.in(0, 5);
        relentlessStrikes = points.in(0, 6);
        improvedExposeArmor = points.in(0, 7);
        lethality = points.in(0, 8);
        vilePoisons = points.in(0, 9);
        improvedPoisons = points.in(0, 10);
        coldBlood = points.in(0, 12);
        quickRecovery = points.in(0, 14);
        sealFate = points.in(0, 15);
        masterPoisoner = points.in(0, 16);
        vigor = points.in(0, 17);
        findWeakness = points.in(0, 19);
        mutilate = points.in(0, 20);
        improvedSinisterStrike = points.in(1, 1);
        improvedSliceAndDice = points.in(1, 3);
        precision = points.in(1, 5);
        daggerSpecialization = points.in(1, 10);
        dualWieldSpecialization = points.in(1, 11);
        maceSpecialization = points.in(1, 12);
        bladeFlurry = points.in(1, 13);
        swordSpecialization = points.in(1, 14);
        fistWeaponSpecialization = points.in(1, 15);
        weaponExpertise = points.in(1, 17);
        aggression = points.in(1, 18);
        vitality = points.in(1, 19);
        adrenalineRush = points.in(1, 20);
        combatPotency = points.in(1, 22);
        surpriseAttacks = points.in(1, 23);
        opportunity = points.in(2, 1);
        initiative = points.in(2, 5);
        ghostlyStrike = points.in(2, 6);
        improvedAmbush = points.in(2, 7);
        elusiveness = points.in(2, 9);
        serratedBlades = points.in(2, 10);
        preparation = points.in(2, 12);
        dirtyDeeds = points.in(2, 13);
        hemorrhage = points.in(2, 14);
        masterOfSubtlety = points.in(2, 15);
        deadliness = points.in(2, 16);
        premeditation = points.in(2, 18);
        sinisterCalling = points.in(2, 20);
        shadowstep = points.in(2, 21);
    }
}
