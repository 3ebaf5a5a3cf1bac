package dev.wowlab.engine.combat;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A buff that something worn procs. Confined to one thread.
public final class ItemProc {
    private final Aura buff;
    private final long stats;
    private @Nullable BooleanSupplier worn;

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

    /// Whether what procs it is worn right now; only then it can proc. True unless a rule says otherwise.
    public boolean isWorn() {
        return worn == null || worn.getAsBoolean();
    }

    /// Says when what procs it is worn; the first rule stays. Only before the fight.
    public void wornWhen(BooleanSupplier rule) {
        if (worn == null) {
            worn = rule;
        }
    }
}
