package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Unit;

/// Overpower, spell 11585: a strike in Battle Stance that can only miss. Stateless, thread-safe. WoWSims
/// shows for five seconds that something was dodged, but leaves it to the action list to wait for that.
final class Overpower {
    private static final int SPELL = 11585;
    private static final double DAMAGE = 35;

    private Overpower() {}

    static void register(Warrior warrior) {
        Unit unit = warrior.unit();
        Aura dodged = unit.registerAura(
                AuraConfig.of("Overpower Aura").id(ActionId.spell(SPELL)).duration(seconds(5)));
        unit.registerProc(ProcConfig.of("Overpower - Trigger")
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.DODGE)
                .immediately()
                .handler((_, _) -> dodged.activate()));
        unit.registerSpell(WarriorSpell.strike(SPELL, WarriorSpells.OVERPOWER, 5)
                .cooldown(unit.newCooldown(), seconds(5))
                .threatMultiplier(0.75)
                .condition((_, _) -> warrior.stances().isIn(Stances.BATTLE))
                .onApply((spell, target) -> {
                    WarriorSpell.deal(
                            spell,
                            target,
                            DAMAGE + warrior.weapons().rollNormalized(target),
                            Roll.MELEE_SPECIAL_NO_BLOCK_DODGE_PARRY);
                    dodged.deactivate();
                }));
    }
}
