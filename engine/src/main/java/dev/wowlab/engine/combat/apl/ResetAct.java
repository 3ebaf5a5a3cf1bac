package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.core.SimTime;

/// Begins a sequence anew. Confined to one thread.
public final class ResetAct extends Act {
    private final SequenceValues.Link link;

    public ResetAct(SequenceValues.Link link) {
        this.link = link;
    }

    @Override
    public boolean ready() {
        SequenceAct sequence = link.sequence();
        return sequence != null && sequence.begun();
    }

    @Override
    long holdsUntil(long now) {
        return SimTime.NEVER;
    }

    @Override
    public void execute() {
        SequenceAct sequence = link.sequence();
        if (sequence != null) {
            sequence.reset();
        }
    }
}
