package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Dungeon sets that more than one class wears. Stateless, thread-safe.
final class DungeonSets {
    private static final int MANA_ETCHED_REGALIA = 658;
    private static final int WASTEWALKER_ARMOR = 659;
    private static final int DOOMPLATE_BATTLEGEAR = 661;

    private DungeonSets() {}

    static void register(EffectCatalog catalog) {
        catalog.setBonus(MANA_ETCHED_REGALIA, 2, Sets.stats(StatBonus.of(Stat.SPELL_HIT_RATING, 35)));
        catalog.setBonus(MANA_ETCHED_REGALIA, 4, DungeonSets::manaEtched);
        for (int attackers : new int[] {WASTEWALKER_ARMOR, DOOMPLATE_BATTLEGEAR}) {
            catalog.setBonus(attackers, 2, Sets.stats(StatBonus.of(Stat.MELEE_HIT_RATING, 35)));
            catalog.setBonus(attackers, 4, DungeonSets::heroicResolution);
        }
    }

    /// Anything that hits, misses or is dodged may give attack power, spell 37612.
    private static void heroicResolution(Character character, Aura set) {
        Aura power = character
                .unit()
                .registerStatAura(
                        "Heroic Resolution",
                        ActionId.spell(37612),
                        StatBonus.of(Stat.ATTACK_POWER, 160).and(Stat.RANGED_ATTACK_POWER, 160),
                        seconds(15));
        set.attachProc(ProcConfig.of(set.label() + " - Heroic Resolution")
                .on(Event.SPELL_HIT_DEALT)
                .chance(0.02)
                .handler((spell, result) -> power.activate()));
    }

    /// Harmful spells may give spell damage, spell 37619.
    private static void manaEtched(Character character, Aura set) {
        Aura power = character
                .unit()
                .registerStatAura(
                        "Spell Power Bonus",
                        ActionId.spell(37619),
                        StatBonus.of(Stat.SPELL_DAMAGE, 110).and(Stat.HEALING_POWER, 110),
                        seconds(15));
        set.attachProc(ProcConfig.of("Mana Etched Regalia 4pc")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.SPELL_DAMAGE)
                .chance(0.02)
                .handler((spell, result) -> power.activate()));
    }
}
