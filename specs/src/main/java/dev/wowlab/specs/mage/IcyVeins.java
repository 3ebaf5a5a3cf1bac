package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;

/// Icy Veins, spell 12472: casts 20 % faster. Stateless, thread-safe.
final class IcyVeins {
    private static final ActionId ID = ActionId.spell(12472);
    private static final double FASTER = 1.2;

    private IcyVeins() {}

    static void register(Mage mage) {
        if (mage.talents().icyVeins == 0) {
            return;
        }
        Aura buff = mage.unit()
                .registerAura(AuraConfig.of("Icy Veins").id(ID).duration(seconds(20)))
                .attachCastSpeed(FASTER);
        Spell spell = mage.unit()
                .registerSpell(SpellConfig.of(ID)
                        .flags(SpellFlag.NO_ON_CAST_COMPLETE)
                        .classMask(MageSpells.ICY_VEINS)
                        .offGcd()
                        .cooldown(mage.unit().newCooldown(), seconds(180))
                        .relatedSelfBuff(buff)
                        .onApply((cast, target) -> buff.activate()));
        mage.resetByColdSnap(spell);
        mage.unit()
                .majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.DPS).buff(buff).when(unit -> !buff.isActive()));
    }
}
