package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Unit;

/// Spiritual Attunement, spell 33776: a tenth of the damage taken comes back as mana, since it is healed. Stateless,
/// thread-safe.
final class SpiritualAttunement {
    private static final ActionId ID = ActionId.spell(33776);
    private static final double SHARE = 0.1;
    private static final double TIER_6_FACTOR = 1.1;

    private SpiritualAttunement() {}

    static void register(Paladin paladin) {
        Unit unit = paladin.unit();
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, ID);
        unit.registerProc(ProcConfig.of("Spiritual Attunement")
                .id(ID)
                .on(Event.SPELL_HIT_TAKEN)
                .requireDamage()
                .handler((_, result) -> {
                    double share = paladin.hasImprovedAttunement() ? SHARE * TIER_6_FACTOR : SHARE;
                    unit.mana().gain(result.damage() * share, metrics);
                }));
    }
}
