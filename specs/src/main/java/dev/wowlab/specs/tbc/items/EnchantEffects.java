package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Enchants that do more than give stats, by effect id. Stateless, thread-safe.
final class EnchantEffects {
    private static final double HIT_RATING_PER_PERCENT = 15.769233;
    private static final double CRIT_RATING_PER_PERCENT = 22.076923;

    private EnchantEffects() {}

    static void register(EffectCatalog catalog) {
        catalog.enchant(2613, character -> character.unit().multiplyModifier(Modifier.THREAT, 1.02));
        catalog.enchant(2621, character -> character.unit().multiplyModifier(Modifier.THREAT, 0.98));
        catalog.enchant(
                2523, character -> character.unit().stats().add(Stat.RANGED_HIT_PERCENT, 30 / HIT_RATING_PER_PERCENT));
        catalog.enchant(
                2724,
                character -> character.unit().stats().add(Stat.RANGED_CRIT_PERCENT, 28 / CRIT_RATING_PER_PERCENT));
        // Boar's Speed and Cat's Swiftness.
        catalog.enchant(2940, character -> RunSpeed.give(character, 13889));
        catalog.enchant(2939, character -> RunSpeed.give(character, 13889));
        catalog.enchant(3273, EnchantEffects::deathfrost);
        // Impact (1897) adds to swings, Battlemaster (2675) heals, a shield spike (2714) hurts who hits its wearer.
        for (int withoutEffect : new int[] {1897, 2675, 2714}) {
            catalog.enchant(withoutEffect, character -> {});
        }
        // Scopes (2722, 2723) change the damage of shots; Crusader (1900), Mongoose (2673) and Executioner (3225)
        // proc on swings.
        for (int onlyForAttackers : new int[] {2722, 2723, 1900, 2673, 3225}) {
            catalog.enchant(onlyForAttackers, character -> {
                if (character.unit().swings().hasMelee()) {
                    character.plan().warn("enchant " + onlyForAttackers + " is not modelled for attackers");
                }
            });
        }
    }

    /// Spells 46579 (damage) and 46629 (slow).
    private static void deathfrost(Character character) {
        Unit unit = character.unit();
        Spell frost = unit.registerSpell(SpellConfig.of(ActionId.spell(46579))
                .school(School.FROST)
                .procMask(ProcMask.SPELL_PROC)
                .flags(SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.PASSIVE_SPELL)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                .onApply((spell, target) -> spell.calcAndDealDamage(target, 150, Roll.MAGIC_CRIT)));
        unit.registerProc(ProcConfig.of("Enchant Weapon - Deathfrost")
                .id(ActionId.spell(46579))
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE_OR_MELEE_PROC | ProcMask.SPELL_OR_SPELL_PROC)
                .outcome(Outcome.LANDED)
                .chance(0.5)
                .icd(seconds(25))
                .handler((spell, result) -> frost.cast(result.target())));
    }
}
