package dev.wowlab.specs.tbc.consumables;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.PeriodicAction;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.ResourceKind;
import dev.wowlab.gamedata.SpellEffect;
import org.jspecify.annotations.Nullable;

/// Mana or health that a consumable gives, at once or over time. Confined to one thread.
final class ResourceGain {
    private final Unit unit;
    private final ResourceKind resource;
    private final double minimum;
    private final double spread;
    private final int ticks;
    private final ResourceMetrics metrics;
    private final @Nullable PeriodicAction periodic;
    private double perTick;

    /// @param effect one that [#isGain]
    ResourceGain(Unit unit, ActionId id, SpellEffect effect) {
        this.unit = unit;
        resource = effect.resource();
        minimum = effect.minimum();
        spread = effect.spread();
        metrics = unit.newResourceMetrics(resource == ResourceKind.MANA ? ResourceType.MANA : ResourceType.HEALTH, id);
        if (effect.periodMs() > 0) {
            ticks = effect.durationMs() / effect.periodMs();
            periodic = new PeriodicAction(
                    unit.fight(), SimTime.millis(effect.periodMs()), ticks, Priority.DOT, () -> gain(perTick));
        } else {
            ticks = 1;
            periodic = null;
        }
    }

    /// Whether an effect gives mana to a unit that has some, or health.
    static boolean isGain(Unit unit, SpellEffect effect) {
        return (effect.resource() == ResourceKind.MANA && unit.hasMana()) || effect.resource() == ResourceKind.HEALTH;
    }

    boolean isMana() {
        return resource == ResourceKind.MANA;
    }

    /// Gives a random amount between the bounds, or begins to.
    void give() {
        double amount = minimum + (spread == 0 ? 0 : unit.fight().random() * spread);
        if (periodic == null) {
            gain(amount);
        } else {
            perTick = amount;
            periodic.start(false);
        }
    }

    /// Whether the most it can give would not be wasted, with the next five seconds' regeneration.
    boolean fits() {
        if (!isMana()) {
            return true;
        }
        double regeneration = unit.mana().regenCasting() * 5;
        double most = (minimum + spread) * ticks;
        return unit.mana().max() - (unit.mana().current() + regeneration) >= most;
    }

    private void gain(double amount) {
        if (isMana()) {
            unit.mana().gain(amount, metrics);
        } else {
            unit.health().gain(amount, metrics);
        }
    }
}
