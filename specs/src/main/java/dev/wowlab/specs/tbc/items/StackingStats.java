package dev.wowlab.specs.tbc.items;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;

/// A buff that gives its stats once for each stack. Stateless, thread-safe.
final class StackingStats {
    private StackingStats() {}

    static Aura register(Unit unit, String label, ActionId id, StatBonus perStack, int maxStacks, long durationNs) {
        return unit.registerAura(AuraConfig.of(label)
                .id(id)
                .duration(durationNs)
                .maxStacks(maxStacks)
                .onStacks((aura, before, now) -> unit.stats().add(perStack, now - before)));
    }
}
