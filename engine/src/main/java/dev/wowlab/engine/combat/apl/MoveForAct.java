package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Movement;
import dev.wowlab.engine.combat.Unit;

/// Moves for a while without getting nearer or farther. Confined to one thread.
public final class MoveForAct extends Act {
    private final Unit unit;
    private final Movement movement;
    private final Value duration;

    public MoveForAct(Unit unit, Value duration) {
        this.unit = unit;
        this.duration = duration;
        movement = unit.movement();
    }

    @Override
    public boolean ready() {
        boolean onTheWay =
                unit.isMoving() && movement.arrivesAt() != unit.fight().now();
        return !onTheWay
                && duration.nanos() != 0
                && !unit.caster().isRooted()
                && !unit.caster().isChanneling();
    }

    @Override
    public void execute() {
        movement.moveFor(duration.nanos());
    }
}
