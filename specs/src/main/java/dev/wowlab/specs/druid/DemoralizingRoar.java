package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;

/// Demoralizing Roar rank 6, spell 26998: all targets hit less hard. Nobody is told of it, so that it causes no
/// threat, as WoWSims has it. Stateless, thread-safe.
final class DemoralizingRoar {
    private static final int SPELL = 26998;

    private DemoralizingRoar() {}

    static Spell register(Feral feral, AuraArray debuffs) {
        return feral.unit()
                .registerSpell(FeralSpell.ofBear(feral, SPELL, DruidSpells.DEMORALIZING_ROAR, 10)
                        .procMask(ProcMask.EMPTY)
                        .flags(SpellFlag.APL)
                        .critMultiplier(0)
                        .range(0, 0)
                        .relatedAuras(debuffs)
                        .onApply((spell, _) -> roar(feral, spell, debuffs)));
    }

    private static void roar(Feral feral, Spell spell, AuraArray debuffs) {
        for (Unit target : feral.fight().targets()) {
            SpellResult result = spell.calcOutcome(target, Roll.MELEE_SPECIAL_HIT);
            if (result.landed()) {
                debuffs.on(target).activate();
            }
            result.release();
        }
    }
}
