package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import java.util.ArrayList;
import java.util.List;

/// How a unit moves toward and away from its target. Confined to one thread. Where it stands is brought up to date
/// when its rotation decides and when it arrives, not in between. While it moves, it begins no cast with a cast
/// time; nothing interrupts one that is under way, since no one sets off during a cast.
public final class Movement {
    private static final double PLAYER_YARDS_PER_SECOND = 7;
    private static final double OTHER_YARDS_PER_SECOND = 8;
    private static final int MOST_YARDS_SHOWN = 100;

    private final Unit unit;
    private final Fight fight;
    private final Timer arrival;
    private final Aura aura;
    private final Spell spell;
    private final List<Runnable> arrivals = new ArrayList<>();
    private double from;
    private double distance;
    private double speed;
    private long startedAt;

    Movement(Unit unit) {
        this.unit = unit;
        fight = unit.fight();
        arrival = fight.newTimer(Priority.GCD, this::arrive);
        ActionId id = ActionId.other("Move");
        aura = unit.registerAura(
                AuraConfig.of("Movement").id(id).duration(SimTime.NEVER).maxStacks(MOST_YARDS_SHOWN));
        spell = unit.registerSpell(
                SpellConfig.of(id).flags(SpellFlag.MELEE_METRICS).onApply((move, target) -> {
                    aura.activate();
                    aura.setStacks(yards());
                }));
        unit.onReset(this::stop);
    }

    private int yards() {
        return Math.max((int) unit.distanceFromTarget(), 1);
    }

    /// Something to do whenever it has arrived. Only before the fight.
    public void onArrival(Runnable action) {
        arrivals.add(action);
    }

    /// When it arrives; meaningless unless [Unit#isMoving].
    public long arrivesAt() {
        return arrival.at();
    }

    /// Sets off to a place so many yards from the target; does nothing where it already stands there.
    public void moveTo(double yardsFromTarget) {
        if (yardsFromTarget == unit.distanceFromTarget()) {
            return;
        }
        update();
        double way = yardsFromTarget - unit.distanceFromTarget();
        double yardsPerSecond = yardsPerSecond();
        long millis = (long) (Math.abs(way) / yardsPerSecond * 1000);
        setOff(way < 0 ? -yardsPerSecond : yardsPerSecond, SimTime.millis(millis), way);
    }

    /// Moves for a while without getting nearer or farther.
    public void moveFor(long nanos) {
        if (nanos != 0) {
            update();
            setOff(0, nanos, 0);
        }
    }

    private double yardsPerSecond() {
        double base = unit.kind() == UnitKind.PLAYER ? PLAYER_YARDS_PER_SECOND : OTHER_YARDS_PER_SECOND;
        return base * unit.modifier(Modifier.MOVEMENT_SPEED);
    }

    private void setOff(double yardsPerSecond, long nanos, double way) {
        if (unit.moving) {
            arrival.cancel();
        } else {
            spell.cast(unit.currentTarget());
        }
        unit.moving = true;
        startedAt = fight.now();
        speed = yardsPerSecond;
        from = unit.distanceFromTarget();
        distance = way;
        arrival.schedule(fight.now() + nanos);
    }

    /// Brings where it stands up to date.
    public void update() {
        if (unit.moving) {
            stand(from + (double) (fight.now() - startedAt) * speed / SimTime.SECOND);
        }
    }

    private void stand(double yards) {
        if (yards == unit.distanceFromTarget()) {
            return;
        }
        unit.distanceFromTarget = yards;
        unit.swings().distanceChanged();
        if (aura.stacks() != yards()) {
            aura.setStacks(yards());
        }
    }

    private void arrive() {
        if (distance != 0) {
            stand(from + distance);
        } else {
            update();
        }
        aura.deactivate();
        stop();
        for (int i = 0; i < arrivals.size(); i++) {
            arrivals.get(i).run();
        }
    }

    private void stop() {
        unit.moving = false;
    }
}
