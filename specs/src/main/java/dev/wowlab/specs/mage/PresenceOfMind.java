package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.minutes;
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

/// Presence of Mind, spell 12043: the next spell with a cast time is instant; the cooldown starts with that
/// spell. Stateless, thread-safe.
final class PresenceOfMind {
    private static final ActionId ID = ActionId.spell(12043);

    private PresenceOfMind() {}

    static void register(Mage mage) {
        if (mage.talents().presenceOfMind == 0) {
            return;
        }
        SpellMod instant = mage.unit()
                .newMod(SpellModConfig.of(SpellModKind.CAST_TIME_PERCENT)
                        .classMask(MageSpells.ALL & ~(MageSpells.INSTANT | MageSpells.BLIZZARD | MageSpells.EVOCATION))
                        .value(-1));
        long usedUpBy = MageSpells.ALL & ~(MageSpells.INSTANT | MageSpells.EVOCATION);
        Aura buff = mage.unit()
                .registerAura(AuraConfig.of("Presence of Mind")
                        .id(ID)
                        .duration(minutes(60))
                        .onCastComplete((aura, spell) -> {
                            if (spell.is(usedUpBy) && spell.defaultCastTimeNs != 0) {
                                aura.deactivate();
                            }
                        }))
                .attachMod(instant);
        Spell spell = mage.unit()
                .registerSpell(SpellConfig.of(ID)
                        .flags(SpellFlag.NO_ON_CAST_COMPLETE)
                        .classMask(MageSpells.PRESENCE_OF_MIND)
                        .offGcd()
                        .cooldown(mage.unit().newCooldown(), seconds(180))
                        .relatedSelfBuff(buff)
                        .onApply((cast, target) -> buff.activate()));
        buff.onExpire(aura -> spell.startCooldown());
        mage.unit()
                .majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.DPS).buff(buff));
    }
}
