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

/// Revenge, spell 30357. Stateless, thread-safe. What allows it is an attack of the warrior's own that is avoided or
/// blocked, as in WoWSims, whose trigger listens to the wrong side.
final class Revenge {
    private static final int SPELL = 30357;
    private static final double LEAST = 414;
    private static final double MOST = 506;

    private Revenge() {}

    static void register(Warrior warrior) {
        Unit unit = warrior.unit();
        Aura allowed = unit.registerAura(
                AuraConfig.of("Revenge").id(ActionId.spell(SPELL)).duration(seconds(5)));
        unit.registerProc(ProcConfig.of("Revenge - Trigger")
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.BLOCK | Outcome.DODGE | Outcome.PARRY)
                .immediately()
                .handler((_, _) -> allowed.activate()));
        unit.registerSpell(WarriorSpell.strike(SPELL, WarriorSpells.REVENGE, 5)
                .cooldown(unit.newCooldown(), seconds(5))
                .flatThreat(200)
                .condition((_, _) -> warrior.stances().isIn(Stances.DEFENSIVE) && allowed.isActive())
                .relatedSelfBuff(allowed)
                .onApply((spell, target) -> {
                    double damage = warrior.fight().roll(LEAST, MOST);
                    boolean landed = spell.calcAndDealDamage(target, damage, Roll.MELEE_SPECIAL_HIT_AND_CRIT)
                            .landed();
                    allowed.deactivate();
                    if (!landed) {
                        WarriorSpell.refund(spell);
                    }
                }));
    }
}
