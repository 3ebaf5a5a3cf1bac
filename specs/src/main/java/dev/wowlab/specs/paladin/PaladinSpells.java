package dev.wowlab.specs.paladin;

/// The bits by which talents, sets and librams find a paladin's spells. A seal's bit is also that of what its
/// swings cause. Constants.
final class PaladinSpells {
    static final long JUDGEMENT = 1L;
    static final long CONSECRATION = 1L << 1;
    static final long EXORCISM = 1L << 2;
    static final long HAMMER_OF_WRATH = 1L << 3;
    static final long HOLY_WRATH = 1L << 4;
    static final long AVENGING_WRATH = 1L << 5;
    static final long CRUSADER_STRIKE = 1L << 6;
    static final long HOLY_SHOCK = 1L << 7;
    static final long AVENGERS_SHIELD = 1L << 8;
    static final long DIVINE_FAVOR = 1L << 9;
    static final long DIVINE_ILLUMINATION = 1L << 10;
    static final long RIGHTEOUS_FURY = 1L << 11;
    static final long AURA = 1L << 12;
    static final long HOLY_SHIELD = 1L << 13;
    static final long HOLY_SHIELD_PROC = 1L << 14;

    static final long SEAL_OF_RIGHTEOUSNESS = 1L << 16;
    static final long SEAL_OF_COMMAND = 1L << 17;
    static final long SEAL_OF_LIGHT = 1L << 18;
    static final long SEAL_OF_WISDOM = 1L << 19;
    static final long SEAL_OF_JUSTICE = 1L << 20;
    static final long SEAL_OF_THE_CRUSADER = 1L << 21;
    static final long SEAL_OF_BLOOD = 1L << 22;
    static final long SEAL_OF_VENGEANCE = 1L << 23;
    static final long SEALS = 0xffL << 16;

    static final long JUDGEMENT_OF_RIGHTEOUSNESS = 1L << 24;
    static final long JUDGEMENT_OF_COMMAND = 1L << 25;
    static final long JUDGEMENT_OF_LIGHT = 1L << 26;
    static final long JUDGEMENT_OF_WISDOM = 1L << 27;
    static final long JUDGEMENT_OF_JUSTICE = 1L << 28;
    static final long JUDGEMENT_OF_THE_CRUSADER = 1L << 29;
    static final long JUDGEMENT_OF_BLOOD = 1L << 30;
    static final long JUDGEMENT_OF_VENGEANCE = 1L << 31;

    /// What judging a seal does; the spell Judgement itself is none of them.
    static final long JUDGEMENTS = 0xffL << 24;

    private PaladinSpells() {}
}
