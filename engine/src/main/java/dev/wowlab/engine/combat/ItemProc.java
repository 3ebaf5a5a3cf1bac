package dev.wowlab.engine.combat;

/// A buff that something worn procs. Confined to one thread.
public final class ItemProc {
    private final Aura buff;
    private final long stats;
    private boolean worn = true;

    /// @param buff the buff; its internal cooldown, where it has one, is that of the proc
    /// @param stats bits of the stats it raises by ordinal, see [StatBonus#raised]
    ItemProc(Aura buff, long stats) {
        this.buff = buff;
        this.stats = stats;
    }

    /// The buff.
    public Aura buff() {
        return buff;
    }

    /// Bits of the stats that it raises, by ordinal.
    public long stats() {
        return stats;
    }

    /// Whether what procs it is worn; only then it can proc.
    public boolean isWorn() {
        return worn;
    }

    /// Says whether what procs it is worn.
    public void setWorn(boolean isWorn) {
        worn = isWorn;
    }
}
