package dev.wowlab.engine.combat;

import org.jspecify.annotations.Nullable;

/// A cooldown that is used on its own when nothing says otherwise. Confined to one thread.
public final class MajorCooldown {
    /// What a cooldown is for, as bits.
    public static final int MANA = 1;

    public static final int DPS = 1 << 1;
    public static final int EXPLOSIVE = 1 << 2;
    public static final int SURVIVAL = 1 << 3;

    public static final int PRIORITY_LOW = -1000;
    public static final int PRIORITY_DEFAULT = 0;
    public static final int PRIORITY_BLOODLUST = 1000;
    public static final int PRIORITY_DRUMS = 2000;

    /// Whether now is a good moment.
    @FunctionalInterface
    public interface Condition {
        boolean holds(Unit unit);
    }

    final Spell spell;
    int priority;
    int type;

    @Nullable
    Aura buff;

    long raisedStats;
    boolean allowQueueing;
    Condition shouldActivate = unit -> true;
    long[] timings = new long[0];
    int uses;

    private MajorCooldown(Spell spell) {
        this.spell = spell;
    }

    /// A major cooldown that casts this spell.
    public static MajorCooldown of(Spell spell) {
        return new MajorCooldown(spell);
    }

    /// Higher first, when several are ready.
    public MajorCooldown priority(int newPriority) {
        priority = newPriority;
        return this;
    }

    /// Bits of what it is for.
    public MajorCooldown type(int bits) {
        type = bits;
        return this;
    }

    /// The buff it gives, for APL values that ask about stat buffs.
    public MajorCooldown buff(Aura aura) {
        buff = aura;
        return this;
    }

    /// The buff it gives and what it raises, fully stacked or not.
    public MajorCooldown buff(Aura aura, StatBonus stats) {
        buff = aura;
        raisedStats = stats.raised();
        return this;
    }

    /// May be queued before the global cooldown is over.
    public MajorCooldown allowQueueing() {
        allowQueueing = true;
        return this;
    }

    /// Only when this holds.
    public MajorCooldown when(Condition condition) {
        shouldActivate = condition;
        return this;
    }

    /// Uses it at these times instead of whenever it is good.
    public MajorCooldown timings(long... nanos) {
        timings = nanos.clone();
        return this;
    }

    public Spell spell() {
        return spell;
    }

    public int type() {
        return type;
    }

    public @Nullable Aura buff() {
        return buff;
    }

    /// Whether its buff raises any of these stats.
    ///
    /// @param stats bits by ordinal, see [StatBonus#raised]
    public boolean raisesAny(long stats) {
        return (raisedStats & stats) != 0;
    }

    boolean isGood(Unit unit) {
        if (!spell.canCast(unit.currentTarget())) {
            return false;
        }
        if (uses < timings.length) {
            return unit.fight().now() >= timings[uses];
        }
        return shouldActivate.holds(unit);
    }
}
