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

/// Mana, health or energy that a consumable gives, at once or over time. Confined to one thread.
final class ResourceGain {
    /// Gives the less the higher its drinker's level is above 40.
    private static final ActionId THISTLE_TEA = ActionId.item(7676);

    private static final double LESS_AT_LEVEL_70 = 60;

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
        minimum = effect.minimum() - (id.equals(THISTLE_TEA) ? LESS_AT_LEVEL_70 : 0);
        spread = effect.spread();
        metrics = unit.newResourceMetrics(type(resource), id);
        if (effect.periodMs() > 0) {
            ticks = effect.durationMs() / effect.periodMs();
            periodic = new PeriodicAction(
                    unit.fight(), SimTime.millis(effect.periodMs()), ticks, Priority.DOT, () -> gain(perTick));
        } else {
            ticks = 1;
            periodic = null;
        }
    }

    private static ResourceType type(ResourceKind kind) {
        if (kind == ResourceKind.ENERGY) {
            return ResourceType.ENERGY;
        }
        return kind == ResourceKind.MANA ? ResourceType.MANA : ResourceType.HEALTH;
    }

    /// Whether an effect gives mana or energy to a unit that has some, or health.
    static boolean isGain(Unit unit, SpellEffect effect) {
        return (effect.resource() == ResourceKind.MANA && unit.hasMana())
                || (effect.resource() == ResourceKind.ENERGY && unit.hasEnergy())
                || effect.resource() == ResourceKind.HEALTH;
    }

    boolean isHealth() {
        return resource == ResourceKind.HEALTH;
    }

    boolean isMana() {
        return resource == ResourceKind.MANA;
    }

    /// Gives a random amount between the bounds, or begins to.
    void give() {
        double amount =
                minimum + (spread == 0 ? 0 : isEnergy() ? spread : unit.fight().random() * spread);
        if (periodic == null) {
            gain(amount);
        } else {
            perTick = amount;
            periodic.start(false);
        }
    }

    private boolean isEnergy() {
        return resource == ResourceKind.ENERGY;
    }

    /// Whether the most it can give would not be wasted; of mana with the next five seconds' regeneration.
    boolean fits() {
        if (isEnergy()) {
            return unit.energy().max() - unit.energy().current() >= minimum + spread;
        }
        if (!isMana()) {
            return true;
        }
        double regeneration = unit.mana().regenCasting() * 5;
        double most = (minimum + spread) * ticks;
        return unit.mana().max() - (unit.mana().current() + regeneration) >= most;
    }

    private void gain(double amount) {
        if (isEnergy()) {
            unit.energy().gain(amount, metrics);
        } else if (isMana()) {
            unit.mana().gain(amount, metrics);
        } else {
            unit.health().gain(amount, metrics);
        }
    }
}
