package dev.wowlab.engine.combat.apl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Does the first ready step of a group. Confined to one thread.
public final class GroupAct extends Act {
    private final PriorityList list;
    private final Step[] steps;
    private @Nullable Step chosen;

    public GroupAct(PriorityList list, List<Step> steps) {
        this.list = list;
        this.steps = steps.toArray(Step[]::new);
    }

    @Override
    public void reset() {
        chosen = null;
    }

    @Override
    public boolean ready() {
        chosen = firstReady();
        return chosen != null;
    }

    @Override
    long notReadyUntil(long now) {
        return list.noneReadyUntil(steps, now);
    }

    private @Nullable Step firstReady() {
        return list.firstReady(steps);
    }

    @Override
    public void execute() {
        Step step = chosen == null ? firstReady() : chosen;
        chosen = null;
        if (step != null) {
            list.count(step);
            step.act.execute();
        }
    }
}
