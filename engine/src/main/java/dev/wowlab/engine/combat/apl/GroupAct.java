package dev.wowlab.engine.combat.apl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Does the first ready step of a group. Confined to one thread.
public final class GroupAct extends Act {
    private final PriorityList list;
    private final Step[] steps;
    private final Decider asking;
    private @Nullable Step chosen;

    public GroupAct(PriorityList list, List<Step> steps) {
        this.list = list;
        this.steps = steps.toArray(Step[]::new);
        asking = new Decider.Asking(this.steps);
    }

    @Override
    public void reset() {
        chosen = null;
    }

    @Override
    public boolean ready() {
        return choose(firstReady());
    }

    private @Nullable Step firstReady() {
        return list.firstReady(asking);
    }

    /// What it consists of.
    Step[] steps() {
        return steps;
    }

    /// Notes what compiled code found as the first ready step; returns whether there is one.
    boolean choose(@Nullable Step step) {
        chosen = step;
        return step != null;
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
