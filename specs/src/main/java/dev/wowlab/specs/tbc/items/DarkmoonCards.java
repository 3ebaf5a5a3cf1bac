package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Darkmoon Cards Crusade (item 31856) and Wrath (31857). Vengeance only answers hits, which nothing here takes.
/// Stateless, thread-safe.
final class DarkmoonCards {
    private static final int CRUSADE = 31856;
    private static final int WRATH = 31857;

    private DarkmoonCards() {}

    static void register(EffectCatalog catalog) {
        catalog.item(CRUSADE, DarkmoonCards::crusade);
        catalog.item(WRATH, DarkmoonCards::wrath);
    }

    private static void crusade(Character character) {
        Unit unit = character.unit();
        StatBonus power = StatBonus.of(Stat.ATTACK_POWER, 6).and(Stat.RANGED_ATTACK_POWER, 6);
        Aura melee = StackingStats.register(
                unit, "Aura of the Crusader (Melee)", ActionId.spell(39438), power, 20, seconds(10));
        StatBonus damage = StatBonus.of(Stat.SPELL_DAMAGE, 8);
        Aura caster = StackingStats.register(
                unit, "Aura of the Crusader (Caster)", ActionId.spell(39441), damage, 10, seconds(10));
        // WoWSims asks for an item by the buff's number, so that it counts as never worn; followed.
        unit.auras().addItemProc(melee, power).wornWhen(() -> false);
        unit.auras().addItemProc(caster, damage).wornWhen(() -> false);
        unit.registerProc(landed("Darkmoon Card: Crusade (Melee)", 39438, ProcMask.MELEE_OR_RANGED, melee));
        unit.registerProc(landed("Darkmoon Card: Crusade (Caster)", 39440, ProcMask.SPELL_OR_SPELL_PROC, caster)
                .classSpellsOnly());
    }

    private static ProcConfig landed(String name, int spellId, int procMask, Aura stacks) {
        return ProcConfig.of(name)
                .id(ActionId.spell(spellId))
                .on(Event.SPELL_HIT_DEALT)
                .procMask(procMask)
                .outcome(Outcome.LANDED)
                .handler((spell, result) -> {
                    stacks.activate();
                    stacks.addStack();
                });
    }

    private static void wrath(Character character) {
        Unit unit = character.unit();
        StatBonus crit = StatBonus.of(Stat.MELEE_CRIT_RATING, 17).and(Stat.SPELL_CRIT_RATING, 17);
        Aura stacks = StackingStats.register(unit, "Aura of Wrath", ActionId.spell(39442), crit, 20, seconds(10));
        // WoWSims asks for an item by the buff's number, so that it counts as never worn; followed.
        unit.auras().addItemProc(stacks, crit).wornWhen(() -> false);
        unit.registerProc(ProcConfig.of("Darkmoon Card: Wrath")
                .id(ActionId.item(WRATH))
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.DIRECT)
                .outcome(Outcome.LANDED)
                .handler((spell, result) -> {
                    if (result.crit()) {
                        stacks.deactivate();
                    } else {
                        stacks.activate();
                        stacks.addStack();
                    }
                }));
    }
}
