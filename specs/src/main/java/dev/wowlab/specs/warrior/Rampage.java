package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;

/// Rampage, spell 30033: within five seconds of a crit, attack power that grows with each melee hit. Confined
/// to one thread.
final class Rampage {
    private static final int SPELL = 30033;
    private static final int MOST_STACKS = 5;
    private static final StatBonus PER_STACK = StatBonus.of(Stat.ATTACK_POWER, 50);
    private static final long USABLE_FOR = seconds(5);

    private final Unit unit;
    private final Aura rampage;
    private long usableUntil;

    private Rampage(Unit unit) {
        this.unit = unit;
        rampage = unit.registerAura(AuraConfig.of("Rampage")
                .id(ActionId.spell(SPELL))
                .duration(seconds(30))
                .maxStacks(MOST_STACKS)
                .onStacks((aura, before, now) -> aura.unit().stats().add(PER_STACK, now - before)));
    }

    static void register(Warrior warrior) {
        if (warrior.talents().rampage == 0) {
            return;
        }
        Unit unit = warrior.unit();
        Rampage own = new Rampage(unit);
        unit.onReset(() -> own.usableUntil = 0);
        unit.registerProc(ProcConfig.of("Rampage - Trigger")
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.LANDED)
                .immediately()
                .handler(own::afterHit));
        Spell spell = unit.registerSpell(SpellConfig.of(ActionId.spell(SPELL))
                .flags(SpellFlag.APL)
                .classMask(WarriorSpells.RAMPAGE)
                .offGcd()
                .rageCost(20)
                .cooldown(unit.newCooldown(), seconds(90))
                .condition((_, _) -> unit.fight().now() < own.usableUntil)
                .relatedSelfBuff(own.rampage)
                .onApply((_, _) -> own.begin()));
        unit.majorCooldowns().add(MajorCooldown.of(spell).type(MajorCooldown.DPS));
    }

    private void afterHit(Spell spell, SpellResult result) {
        if (result.crit()) {
            usableUntil = unit.fight().now() + USABLE_FOR;
        }
        if ((spell.procMask() & ProcMask.MELEE) != 0 && rampage.isActive()) {
            rampage.addStack();
        }
    }

    private void begin() {
        usableUntil = 0;
        rampage.activate();
        rampage.addStack();
    }
}
