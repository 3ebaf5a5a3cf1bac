package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;

/// Turns to another target, at most once at one moment. Confined to one thread.
public final class ChangeTargetAct extends Act {
    private final Unit unit;
    private final UnitSource target;
    private long doneAt = SimTime.NEVER;

    public ChangeTargetAct(Unit unit, UnitSource target) {
        this.unit = unit;
        this.target = target;
    }

    @Override
    public void reset() {
        doneAt = SimTime.NEVER;
    }

    @Override
    public boolean ready() {
        return doneAt != unit.fight().now();
    }

    @Override
    public void execute() {
        unit.setCurrentTarget(target.get());
        doneAt = unit.fight().now();
    }
}
