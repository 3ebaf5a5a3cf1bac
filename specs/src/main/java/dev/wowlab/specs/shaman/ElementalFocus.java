package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;
import org.jspecify.annotations.Nullable;

/// Elemental Focus: a critical spell makes the next two cheaper (Clearcasting, spell 16246). The cast that
/// brought it does not use it up. Confined to one thread.
final class ElementalFocus {
    private static final int CHARGES = 2;
    private static final double COST = -0.4;
    private static final long CONCERNED = ShamanSpells.LIGHTNING | ShamanSpells.SHOCK_HIT;

    private final Unit unit;
    private @Nullable Spell broughtBy;
    private long broughtAt;

    private ElementalFocus(Unit unit) {
        this.unit = unit;
    }

    static void register(Unit unit) {
        ElementalFocus focus = new ElementalFocus(unit);
        unit.onReset(() -> {
            focus.broughtBy = null;
            focus.broughtAt = -SimTime.NEVER;
        });
        Aura clearcasting = unit.registerAura(AuraConfig.of("Clearcasting")
                        .id(ActionId.spell(16246))
                        .duration(seconds(15))
                        .maxStacks(CHARGES)
                        .onCastComplete(focus::use))
                .attachMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                        .classMask(CONCERNED)
                        .value(COST));
        unit.registerProc(ProcConfig.of("Elemental Focus")
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.CRIT)
                .immediately()
                .handler((spell, result) -> focus.bring(spell, result, clearcasting)));
    }

    private void bring(Spell spell, SpellResult result, Aura clearcasting) {
        if (!spell.isSchool(School.FIRE) && !spell.isSchool(School.FROST) && !spell.isSchool(School.NATURE)) {
            return;
        }
        broughtBy = spell;
        broughtAt = unit.fight().now();
        clearcasting.activate();
        clearcasting.setStacks(CHARGES);
    }

    private void use(Aura clearcasting, Spell spell) {
        boolean brought = spell == broughtBy && unit.fight().now() == broughtAt;
        if (spell.is(CONCERNED) && !brought) {
            clearcasting.removeStack();
        }
    }
}
