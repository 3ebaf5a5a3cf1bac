package dev.wowlab.specs.tbc.consumables;

import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.MobType;

/// Attack power against one kind of creature. Stateless.
final class MobTypeAttackPower {
    private MobTypeAttackPower() {}

    static void give(Unit unit, MobType mobType, double amount) {
        unit.fight().afterFinalize(() -> {
            for (Unit target : unit.fight().targets()) {
                if (target.mobType() == mobType) {
                    unit.attackTable(target).mobTypeAttackPower += amount;
                }
            }
        });
    }
}
