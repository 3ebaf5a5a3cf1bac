package dev.wowlab.engine.combat.apl;

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
    public void execute() {
        SequenceAct sequence = link.sequence();
        if (sequence != null) {
            sequence.reset();
        }
    }
}
