package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.minutes;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;

/// Mana Emerald, item 22044, with its three charges. Confined to one thread.
final class ManaGem {
    private static final ActionId ID = ActionId.item(22044);
    private static final int CHARGES = 3;
    private static final double MIN_MANA = 2340;
    private static final double MAX_MANA = 2460;

    private ManaGem() {}

    static void register(Mage mage) {
        ResourceMetrics metrics = mage.unit().newResourceMetrics(ResourceType.MANA, ID);
        Aura charges = mage.unit()
                .registerAura(AuraConfig.of("Mana Gem Charges")
                        .id(ID)
                        .maxStacks(CHARGES)
                        .permanent()
                        .onGain(aura -> aura.setStacks(CHARGES)));
        Spell spell = mage.unit()
                .registerSpell(SpellConfig.of(ID)
                        .procMask(ProcMask.EMPTY)
                        .flags(SpellFlag.APL | SpellFlag.HELPFUL)
                        .classMask(MageSpells.MANA_GEM)
                        .offGcd()
                        .cooldown(mage.conjuredCooldown(), minutes(2))
                        .sharedCooldown(mage.combatConsumableCooldown(), minutes(2))
                        .condition((cast, target) -> charges.stacks() > 0)
                        .onApply((cast, target) -> {
                            charges.removeStack();
                            mage.unit().mana().gain(drawMana(mage), metrics);
                        }));
        mage.unit()
                .majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.MANA).when(unit -> {
                    double gain = drawMana(mage) + unit.mana().spiritRegen();
                    return unit.mana().current() + gain <= unit.mana().max();
                }));
    }

    private static double drawMana(Mage mage) {
        return mage.roll(MIN_MANA, MAX_MANA) * mage.manaGemMultiplier();
    }
}
