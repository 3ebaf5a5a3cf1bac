package dev.wowlab.specs.tbc.races;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;

/// Stoneform (20594): 10 % armour for 8 s; it costs a global cooldown. Stateless.
final class Stoneform {
    private static final ActionId ID = ActionId.spell(20594);

    private Stoneform() {}

    static void register(Unit unit) {
        Aura aura = unit.registerAura(AuraConfig.of("Stoneform").id(ID).duration(SimTime.seconds(8)))
                .attachMultiplier(Modifier.ARMOR, 1.1);
        Spell spell = unit.registerSpell(SpellConfig.of(ID)
                .flags(SpellFlag.NO_ON_CAST_COMPLETE)
                .gcd(SpellConfig.GCD)
                .cooldown(unit.newCooldown(), SimTime.minutes(3))
                .relatedSelfBuff(aura)
                .onApply((_, _) -> aura.activate()));
        unit.majorCooldowns().add(MajorCooldown.of(spell).type(MajorCooldown.DPS));
    }
}
