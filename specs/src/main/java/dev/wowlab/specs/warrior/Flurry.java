package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Unit;

/// Flurry, spell 12970: after a melee crit the next three swings come faster. Stateless, thread-safe.
final class Flurry {
    private static final int CHARGES = 3;

    private Flurry() {}

    static void register(Warrior warrior) {
        int points = warrior.talents().flurry;
        if (points == 0) {
            return;
        }
        Unit unit = warrior.unit();
        Aura flurry = unit.registerAura(AuraConfig.of("Flurry")
                        .id(ActionId.spell(12970))
                        .duration(seconds(15))
                        .maxStacks(CHARGES))
                .attachMeleeSpeed(1 + 0.05 * points);
        unit.registerProc(ProcConfig.of("Flurry - Trigger")
                .id(ActionId.spell(12974))
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE)
                .outcome(Outcome.LANDED)
                .immediately()
                .handler((spell, result) -> {
                    if (spell.is(WarriorSpells.WHIRLWIND_OFF_HAND)) {
                        return;
                    }
                    if (result.crit()) {
                        flurry.activate();
                        flurry.setStacks(CHARGES);
                    } else if (flurry.isActive() && (spell.procMask() & ProcMask.MELEE_WHITE_HIT) != 0) {
                        flurry.removeStack();
                    }
                }));
    }
}
