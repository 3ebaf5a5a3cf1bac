package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellMod;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;

/// Arcane Power, spell 12042: 30 % more damage for 30 % more mana. Its cooldown starts again when it ends. Stateless,
/// thread-safe.
final class ArcanePower {
    private static final double MORE = 0.3;

    /// Against Power Infusion: both change costs, and the higher one wins.
    private static final String CATEGORY = "ManaCost";

    private static final double CATEGORY_PRIORITY = 10;

    private ArcanePower() {}

    static void register(Mage mage) {
        if (mage.talents().arcanePower == 0) {
            return;
        }
        SpellMod cost = mage.unit()
                .newMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                        .classMask(MageSpells.ALL)
                        .value(MORE));
        SpellMod damage = mage.unit()
                .newMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                        .classMask(MageSpells.ALL)
                        .value(MORE));
        ActionId id = ActionId.spell(12042);
        Aura buff =
                mage.unit().registerAura(AuraConfig.of("Arcane Power").id(id).duration(seconds(15)));
        Spell spell = mage.unit()
                .registerSpell(SpellConfig.of(id)
                        .flags(SpellFlag.NO_ON_CAST_COMPLETE)
                        .classMask(MageSpells.ARCANE_POWER)
                        .offGcd()
                        .cooldown(mage.unit().newCooldown(), seconds(180))
                        .relatedSelfBuff(buff)
                        .onApply((cast, target) -> buff.activate()));
        buff.exclusive(
                CATEGORY,
                true,
                CATEGORY_PRIORITY,
                aura -> {
                    cost.activate();
                    damage.activate();
                },
                aura -> {
                    cost.deactivate();
                    damage.deactivate();
                    spell.startCooldown();
                });
        mage.unit()
                .majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.DPS).buff(buff));
    }
}
