package dev.wowlab.specs.shaman;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;

/// The talents of the restoration tree that a caster of damage has; Nature's Swiftness has a file of its
/// own. Stateless, thread-safe.
final class RestorationTalents {
    private RestorationTalents() {}

    static void register(Shaman shaman) {
        ShamanTalents talents = shaman.talents();
        Unit unit = shaman.unit();
        if (talents.naturesGuidance > 0) {
            double percent = talents.naturesGuidance;
            unit.registerAura(AuraConfig.of("Nature's Guidance")
                            .id(ActionId.spell(16198))
                            .permanent())
                    .attachStats(StatBonus.of(Stat.SPELL_HIT_PERCENT, percent).and(Stat.PHYSICAL_HIT_PERCENT, percent));
        }
        if (talents.naturesSwiftness > 0) {
            NaturesSwiftness.register(unit);
        }
        if (talents.tidalMastery > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .classMask(ShamanSpells.LIGHTNING | ShamanSpells.OVERLOAD | ShamanSpells.LIGHTNING_SHIELD)
                    .value(talents.tidalMastery));
        }
        if (talents.totemicFocus > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                    .classMask(ShamanSpells.TOTEM)
                    .value(-0.05 * talents.totemicFocus));
        }
    }
}
