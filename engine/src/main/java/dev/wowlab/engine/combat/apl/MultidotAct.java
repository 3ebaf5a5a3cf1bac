package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import org.jspecify.annotations.Nullable;

/// Keeps a dot on the first targets: casts it on the first where it is off or about to end. Confined to one thread.
public final class MultidotAct extends Act {
    private final Spell spell;
    private final Unit[] targets;
    private final int count;
    private final Value maxOverlap;
    private @Nullable Unit next;

    /// @param targets where it may go
    /// @param count to how many of them, the first ones
    public MultidotAct(Spell spell, Unit[] targets, int count, Value maxOverlap) {
        this.spell = spell;
        this.targets = targets;
        this.count = count;
        this.maxOverlap = maxOverlap;
    }

    Spell spell() {
        return spell;
    }

    @Override
    public void reset() {
        next = null;
    }

    @Override
    public boolean ready() {
        long overlap = maxOverlap.nanos();
        for (int i = 0; i < count; i++) {
            Unit target = targets[i];
            if (spell.dot(target).remaining() < overlap || !spell.dot(target).isActive()) {
                if (spell.canCastOrQueue(target)) {
                    next = target;
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void execute() {
        Unit target = next == null ? targets[0] : next;
        spell.castOrQueue(target);
    }
}
