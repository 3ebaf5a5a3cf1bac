package dev.wowlab.specs.hunter;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;

/// The talents of the marksmanship tree. Stateless, thread-safe. Trueshot Aura is a buff of the party, see
/// [Hunter#partyBuffs].
final class MarksmanshipTalents {
    private MarksmanshipTalents() {}

    static void register(Hunter hunter) {
        HunterTalents talents = hunter.talents();
        Unit unit = hunter.unit();
        unit.stats().add(Stat.RANGED_CRIT_PERCENT, talents.lethalShots);
        mod(unit, SpellModKind.COST_PERCENT, HunterSpells.SHOTS_AND_STINGS, -0.02 * talents.efficiency);
        if (talents.goForTheThroat > 0) {
            registerGoForTheThroat(hunter, talents.goForTheThroat);
        }
        shorten(unit, HunterSpells.ARCANE_SHOT, seconds(-0.2 * talents.improvedArcaneShot));
        shorten(unit, HunterSpells.RAPID_FIRE, minutes(-talents.rapidKilling));
        mod(unit, SpellModKind.DAMAGE_PERCENT, HunterSpells.SERPENT_STING, 0.06 * talents.improvedStings);
        modRanged(unit, SpellModKind.CRIT_MULTIPLIER_ADDITIVE, 0.06 * talents.mortalShots);
        mod(unit, SpellModKind.DAMAGE_PERCENT, HunterSpells.MULTI_SHOT, 0.04 * talents.barrage);
        unit.stats().multiply(Stat.AGILITY, 1 + 0.01 * talents.combatExperience);
        unit.stats().multiply(Stat.INTELLECT, 1 + 0.03 * talents.combatExperience);
        modRanged(unit, SpellModKind.DAMAGE_PERCENT, 0.01 * talents.rangedWeaponSpecialization);
        if (talents.carefulAim > 0) {
            unit.stats().addDependency(Stat.INTELLECT, Stat.RANGED_ATTACK_POWER, 0.15 * talents.carefulAim);
        }
        mod(unit, SpellModKind.CRIT_CHANCE, HunterSpells.MULTI_SHOT, 4 * talents.improvedBarrage);
        unit.stats().multiply(Stat.RANGED_ATTACK_POWER, 1 + 0.02 * talents.masterMarksman);
    }

    static void mod(Unit unit, SpellModKind kind, long classMask, double value) {
        if (value != 0) {
            unit.addStaticMod(SpellModConfig.of(kind).classMask(classMask).value(value));
        }
    }

    private static void modRanged(Unit unit, SpellModKind kind, double value) {
        if (value != 0) {
            unit.addStaticMod(SpellModConfig.of(kind).procMask(ProcMask.RANGED).value(value));
        }
    }

    private static void shorten(Unit unit, long classMask, long nanos) {
        if (nanos != 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COOLDOWN_FLAT)
                    .classMask(classMask)
                    .time(nanos));
        }
    }

    /// Spells 34952 and 34953: ranged crits give the pet focus.
    private static void registerGoForTheThroat(Hunter hunter, int points) {
        HunterPet pet = hunter.pet();
        if (pet == null) {
            return;
        }
        Unit body = pet.unit();
        double focus = 25.0 * points;
        ResourceMetrics metrics = body.newResourceMetrics(ResourceType.FOCUS, ActionId.spell(34951 + points));
        hunter.unit()
                .registerProc(ProcConfig.of("Go for the Throat")
                        .on(Event.SPELL_HIT_DEALT)
                        .procMask(ProcMask.RANGED)
                        .outcome(Outcome.CRIT)
                        .handler((_, _) -> body.focus().gain(focus, metrics)));
    }
}
