package dev.wowlab.specs.rogue;

/// The bits by which talents and sets find a rogue's spells. Constants.
final class RogueSpells {
    static final long AMBUSH = 1;
    static final long BACKSTAB = 1 << 1;
    static final long ENVENOM = 1 << 2;
    static final long EVISCERATE = 1 << 3;
    static final long EXPOSE_ARMOR = 1 << 4;
    static final long GARROTE = 1 << 5;
    static final long RUPTURE = 1 << 6;
    static final long SHIV = 1 << 7;
    static final long SINISTER_STRIKE = 1 << 8;
    static final long SLICE_AND_DICE = 1 << 9;
    static final long STEALTH = 1 << 10;
    static final long VANISH = 1 << 11;
    static final long HEMORRHAGE = 1 << 12;
    static final long PREMEDITATION = 1 << 13;
    static final long PREPARATION = 1 << 14;
    static final long SHADOWSTEP = 1 << 15;
    static final long ADRENALINE_RUSH = 1 << 16;
    static final long BLADE_FLURRY = 1 << 17;
    static final long MUTILATE = 1 << 18;

    /// What each hand does on Mutilate; the spell itself does no damage.
    static final long MUTILATE_HIT = 1 << 19;

    static final long GHOSTLY_STRIKE = 1 << 20;
    static final long INSTANT_POISON = 1 << 21;
    static final long WOUND_POISON = 1 << 22;
    static final long DEADLY_POISON = 1 << 23;

    static final long POISONS = INSTANT_POISON | WOUND_POISON | DEADLY_POISON;

    /// Everything that a rogue does itself.
    static final long ACTIVES = INSTANT_POISON - 1;

    static final long ALL = ACTIVES | POISONS;

    static final long FINISHERS = ENVENOM | EVISCERATE | SLICE_AND_DICE | RUPTURE | EXPOSE_ARMOR;

    /// The finishing moves that keep what Premeditation gave; Expose Armor is forgotten, as in WoWSims.
    static final long REMEMBERED_FINISHERS = ENVENOM | EVISCERATE | SLICE_AND_DICE | RUPTURE;

    /// What Seal Fate knows of the strikes that add combo points.
    static final long BUILDERS = AMBUSH | BACKSTAB | GARROTE | SHIV | SINISTER_STRIKE | HEMORRHAGE | MUTILATE_HIT;

    /// What Lethality strengthens the crits of.
    static final long LETHAL = SINISTER_STRIKE | BACKSTAB | GHOSTLY_STRIKE | MUTILATE_HIT | SHIV | HEMORRHAGE;

    private RogueSpells() {}
}
