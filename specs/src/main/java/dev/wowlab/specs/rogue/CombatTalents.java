package dev.wowlab.specs.rogue;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellMod;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.WeaponType;

/// The talents of the combat tree. Stateless, thread-safe. Improved Slice and Dice is in [SliceAndDice],
/// Blade Flurry and Adrenaline Rush are in their own classes; what Surprise Attacks does for finishing moves
/// is in [RogueSpell].
///
/// Improved Gouge, Lightning Reflexes, Deflection, Endurance, Riposte, Improved Sprint, Improved Kick, Blade
/// Twisting and Nerves of Steel change nothing that is simulated.
final class CombatTalents {
    private static final int[] CHEAPER_SINISTER_STRIKE = {0, -3, -5};
    private static final double EXPERTISE_PER_POINT = 5 * 3.942308;

    private CombatTalents() {}

    static void register(Rogue rogue) {
        RogueTalents talents = rogue.talents();
        Unit unit = rogue.unit();
        AssassinationTalents.mod(
                unit,
                SpellModKind.COST_FLAT,
                RogueSpells.SINISTER_STRIKE,
                CHEAPER_SINISTER_STRIKE[talents.improvedSinisterStrike]);
        unit.stats().add(Stat.PHYSICAL_HIT_PERCENT, talents.precision);
        specialize(rogue, WeaponType.DAGGER, SpellModKind.CRIT_CHANCE, talents.daggerSpecialization);
        if (talents.dualWieldSpecialization > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .procMask(ProcMask.MELEE_OH)
                    .value(0.1 * talents.dualWieldSpecialization));
        }
        specialize(rogue, WeaponType.MACE, SpellModKind.CRIT_MULTIPLIER_PERCENT, 0.01 * talents.maceSpecialization);
        BladeFlurry.register(rogue);
        int swords = rogue.weapons().maskOf(WeaponType.SWORD);
        if (talents.swordSpecialization > 0 && swords != 0) {
            specializeInSwords(unit, swords, 0.01 * talents.swordSpecialization);
        }
        specialize(rogue, WeaponType.FIST, SpellModKind.CRIT_CHANCE, talents.fistWeaponSpecialization);
        unit.stats().add(Stat.EXPERTISE_RATING, EXPERTISE_PER_POINT * talents.weaponExpertise);
        AssassinationTalents.mod(
                unit,
                SpellModKind.DAMAGE_ADDITIVE,
                RogueSpells.SINISTER_STRIKE | RogueSpells.BACKSTAB | RogueSpells.EVISCERATE,
                0.02 * talents.aggression);
        unit.stats().multiply(Stat.AGILITY, 1 + 0.01 * talents.vitality);
        unit.stats().multiply(Stat.STAMINA, 1 + 0.02 * talents.vitality);
        AdrenalineRush.register(rogue);
        if (talents.combatPotency > 0) {
            combatPotency(unit, 3 * talents.combatPotency);
        }
        AssassinationTalents.mod(
                unit,
                SpellModKind.DAMAGE_ADDITIVE,
                RogueSpells.SINISTER_STRIKE | RogueSpells.BACKSTAB | RogueSpells.SHIV,
                0.1 * talents.surpriseAttacks);
    }

    /// Changes the attacks of each hand that holds such a weapon.
    private static void specialize(Rogue rogue, WeaponType type, SpellModKind kind, double value) {
        if (value == 0) {
            return;
        }
        SpellMod main = rogue.unit()
                .newMod(SpellModConfig.of(kind).procMask(ProcMask.MELEE_MH).value(value));
        SpellMod off = rogue.unit()
                .newMod(SpellModConfig.of(kind).procMask(ProcMask.MELEE_OH).value(value));
        Runnable follow = () -> {
            turn(main, rogue.weapons().mainHandIs(type));
            turn(off, rogue.weapons().offHandIs(type));
        };
        follow.run();
        rogue.weapons().onChange(follow);
    }

    private static void turn(SpellMod mod, boolean on) {
        if (on) {
            mod.activate();
        } else {
            mod.deactivate();
        }
    }

    /// Spell 13964: hits with swords may swing the main hand once more.
    ///
    /// @param hands the attacks of the hands that begin a fight with a sword, whatever they hold later
    private static void specializeInSwords(Unit unit, int hands, double chance) {
        Spell again = unit.swings().registerExtraSwing(12281);
        again.flags |= SpellFlag.PASSIVE_SPELL;
        unit.registerProc(ProcConfig.of("Sword Spec Proc Trigger")
                .id(ActionId.spell(13964))
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.LANDED)
                .procMask(hands)
                .chance(chance)
                .icd(millis(500))
                .immediately()
                .handler((_, result) -> unit.swings().replaced(again).cast(result.target())));
    }

    /// Spell 35553: hits with the off hand may give energy.
    private static void combatPotency(Unit unit, double energy) {
        ActionId id = ActionId.spell(35553);
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.ENERGY, id);
        unit.registerProc(ProcConfig.of("Combat Potency Trigger")
                .id(id)
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.LANDED)
                .procMask(ProcMask.MELEE_OH)
                .chance(0.2)
                .immediately()
                .handler((_, _) -> unit.energy().gain(energy, metrics)));
    }
}
