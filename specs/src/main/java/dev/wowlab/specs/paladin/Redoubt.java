package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;

/// Redoubt (talent), spell 20137: a blow that lands may raise the chance to block for the next five blocks, as WoWSims
/// has it: not after crits alone. Stateless, thread-safe.
final class Redoubt {
    private static final int BLOCKS = 5;
    private static final double CHANCE = 0.1;
    private static final double MORE_BLOCKS_PER_POINT = 0.06;

    private Redoubt() {}

    static void register(Paladin paladin) {
        int points = paladin.talents().redoubt;
        if (points == 0) {
            return;
        }
        Unit unit = paladin.unit();
        Aura redoubt = unit.registerAura(AuraConfig.of("Redoubt Proc")
                        .id(ActionId.spell(20137))
                        .duration(seconds(10))
                        .maxStacks(BLOCKS))
                .attachStats(StatBonus.of(Stat.BLOCK_PERCENT, MORE_BLOCKS_PER_POINT * points));
        redoubt.attachProc(ProcConfig.of("Redoubt Block Consume")
                .on(Event.SPELL_HIT_TAKEN)
                .outcome(Outcome.BLOCK)
                .handler((_, _) -> redoubt.removeStack()));
        unit.registerProc(ProcConfig.of("Redoubt")
                .on(Event.SPELL_HIT_TAKEN)
                .procMask(ProcMask.MELEE_OR_RANGED)
                .outcome(Outcome.LANDED)
                .chance(CHANCE)
                .handler((_, _) -> {
                    redoubt.activate();
                    redoubt.setStacks(BLOCKS);
                }));
    }
}
