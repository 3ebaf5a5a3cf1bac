package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Movement;
import dev.wowlab.engine.combat.Unit;

/// Moves to a distance from the target. Confined to one thread.
public final class MoveAct extends Act {
    private final Unit unit;
    private final Movement movement;
    private final Value yards;

    /// @param yards how far from the target
    public MoveAct(Unit unit, Value yards) {
        this.unit = unit;
        this.yards = yards;
        movement = unit.movement();
    }

    @Override
    public boolean ready() {
        long now = unit.fight().now();
        return !unit.isMoving()
                && (now < 0 || yards.number() != unit.distanceFromTarget())
                && unit.caster().hardcastUntil() < now;
    }

    @Override
    public void execute() {
        movement.moveTo(yards.number());
    }
}
