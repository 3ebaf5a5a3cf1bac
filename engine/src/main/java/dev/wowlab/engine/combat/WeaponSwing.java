package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import org.jspecify.annotations.Nullable;

/// One weapon's automatic attacks and their timer. Confined to one thread. It attacks while it runs, and it runs
/// while its unit stands within its reach.
final class WeaponSwing {
    private final Unit unit;
    private final Timer timer;

    Weapon weapon = Weapon.NONE;
    double minRange;
    double maxRange;
    long durationNs;
    long swingAt;
    long previousAt;
    boolean running;

    @Nullable
    Spell spell;

    @Nullable
    SwingReplacement replacement;

    private double haste = 1;
    private Weapon plannedWeapon = Weapon.NONE;
    private double plannedMinRange;
    private double plannedMaxRange;

    WeaponSwing(Unit unit) {
        this.unit = unit;
        timer = new SwingTimer();
    }

    boolean isInRange() {
        double distance = unit.distanceFromTarget();
        return (minRange == 0 || minRange < distance) && (maxRange == 0 || maxRange >= distance);
    }

    /// The chance at a swing of something that happens so many times a minute of unhasted swings.
    double ppmChance(double ppm) {
        return ppm * weapon.swingSeconds() / 60;
    }

    private final class SwingTimer extends Timer {
        SwingTimer() {
            super(unit.fight().timers(), Priority.SWING);
        }

        @Override
        public void fire() {
            swing();
        }
    }

    private void swing() {
        Spell attack = spell;
        SwingReplacement replaces = replacement;
        if (replaces != null && attack != null) {
            // The rotation may still decide on what replaces this swing.
            unit.caster().react(false, false);
            attack = replaces.replace(attack);
        }
        // Before the attack, so that a rotation that it wakes sees the next swing.
        previousAt = swingAt;
        swingAt = unit.fight().now() + durationNs;
        if (running) {
            timer.schedule(swingAt);
        }
        if (attack != null) {
            attack.cast(unit.currentTarget());
        }
        // Who is hit all the time reacts to that.
        if (unit.rotation() != Rotation.IDLE && !unit.health().isTanking()) {
            unit.caster().react(false, true);
        }
    }

    void updateDuration(double newHaste) {
        haste = newHaste;
        durationNs = SimTime.seconds(weapon.swingSeconds() / newHaste);
    }

    /// Takes another weapon; the swing that is under way goes on as it was.
    void take(Weapon newWeapon, double newMinRange, double newMaxRange) {
        hold(newWeapon, newMinRange, newMaxRange);
        updateDuration(haste);
        if (spell != null) {
            spell.critMultiplier = newWeapon.critMultiplier();
        }
    }

    /// Holds a weapon from the start of every fight. Only before the fight.
    void hold(Weapon newWeapon, double newMinRange, double newMaxRange) {
        weapon = newWeapon;
        minRange = newMinRange;
        maxRange = newMaxRange;
    }

    /// Begins a full swing then; nothing where there is no weapon.
    void beginAt(long time) {
        if (weapon.swingSeconds() > 0) {
            moveTo(time + durationNs);
        }
    }

    void finalizePlan() {
        plannedWeapon = weapon;
        plannedMinRange = minRange;
        plannedMaxRange = maxRange;
    }

    void start(double newHaste) {
        if (running) {
            return;
        }
        running = true;
        updateDuration(newHaste);
        timer.schedule(Math.max(swingAt, unit.fight().now()));
    }

    void stop() {
        running = false;
        timer.cancel();
    }

    void moveTo(long time) {
        swingAt = time;
        if (running) {
            timer.schedule(Math.max(time, unit.fight().now()));
        }
    }

    void delayBy(long delay) {
        if (delay > 0 && swingAt != SimTime.NEVER) {
            moveTo(swingAt + delay);
        }
    }

    /// Takes on another haste, with the swing that is under way.
    void rescale(double newHaste) {
        if (!running) {
            return;
        }
        double factor = haste / newHaste;
        updateDuration(newHaste);
        long remaining = swingAt - unit.fight().now();
        if (remaining > 0) {
            moveTo(unit.fight().now() + (long) (remaining * factor));
        }
    }

    /// Starts a fight standing still.
    ///
    /// @param attackAt when it is ready; [SimTime#NEVER] for a weapon that is not there
    void reset(long attackAt, long lastAt) {
        running = false;
        weapon = plannedWeapon;
        minRange = plannedMinRange;
        maxRange = plannedMaxRange;
        swingAt = attackAt;
        previousAt = lastAt;
    }
}
