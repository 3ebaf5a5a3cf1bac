package dev.wowlab.specs.warlock;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Unit;

/// Debuffs that a warlock puts on targets. Stateless, thread-safe.
final class WarlockDebuffs {
    static final String IMPROVED_SHADOW_BOLT_TAG = "ImprovedShadowBolt";

    private WarlockDebuffs() {}

    static Aura curseOfTheElements(Unit target, int maledictionPoints) {
        return target.getOrRegisterAura(AuraConfig.of("CoE"));
    }

    static Aura curseOfRecklessness(Unit target) {
        return target.getOrRegisterAura(AuraConfig.of("CoR"));
    }

    static Aura improvedShadowBolt(Unit target, int points) {
        return target.getOrRegisterAura(AuraConfig.of("ISB"));
    }

    static Aura shadowEmbrace(Unit target, int points) {
        return target.getOrRegisterAura(AuraConfig.of("SE"));
    }
}
