package dev.wowlab.engine.combat;

import dev.wowlab.gamedata.School;

/// The description of a change to some of a unit's spells; every setter returns this. Confined to one
/// thread. All filters that are set must match; without any it concerns every spell.
public final class SpellModConfig {
    final SpellModKind kind;
    long classMask;
    int schools;
    int procMask;
    int spellFlags;
    boolean onlyWithCost;
    double value;
    long timeNs;
    boolean alsoPets;
    String debuffLabel = "";

    private SpellModConfig(SpellModKind kind) {
        this.kind = kind;
    }

    /// A change of this kind.
    public static SpellModConfig of(SpellModKind kind) {
        return new SpellModConfig(kind);
    }

    /// Only spells with any of these class bits.
    public SpellModConfig classMask(long mask) {
        classMask = mask;
        return this;
    }

    /// Only spells of these schools.
    public SpellModConfig schools(School... wanted) {
        for (School school : wanted) {
            schools |= 1 << school.ordinal();
        }
        return this;
    }

    /// Only spells with any of these [ProcMask] bits.
    public SpellModConfig procMask(int mask) {
        procMask = mask;
        return this;
    }

    /// Only spells with any of these [SpellFlag]s.
    public SpellModConfig spellFlags(int flags) {
        spellFlags = flags;
        return this;
    }

    /// Only spells that cost mana.
    public SpellModConfig onlyWithCost() {
        onlyWithCost = true;
        return this;
    }

    /// The amount, for kinds that take a number.
    public SpellModConfig value(double amount) {
        value = amount;
        return this;
    }

    /// The amount, for kinds that take a time.
    public SpellModConfig time(long nanos) {
        timeNs = nanos;
        return this;
    }

    /// Also the spells of the unit's pets.
    public SpellModConfig alsoPets() {
        alsoPets = true;
        return this;
    }

    /// The label of the debuffs that [SpellModKind#DEBUFF_DURATION] lengthens.
    public SpellModConfig debuff(String label) {
        debuffLabel = label;
        return this;
    }
}
