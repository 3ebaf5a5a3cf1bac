package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.Timer;
import dev.wowlab.gamedata.Stat;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A unit's health. Confined to one thread. Death is only counted: whoever dies fights on with a health of 0.
public final class HealthBar {
    /// Changes what a hit or a tick is about to do to the unit, after its outcome was rolled: absorbs.
    @FunctionalInterface
    interface Softening {
        /// @param result the hit, whose damage it may lower
        void soften(Spell spell, SpellResult result, boolean periodic);
    }

    private static final Softening[] NONE = new Softening[0];

    private final Unit unit;
    private final ResourceMetrics damageTaken;
    private double current;
    private boolean died;
    private Softening[] softenings = NONE;
    private @Nullable Timer deathTimer;

    HealthBar(Unit unit) {
        this.unit = unit;
        damageTaken = unit.newResourceMetrics(ResourceType.HEALTH, ActionId.other("DamageTaken"));
    }

    // ---- planning ----

    /// Makes the unit one that targets attack: each hit costs health and lets the rotation react, and its death is
    /// counted. Only before the fight.
    public void tank() {
        deathTimer = unit.fight().newTimer(Priority.GCD, this::dieUnlessHealed);
        unit.registerAura(AuraConfig.of("Chance of Death")
                .permanent()
                .onSpellHitTaken((_, _, result) -> {
                    if (result.damage > 0) {
                        suffer(result.damage);
                        unit.caster().react(false, true);
                    }
                })
                .onPeriodicTaken((_, _, result) -> {
                    if (result.damage > 0) {
                        suffer(result.damage);
                    }
                }));
    }

    /// Adds something that softens every hit, after those that are there. Only before the fight.
    void soften(Softening softening) {
        softenings = Arrays.copyOf(softenings, softenings.length + 1);
        softenings[softenings.length - 1] = softening;
    }

    // ---- facts ----

    /// Whether targets attack the unit.
    public boolean isTanking() {
        return deathTimer != null;
    }

    /// Whether it has died in this fight.
    boolean hasDied() {
        return died;
    }

    /// Health left.
    public double current() {
        return current;
    }

    /// The most it can hold now.
    public double max() {
        return unit.stats().get(Stat.HEALTH);
    }

    /// Health left over the most, 0 to 1.
    public double fraction() {
        return current / max();
    }

    /// Heals, up to the most it can hold.
    public void gain(double amount, ResourceMetrics source) {
        double after = Math.min(current + amount, max());
        source.add(amount, after - current);
        tell(source.id, after);
        current = after;
    }

    /// Hurts.
    public void lose(double amount) {
        double after = Math.max(current - amount, 0);
        damageTaken.add(-amount, after - current);
        tell(damageTaken.id, after);
        current = after;
    }

    void softenAll(Spell spell, SpellResult result, boolean periodic) {
        for (Softening softening : softenings) {
            softening.soften(spell, result, periodic);
        }
    }

    private void suffer(double damage) {
        lose(damage);
        Timer timer = deathTimer;
        if (current <= 0 && !died && timer != null) {
            // What saves from death in the same moment comes first.
            timer.schedule(unit.fight().now());
        }
    }

    private void dieUnlessHealed() {
        died |= current <= 0;
    }

    private void tell(ActionId source, double after) {
        EventLog log = unit.fight().log;
        if (log != null) {
            log.resourceChanged(unit, ResourceType.HEALTH, source, after - current, after);
        }
    }

    void reset() {
        current = max();
        died = false;
    }
}
