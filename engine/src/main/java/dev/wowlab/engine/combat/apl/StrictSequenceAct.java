package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.CastState;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Spell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Does its steps one after the other and nothing else between them. Confined to one thread.
public final class StrictSequenceAct extends Act implements Controller {
    private final PriorityList list;
    private final Fight fight;
    private final CastState caster;
    private final Step[] steps;
    private final boolean casts;
    private final Runnable advance = this::advance;
    private int count;
    private int at;

    /// @param steps at least one
    /// @param casts whether any of them casts a spell
    public StrictSequenceAct(PriorityList list, List<Step> steps, boolean casts) {
        this.list = list;
        this.steps = steps.toArray(Step[]::new);
        this.casts = casts;
        count = this.steps.length;
        fight = list.unit().fight();
        caster = list.unit().caster();
    }

    @Override
    public void reset() {
        at = 0;
        list.inSequence = false;
    }

    /// Chooses the steps of the next run; used by acts that make one up as they go.
    void setSteps(Step[] chosen, int chosenCount) {
        System.arraycopy(chosen, 0, steps, 0, chosenCount);
        count = chosenCount;
    }

    @Override
    public boolean ready() {
        boolean tooEarly = casts && caster.gcd().timeToReady(fight.now()) > Spell.QUEUE_WINDOW;
        list.inSequence = true;
        if (tooEarly || !steps[0].ready()) {
            list.inSequence = false;
            return false;
        }
        return true;
    }

    @Override
    public void execute() {
        list.inSequence = true;
        list.takeOver(this);
    }

    private void giveBack() {
        at = 0;
        list.inSequence = false;
        list.giveBack(this);
    }

    private void advance() {
        at++;
        if (at == count) {
            giveBack();
        }
    }

    @Override
    public @Nullable Step next() {
        Step step = steps[at];
        if (step.ready()) {
            // A cast that will only be queued comes back here, to be followed up below; what is no cast is done now.
            if (caster.gcd().isReady(fight.now()) || step.act instanceof WaitAct || step.act instanceof GearSwapAct) {
                advance();
            }
            return step;
        }
        if (!caster.mayQueue()) {
            caster.afterQueuedCast(advance);
            caster.wakeAt(caster.queuedCastAt() + 1);
            return null;
        }
        if (caster.gcd().timeToReady(fight.now()) <= Spell.QUEUE_WINDOW) {
            // It cannot go on although nothing hinders it: leave it.
            giveBack();
            return list.next();
        }
        return null;
    }

    @Override
    public boolean blocks() {
        return false;
    }
}
