package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import java.util.ArrayList;
import java.util.List;

/// Keeps a dot on the first targets: once one is due, refreshes all that would be due while doing so, and
/// nothing else between. Confined to one thread.
public final class StrictMultidotAct extends Act {
    private final Spell spell;
    private final Unit[] targets;
    private final Value maxOverlap;
    private final Step[] casts;
    private final Step[] due;
    private final StrictSequenceAct sequence;
    private int dueCount;

    /// @param targets where it goes, at least one
    public StrictMultidotAct(PriorityList list, Spell spell, Unit[] targets, Value maxOverlap) {
        this.spell = spell;
        this.targets = targets;
        this.maxOverlap = maxOverlap;
        List<Step> steps = new ArrayList<>();
        for (Unit target : targets) {
            steps.add(new Step(null, new CastAct(list, spell, UnitSource.fixed(target), false), Step.NOT_COUNTED));
        }
        casts = steps.toArray(Step[]::new);
        due = new Step[casts.length];
        sequence = list.register(new StrictSequenceAct(list, steps, true));
    }

    Spell spell() {
        return spell;
    }

    @Override
    public void reset() {
        dueCount = 0;
    }

    @Override
    public boolean ready() {
        long overlap = maxOverlap.nanos();
        dueCount = 0;
        Dot previous = null;
        for (int i = 0; i < targets.length; i++) {
            Dot dot = spell.dot(targets[i]);
            boolean isDue = !dot.isActive() || dot.remaining() < overlap;
            if (!isDue && previous != null) {
                isDue = !previous.isActive() || dot.remaining() - spell.effectiveCastTimeNs() <= previous.remaining();
            }
            if (isDue && spell.canCastOrQueue(targets[i])) {
                due[dueCount++] = casts[i];
                previous = dot;
            }
        }
        return dueCount > 0;
    }

    @Override
    public void execute() {
        if (dueCount > 0) {
            sequence.setSteps(due, dueCount);
            sequence.execute();
        }
    }
}
