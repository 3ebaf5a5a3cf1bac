package dev.wowlab.specs.priest;

/// The priest's own bit of each spell, by which talents, set bonuses and procs find it. Constants.
final class PriestSpells {
    static final long DEVOURING_PLAGUE = 1L;
    static final long HOLY_NOVA = 1L << 1;
    static final long MIND_BLAST = 1L << 2;
    static final long MIND_FLAY = 1L << 3;
    static final long STARSHARDS = 1L << 4;
    static final long SHADOWFORM = 1L << 5;
    static final long SHADOW_WORD_DEATH = 1L << 6;
    static final long SHADOW_WORD_PAIN = 1L << 7;
    static final long SHADOWFIEND = 1L << 8;
    static final long VAMPIRIC_EMBRACE = 1L << 9;
    static final long VAMPIRIC_TOUCH = 1L << 10;
    static final long SMITE = 1L << 11;

    static final long ALL = (1L << 12) - 1;

    /// What Mental Agility makes cheaper.
    static final long INSTANT = DEVOURING_PLAGUE
            | HOLY_NOVA
            | SHADOW_WORD_DEATH
            | SHADOW_WORD_PAIN
            | VAMPIRIC_EMBRACE
            | SHADOWFIEND
            | STARSHARDS
            | SHADOWFORM;

    /// The priest's shadow magic, in the sense of its talents.
    static final long SHADOW = DEVOURING_PLAGUE
            | SHADOW_WORD_DEATH
            | SHADOWFORM
            | SHADOW_WORD_PAIN
            | MIND_FLAY
            | MIND_BLAST
            | VAMPIRIC_TOUCH
            | SHADOWFIEND
            | VAMPIRIC_EMBRACE;

    static final long HOLY = SMITE | HOLY_NOVA;

    private PriestSpells() {}
}
