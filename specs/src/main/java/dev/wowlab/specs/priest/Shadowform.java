package dev.wowlab.specs.priest;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;

/// Shadowform, spell 15473: more shadow damage until the priest casts a holy spell. Stateless, thread-safe.
final class Shadowform {
    private static final ActionId ID = ActionId.spell(15473);

    private Shadowform() {}

    static void register(Priest priest) {
        boolean fromStart = priest.startsInShadowform();
        Aura form = priest.unit()
                .registerAura(AuraConfig.of("Shadowform")
                        .id(ID)
                        .duration(SimTime.NEVER)
                        .onReset(aura -> {
                            if (fromStart) {
                                aura.activate();
                            }
                        })
                        .onCastComplete((aura, spell) -> {
                            if (spell.isSchool(School.HOLY)) {
                                aura.deactivate();
                            }
                        }))
                .attachMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                        .classMask(PriestSpells.SHADOW)
                        .value(0.15))
                .attachMultiplier(Modifier.damageTaken(School.PHYSICAL), 0.85);
        priest.unit()
                .registerSpell(SpellConfig.of(ID)
                        .school(School.SHADOW)
                        .procMask(ProcMask.EMPTY)
                        .flags(SpellFlag.APL)
                        .classMask(PriestSpells.SHADOWFORM)
                        .manaCostPercent(32)
                        .gcd(SpellConfig.GCD)
                        .onApply((spell, target) -> form.activate()));
    }
}
