package dev.wowlab.specs.warrior;

import dev.wowlab.engine.combat.RageBar;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;

/// Execute, spell 25236: only below 20 % health; spends all rage, for 21 damage each. Stateless, thread-safe.
final class Execute {
    private static final double DAMAGE = 925;
    private static final double DAMAGE_PER_RAGE = 21;

    private Execute() {}

    static void register(Warrior warrior) {
        warrior.unit()
                .registerSpell(WarriorSpell.strike(25236, WarriorSpells.EXECUTE, 15)
                        .threatMultiplier(1.25)
                        .condition((_, _) -> warrior.stances().isIn(Stances.BERSERKER | Stances.BATTLE)
                                && warrior.fight().executePhase().isBelow(20))
                        .onApply(Execute::execute));
    }

    private static void execute(Spell spell, Unit target) {
        Unit unit = spell.unit();
        RageBar rage = unit.rage();
        double extra = Math.min(rage.current(), RageBar.MOST - spell.currentCost());
        rage.spend(extra, unit.costMetrics(spell));
        WarriorSpell.deal(spell, target, DAMAGE + DAMAGE_PER_RAGE * extra, Roll.MELEE_SPECIAL_HIT_AND_CRIT);
    }
}
