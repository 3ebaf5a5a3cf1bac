package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;

/// Flurry (spell 16284): after a critical strike the next three swings come faster. Swings within half a
/// second use up one charge together. Confined to one thread.
final class Flurry {
    private static final int CHARGES = 3;
    private static final long SHARED_FOR = millis(500);

    /// Four pieces of Cataclysm Harness (set 636).
    private static final double CATACLYSM_HASTE = 0.05;

    private final Unit unit;
    private final Aura haste;
    private final CooldownTimer charge;

    private Flurry(Unit unit, double speed) {
        this.unit = unit;
        charge = unit.newCooldown();
        haste = unit.registerAura(AuraConfig.of("Flurry")
                        .id(ActionId.spell(16284))
                        .duration(seconds(15))
                        .maxStacks(CHARGES))
                .attachMeleeSpeed(speed);
    }

    static void register(Shaman shaman) {
        double speed = 1.05
                + 0.05 * shaman.talents().flurry
                + (shaman.couldHave(ShamanSets.CATACLYSM_HARNESS, 4) ? CATACLYSM_HASTE : 0);
        Flurry flurry = new Flurry(shaman.unit(), speed);
        shaman.unit()
                .registerProc(ProcConfig.of("Flurry Trigger")
                        .on(Event.SPELL_HIT_DEALT)
                        .procMask(ProcMask.MELEE_OR_MELEE_PROC)
                        .handler(flurry::after));
    }

    private void after(Spell spell, SpellResult result) {
        long now = unit.fight().now();
        if (result.crit()) {
            haste.activate();
            haste.setStacks(CHARGES);
        } else if (haste.isActive() && (spell.procMask() & ProcMask.MELEE_WHITE_HIT) != 0 && charge.isReady(now)) {
            charge.set(now + SHARED_FOR);
            haste.removeStack();
        }
    }
}
