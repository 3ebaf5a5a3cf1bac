package dev.wowlab.specs.hunter;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;

/// The talents of the beast mastery tree, all but one about the pet. Stateless, thread-safe. Improved
/// Aspect of the Hawk is in [Aspects], Bestial Discipline in [HunterPet]; Ferocious Inspiration is the
/// party's buff alone, as in the peer (docs/ruleset-tbc.md).
final class BeastMasteryTalents {
    private static final int BESTIAL_WRATH = 19574;

    private BeastMasteryTalents() {}

    static void register(Hunter hunter) {
        HunterPet pet = hunter.pet();
        if (pet == null) {
            return;
        }
        HunterTalents talents = hunter.talents();
        Unit unit = hunter.unit();
        Unit body = pet.unit();
        body.stats().multiply(Stat.HEALTH, 1 + 0.02 * talents.enduranceTraining);
        unit.stats().multiply(Stat.HEALTH, 1 + 0.01 * talents.enduranceTraining);
        unit.multiplyModifier(Modifier.DAMAGE_DEALT, 1 + 0.01 * talents.focusedFire);
        if (talents.focusedFire > 0) {
            body.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .classMask(HunterSpells.KILL_COMMAND_OF_PET)
                    .value(10 * talents.focusedFire));
        }
        body.multiplyModifier(Modifier.DAMAGE_DEALT, 1 + 0.04 * talents.unleashedFury);
        body.stats()
                .add(StatBonus.of(Stat.PHYSICAL_CRIT_PERCENT, 2 * talents.ferocity)
                        .and(Stat.SPELL_CRIT_PERCENT, 2 * talents.ferocity)
                        .and(Stat.PHYSICAL_HIT_PERCENT, 2 * talents.animalHandler)
                        .and(Stat.SPELL_HIT_PERCENT, 2 * talents.animalHandler));
        if (talents.frenzy > 0) {
            registerFrenzy(body, talents.frenzy);
        }
        if (talents.bestialWrath > 0) {
            registerBestialWrath(hunter, body);
        }
        unit.multiplyModifier(Modifier.RANGED_SPEED, 1 + 0.04 * talents.serpentsSwiftness);
        body.multiplyModifier(Modifier.MELEE_SPEED, 1 + 0.04 * talents.serpentsSwiftness);
    }

    private static void registerFrenzy(Unit body, int points) {
        Aura frenzy = body.registerAura(
                        AuraConfig.of("Frenzy Effect").id(ActionId.spell(19615)).duration(seconds(8)))
                .attachMeleeSpeed(1.3);
        body.registerProc(ProcConfig.of("Frenzy")
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.CRIT)
                .chance(0.2 * points)
                .handler((_, _) -> frenzy.activate()));
    }

    private static void registerBestialWrath(Hunter hunter, Unit body) {
        Unit unit = hunter.unit();
        ActionId id = ActionId.spell(BESTIAL_WRATH);
        Aura wrath = body.registerAura(AuraConfig.of("Bestial Wrath").id(id).duration(seconds(18)))
                .attachMultiplier(Modifier.DAMAGE_DEALT, 1.5);
        if (hunter.talents().theBeastWithin > 0) {
            attachTheBeastWithin(unit, wrath);
        }
        Spell spell = unit.registerSpell(SpellConfig.of(id)
                .school(School.PHYSICAL)
                .classMask(HunterSpells.BESTIAL_WRATH)
                .manaCostPercent(10)
                .offGcd()
                .cooldown(unit.newCooldown(), minutes(2))
                .condition((_, _) -> unit.caster().gcd().isReady(unit.fight().now()))
                .onApply((_, _) -> wrath.activate()));
        unit.majorCooldowns().add(MajorCooldown.of(spell).type(MajorCooldown.DPS));
    }

    /// Spell 34471: cheaper and stronger while the pet is in its wrath.
    private static void attachTheBeastWithin(Unit unit, Aura wrath) {
        Aura within = unit.registerAura(AuraConfig.of("The Beast Within")
                        .id(ActionId.spell(34471))
                        .duration(seconds(18)))
                .attachMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                        .classMask(HunterSpells.ALL)
                        .value(-0.2))
                .attachMultiplier(Modifier.DAMAGE_DEALT, 1.1);
        wrath.onGain(_ -> within.activate()).onExpire(_ -> within.deactivate());
    }
}
