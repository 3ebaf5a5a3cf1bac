package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import dev.wowlab.gamedata.Stat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What makes a unit somebody's pet: its coming and going, and what it inherits. Confined to one thread.
public final class Pet {
    static final long UPDATE_INTERVAL = SimTime.millis(5250);

    private final Unit unit;
    private final Unit owner;
    private final PetConfig config;
    private final double[] inherited = new double[Stat.COUNT];
    private final double[] scratch = new double[Stat.COUNT];
    private final List<Runnable> onEnable = new ArrayList<>();
    private final List<Runnable> onDisable = new ArrayList<>();
    private final Timer timeout;
    private final Timer heartbeat;

    Pet(Unit unit, Unit owner, PetConfig config) {
        this.unit = unit;
        this.owner = owner;
        this.config = config;
        timeout = unit.fight().newTimer(Priority.GCD, this::disable);
        heartbeat = unit.fight().newTimer(Priority.DOT, this::updateInherited);
    }

    /// The pet itself.
    public Unit unit() {
        return unit;
    }

    public Unit owner() {
        return owner;
    }

    public String name() {
        return config.name();
    }

    public boolean isGuardian() {
        return config.guardian();
    }

    /// Whether it is there when a fight begins.
    public boolean startsPresent() {
        return config.presentAtStart();
    }

    /// Whether it is there now.
    public boolean isPresent() {
        return unit.isEnabled();
    }

    /// Something to do when it appears. Only before the fight.
    public void onEnable(Runnable action) {
        onEnable.add(action);
    }

    /// Something to do when it leaves. Only before the fight.
    public void onDisable(Runnable action) {
        onDisable.add(action);
    }

    /// Makes it appear with its owner's present stats and full mana; does nothing when it is there.
    public void enable() {
        if (unit.isEnabled()) {
            return;
        }
        updateInherited();
        if (unit.hasMana()) {
            unit.mana().reset();
        }
        unit.health().reset();
        unit.setEnabled(true);
        EventLog log = unit.fight().log;
        if (log != null) {
            log.unitAppeared(unit);
        }
        for (int i = 0; i < onEnable.size(); i++) {
            onEnable.get(i).run();
        }
        unit.caster().setGcd(Math.max(0, unit.fight().now()));
        unit.swings().enable();
        if (unit.hasFocus()) {
            unit.focus().start();
        }
    }

    /// Makes it appear for a while.
    public void enableFor(long nanos) {
        enable();
        timeout.schedule(unit.fight().now() + nanos);
    }

    /// Makes it leave; does nothing when it is not there.
    public void disable() {
        if (!unit.isEnabled()) {
            return;
        }
        for (int i = 0; i < Stat.COUNT; i++) {
            scratch[i] = -inherited[i];
        }
        addToUnit(scratch);
        Arrays.fill(inherited, 0);
        unit.caster().stop();
        unit.swings().disable();
        if (unit.hasFocus()) {
            unit.focus().stop();
        }
        unit.setEnabled(false);
        EventLog log = unit.fight().log;
        if (log != null) {
            log.unitLeft(unit);
        }
        timeout.cancel();
        heartbeat.cancel();
        for (int i = 0; i < onDisable.size(); i++) {
            onDisable.get(i).run();
        }
        unit.auras().expireAll();
    }

    private void addToUnit(double[] change) {
        unit.stats().addAll(change);
    }

    /// Brings what it inherits up to its owner's present stats.
    private void updateInherited() {
        Arrays.fill(scratch, 0);
        config.inheritance().inherit(owner.stats().total, scratch);
        for (int i = 0; i < Stat.COUNT; i++) {
            double now = scratch[i];
            scratch[i] = now - inherited[i];
            inherited[i] = now;
        }
        addToUnit(scratch);
    }

    void ownerStatsChanged() {
        if (config.dynamic() && unit.isEnabled() && !heartbeat.isScheduled()) {
            heartbeat.schedule(unit.fight().nextHeartbeat());
        }
    }

    void reset() {
        Arrays.fill(inherited, 0);
        unit.reset();
        if (config.presentAtStart()) {
            enable();
        }
    }
}
