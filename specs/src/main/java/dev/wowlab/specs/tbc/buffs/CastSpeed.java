package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.Aura;

/// Buffs of cast speed that do not add up: only the strongest works. Stateless.
public final class CastSpeed {
    private CastSpeed() {}

    /// Lets an aura multiply its unit's cast speed unless a stronger one does.
    public static Aura attach(Aura aura, double factor) {
        return aura.exclusive(
                "MultiplyCastSpeed",
                false,
                factor,
                gained -> gained.unit().multiplyCastSpeed(factor),
                lost -> lost.unit().multiplyCastSpeed(1 / factor));
    }
}
