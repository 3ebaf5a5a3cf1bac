package dev.wowlab.specs.shaman;

import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;

/// The talents of the enhancement tree that matter also to one who does not swing; those that act on swings
/// are [StrikeTalents]. Stateless, thread-safe.
final class EnhancementTalents {
    private EnhancementTalents() {}

    static void register(Shaman shaman) {
        ShamanTalents talents = shaman.talents();
        Unit unit = shaman.unit();
        if (talents.ancestralKnowledge > 0) {
            unit.stats().multiply(Stat.MANA, 1 + 0.01 * talents.ancestralKnowledge);
        }
        if (talents.improvedLightningShield > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .classMask(ShamanSpells.LIGHTNING_SHIELD)
                    .value(0.05 * talents.improvedLightningShield));
        }
        if (talents.mentalQuickness > 0) {
            registerMentalQuickness(unit, talents.mentalQuickness);
        }
        if (talents.thunderingStrikes > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .procMask(ProcMask.MELEE)
                    .value(talents.thunderingStrikes));
        }
        if (talents.weaponMastery > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_PERCENT)
                    .procMask(ProcMask.MELEE)
                    .value(0.02 * talents.weaponMastery));
        }
        shaman.held().ifPresentOrElse(held -> StrikeTalents.register(shaman, held), () -> warnOfMelee(shaman));
    }

    private static void registerMentalQuickness(Unit unit, int points) {
        unit.addStaticMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                .spellFlags(ShamanSpell.INSTANT)
                .value(-0.02 * points));
        unit.registerAura(AuraConfig.of("Mental Quickness").permanent())
                .attachDependency(
                        unit.stats().newDynamicDependency(Stat.ATTACK_POWER, Stat.SPELL_DAMAGE, 0.1 * points));
    }

    private static void warnOfMelee(Shaman shaman) {
        ShamanTalents talents = shaman.talents();
        warnIf(shaman, talents.stormstrike, "Stormstrike");
        warnIf(shaman, talents.shamanisticRage, "Shamanistic Rage");
        warnIf(shaman, talents.flurry, "Flurry");
        warnIf(shaman, talents.unleashedRage, "Unleashed Rage");
        warnIf(shaman, talents.shamanisticFocus, "Shamanistic Focus");
    }

    private static void warnIf(Shaman shaman, int points, String talent) {
        if (points > 0) {
            shaman.character().plan().warn("the talent " + talent + " is not modelled: elemental shamans do not swing");
        }
    }
}
