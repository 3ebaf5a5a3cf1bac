package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Enrage, spell 13048: who is critically hit does more physical damage. Stateless, thread-safe. Swings never use up
/// its charges, as in WoWSims.
final class Enrage {
    private static final int SPELL = 13048;
    private static final int CHARGES = 12;

    private Enrage() {}

    static void register(Warrior warrior) {
        int points = warrior.talents().enrage;
        if (points == 0) {
            return;
        }
        Unit unit = warrior.unit();
        Aura enraged = unit.registerAura(AuraConfig.of("Enrage")
                        .id(ActionId.spell(SPELL))
                        .duration(seconds(12))
                        .maxStacks(CHARGES))
                .attachMod(SpellModConfig.of(SpellModKind.DAMAGE_PERCENT)
                        .schools(School.PHYSICAL)
                        .value(0.05 * points));
        unit.registerProc(ProcConfig.of("Enrage - Trigger")
                .on(Event.SPELL_HIT_TAKEN)
                .procMask(ProcMask.MELEE)
                .outcome(Outcome.CRIT | Outcome.SUPPRESSED_CRIT)
                .handler((_, _) -> {
                    enraged.activate();
                    enraged.setStacks(CHARGES);
                }));
    }
}
