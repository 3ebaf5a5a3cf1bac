package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Fight;
import org.jspecify.annotations.Nullable;

/// Does nothing for a while. Confined to one thread.
public final class WaitAct extends Act implements Controller {
    private final PriorityList list;
    private final Fight fight;
    private final Value duration;
    private long until;

    public WaitAct(PriorityList list, Value duration) {
        this.list = list;
        this.duration = duration;
        fight = list.unit().fight();
    }

    /// Whether it always waits a while.
    boolean isEndless() {
        return FixedValues.isFixed(duration) && duration.nanos() > 0;
    }

    @Override
    public boolean ready() {
        return duration.nanos() > 0;
    }

    @Override
    public void execute() {
        list.takeOver(this);
        until = fight.now() + duration.nanos();
        list.unit().caster().waitUntil(until);
    }

    @Override
    public @Nullable Step next() {
        if (fight.now() < until) {
            return null;
        }
        list.giveBack(this);
        return list.next();
    }

    @Override
    public boolean blocks() {
        return true;
    }
}
