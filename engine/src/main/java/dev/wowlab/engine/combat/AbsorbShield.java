package dev.wowlab.engine.combat;

import dev.wowlab.gamedata.School;
import java.util.function.DoubleSupplier;

/// A shield that takes damage in its unit's place until it is used up. Confined to one thread.
public final class AbsorbShield {
    private static final int ANY_SCHOOL = -1;

    private final Aura aura;
    private final DoubleSupplier fresh;
    private double mostPerHit = Double.POSITIVE_INFINITY;
    private int school = ANY_SCHOOL;
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
        unit.health().soften((spell, result, _) -> shield.absorb(spell, result));
        return shield;
    }

    /// Takes no more than this of each hit. Only before the fight.
    public AbsorbShield atMost(double damagePerHit) {
        mostPerHit = damagePerHit;
        return this;
    }

    /// Takes only damage of one school. Only before the fight.
    public AbsorbShield against(School only) {
        school = only.ordinal();
        return this;
    }

    /// Its aura.
    public Aura aura() {
        return aura;
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

    private void absorb(Spell spell, SpellResult result) {
        if (!aura.isActive() || result.damage <= 0 || (school != ANY_SCHOOL && school != spell.schoolIndex)) {
            return;
        }
        double absorbed = Math.min(Math.min(left, result.damage), mostPerHit);
        result.damage -= absorbed;
        left -= absorbed;
        if (left <= 0) {
            aura.deactivate();
        }
    }
}
