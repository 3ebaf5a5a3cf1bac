package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellFlag;

/// Rend, spell 25208: 182 bleed damage in seven ticks, and a little of the weapon's in each. Stateless,
/// thread-safe. It reaches any distance, as in WoWSims.
final class Rend {
    private static final double TICK = 26;
    private static final double SHARE_OF_SWING = 0.00743;

    private Rend() {}

    static void register(Warrior warrior) {
        warrior.unit()
                .registerSpell(WarriorSpell.strike(25208, WarriorSpells.REND, 10)
                        .flags(SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.APL)
                        .range(0, 0)
                        .condition((_, _) -> warrior.stances().isIn(Stances.BATTLE | Stances.DEFENSIVE))
                        .dot(DotConfig.of("Rend")
                                .ticks(7, seconds(3))
                                .onSnapshot((dot, target) -> dot.snapshot(
                                        target,
                                        TICK
                                                + SHARE_OF_SWING
                                                        * warrior.weapons().average(target)))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK)))
                        .onApply((spell, target) -> {
                            if (spell.calcAndDealOutcome(target, Roll.MELEE_SPECIAL_HIT)
                                    .landed()) {
                                spell.dot(target).apply();
                            } else {
                                WarriorSpell.refund(spell);
                            }
                        }));
    }
}
