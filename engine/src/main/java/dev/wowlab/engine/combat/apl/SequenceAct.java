package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.CastState;
import dev.wowlab.engine.core.SimTime;
import java.util.List;

/// Does its steps one after the other, once; other lines may come between. Confined to one thread.
public final class SequenceAct extends Act {
    private static final long UNKNOWN_TIME_TO_READY = 3 * SimTime.SECOND;

    private final PriorityList list;
    private final CastState caster;
    private final String name;
    private final Step[] steps;
    private final Runnable advance = this::advance;
    private int at;

    /// @param name what values and [ResetAct] call it; may be empty
    public SequenceAct(PriorityList list, String name, List<Step> steps) {
        this.list = list;
        this.name = name;
        this.steps = steps.toArray(Step[]::new);
        caster = list.unit().caster();
    }

    /// What it is called.
    public String name() {
        return name;
    }

    private void advance() {
        at++;
    }

    /// Begins it anew.
    @Override
    public void reset() {
        at = 0;
    }

    boolean begun() {
        return at != 0;
    }

    /// Whether all its steps are done.
    boolean complete() {
        return at >= steps.length;
    }

    @Override
    public boolean ready() {
        list.inSequence = true;
        boolean ready = at < steps.length && steps[at].ready();
        list.inSequence = false;
        return ready;
    }

    @Override
    public void execute() {
        list.inSequence = true;
        steps[at].act.execute();
        if (caster.mayQueue()) {
            at++;
        } else {
            // Only queued: the next step's turn comes when the spell is cast.
            caster.afterQueuedCast(advance);
            caster.wakeAt(caster.queuedCastAt() + 1);
        }
        list.inSequence = false;
    }

    /// Time until its next step can be done: exact for a cast, else 0 or a guess; [SimTime#NEVER] where it is
    /// complete.
    long timeToReady() {
        if (complete()) {
            return SimTime.NEVER;
        }
        if (steps[at].act instanceof CastAct cast) {
            return cast.spell().timeToReady();
        }
        return ready() ? 0 : UNKNOWN_TIME_TO_READY;
    }
}
