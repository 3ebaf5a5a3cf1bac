package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Unit;

/// All auras of one tag on one unit, whoever brings them. Confined to one thread.
final class TaggedAuras {
    private Aura[] auras = new Aura[0];

    /// Finds them once everything is registered.
    TaggedAuras(Unit unit, String tag) {
        unit.fight().afterFinalize(() -> auras = unit.auras().withTag(tag).toArray(Aura[]::new));
    }

    boolean anyActive() {
        for (Aura aura : auras) {
            if (aura.isActive()) {
                return true;
            }
        }
        return false;
    }
}
