package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Fight;
import java.util.List;

/// Does a step at fixed times, or as soon after each as it is ready. Confined to one thread.
public final class ScheduleAct extends Act {
    private final Fight fight;
    private final long[] times;
    private final Step inner;
    private int at;

    /// @param times from the pull, in nanoseconds, in the order of use
    public ScheduleAct(Fight fight, List<Long> times, Step inner) {
        this.fight = fight;
        this.times = times.stream().mapToLong(Long::longValue).toArray();
        this.inner = inner;
    }

    @Override
    public void reset() {
        at = 0;
    }

    @Override
    public boolean ready() {
        return at < times.length && fight.now() >= times[at] && inner.ready();
    }

    @Override
    public void execute() {
        at++;
        inner.act.execute();
    }
}
