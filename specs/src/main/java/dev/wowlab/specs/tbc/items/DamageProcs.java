package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Items that sometimes do damage of their own. Stateless, thread-safe.
final class DamageProcs {
    private static final int FLAGS =
            SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.PASSIVE_SPELL | SpellFlag.NO_ON_DAMAGE_DEALT;

    private DamageProcs() {}

    private record Strike(int itemId, String name, int spellId, School school, double min, double max) {}

    static void register(EffectCatalog catalog) {
        Strike timbal = new Strike(34470, "Timbal's Focusing Crystal", 45055, School.SHADOW, 285, 475);
        catalog.item(
                timbal.itemId,
                character -> apply(
                        character,
                        timbal,
                        ProcConfig.of(timbal.name)
                                .on(Event.PERIODIC_DEALT)
                                .procMask(ProcMask.SPELL_DAMAGE)
                                .outcome(Outcome.LANDED)
                                .requireDamage()
                                .chance(0.1)
                                .icd(seconds(15))));
        melee(catalog, new Strike(17111, "Blazefury Medallion", 7712, School.FIRE, 2, 2));
        melee(catalog, new Strike(19968, "Fiery Retributer", 7712, School.FIRE, 2, 2));
        catalog.item(28579, DamageProcs::romulosPoisonVial);
    }

    private static void melee(EffectCatalog catalog, Strike strike) {
        catalog.item(
                strike.itemId,
                character -> apply(
                        character,
                        strike,
                        ProcConfig.of(strike.name)
                                .on(Event.SPELL_HIT_DEALT)
                                .procMask(ProcMask.MELEE)
                                .outcome(Outcome.LANDED)
                                .requireDamage()));
    }

    private static void apply(Character character, Strike strike, ProcConfig trigger) {
        Spell spell = character
                .unit()
                .registerSpell(SpellConfig.of(ActionId.spell(strike.spellId))
                        .school(strike.school)
                        .procMask(ProcMask.EMPTY)
                        .flags(FLAGS)
                        .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                        .onApply((cast, target) -> cast.calcAndDealDamage(
                                target, character.fight().roll(strike.min, strike.max), Roll.MAGIC_HIT_AND_CRIT)));
        character
                .unit()
                .registerProc(trigger.id(ActionId.item(strike.itemId))
                        .immediately()
                        .handler((cause, result) -> spell.cast(result.target())));
    }

    /// Spell 34587: never crits; only attackers have procs a minute.
    private static void romulosPoisonVial(Character character) {
        Spell poison = character
                .unit()
                .registerSpell(SpellConfig.of(ActionId.spell(34587))
                        .school(School.NATURE)
                        .procMask(ProcMask.EMPTY)
                        .flags(SpellFlag.PASSIVE_SPELL | SpellFlag.NO_ON_CAST_COMPLETE)
                        .onApply((cast, target) ->
                                cast.calcAndDealDamage(target, character.fight().roll(222, 332), Roll.MAGIC_HIT)));
        character
                .unit()
                .registerProc(ProcConfig.of("Romulo's Poison Vial")
                        .id(ActionId.item(28579))
                        .on(Event.SPELL_HIT_DEALT)
                        .procMask(ProcMask.MELEE_OR_RANGED)
                        .outcome(Outcome.LANDED)
                        .requireDamage()
                        .ppm(1)
                        .handler((cause, result) -> poison.cast(result.target())));
    }
}
