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
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;

/// Combustion, spell 11129: each fire hit makes the next crit likelier, until three have. Confined to one thread.
final class Combustion {
    private static final ActionId ID = ActionId.spell(11129);
    private static final int CRITS = 3;
    private static final double CRIT_PERCENT_PER_STACK = 10;

    private int crits;

    private Combustion() {}

    static void register(Mage mage) {
        if (mage.talents().combustion == 0) {
            return;
        }
        Combustion combustion = new Combustion();
        SpellMod crit =
                mage.unit().newMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE).classMask(MageSpells.FIRE));
        Aura buff = mage.unit()
                .registerAura(AuraConfig.of("Combustion")
                        .id(ID)
                        .duration(SimTime.NEVER)
                        .maxStacks(20)
                        .onGain(aura -> combustion.crits = 0)
                        .onStacks((aura, before, now) -> crit.setValue(CRIT_PERCENT_PER_STACK * now))
                        .onSpellHitDealt(combustion::count))
                .attachMod(crit);
        Spell spell = mage.unit()
                .registerSpell(SpellConfig.of(ID)
                        .flags(SpellFlag.NO_ON_CAST_COMPLETE)
                        .classMask(MageSpells.COMBUSTION)
                        .cooldown(mage.unit().newCooldown(), seconds(180))
                        .condition((cast, target) -> !buff.isActive())
                        .relatedSelfBuff(buff)
                        .onApply((cast, target) -> buff.activate()));
        buff.onExpire(aura -> {
            spell.startCooldown();
            mage.unit().majorCooldowns().update();
        });
        mage.unit()
                .majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.DPS).buff(buff));
    }

    private void count(Aura aura, Spell spell, SpellResult result) {
        if (!spell.isSchool(School.FIRE) || spell.is(MageSpells.IGNITE) || !result.landed()) {
            return;
        }
        if (crits >= CRITS) {
            aura.deactivate();
            return;
        }
        aura.addStack();
        if (result.crit()) {
            crits++;
            if (crits == CRITS) {
                aura.deactivate();
            }
        }
    }
}
