package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;

/// Tiger's Fury rank 4, spell 9846: the paws do more damage for six seconds, or until the druid is no cat any more.
/// Stateless, thread-safe.
final class TigersFury {
    private static final ActionId ID = ActionId.spell(9846);
    private static final double DAMAGE = 40;

    private TigersFury() {}

    static void register(Feral feral, CatForm form) {
        Unit unit = feral.unit();
        Claws calm = form.paws();
        Claws furious = calm.plus(DAMAGE);
        Aura fury = unit.registerAura(AuraConfig.of("Tiger's Fury")
                .id(ID)
                .duration(seconds(6))
                .onGain(_ -> feral.forms().changePaws(furious))
                .onExpire(_ -> {
                    if (feral.forms().isIn(Forms.CAT)) {
                        feral.forms().changePaws(calm);
                    }
                }));
        form.aura().onExpire(_ -> fury.deactivate());
        unit.registerSpell(SpellConfig.of(ID)
                .classMask(DruidSpells.TIGERS_FURY)
                .flags(SpellFlag.APL)
                .energyCost(30)
                .offGcd()
                .ignoreHaste()
                .cooldown(unit.newCooldown(), seconds(1))
                .condition((_, _) -> feral.forms().isIn(Forms.CAT))
                .relatedSelfBuff(fury)
                .onApply((_, _) -> fury.activate()));
    }
}
