package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.AbsorbShield;
import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.SpellMod;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Item sets of a warrior who is hit. Stateless, thread-safe. The two pieces of Onslaught Armor are in [OwnShouts].
final class ArmorSets {
    private static final int WARBRINGER_ARMOR = 654;
    private static final int DESTROYER_ARMOR = 656;
    private static final double BLADE_TURNING = 200;

    private ArmorSets() {}

    static void register(EffectCatalog catalog) {
        catalog.setBonus(WARBRINGER_ARMOR, 2, ArmorSets::parriesShield);
        catalog.setBonus(WARBRINGER_ARMOR, 4, ArmorSets::revengeStrengthens);
        catalog.setBonus(DESTROYER_ARMOR, 2, ArmorSets::shieldBlockStrengthens);
        catalog.setBonus(DESTROYER_ARMOR, 4, ArmorSets::blowsHasten);
        catalog.setBonus(WarriorSets.ONSLAUGHT_ARMOR, 2, (_, _) -> {});
        catalog.setBonus(
                WarriorSets.ONSLAUGHT_ARMOR,
                4,
                (_, set) -> set.attachMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                        .classMask(WarriorSpells.SHIELD_SLAM)
                        .value(0.1)));
    }

    /// Spell 37515: a parry absorbs some of what comes next.
    private static void parriesShield(Character character, Aura set) {
        AuraConfig turning =
                AuraConfig.of("Blade Turning").id(ActionId.spell(37515)).duration(seconds(15));
        AbsorbShield shield = AbsorbShield.register(character.unit(), turning, () -> BLADE_TURNING);
        set.attachProc(ProcConfig.of("Warbringer Armor - 2PC")
                .on(Event.SPELL_HIT_TAKEN)
                .outcome(Outcome.PARRY)
                .immediately()
                .handler((_, _) -> shield.raise()));
    }

    /// After Revenge the next strike does a tenth more; another Revenge in between takes that away.
    private static void revengeStrengthens(Character character, Aura set) {
        SpellMod stronger = character
                .unit()
                .newMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                        .classMask(WarriorSpells.DIRECT)
                        .value(0.1));
        set.attachProc(ProcConfig.of("Warbringer Armor - 4PC")
                .on(Event.SPELL_HIT_DEALT)
                .classMask(WarriorSpells.DIRECT)
                .outcome(Outcome.LANDED)
                .immediately()
                .handler((spell, _) ->
                        WarriorSpell.toggle(stronger, spell.is(WarriorSpells.REVENGE) && !stronger.isActive())));
    }

    /// Spell 37523: block value after Shield Block, until the next blow that hurts.
    private static void shieldBlockStrengthens(Character character, Aura set) {
        Unit unit = character.unit();
        Aura reinforced = unit.registerStatAura(
                "Reinforced Shield", ActionId.spell(37523), StatBonus.of(Stat.BLOCK_VALUE, 100), seconds(6));
        set.attachProc(ProcConfig.of("Destroyer Armor - 2PC")
                .id(ActionId.spell(37522))
                .on(Event.CAST_COMPLETE, Event.SPELL_HIT_TAKEN)
                .immediately()
                .handler((spell, result) -> {
                    if (spell.is(WarriorSpells.SHIELD_BLOCK)) {
                        reinforced.activate();
                    } else if (result.target() == unit && result.damage() > 0) {
                        reinforced.deactivate();
                    }
                }));
    }

    /// Spell 37526: blows may give haste.
    private static void blowsHasten(Character character, Aura set) {
        Aura rush = character
                .unit()
                .registerStatAura(
                        "Battle Rush", ActionId.spell(37526), StatBonus.of(Stat.MELEE_HASTE_RATING, 200), seconds(10));
        set.attachProc(ProcConfig.of("Destroyer Armor - 4PC")
                .on(Event.SPELL_HIT_TAKEN)
                .requireDamage()
                .chance(0.07)
                .immediately()
                .handler((_, _) -> rush.activate()));
    }
}
