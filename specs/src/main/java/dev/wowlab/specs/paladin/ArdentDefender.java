package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;

/// Ardent Defender (talent), spell 31854: takes less damage below 35 % of its health. Blows decide, not heals: it goes
/// with the first blow that leaves more. Stateless, thread-safe.
final class ArdentDefender {
    private static final double BELOW = 0.35;
    private static final double LESS_PER_POINT = 0.06;

    private ArdentDefender() {}

    static void register(Paladin paladin) {
        int points = paladin.talents().ardentDefender;
        if (points == 0) {
            return;
        }
        Unit unit = paladin.unit();
        Aura defender = unit.registerAura(AuraConfig.of("Ardent Defender")
                        .id(ActionId.spell(31854))
                        .duration(SimTime.NEVER))
                .attachMultiplier(Modifier.DAMAGE_TAKEN, 1 - LESS_PER_POINT * points);
        unit.registerProc(ProcConfig.of("Ardent Defender Talent")
                .on(Event.SPELL_HIT_TAKEN)
                .handler((_, _) -> {
                    if (unit.health().fraction() < BELOW) {
                        defender.activate();
                    } else {
                        defender.deactivate();
                    }
                }));
    }
}
