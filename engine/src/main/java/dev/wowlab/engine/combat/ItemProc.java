package dev.wowlab.engine.combat;

/// A buff that something worn procs. Confined to one thread.
///
/// @param buff the buff; its internal cooldown, where it has one, is that of the proc
/// @param stats bits of the stats it raises by ordinal, see [StatBonus#raised]
public record ItemProc(Aura buff, long stats) {}
