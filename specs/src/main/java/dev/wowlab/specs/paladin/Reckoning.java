package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;

/// Reckoning (talent), spell 20182: after a blow the next four swings may strike twice, whether they hit or not.
/// Stateless, thread-safe.
final class Reckoning {
    private static final int SPELL = 20182;
    private static final int SWINGS = 4;
    private static final double CHANCE_PER_POINT = 0.02;

    private Reckoning() {}

    static void register(Paladin paladin) {
        int points = paladin.talents().reckoning;
        if (points == 0) {
            return;
        }
        Unit unit = paladin.unit();
        Spell extra = unit.swings().registerExtraSwing(SPELL);
        extra.flags |= SpellFlag.PASSIVE_SPELL;
        Aura reckoning = unit.registerAura(AuraConfig.of("Reckoning Proc")
                .id(ActionId.spell(SPELL))
                .duration(seconds(8))
                .maxStacks(SWINGS));
        // A swing that comes in the same batch as the end still strikes twice.
        reckoning.attachProc(ProcConfig.of("Reckoning Extra Attack")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE_MH_AUTO)
                .handler((swing, result) -> {
                    if (swing != extra) {
                        extra.cast(result.target());
                        reckoning.removeStack();
                    }
                }));
        unit.registerProc(ProcConfig.of("Reckoning")
                .on(Event.SPELL_HIT_TAKEN)
                .requireDamage()
                .chance(CHANCE_PER_POINT * points)
                .handler((_, _) -> {
                    reckoning.activate();
                    reckoning.setStacks(SWINGS);
                }));
    }
}
