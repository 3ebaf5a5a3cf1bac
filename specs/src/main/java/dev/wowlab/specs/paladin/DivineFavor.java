package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.minutes;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;

/// Divine Favor, spell 20216: the next Holy Shock crits. Stateless, thread-safe.
final class DivineFavor {
    private static final int SPELL = 20216;
    private static final double COST_PERCENT = 3;

    private DivineFavor() {}

    static void register(Paladin paladin) {
        if (paladin.talents().divineFavor == 0) {
            return;
        }
        Unit unit = paladin.unit();
        Aura favor = unit.registerAura(
                        AuraConfig.of("Divine Favor").id(ActionId.spell(SPELL)).duration(SimTime.NEVER))
                .attachMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                        .classMask(PaladinSpells.HOLY_SHOCK)
                        .value(100));
        favor.attachProc(ProcConfig.of("Divine Favor")
                .on(Event.CAST_COMPLETE)
                .classMask(PaladinSpells.HOLY_SHOCK)
                .immediately()
                .handler((_, _) -> favor.deactivate()));
        Spell spell = unit.registerSpell(PaladinSpell.holy(SPELL, PaladinSpells.DIVINE_FAVOR)
                .flags(SpellFlag.APL | SpellFlag.HELPFUL)
                .gcd(0)
                .offGcd()
                .cooldown(unit.newCooldown(), minutes(2))
                .manaCostPercent(COST_PERCENT)
                .relatedSelfBuff(favor)
                .onApply((_, _) -> favor.activate()));
        unit.majorCooldowns().add(MajorCooldown.of(spell).type(MajorCooldown.DPS));
    }
}
