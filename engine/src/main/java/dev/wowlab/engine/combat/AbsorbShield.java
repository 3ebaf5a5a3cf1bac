package dev.wowlab.engine.combat;

import java.util.function.DoubleSupplier;

/// A shield that takes damage in its unit's place until it is used up. Confined to one thread.
public final class AbsorbShield {
    private final Aura aura;
    private final DoubleSupplier fresh;
    private double left;

    private AbsorbShield(Aura aura, DoubleSupplier fresh) {
        this.aura = aura;
        this.fresh = fresh;
    }

    /// Registers one. Only before the fight.
    ///
    /// @param fresh how much it takes when it is raised
    public static AbsorbShield register(Unit unit, AuraConfig config, DoubleSupplier fresh) {
        AbsorbShield shield = new AbsorbShield(unit.registerAura(config), fresh);
        shield.aura.onExpire(_ -> shield.left = 0);
        unit.health().soften((_, result, _) -> shield.absorb(result));
        return shield;
    }

    /// How much it would still take, 0 where it is down.
    public double left() {
        return left;
    }

    /// Raises it, or makes it whole again.
    public void raise() {
        aura.activate();
        left = fresh.getAsDouble();
    }

    private void absorb(SpellResult result) {
        if (!aura.isActive() || result.damage <= 0) {
            return;
        }
        double absorbed = Math.min(left, result.damage);
        result.damage -= absorbed;
        left -= absorbed;
        if (left <= 0) {
            aura.deactivate();
        }
    }
}
