package dev.wowlab.specs.rogue;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;

/// Shadowstep, spell 36554: the next strike or finishing move does a fifth more; nobody moves, as WoWSims
/// has it. Stateless, thread-safe.
final class Shadowstep {
    private static final ActionId ID = ActionId.spell(36554);

    private Shadowstep() {}

    static void register(Rogue rogue) {
        if (rogue.talents().shadowstep == 0) {
            return;
        }
        Unit unit = rogue.unit();
        Aura step = unit.registerAura(
                        AuraConfig.of("Shadowstep").id(ID).duration(seconds(10)).onSpellHitDealt((aura, spell, _) -> {
                            if (spell.is(RogueSpells.ACTIVES)) {
                                aura.deactivate();
                            }
                        }))
                .attachMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                        .classMask(RogueSpells.ACTIVES)
                        .value(0.2));
        unit.registerSpell(SpellConfig.of(ID)
                .flags(SpellFlag.APL)
                .classMask(RogueSpells.SHADOWSTEP)
                .energyCost(10)
                .cooldown(rogue.readiedByPreparation(), seconds(30))
                .relatedSelfBuff(step)
                .onApply((_, _) -> step.activate()));
    }
}
